// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { bucketStarts, startOfBucket } from '../../common/time/buckets';
import { instantText } from '../../common/time/instant';
import type { Period } from '../../common/time/period';
import { zoneTime } from '../../common/time/zone_time';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** The days that are looked at: today, which is not over, and those before it. */
export interface HealthDays {
  /** From the first midnight up to now. */
  period: Period;
  tz: string;
  /** Milliseconds of the starts, as OpenSearch cuts them. */
  starts: number[];
  /** YYYY-MM-DD in the zone. */
  names: string[];
}

export function healthDays(now: number, days: number, tz: string): HealthDays {
  // Noon is on its day whatever the clock does at night.
  const noon = startOfBucket(now, 'day', tz) + DAY / 2;
  const from = startOfBucket(noon - (days - 1) * DAY, 'day', tz);
  const period = { from: instantText(from), to: instantText(now) };
  const starts = bucketStarts(period, 'day', tz);
  const names = starts.map((start) => zoneTime(instantText(start), tz).slice(0, 10));
  return { period, tz, starts, names };
}
