// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TrailScope } from '../../../common/investigate/time_line/answers';
import { lineFields } from '../../../common/investigate/time_line/lines/event_of';
import type { Trail } from '../../../common/investigate/trail';
import { clausesOfTrail, knownGoodOf } from '../../../common/investigate/trail_clauses';
import type { HoldingList } from '../../../common/known_good/holding';
import type { Clause, Measure, Scope } from '../../../common/log_query/log_query';
import type { LogKind } from '../../../common/logs/log_kind';
import type { Asked } from '../../log_query/asked';
import type { LogQueryContext } from '../../log_query/service';

/** What a time line needs to know of its surroundings: the same as log queries. */
export type TrailContext = LogQueryContext;

/** What was asked for, whatever is made of it. */
export interface TrailInput {
  trail: Trail;
  scope: Scope;
}

/** A question about the documents of one kind of log, all of them that these clauses leave. */
export function askedOf(
  context: TrailContext,
  { trail, scope }: TrailInput,
  kind: LogKind,
  where: Clause[],
  measure: Measure = { list: lineFields(kind) }
): Asked {
  return {
    query: { log: kind.id, where, measure },
    kind,
    index: context.indexOf(kind),
    period: { from: scope.from, to: scope.to },
    tz: scope.tz || 'UTC',
    accounts: context.accounts,
    lists: context.lists,
    leftOut: listsLeftOut(context, trail, scope),
  };
}

/** One question for each kind of log that the trail leaves in, in the order of the kinds. */
export function askedOfTrail(context: TrailContext, input: TrailInput, measure?: Measure): Asked[] {
  return context.kinds.flatMap((kind) => {
    const where = clausesOfTrail(input.trail, kind);
    return where ? [askedOf(context, input, kind, where, measure)] : [];
  });
}

/** What scope and trail came to, for the answer. */
export function scopeOfTrail(context: TrailContext, { trail }: TrailInput): TrailScope {
  const named = knownGoodOf(trail);
  const holding = context.knownGood || [];
  const ended =
    named === 'all' ? [] : named.filter((id) => !holding.some((list) => list.id === id));
  return {
    ...(context.accounts && { accounts: [...context.accounts] }),
    ...(ended.length > 0 && { endedLists: ended }),
  };
}

function listsLeftOut(context: TrailContext, trail: Trail, scope: Scope): HoldingList[] {
  const holding = context.knownGood || [];
  const named = knownGoodOf(trail);
  if (scope.knownGood || named === 'all') return [...holding];
  return holding.filter(({ id }) => named.indexOf(id) >= 0);
}
