// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import moment from 'moment-timezone';
import { bucketStarts, intervalFor, MAX_BUCKETS, startOfBucket } from './buckets';
import type { BucketInterval } from './buckets';
import { instantText } from './instant';
import { MAX_DAYS } from './period';

const DAY = 24 * 60 * 60 * 1000;
const zones = [
  'UTC',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
];
const unit = { hour: 'hour', day: 'day', week: 'isoWeek', month: 'month' } as const;
const period = fc
  .tuple(
    fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2026, 11, 1) }),
    fc.integer({ min: 1, max: MAX_DAYS * DAY })
  )
  .map(([from, length]) => ({ from: instantText(from), to: instantText(from + length) }));

test('never more than 300 buckets, in any zone', () => {
  fc.assert(
    fc.property(period, fc.constantFrom(...zones), (asked, zone) => {
      const starts = bucketStarts(asked, intervalFor(asked), zone);
      expect(starts.length).toBeLessThanOrEqual(MAX_BUCKETS);
      expect(starts[0]).toBeLessThanOrEqual(Date.parse(asked.from));
      starts.slice(1).forEach((start, place) => expect(start).toBeGreaterThan(starts[place]));
    }),
    { numRuns: 60 }
  );
});

test('a bucket starts where the calendar of the zone says', () => {
  const instant = fc.integer({ min: Date.UTC(2021, 0, 1), max: Date.UTC(2026, 11, 1) });
  const intervals: BucketInterval[] = ['hour', 'day', 'week', 'month'];
  fc.assert(
    fc.property(
      instant,
      fc.constantFrom(...zones),
      fc.constantFrom(...intervals),
      (at, zone, interval) => {
        const expected = moment.tz(at, zone).startOf(unit[interval]).valueOf();
        // In the hour that comes twice, moment names the first of the two.
        if (
          interval === 'hour' &&
          moment.tz(at, zone).utcOffset() !== moment.tz(expected, zone).utcOffset()
        )
          return;
        expect(startOfBucket(at, interval, zone)).toBe(expected);
      }
    ),
    { numRuns: 500 }
  );
});

test('days of a change of the clock are 23 and 25 hours long', () => {
  const march = { from: '2026-03-28T23:00:00Z', to: '2026-03-30T22:00:00Z' };
  expect(bucketStarts(march, 'day', 'Europe/Berlin').map(instantText)).toEqual([
    '2026-03-28T23:00:00Z',
    '2026-03-29T22:00:00Z',
  ]);
  const october = { from: '2026-10-24T22:00:00Z', to: '2026-10-26T23:00:00Z' };
  expect(bucketStarts(october, 'day', 'Europe/Berlin').map(instantText)).toEqual([
    '2026-10-24T22:00:00Z',
    '2026-10-25T23:00:00Z',
  ]);
});
