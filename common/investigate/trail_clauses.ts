// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Clause } from '../log_query/log_query';
import { readLogQuery } from '../log_query/read_log_query';
import type { LogKind } from '../logs/log_kind';
import { clauseOf } from './clause_of';
import type { ClauseStep, EntityStep, KnownGoodStep, LogsStep, Step, Trail } from './trail';

export function isEntityStep(step: Step): step is EntityStep & Step {
  return 'entity' in step;
}
export function isClauseStep(step: Step): step is ClauseStep & Step {
  return 'clause' in step;
}
export function isLogsStep(step: Step): step is LogsStep & Step {
  return 'logs' in step;
}
export function isKnownGoodStep(step: Step): step is KnownGoodStep & Step {
  return 'knownGood' in step;
}

/**
 * What the trail asks of a kind of log; undefined: the kind is out, by a step about logs, or because a positive step asks
 * what it cannot tell. Steps that are off do not count; known-good steps are the caller's (`knownGoodOf`).
 */
export function clausesOfTrail(trail: Trail, kind: LogKind): Clause[] | undefined {
  const steps = trail.steps.filter(({ off }) => !off);
  return steps.every((step) => leavesIn(step, kind)) ? clausesOfSteps(steps, kind) : undefined;
}

/** The known-good steps that count: `all`, or the ids of lists, each once. */
export function knownGoodOf(trail: Trail): 'all' | string[] {
  const named = trail.steps
    .filter(({ off }) => !off)
    .flatMap((step) => (isKnownGoodStep(step) ? [step.knownGood] : []));
  return named.indexOf('all') >= 0 ? 'all' : Array.from(new Set(named));
}

/** The clauses of those steps that the kind can be asked, on or off. */
export function clausesOfSteps(steps: readonly Step[], kind: LogKind): Clause[] {
  return steps.flatMap((step) => {
    const clause = clauseOfStep(step, kind);
    return clause ? [clause] : [];
  });
}

/** What one step asks of a kind; undefined: nothing, because it cannot tell or the step is about logs or lists. */
export function clauseOfStep(step: Step, kind: LogKind): Clause | undefined {
  if (isEntityStep(step)) {
    const clause = clauseOf(step.entity, kind);
    return clause && step.not ? { ...clause, not: true } : clause;
  }
  if (isClauseStep(step)) return fits(step, kind) ? step.clause : undefined;
  return undefined;
}

/** True when the kind stays in the time line with this step. */
export function leavesIn(step: Step, kind: LogKind): boolean {
  if (isLogsStep(step)) return step.logs.indexOf(kind.id) >= 0 !== Boolean(step.not);
  if (isEntityStep(step)) return Boolean(step.not) || clauseOf(step.entity, kind) !== undefined;
  if (isClauseStep(step)) return Boolean(step.clause.not) || fits(step, kind);
  return true;
}

function fits({ clause, log }: ClauseStep, kind: LogKind): boolean {
  if (log !== undefined && log !== kind.id) return false;
  const query = { log: kind.id, where: [clause], measure: { count: true } };
  return readLogQuery(query, '', [kind]).fault === undefined;
}
