// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer } from '../log_query/answers';
import type { ClauseValue, LogQuery } from '../log_query/log_query';
import type { LogId, LogKind } from '../logs/log_kind';
import { CALLS } from './start/start_panel';

/** What can be new in a period: each asked as a log query of both periods. */
export type NewThing = 'roles' | 'actions' | 'addresses' | 'resources';

const ROLE = 'userIdentity.sessionContext.sessionIssuer.arn';
const MOST = 1000;

export const NEW_THINGS: ReadonlyArray<{ thing: NewThing; query: LogQuery }> = [
  { thing: 'roles', query: seen([ROLE]) },
  { thing: 'actions', query: seen([ROLE, 'eventSource', 'eventName']) },
  { thing: 'addresses', query: seen(['source.ip']) },
  { thing: 'resources', query: seen(['resources.ARN']) },
];

function seen(by: string[]): LogQuery {
  return {
    log: 'cloudtrail',
    where: [CALLS, ...by.map((field) => ({ field, exists: true as const }))],
    measure: { count: true },
    by,
    top: MOST,
  };
}

/** Kinds that speak all the time: one that has nothing to say fell silent. */
export function speakingKinds(kinds: readonly LogKind[]): LogKind[] {
  return kinds.filter(({ quiet }) => !quiet);
}

export function countOf(log: LogId): LogQuery {
  return { log, where: [], measure: { count: true } };
}

export interface Difference {
  /** Keys that the period before did not have, those with most events first. */
  fresh: Array<{ keys: Array<ClauseValue | null>; value: number }>;
  /** True: one of the lists was cut, so that a thing may only seem to be new, or new ones are not shown. */
  cut: boolean;
  /** There is nothing to compare with, or nothing to compare. */
  unknown?: 'no_before' | 'no_now';
}

/** What is in the rows of now and not in those before. Without logs before, nothing can be called new. */
export function differenceOf(now: LogAnswer, before: LogAnswer): Difference {
  const cut = hasMore(now) || hasMore(before);
  if (isUnknown(before)) return { fresh: [], cut, unknown: 'no_before' };
  if (isUnknown(now)) return { fresh: [], cut, unknown: 'no_now' };
  const known = new Set((before.rows || []).map(({ keys }) => JSON.stringify(keys)));
  const fresh = (now.rows || [])
    .filter(({ keys }) => !known.has(JSON.stringify(keys)))
    .map(({ keys, value }) => ({ keys, value: value || 0 }));
  return { fresh, cut };
}

/** Something was there before and nothing is now; undefined: it cannot be known. */
export function fellSilent(now: LogAnswer, before: LogAnswer): boolean | undefined {
  if (before.problem || now.problem) return undefined;
  if (before.coverage.reason === 'forbidden' || now.coverage.reason === 'forbidden')
    return undefined;
  return Boolean(before.value) && !now.value;
}

/** Not one log of the kind, or none that could be counted. Logs without such an event are known. */
function isUnknown({ coverage, problem }: LogAnswer): boolean {
  if (problem) return true;
  if (coverage.state !== 'no_data') return false;
  return coverage.reason !== 'filtered';
}

function hasMore({ others, coverage }: LogAnswer): boolean {
  return Boolean((others && others.groups > 0) || coverage.cut);
}
