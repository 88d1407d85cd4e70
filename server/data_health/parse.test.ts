// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { SearchAnswer } from '../search/search_port';
import { lagOf, readCounts, readNewest } from './parse';

const answer = (aggregations?: Record<string, unknown>): SearchAnswer => ({
  timed_out: false,
  _shards: { total: 1, failed: 0 },
  hits: {},
  aggregations,
});

describe('how late documents came', () => {
  it('is the nearest rank of all documents, one by one', () => {
    const steps = fc.array(
      fc.record({
        seconds: fc.integer({ min: 0, max: 50 }),
        count: fc.integer({ min: 1, max: 20 }),
      }),
      { minLength: 1, maxLength: 10 }
    );
    fc.assert(
      fc.property(steps, (lags) => {
        const each = lags
          .reduce<number[]>(
            (all, { seconds, count }) => all.concat(new Array(count).fill(seconds)),
            []
          )
          .sort((a, b) => a - b);
        const rank = (share: number) => each[Math.ceil(each.length * share) - 1];
        expect(lagOf(lags)).toEqual({
          p50: rank(0.5),
          p95: rank(0.95),
          documents: each.length,
          within: 600,
        });
      })
    );
  });

  it('is nothing without documents, and never less than nothing', () => {
    expect(lagOf([])).toBeUndefined();
    expect(lagOf([{ seconds: -600, count: 3 }])).toMatchObject({ p50: 0, p95: 0 });
  });
});

describe('counts of a page', () => {
  const bucket = (key: Record<string, unknown>, arrival: number | null = 5) => ({
    key,
    doc_count: 2,
    event: { value: 3 },
    arrival: { value: arrival },
  });

  it('are of the first account that a document names', () => {
    const { rows } = readCounts(
      answer({
        counts: {
          buckets: [
            bucket({ account0: 'a', account1: 'b', day: 1 }),
            bucket({ account0: null, account1: 'b', day: 1 }, null),
            bucket({ account0: null, account1: null, day: 1 }),
          ],
        },
      }),
      10
    );
    expect(rows).toEqual([
      { account: 'a', day: 1, count: 2, newestEvent: 3, newestArrival: 5 },
      { account: 'b', day: 1, count: 2, newestEvent: 3 },
      { account: 'unknown', day: 1, count: 2, newestEvent: 3, newestArrival: 5 },
    ]);
  });

  it('ask for the next page only after a full one', () => {
    const counts = { after_key: { day: 1 }, buckets: [bucket({ account0: 'a', day: 1 })] };
    expect(readCounts(answer({ counts }), 2).after).toBeUndefined();
    expect(readCounts(answer({ counts }), 1).after).toEqual({ day: 1 });
  });

  it('are none without any index', () => {
    expect(readCounts(answer(), 10)).toEqual({ rows: [] });
  });
});

it.each([
  [[], undefined],
  [[{ _id: '1', _index: 'x', sort: [1778000000000] }], 1778000000000],
  // Nothing has the field: OpenSearch sorts by the smallest number.
  [[{ _id: '1', _index: 'x', sort: [-9223372036854776000] }], undefined],
])('the newest of %j is %s', (hits, wanted) => {
  expect(readNewest({ ...answer(), hits: { hits } })).toBe(wanted);
});
