// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { wallClock } from './zone_time';
import type { Period } from './period';

export type BucketInterval = 'hour' | 'day' | 'week' | 'month';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

export const MAX_BUCKETS = 300;

/** The interval for a period: hours up to a week, days up to 290 days, then weeks. Never more than 300 buckets. */
export function intervalFor(period: Period): BucketInterval {
  const days = (Date.parse(period.to) - Date.parse(period.from)) / DAY;
  if (days <= 7) return 'hour';
  return days <= 290 ? 'day' : 'week';
}

/**
 * Starts (milliseconds) of the calendar buckets that a period touches in an IANA zone, as OpenSearch cuts them: weeks
 * start on Monday; a day that begins with a clock change begins at the change.
 */
export function bucketStarts(period: Period, interval: BucketInterval, zone: string): number[] {
  const clock = clockOf(zone);
  const end = Date.parse(period.to);
  const starts: number[] = [];
  let start = startOfBucket(Date.parse(period.from), interval, zone);
  while (start < end) {
    starts.push(start);
    // Hours follow one another whatever the clock says; longer buckets are counted on the calendar.
    start = interval === 'hour' ? start + HOUR : clock.toUtc(next(clock.toLocal(start), interval));
  }
  return starts;
}

/** Start of the bucket that an instant falls in. */
export function startOfBucket(at: number, interval: BucketInterval, zone: string): number {
  const clock = clockOf(zone);
  const local = clock.toLocal(at);
  if (interval === 'hour') return at - (((local % HOUR) + HOUR) % HOUR);
  return clock.toUtc(floor(local, interval));
}

/** Local time is milliseconds too, as if the wall clock were UTC. */
function floor(local: number, interval: BucketInterval): number {
  const day = Math.floor(local / DAY) * DAY;
  if (interval === 'day') return day;
  if (interval === 'week') return day - mod(day / DAY + 3, 7) * DAY;
  const date = new Date(local);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

function next(local: number, interval: BucketInterval): number {
  // The wall clock of a start may be past midnight where the clock changes then: floor first.
  const start = floor(local, interval);
  if (interval === 'day') return start + DAY;
  if (interval === 'week') return start + 7 * DAY;
  const date = new Date(start);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

interface Clock {
  toLocal(at: number): number;
  toUtc(local: number): number;
}

const clocks = new Map<string, Clock>();

function clockOf(zone: string): Clock {
  const known = clocks.get(zone);
  if (known) return known;
  const format = wallClock(zone);
  const toLocal = (at: number) => {
    const parts: Record<string, number> = {};
    format.formatToParts(new Date(at)).forEach(({ type, value }) => {
      parts[type] = Number(value);
    });
    const { year, month, day, hour, minute, second } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) + mod(at, 1000);
  };
  const toUtc = (local: number) => {
    // Before and after a change of the clock; a wall time that does not exist is the instant of the change.
    const before = local - (toLocal(local - DAY) - (local - DAY));
    const after = local - (toLocal(local + DAY) - (local + DAY));
    const fitting = [before, after].filter((at) => toLocal(at) === local);
    return fitting.length > 0 ? Math.min(...fitting) : before;
  };
  const clock = { toLocal, toUtc };
  clocks.set(zone, clock);
  return clock;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
