// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { CALENDAR_PERIODS } from '../../common/url_state/period';
import type { Period } from '../../common/url_state/period';
import { periodBefore, resolvePeriod } from './resolve_period';

const TOKYO = 'Asia/Tokyo';
// Tuesday 24 November 2026, 00:30 in Tokyo: still Monday in UTC.
const now = new Date('2026-11-23T15:30:42.500Z');
const days = (count: number): Period => ({ kind: 'last_days', days: count });

describe('resolvePeriod', () => {
  it.each([
    ['yesterday', '2026-11-22T15:00', '2026-11-23T15:00'],
    ['previous_business_day', '2026-11-22T15:00', '2026-11-23T15:00'],
    ['last_week', '2026-11-15T15:00', '2026-11-22T15:00'],
    ['last_month', '2026-09-30T15:00', '2026-10-31T15:00'],
    ['this_quarter', '2026-09-30T15:00', '2026-11-23T15:30'],
    ['previous_quarter', '2026-06-30T15:00', '2026-09-30T15:00'],
  ] as const)('%s begins at midnight of the display zone', (name, from, to) => {
    expect(resolvePeriod({ kind: 'calendar', name }, now, TOKYO)).toEqual({
      from: `${from}:00.000Z`,
      to: `${to}:00.000Z`,
    });
  });

  it('takes Friday as the business day before a Monday', () => {
    const monday = new Date('2026-11-23T03:00:00Z');
    const name = 'previous_business_day';
    expect(resolvePeriod({ kind: 'calendar', name }, monday, TOKYO).from).toBe(
      '2026-11-19T15:00:00.000Z'
    );
  });

  it('begins quarters in April, July, October and January', () => {
    const name = 'this_quarter';
    const start = (iso: string) =>
      resolvePeriod({ kind: 'calendar', name }, new Date(iso), 'UTC').from.slice(0, 10);
    expect(start('2026-03-31T12:00:00Z')).toBe('2026-01-01');
    expect(start('2026-04-01T12:00:00Z')).toBe('2026-04-01');
    expect(start('2027-01-15T12:00:00Z')).toBe('2027-01-01');
  });

  it('counts today as the last of the last days, up to the full minute', () => {
    expect(resolvePeriod(days(7), now, TOKYO)).toEqual({
      from: '2026-11-17T15:00:00.000Z',
      to: '2026-11-23T15:30:00.000Z',
    });
  });

  it('follows a change of daylight saving time', () => {
    const afterChange = new Date('2026-11-03T12:00:00Z');
    expect(resolvePeriod(days(3), afterChange, 'America/New_York').from).toBe(
      '2026-11-01T04:00:00.000Z'
    );
  });

  it('is never empty nor reversed, whatever the moment and the zone', () => {
    const periods: Period[] = [
      days(1),
      ...CALENDAR_PERIODS.map((name): Period => ({ kind: 'calendar', name })),
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01') }),
        fc.constantFrom(TOKYO, 'UTC', 'America/Sao_Paulo', 'Africa/Cairo', 'Asia/Kathmandu'),
        fc.constantFrom(...periods),
        (moment, zone, period) => {
          const { from, to } = resolvePeriod(period, moment, zone);
          expect(Date.parse(from)).toBeLessThan(Date.parse(to));
        }
      )
    );
  });
});

describe('periodBefore', () => {
  const before = (period: Period, at = now) =>
    periodBefore(period, resolvePeriod(period, at, TOKYO), TOKYO);

  it('has the same length and ends where the period begins', () => {
    const period: Period = {
      kind: 'absolute',
      from: '2026-05-08T00:00:00.000Z',
      to: '2026-05-15T00:00:00.000Z',
    };
    expect(before(period)).toEqual({
      from: '2026-05-01T00:00:00.000Z',
      to: '2026-05-08T00:00:00.000Z',
    });
    const { from, to } = resolvePeriod(days(7), now, TOKYO);
    expect(before(days(7)).to).toBe(from);
    expect(Date.parse(before(days(7)).from)).toBe(2 * Date.parse(from) - Date.parse(to));
  });

  // Midnight in Tokyo is 15:00 of the day before in UTC.
  it.each([
    ['yesterday', '2026-11-21T15:00', '2026-11-22T15:00'],
    // The business day before Monday 23 November is Friday 20 November.
    ['previous_business_day', '2026-11-19T15:00', '2026-11-20T15:00'],
    ['last_week', '2026-11-08T15:00', '2026-11-15T15:00'],
    // October has 31 days, September 30.
    ['last_month', '2026-08-31T15:00', '2026-09-30T15:00'],
    ['previous_quarter', '2026-03-31T15:00', '2026-06-30T15:00'],
    // As much of July to September as there is of October to December so far.
    ['this_quarter', '2026-06-30T15:00', '2026-08-23T15:30'],
  ] as const)('of %s is the one of the calendar before', (name, from, to) => {
    expect(before({ kind: 'calendar', name })).toEqual({
      from: `${from}:00.000Z`,
      to: `${to}:00.000Z`,
    });
  });

  it.each([
    ['2026-03-31T14:59:00Z', '2025-12-31T15:00', 'the last minute of the fiscal year'],
    ['2026-03-31T15:00:00Z', '2026-03-31T15:00', 'the first minute of the fiscal year'],
    ['2026-12-31T15:00:00Z', '2026-12-31T15:00', 'New Year in Tokyo, still 2026 in UTC'],
  ])('at %s the quarter began at %s: %s', (at, from) => {
    const quarter = resolvePeriod({ kind: 'calendar', name: 'this_quarter' }, new Date(at), TOKYO);
    expect(quarter.from).toBe(`${from}:00.000Z`);
  });

  it('never overlaps with the period', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01') }),
        fc.constantFrom(TOKYO, 'UTC', 'America/Sao_Paulo', 'Asia/Kathmandu'),
        fc.constantFrom<Period>(
          days(1),
          days(30),
          ...CALENDAR_PERIODS.map((name): Period => ({ kind: 'calendar', name }))
        ),
        (moment, zone, period) => {
          const here = resolvePeriod(period, moment, zone);
          const earlier = periodBefore(period, here, zone);
          expect(Date.parse(earlier.from)).toBeLessThan(Date.parse(earlier.to));
          expect(Date.parse(earlier.to)).toBeLessThanOrEqual(Date.parse(here.from));
        }
      )
    );
  });
});
