// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { action, calls, evidence } from '../../../test/unit/any_evidence';
import { confidenceOf } from './confidence';
import { discoveryOf } from './discovery';
import type { PolicyEvidence } from './evidence';
import { rhythmOf } from './rhythm';

const day = (from: string, place: number) =>
  new Date(Date.parse(from) + place * 86_400_000).toISOString().slice(0, 10);
const every = (days: number, step = 1) =>
  Array.from({ length: Math.floor(days / step) }, (_, place) => day('2026-05-01', place * step));

const options = { leaveOut: [], failed: true };
const coverage = { daysInPeriod: 60, missingDays: [] as string[], hiddenFields: [] as string[] };
const steady = ['s3:GetObject', 's3:ListBucket', 'sqs:SendMessage'].map((name) =>
  action(name, { uses: [calls(100)], days: every(60) })
);
const of = (
  more: Partial<PolicyEvidence> = {},
  seen: Partial<typeof coverage> = {},
  actions = steady
) => {
  const { level, reason } = confidenceOf(
    evidence(actions, more),
    { ...coverage, ...seen },
    options
  );
  return [level, reason.code];
};
const sight = evidence([]).sight;

test('steady use over 60 days with all logs is enough', () => {
  expect(confidenceOf(evidence(steady), coverage, options)).toEqual({
    level: 'enough',
    reason: { code: 'settled', since: 59, days: 60 },
    all: [],
  });
});

test.each([
  [
    'no call proves anything',
    {},
    {},
    [action('s3:GetObject', { uses: [calls(3, 'denied')] })],
    'no_calls',
  ],
  ['few days have logs', {}, { daysInPeriod: 13 }, undefined, 'short'],
  ['a tenth of the days is missing', {}, { missingDays: every(7) }, undefined, 'days_missing'],
  [
    'many calls are unmapped',
    { unmapped: [{ event: 'x:Y', events: 16 }] },
    {},
    undefined,
    'unmapped',
  ],
  [
    'a tenth of the actions is new',
    {},
    {},
    [...steady, action('s3:PutObject', { days: [day('2026-05-01', 55)] })],
    'new_lately',
  ],
])('not enough: %s', (_, more, seen, actions, code) => {
  expect(of(more, seen, actions)).toEqual(['not_enough', code]);
});

test.each([
  ['rights hide fields', {}, { hiddenFields: ['resources.ARN'] }, 'hidden'],
  ['a day is missing', {}, { missingDays: ['2026-05-02'] }, 'days_missing'],
  ['a call is unmapped', { unmapped: [{ event: 'x:Y', events: 1 }] }, {}, 'unmapped'],
  [
    'AWS names another action',
    { agreement: { named: 9, same: 8, different: [] } },
    {},
    'disagrees',
  ],
  [
    'the account has no data events of S3',
    { sight: { ...sight, dataEventSources: ['sqs.amazonaws.com'] } },
    {},
    'no_data_events',
  ],
  [
    'objects were read without a KMS event',
    { sight: { ...sight, kmsEvents: 0 } },
    {},
    'no_kms_events',
  ],
  ['less than 35 days', {}, { daysInPeriod: 30 }, 'less_than_month'],
])('with care: %s', (_, more, seen, code) => {
  expect(of(more, seen)).toEqual(['careful', code]);
});

test('lately counts days with calls: the second run of a monthly job is not old enough', () => {
  const runs = [...every(5), ...Array.from({ length: 5 }, (_, place) => day('2026-05-31', place))];
  const many = Array.from({ length: 20 }, (_, place) =>
    action(`s3:GetObject${place}`, { days: runs })
  );
  expect(of({}, {}, [...many, action('s3:PutObject', { days: [runs[6]] })])).toEqual([
    'careful',
    'new_lately',
  ]);
});

test('the worst comes first, and all are told', () => {
  const { reason, all } = confidenceOf(
    evidence(steady, { sight: { ...sight, kmsEvents: 0 } }),
    { ...coverage, missingDays: every(30) },
    options
  );
  expect(reason.code).toBe('days_missing');
  expect(all.map((one) => one.reason.code)).toEqual(['days_missing', 'no_kms_events']);
});

test('the curve of known actions, day by day, of the calls that count', () => {
  const given = evidence(
    [
      action('s3:GetObject', { days: ['2026-05-01', '2026-05-03'] }),
      action('s3:PutObject', { days: ['2026-05-03'] }),
      action('s3:DeleteObject', { days: ['2026-05-02'], uses: [calls(1, 'succeeded', 'console')] }),
    ],
    { period: { from: '2026-05-01T00:00:00Z', to: '2026-05-04T12:00:00Z' } }
  );
  const curve = discoveryOf(given, { leaveOut: ['console'], failed: true });
  expect(curve.map(({ known }) => known)).toEqual([1, 1, 2, 2]);
  expect(curve[2]).toEqual({ day: '2026-05-03', known: 2, fresh: ['s3:PutObject'] });
});

test.each([
  [undefined, []],
  ['once', ['2026-05-01']],
  ['daily', every(60)],
  ['daily', every(60).filter((_, place) => place % 7 < 5)],
  ['weekly', every(60, 7)],
  ['monthly', ['2026-05-01', '2026-06-01']],
  ['monthly', [...every(5), ...Array.from({ length: 4 }, (_, place) => day('2026-05-30', place))]],
  ['irregular', ['2026-05-01', '2026-05-20']],
  ['irregular', every(4)],
])('%s', (rhythm, days) => {
  expect(rhythmOf(days as string[], 60)).toBe(rhythm);
});
