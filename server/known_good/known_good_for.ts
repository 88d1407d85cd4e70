// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { holdingLists, valuesOfGood } from '../../common/known_good/holding';
import type { GoodScope, HoldingList } from '../../common/known_good/holding';
import type { KnownGoodList } from '../../common/known_good/known_good_list';
import type { Scope } from '../../common/log_query/log_query';
import { readCurrent } from '../records/read_settings';
import { SearchProblem } from '../search/errors';
import type { SearchPort } from '../search/search_port';
import { resolveScope } from '../systems/resolve_scope';
import type { AskedScope, ResolvedScope } from '../systems/resolve_scope';
import { dayIn } from './today';

/** What tells which lists hold. */
export interface Holding {
  /** IANA zone in which lists expire. */
  zone: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A scope with the known-good lists that hold for it. */
export interface GoodResolvedScope extends ResolvedScope {
  /** All that hold now, whether the scope leaves them out or not. */
  knownGood: readonly HoldingList[];
}

/**
 * The known-good lists that hold for a scope now, read as the person who asks. Who may not read the settings has none,
 * except where they are needed (`needed`): an answer without them would be another one.
 */
export async function knownGoodFor(
  port: SearchPort,
  scope: GoodScope,
  { zone, now }: Holding,
  needed = false
): Promise<HoldingList[]> {
  return holdingLists(await readLists(port, needed), scope, dayIn(zone, now()));
}

/** `resolveScope` with the known-good lists: `knownGood`, and their values as `known_good.<id>` of `lists`. */
export async function resolveGoodScope(
  port: SearchPort,
  scope: AskedScope & Pick<Scope, 'knownGood'>,
  { zone, now }: Holding
): Promise<GoodResolvedScope> {
  const [resolved, lists] = await Promise.all([
    resolveScope(port, scope),
    readLists(port, scope.knownGood === true),
  ]);
  const knownGood = holdingLists(lists, resolved, dayIn(zone, now()));
  return {
    ...resolved,
    knownGood,
    lists: (id) => valuesOfGood(knownGood, id) || resolved.lists(id),
  };
}

async function readLists(port: SearchPort, needed: boolean): Promise<KnownGoodList[]> {
  try {
    const { items } = await readCurrent<KnownGoodList>(port, 'known_good');
    return items.map(({ content }) => content);
  } catch (error) {
    if (!needed && error instanceof SearchProblem && error.code === 'forbidden') return [];
    throw error;
  }
}
