// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { accountFilter, anyOf } from '../log_query/clause_filter';
import type { Filter } from '../log_query/clause_filter';
import type { LogKind } from '../logs/log_kind';
import type { HoldingList } from './holding';
import type { KnownGoodType } from './known_good_list';
import { addressesOf } from './ways/addresses';
import { principalsOf } from './ways/principals';
import { resourcesOf } from './ways/resources';
import { generatorsOf, userAgentsOf } from './ways/words';

/** How the values of one type are looked for in a kind of log. */
export interface GoodWays {
  /** Fields that are looked at, for people. */
  fields: string[];
  /** Absent: never, whatever the values are. */
  filter?(values: readonly string[]): Filter | undefined;
}

const WAYS: Record<KnownGoodType, (kind: LogKind) => GoodWays> = {
  cidr: addressesOf,
  principal: principalsOf,
  resource: resourcesOf,
  user_agent: userAgentsOf,
  finding_generator: generatorsOf,
};

/** The fields of a kind of log in which values of this type are looked for; none: such lists leave out nothing of it. */
export function fieldsLookedAt(of: KnownGoodType, kind: LogKind): string[] {
  return WAYS[of](kind).fields;
}

/**
 * The documents of a kind that these lists name, as one filter to exclude; undefined: nothing of this kind. Values of
 * one type and the same accounts are looked for together, so that many lists cost no more than one.
 */
export function namedByLists(lists: readonly HoldingList[], kind: LogKind): Filter | undefined {
  const groups = new Map<string, HoldingList[]>();
  lists.forEach((list) => {
    const key = JSON.stringify([list.of, list.accounts || null]);
    const group = groups.get(key);
    if (group) group.push(list);
    else groups.set(key, [list]);
  });
  const ways = Array.from(groups.values()).flatMap((group): Filter[] => {
    const [{ of, accounts }] = group;
    const { filter } = WAYS[of](kind);
    const values = Array.from(new Set(group.flatMap((list) => list.values)));
    const named = filter && filter(values);
    if (!named) return [];
    const ofAccounts = accountFilter(kind, accounts);
    // A kind without accounts cannot tell whose it is: nothing of it is left out for some.
    if (accounts && !ofAccounts) return [];
    return [ofAccounts ? { bool: { filter: [ofAccounts, named] } } : named];
  });
  return ways.length === 0 ? undefined : anyOf(ways);
}

/** What leaves those documents out; undefined: everything of this kind stays. */
export function leavesOut(lists: readonly HoldingList[], kind: LogKind): Filter | undefined {
  const named = namedByLists(lists, kind);
  return named && { bool: { must_not: [named] } };
}
