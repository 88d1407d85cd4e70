// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FindingsProgress } from '../../../common/pci/findings/answers';
import type { SearchPort } from '../../search/search_port';
import { keptCoverage } from './kept_coverage';

const NOW = Date.parse('2026-05-31T12:00:00.000Z');
const iso = (at: number) => new Date(at).toISOString();
const DAY = 86_400_000;

/** An index with a row on each day, and this progress of its keeper. */
function portWith(progress?: FindingsProgress): SearchPort {
  const buckets = Array.from({ length: 40 }, (_, n) => ({
    key: Date.parse('2026-05-31T00:00:00.000Z') - n * DAY,
    doc_count: 1,
  }));
  const newest = { value: NOW - 60000 };
  return {
    search: async ({ index }: { index: string }) => ({
      timed_out: false,
      _shards: { total: 1, failed: 0 },
      hits: {
        hits:
          index.includes('progress') && progress ? [{ _source: { progress: { progress } } }] : [],
      },
      aggregations: {
        days: { buckets },
        inPeriod: { doc_count: 40 },
        newest,
        event: newest,
        ingest: newest,
      },
    }),
    fieldCaps: async () => ({}),
    resolveIndex: async () => [],
  } as unknown as SearchPort;
}
const backfill = { from: '2026-04-01', oldest: '2026-04-01', done: true, days: 60, of: 60 };
const following = { followedTo: iso(NOW - 15000), backfill };
const stateOf = async (progress: FindingsProgress | undefined, asOf = NOW) =>
  (await keptCoverage(portWith(progress), { now: () => NOW }, { asOf: iso(asOf) })).state;

test('what is kept up to the instant is complete', async () => {
  expect(await stateOf(following)).toBe('complete');
  expect(await stateOf(following, NOW - 3 * DAY)).toBe('complete');
});

test('partial: days are still to come, however far they are from the instant', async () => {
  const more = { ...following, backfill: { ...backfill, done: false } };
  expect(await stateOf(more)).toBe('partial');
  expect(await stateOf(more, NOW - 3 * DAY)).toBe('partial');
  expect(await stateOf(undefined)).toBe('partial');
});

test('partial: nobody has looked at the logs for minutes; not so for an instant before', async () => {
  const hanging = { ...following, followedTo: iso(NOW - 4 * 60000) };
  expect(await stateOf(hanging)).toBe('partial');
  expect(await stateOf(hanging, NOW - 3 * DAY)).toBe('complete');
});
