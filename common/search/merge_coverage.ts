// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { earlier, later } from '../time/instant';
import { daysOf } from '../time/period';
import type { Coverage } from './coverage';

/** Coverage of two adjoining periods as one. */
export function mergeCoverage(a: Coverage, b: Coverage): Coverage {
  const period = {
    from: earlier(a.period.from, b.period.from) as string,
    to: later(a.period.to, b.period.to) as string,
  };
  const state = stateOf(a, b);
  const reason = state === 'no_data' ? reasonOf(a, b) : undefined;
  const newestEvent = later(a.newestEvent, b.newestEvent);
  const newestIngest = later(a.newestIngest, b.newestIngest);
  const duplicates = sumOf(a.duplicates, b.duplicates);
  const unknown = a.closedIndicesUnknown || b.closedIndicesUnknown;
  const cut = a.cut && b.cut ? { ...a.cut, others: a.cut.others + b.cut.others } : a.cut || b.cut;
  return {
    state,
    ...(reason && { reason }),
    period,
    shards: {
      total: Math.max(a.shards.total, b.shards.total),
      failed: Math.max(a.shards.failed, b.shards.failed),
    },
    timedOut: a.timedOut || b.timedOut,
    ...(newestEvent && { newestEvent }),
    ...(newestIngest && { newestIngest }),
    missingDays: union(a.missingDays, b.missingDays),
    daysInPeriod: daysOf(period).length - uncounted(a, b),
    closedIndices: union(a.closedIndices, b.closedIndices),
    ...(unknown && { closedIndicesUnknown: unknown }),
    ...(cut && { cut }),
    ...(duplicates !== undefined && { duplicates }),
    hiddenFields: union(a.hiddenFields, b.hiddenFields),
  };
}

/** A slice without anything is no fault of the whole, unless days of it have no logs at all. */
function stateOf(a: Coverage, b: Coverage): Coverage['state'] {
  if (a.state === 'no_data' && b.state === 'no_data') return 'no_data';
  const states = [a, b].map((one) => {
    if (one.state !== 'no_data') return one.state;
    return one.missingDays.length > 0 ? 'partial' : 'complete';
  });
  if (states.indexOf('partial') >= 0) return 'partial';
  return states.indexOf('stale') >= 0 ? 'stale' : 'complete';
}

/** Logs were there in one half: then it is the question that found nothing. */
function reasonOf(a: Coverage, b: Coverage): Coverage['reason'] {
  const order = ['forbidden', 'filtered', 'none_in_period', 'no_index'] as const;
  return order.find((reason) => a.reason === reason || b.reason === reason);
}

/** Days at the end that are not over and have no event yet; a day that both halves touch is the same day. */
function uncounted(a: Coverage, b: Coverage): number {
  const [first, second] = a.period.from <= b.period.from ? [a, b] : [b, a];
  const days = [first, second].map(({ period }) => daysOf(period));
  const left = [first, second].map((one, place) => days[place].length - one.daysInPeriod);
  const shared = days[0][days[0].length - 1] === days[1][0];
  return left[0] + left[1] - (shared && left[0] > 0 && left[1] > 0 ? 1 : 0);
}

function sumOf(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined && b === undefined ? undefined : (a || 0) + (b || 0);
}

function union(a: string[], b: string[]): string[] {
  return Array.from(new Set([...a, ...b])).sort();
}
