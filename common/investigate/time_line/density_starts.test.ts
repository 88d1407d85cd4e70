// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { densityStarts, DENSITY_BUCKETS } from './density_starts';

const START = Date.parse('2026-01-01T00:00:00Z');
const period = (from: number, seconds: number) => ({
  from: new Date(from).toISOString(),
  to: new Date(from + seconds * 1000).toISOString(),
});
const DAY = 86400;
const seconds = (min: number, max: number) => fc.integer({ min, max });

it('has 60 to 120 buckets that cover the period, for any period and zone', () => {
  const zones = ['UTC', 'Asia/Tokyo', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe'];
  fc.assert(
    fc.property(
      fc.nat(400 * DAY),
      fc.oneof(seconds(60, 3600), seconds(3600, 14 * DAY), seconds(14 * DAY, 400 * DAY)),
      fc.constantFrom(...zones),
      (from, length, zone) => {
        const asked = period(START + from * 1000, length);
        const { starts, seconds: every } = densityStarts(asked, zone);
        expect(starts.length).toBeGreaterThanOrEqual(DENSITY_BUCKETS.least);
        expect(starts.length).toBeLessThanOrEqual(DENSITY_BUCKETS.most);
        expect(starts[0]).toBeLessThanOrEqual(Date.parse(asked.from));
        expect(starts[starts.length - 1]).toBeLessThan(Date.parse(asked.to));
        starts.slice(1).forEach((start, place) => {
          expect(start).toBeGreaterThan(starts[place]);
          // A day has 25 hours at most.
          const length = start - starts[place];
          expect(length).toBeLessThanOrEqual(every * 1000 + 3600 * 1000);
        });
      }
    ),
    { numRuns: 60 }
  );
});

it('counts from midnight in the zone', () => {
  const { starts, seconds: every } = densityStarts(
    { from: '2026-05-01T01:20:00Z', to: '2026-05-29T00:00:00Z' },
    'Asia/Tokyo'
  );
  expect(every).toBe(6 * 3600);
  // 06:00 in Tokyo, before 10:20 there.
  expect(new Date(starts[0]).toISOString()).toBe('2026-04-30T21:00:00.000Z');
  expect(new Date(starts[1]).toISOString()).toBe('2026-05-01T03:00:00.000Z');
});

it('counts days of the zone, whatever its clock does', () => {
  const { starts, seconds: every } = densityStarts(
    { from: '2026-02-01T05:00:00Z', to: '2026-05-02T04:00:00Z' },
    'America/New_York'
  );
  expect([every, starts.length]).toEqual([86400, 90]);
  const hours = (at: string) => new Date(at).toISOString();
  expect(starts).toContain(Date.parse(hours('2026-03-08T05:00:00Z')));
  expect(starts).toContain(Date.parse(hours('2026-03-09T04:00:00Z')));
});
