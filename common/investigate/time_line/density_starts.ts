// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { bucketStarts } from '../../time/buckets';
import type { Period } from '../../time/period';

/** Fewest and most buckets of a density, where the period has that many seconds. */
export const DENSITY_BUCKETS = { least: 60, most: 120 } as const;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Seconds. None is more than twice the one before, so that one always fits between 60 and 120. */
const STEPS = [
  ...[1, 2, 3, 5, 10, 15, 30],
  ...[1, 2, 3, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 3, 5, 7].map((days) => days * DAY),
];

/**
 * Starts (milliseconds) of the buckets of a period, in an IANA zone: counted from midnight there, each day anew, so that
 * a change of the clock moves no bucket of another day.
 */
export function densityStarts(period: Period, zone: string): { seconds: number; starts: number[] } {
  const from = Date.parse(period.from);
  const to = Date.parse(period.to);
  for (const seconds of STEPS) {
    if ((to - from) / 1000 / seconds > DENSITY_BUCKETS.most) continue;
    const starts = startsEvery(seconds, period, zone).filter((start, place, all) => {
      const next = place + 1 < all.length ? all[place + 1] : to;
      return start < to && next > from;
    });
    if (starts.length <= DENSITY_BUCKETS.most) return { seconds, starts };
  }
  // A period is at most 400 days.
  throw new Error('the period is too long');
}

function startsEvery(seconds: number, period: Period, zone: string): number[] {
  const days = bucketStarts(period, 'day', zone);
  if (seconds >= DAY) return days.filter((_, place) => place % (seconds / DAY) === 0);
  const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
  const step = seconds * 1000;
  return days.flatMap((day, place) => {
    const next = place + 1 < days.length ? days[place + 1] : to;
    const first = day + Math.max(0, Math.floor((from - day) / step)) * step;
    const starts: number[] = [];
    for (let start = first; start < next && start < to; start += step) starts.push(start);
    return starts;
  });
}
