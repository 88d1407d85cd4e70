// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { clauseOf } from '../../../common/investigate/clause_of';
import type { Entity } from '../../../common/investigate/entity';
import type { Clause, Scope } from '../../../common/log_query/log_query';
import type { LogKind } from '../../../common/logs/log_kind';
import type { SystemDefinition } from '../../../common/systems/system';
import type { Asked } from '../../log_query/asked';
import type { LogQueryContext } from '../../log_query/service';

/** What facts need to know of their surroundings: the same as log queries, and the register's networks. */
export interface FactContext extends LogQueryContext {
  /** All systems of the register that the person may read. */
  systems: readonly SystemDefinition[];
}

/** A question about the documents of a kind that these clauses leave, in the scope's period. */
export function askedOf(context: FactContext, scope: Scope, kind: LogKind, where: Clause[]): Asked {
  const hours = Date.parse(scope.to) - Date.parse(scope.from) <= 3 * 24 * 60 * 60 * 1000;
  return {
    query: { log: kind.id, where, measure: { count: true }, over: hours ? 'hour' : 'day' },
    kind,
    index: context.indexOf(kind),
    period: { from: scope.from, to: scope.to },
    tz: scope.tz || 'UTC',
    accounts: context.accounts,
    lists: context.lists,
    leftOut: scope.knownGood ? context.knownGood || [] : [],
  };
}

/** One question for each kind of log that can tell of the thing, in the order of the kinds. */
export function askedOfEntity(context: FactContext, scope: Scope, entity: Entity): Asked[] {
  return context.kinds.flatMap((kind) => {
    const clause = clauseOf(entity, kind);
    return clause ? [askedOf(context, scope, kind, [clause])] : [];
  });
}
