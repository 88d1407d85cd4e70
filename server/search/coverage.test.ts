// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { mergeCoverage } from '../../common/search/merge_coverage';
import { coverageOf } from './coverage';
import type { Answered, CoverageFacts } from './coverage';

const now = Date.parse('2026-06-10T12:00:00Z');
const facts: CoverageFacts = {
  period: { from: '2026-06-01T00:00:00Z', to: '2026-06-08T00:00:00Z' },
  now,
  shards: { total: 3, failed: 0 },
  timedOut: false,
  newestEvent: '2026-06-10T11:00:00Z',
  newestIngest: '2026-06-10T11:05:00Z',
  missingDays: [],
  daysInPeriod: 7,
  daysWithLogs: [],
  eventsInPeriod: 100,
  closedIndices: [],
  caps: { eventID: {}, errorCode: {} },
  fieldsHidden: false,
};
const answered: Answered = {
  reports: [{ _shards: { total: 3, failed: 0 }, timed_out: false }],
  empty: false,
  needed: ['eventID', 'errorCode'],
};
const state = (more: Partial<CoverageFacts>, other: Partial<Answered> = {}) =>
  coverageOf({ ...facts, ...more }, { ...answered, ...other });

test.each([
  ['complete', {}, {}],
  ['partial', { shards: { total: 3, failed: 1 } }, {}],
  ['partial', {}, { reports: [{ _shards: { total: 3, failed: 0 }, timed_out: true }] }],
  ['partial', { missingDays: ['2026-06-03'] }, {}],
  ['partial', {}, { duplicates: 5 }],
  ['partial', {}, { cut: { what: 'roles', limit: 1, others: 1 } }],
  ['partial', { closedIndices: ['log-aws-cloudtrail-2026-06'] }, {}],
  ['partial', { closedIndices: ['log-aws-cloudtrail-old'] }, {}],
  [
    'complete',
    { closedIndices: ['log-aws-cloudtrail-2025-01', 'log-aws-cloudtrail-2025-01_02'] },
    {},
  ],
  ['partial', { fieldsHidden: true, caps: { eventID: {} } }, {}],
  ['complete', { fieldsHidden: false, caps: { eventID: {} } }, {}],
  // Arrived well after the end of the period: not stale, however long ago.
  ['complete', { now: Date.parse('2027-01-01T00:00:00Z') }, {}],
  ['stale', { newestEvent: '2026-06-07T10:00:00Z', newestIngest: '2026-06-07T10:05:00Z' }, {}],
  [
    'stale',
    {
      newestEvent: '2026-06-05T10:00:00Z',
      newestIngest: '2026-06-05T10:05:00Z',
      missingDays: ['2026-06-06', '2026-06-07'],
    },
    {},
  ],
  [
    'partial',
    { newestEvent: '2026-06-05T10:00:00Z', missingDays: ['2026-06-06', '2026-06-07'] },
    {},
  ],
])('%s: %j %j', (expected, more, other) => {
  expect(state(more, other).state).toBe(expected);
});

test.each([
  ['no_index', { shards: { total: 0, failed: 0 } }],
  ['none_in_period', { eventsInPeriod: 0 }],
  ['filtered', {}],
  ['forbidden', { fieldsHidden: true, caps: { eventID: {} } }],
])('nothing to show because of %s', (reason, more) => {
  const reports = [{ _shards: { total: 0, failed: 0 }, timed_out: false }];
  expect(state(more, { empty: true, reports })).toMatchObject({ state: 'no_data', reason });
});

test('nothing found by a search that broke is no "nothing"', () => {
  expect(state({ shards: { total: 3, failed: 3 } }, { empty: true })).toMatchObject({
    state: 'partial',
  });
  expect(state({ shards: { total: 3, failed: 3 } }, { empty: true }).reason).toBeUndefined();
});

test('who may not ask for closed indices is told so', () => {
  expect(state({ closedIndices: undefined })).toMatchObject({
    closedIndices: [],
    closedIndicesUnknown: true,
  });
});

test('merged coverage is never better than its parts', () => {
  const rank = { complete: 0, stale: 1, partial: 2, no_data: 3 };
  const some = fc
    .record({
      missingDays: fc.subarray(['2026-06-02', '2026-06-05']),
      failed: fc.integer({ min: 0, max: 1 }),
      empty: fc.boolean(),
      duplicates: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    })
    .map(({ missingDays, failed, empty, duplicates }) =>
      state({ missingDays, shards: { total: 3, failed } }, { empty, duplicates })
    );
  fc.assert(
    fc.property(some, some, (a, b) => {
      const merged = mergeCoverage(a, b);
      [a, b]
        .filter((one) => one.state !== 'no_data')
        .forEach((one) => expect(rank[merged.state]).toBeGreaterThanOrEqual(rank[one.state]));
      expect(merged.state === 'no_data').toBe(a.state === 'no_data' && b.state === 'no_data');
      expect(merged.missingDays).toEqual(
        expect.arrayContaining([...a.missingDays, ...b.missingDays])
      );
      expect(merged.duplicates || 0).toBe((a.duplicates || 0) + (b.duplicates || 0));
      expect(merged.daysInPeriod).toBe(7);
    })
  );
});
