// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { accountsOf } from '../systems/scope_accounts';
import type { SystemDefinition } from '../systems/system';
import { isExpired } from './known_good_list';
import type { KnownGoodList, KnownGoodType } from './known_good_list';

/** A known-good list that holds for a scope now. */
export interface HoldingList {
  id: string;
  name: string;
  of: KnownGoodType;
  values: readonly string[];
  expires: string;
  usedForEvidence: boolean;
  /** A second person has approved it as it is. */
  approved: boolean;
  /** It leaves out nothing of other accounts than these; absent: of any account. */
  accounts?: readonly string[];
}

/** What of a scope decides which lists hold. */
export interface GoodScope {
  /** Absent: all accounts that the person may read. */
  accounts?: readonly string[];
  /** All systems of the register. */
  systems: readonly SystemDefinition[];
}

/**
 * The lists that hold for a scope: not expired, and for all systems or for one that has an account in the scope. A list
 * of one system leaves out nothing of another system's accounts, whatever the scope.
 */
export function holdingLists(
  lists: readonly KnownGoodList[],
  scope: GoodScope,
  today: string
): HoldingList[] {
  return lists.flatMap((list): HoldingList[] => {
    if (isExpired(list, today)) return [];
    const { id, name, of, values, expires, usedForEvidence } = list;
    const approved = list.approval !== undefined;
    const holding = { id, name, of, values, expires, usedForEvidence, approved };
    if (!list.systems) return [holding];
    const own = accountsOf(
      scope.systems.filter((system) => (list.systems || []).indexOf(system.id) >= 0),
      [],
      []
    );
    const accounts = scope.accounts ? own.filter((id) => within(scope.accounts, id)) : own;
    return accounts.length === 0 ? [] : [{ ...holding, accounts }];
  });
}

function within(all: readonly string[] | undefined, one: string): boolean {
  return !all || all.indexOf(one) >= 0;
}

/** The lists that a trail names (`knownGoodOf`), and the ids of those that do not hold: expired, gone or of another system. */
export function chosenLists(
  holding: readonly HoldingList[],
  chosen: 'all' | readonly string[]
): { lists: HoldingList[]; notHolding: string[] } {
  if (chosen === 'all') return { lists: holding.slice(), notHolding: [] };
  const ids = holding.map(({ id }) => id);
  return {
    lists: holding.filter(({ id }) => chosen.indexOf(id) >= 0),
    notHolding: chosen.filter((id) => ids.indexOf(id) < 0),
  };
}

const PREFIX = 'known_good.';

/** Values of the list `known_good.<id>`; undefined: it is no such list, or does not hold. */
export function valuesOfGood(
  holding: readonly HoldingList[],
  id: string
): readonly string[] | undefined {
  if (id.indexOf(PREFIX) !== 0) return undefined;
  const found = holding.filter((list) => list.id === id.slice(PREFIX.length))[0];
  return found && found.values;
}
