// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import {
  DEFAULT_STATE,
  ROLE_KINDS,
  ROLE_TABS,
  decodePageState,
  encodePageState,
} from './page_state';
import type { PageState } from './page_state';
import { withFilter } from './value_filter';
import { ORIGINS } from '../role_usage/policy/evidence';
import { OUTPUTS } from '../role_usage/policy/text/outputs';
import { CALENDAR_PERIODS } from './period';
import type { Period } from './period';

const instant = fc
  .integer({ min: 0, max: Date.UTC(2100, 0) })
  .map((time) => new Date(time).toISOString());
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.constantFrom(...CALENDAR_PERIODS).map((name) => ({ kind: 'calendar' as const, name })),
  fc.integer({ min: 1, max: 400 }).map((days) => ({ kind: 'last_days' as const, days })),
  fc
    .tuple(instant, instant)
    .filter(([from, to]) => from !== to)
    .map((pair) => pair.sort())
    .map(([from, to]) => ({ kind: 'absolute' as const, from, to }))
);
const account = fc
  .integer({ min: 0, max: 999999999999 })
  .map((one) => String(one).padStart(12, '0'));
const name = fc.stringOf(fc.constantFrom(...'abzAZ09+=,.@_-/'), { minLength: 1, maxLength: 60 });
const letters = fc.stringOf(fc.constantFrom(...'abcXYZ'), { minLength: 1, maxLength: 20 });

const policy = fc.record({
  options: fc.record({
    resources: fc.constantFrom('exact' as const, 'pattern' as const, 'any' as const),
    names: fc.boolean(),
    leaveOut: fc.subarray([...ORIGINS]),
    failed: fc.boolean(),
    inferred: fc.boolean(),
    wildcards: fc.boolean(),
    add: fc.subarray(['s3:GetObject', 'execute-api:Invoke']),
  }),
  output: fc.constantFrom(...OUTPUTS),
  part: fc.integer({ min: 1, max: 99 }),
  why: fc.boolean(),
});

/** Only the policy's tab keeps its view. */
const state: fc.Arbitrary<PageState> = fc
  .record({
    period,
    role: fc.option(
      fc.tuple(account, name).map(([id, path]) => `arn:aws:iam::${id}:role/${path}`),
      { nil: undefined }
    ),
    scope: fc.record({
      systems: fc.subarray(['card', 'portal-2']),
      environments: fc.subarray(['production', '本番']),
      accounts: fc.uniqueArray(account, { maxLength: 3 }),
      knownGood: fc.boolean(),
    }),
    search: fc.fullUnicodeString({ maxLength: 100 }),
    kinds: fc.subarray([...ROLE_KINDS]),
    uses: fc.subarray(['s3', 's3:GetObject', 'kms:Decrypt', 'execute-api:Invoke']),
    filters: fc.array(
      fc.record({ field: letters, value: fc.fullUnicodeString(), not: fc.boolean() }),
      { maxLength: 5 }
    ),
    tab: fc.constantFrom(...ROLE_TABS),
    grouped: fc.boolean(),
    asTable: fc.boolean(),
    sort: fc.option(
      fc.record({ column: letters, direction: fc.constantFrom('asc' as const, 'desc' as const) }),
      { nil: undefined }
    ),
    policy,
  })
  .map((one) => (one.tab === 'policy' ? one : { ...one, policy: DEFAULT_STATE.policy }));

describe('page state in the address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(decodePageState(encodePageState(one))).toEqual(one);
        expect(decodePageState(`?${encodePageState(one)}`)).toEqual(one);
      }),
      { numRuns: 500 }
    );
  });

  it('never throws, and what it read is stable', () => {
    fc.assert(
      fc.property(fc.fullUnicodeString({ maxLength: 300 }), (garbage) => {
        const read = decodePageState(garbage);
        expect(decodePageState(encodePageState(read))).toEqual(read);
      })
    );
  });

  it.each([
    ['', {}],
    ['?period=last_0_days&tab=policies&kind=x&sort=a&filter=:x&role=root&account=12', {}],
    ['?period=last_401_days', {}],
    ['?from=2026-05-02T00:00:00Z&to=2026-05-01T00:00:00Z', {}],
    ['?from=yesterday&to=today', {}],
    ['?uses=S3:GetObject&uses=<script>', {}],
  ])('reads %s as the default view', (search, difference) => {
    expect(decodePageState(search)).toEqual({ ...DEFAULT_STATE, ...difference });
  });

  it('keeps a moving period as such', () => {
    expect(encodePageState({ ...DEFAULT_STATE, period: { kind: 'last_days', days: 90 } })).toBe(
      'period=last_90_days'
    );
  });
});

describe('withFilter', () => {
  it('replaces the opposite filter of the same value', () => {
    const kms = { field: 'service', value: 'kms', not: false };
    const s3 = { field: 'service', value: 's3', not: true };
    expect(withFilter([kms, s3], { ...kms, not: true })).toEqual([s3, { ...kms, not: true }]);
  });
});
