// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { EntityType, LogKind } from '../logs/log_kind';
import type { Panel } from '../panels/panel';
import type { CellState, CollectNext, HealthCell } from './answers';

/** States of a kind that does not come, whoever accepted it; what may not be read is not told. */
const ABSENT: readonly CellState[] = ['acceptance_expired', 'never_seen', 'not_expected', 'silent'];

/**
 * What the absent kinds would make possible, the most useful first: expected ones, then by panels, by new pivots, by
 * accounts. An absence that is accepted is not asked for.
 */
export function collectNext(
  kinds: readonly LogKind[],
  cells: readonly HealthCell[],
  panels: readonly Panel[]
): CollectNext[] {
  const there = new Set(
    cells.filter(({ state }) => ABSENT.indexOf(state) < 0 && isRead(state)).map(({ log }) => log)
  );
  const followed = new Set<EntityType>();
  kinds
    .filter(({ id }) => there.has(id))
    .forEach((kind) => pivotsOf(kind).forEach((one) => followed.add(one)));
  return kinds
    .map((kind) => nextOf(kind, cells, panels, followed))
    .filter(({ accounts }) => accounts.length > 0)
    .sort(
      (a, b) =>
        b.expected - a.expected ||
        b.panels.length - a.panels.length ||
        b.newPivots.length - a.newPivots.length ||
        b.accounts.length - a.accounts.length
    );
}

function nextOf(
  kind: LogKind,
  cells: readonly HealthCell[],
  panels: readonly Panel[],
  followed: ReadonlySet<EntityType>
): CollectNext {
  const absent = cells.filter(
    ({ log, state }) => log === kind.id && ABSENT.indexOf(state) >= 0 && state !== 'not_expected'
  );
  const pivots = pivotsOf(kind);
  return {
    log: kind.id,
    accounts: absent.map(({ account }) => account),
    expected: absent.filter(({ expected }) => expected === 'yes').length,
    panels: panels
      .filter(({ query }) => query.log === kind.id)
      .map(({ id, title }) => ({ id, title })),
    pivots,
    newPivots: pivots.filter((one) => !followed.has(one)),
  };
}

function isRead(state: CellState): boolean {
  return state !== 'unknown' && state !== 'forbidden';
}

/** Things of a kind that can be followed, each once; account and region narrow, they lead nowhere. */
function pivotsOf(kind: LogKind): EntityType[] {
  const found = new Set<EntityType>();
  kind.fields.forEach(({ entity, optional }) => {
    if (entity && !optional && entity !== 'account' && entity !== 'region') found.add(entity);
  });
  return Array.from(found);
}
