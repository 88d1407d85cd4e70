// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { highestBar, labelledBars } from '../chart/bar_parts';
import { OTHERS, trendSeries } from './trend_series';

const service = (name: string, succeeded: number, denied = 0, failed = 0) => ({
  service: name,
  succeeded,
  denied,
  failed,
});
const start = '2026-05-01T00:00:00.000Z';

describe('trendSeries', () => {
  it('shows the busiest services apart and adds the others up', () => {
    const services = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, at) => service(name, 100 - at));
    const { calls, services: names } = trendSeries([{ start, services }]);
    expect(names).toEqual(['a', 'b', 'c', 'd', undefined]);
    expect(calls.find(({ series }) => series === OTHERS)).toMatchObject({ y: 96 + 95 });
  });

  it('names a single service more instead of calling it others', () => {
    const services = ['a', 'b', 'c', 'd', 'e'].map((name) => service(name, 1));
    expect(trendSeries([{ start, services }]).services).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('keeps denied and failed apart from success', () => {
    const { refused } = trendSeries([
      { start, services: [service('a', 9, 2, 1), service('b', 0, 3)] },
    ]);
    expect(refused.map(({ series, y }) => [series, y])).toEqual([
      ['denied', 5],
      ['failed', 1],
    ]);
  });

  it('loses no call', () => {
    const row = fc.record({
      service: fc.constantFrom(...'abcdefgh'),
      succeeded: fc.nat(1000),
      denied: fc.nat(10),
      failed: fc.nat(10),
    });
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(row, { selector: (one) => one.service }), { maxLength: 9 }),
        (days) => {
          const buckets = days.map((services, at) => ({
            start: new Date(at * 86400000).toISOString(),
            services,
          }));
          const { calls, refused } = trendSeries(buckets);
          const sum = (what: 'succeeded' | 'denied' | 'failed') =>
            days.flat().reduce((total, one) => total + one[what], 0);
          expect(calls.reduce((total, { y }) => total + (y || 0), 0)).toBe(sum('succeeded'));
          expect(refused.reduce((total, { y }) => total + (y || 0), 0)).toBe(
            sum('denied') + sum('failed')
          );
        }
      )
    );
  });
});

describe('scale and labels', () => {
  it('takes the highest stack', () => {
    const part = (x: number, y: number) => ({ x, y, series: 'a' });
    expect(highestBar([part(1, 2), part(1, 3), part(2, 4)])).toBe(5);
    expect(highestBar([])).toBe(1);
  });

  it('labels at most six bars, the first always', () => {
    expect(labelledBars(30)).toEqual([0, 5, 10, 15, 20, 25]);
    expect(labelledBars(31)).toEqual([0, 6, 12, 18, 24]);
    expect(labelledBars(31, 4)).toEqual([0, 8, 16, 24]);
    expect(labelledBars(1)).toEqual([0]);
    expect(labelledBars(300)).toHaveLength(6);
  });
});
