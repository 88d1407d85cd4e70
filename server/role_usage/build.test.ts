// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { ActionsAnswer, RolesAnswer, TrendAnswer } from '../../common/role_usage/answers';
import { mergeActions, mergeRoles, mergeTrend } from '../../common/role_usage/merge';
import type { Coverage } from '../../common/search/coverage';
import { bucketStarts } from '../../common/time/buckets';
import type { Period } from '../../common/time/period';
import type { KeyCount } from '../search/composite';
import { buildActions, buildEvents, groupByEvent, tallyOf } from './build_actions';
import { buildRoles, roleRow } from './build_roles';
import { subtract } from './count_keys';
import { isOwnCopy, sum } from './own_copy';
import { overlaps } from '../search/second_deliveries';
import { buildBuckets, buildNewEvents } from './trend_service';

const DAY = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-05-01T00:00:00Z');
const roles = ['app', 'aws-service-role/x/y', 'batch'].map(
  (path) => `arn:aws:iam::111122223333:role/${path}`
);

/** One event, as a row that counts one. */
const event: fc.Arbitrary<KeyCount> = fc
  .record({
    role: fc.constantFrom(...roles),
    account: fc.constantFrom('111122223333', '444455556666', 'unknown', null),
    call: fc.constantFrom(
      's3:CopyObject',
      's3:GetObject',
      'sts:GetCallerIdentity',
      'logs:GetLogObject',
      'kms:Decrypt'
    ),
    errorCode: fc.constantFrom(null, null, 'AccessDenied', 'NoSuchKey'),
    region: fc.constantFrom('us-east-1', 'ap-northeast-1'),
    invokedBy: fc.constantFrom(null, 's3.amazonaws.com'),
    at: fc.integer({ min: start, max: start + 10 * DAY - 1 }),
  })
  .map(({ call, at, ...key }) => ({
    key: {
      ...key,
      eventSource: `${call.split(':')[0]}.amazonaws.com`,
      eventName: call.split(':')[1],
      eventType: null,
      outcome: key.errorCode ? 'failure' : 'success',
      start: Math.floor(at / DAY) * DAY,
    },
    count: 1,
    first: Math.floor(at / 1000) * 1000,
    last: Math.floor(at / 1000) * 1000,
  }));
const events = fc.array(event, { minLength: 1, maxLength: 60 });
const cut = fc
  .integer({ min: start + 1000, max: start + 10 * DAY - 1000 })
  .map((at) => Math.floor(at / 1000) * 1000);

const coverage = (period: Period): Coverage => ({
  state: 'complete',
  period,
  shards: { total: 1, failed: 0 },
  timedOut: false,
  missingDays: [],
  daysInPeriod: 1,
  closedIndices: [],
  hiddenFields: [],
});
const whole = { from: new Date(start).toISOString(), to: new Date(start + 10 * DAY).toISOString() };

function actionsOf(rows: KeyCount[]): Omit<ActionsAnswer, 'coverage'> {
  const mine = rows.filter((row) => row.key.role === roles[0]);
  const own = mine.filter((row) => isOwnCopy(roles[0], row.key.account));
  const groups = groupByEvent(own);
  const copiesElsewhere = sum(mine) - sum(own);
  return {
    ...(own.length > 0 && { role: roleRow(roles[0], tallyOf(own), copiesElsewhere > 0) }),
    actions: buildActions(groups),
    events: buildEvents(groups),
    reconcile: { documents: sum(mine), counted: sum(own), copiesElsewhere, secondDeliveries: 0 },
    asked: [],
  };
}

function rolesOf(rows: KeyCount[]): Omit<RolesAnswer, 'coverage'> {
  const built = buildRoles(rows);
  return { ...built, total: built.roles.length, asked: [] };
}

function trendOf(rows: KeyCount[], period: Period): Omit<TrendAnswer, 'coverage'> {
  return {
    buckets: buildBuckets(rows, bucketStarts(period, 'day', 'UTC')),
    interval: 'day',
    newEvents: buildNewEvents(rows, 'UTC'),
    asked: [],
  };
}

function check<A>(
  build: (rows: KeyCount[], period: Period) => A,
  merge: (a: never, b: never) => A & { coverage: Coverage }
) {
  fc.assert(
    fc.property(events, cut, (rows, at) => {
      const middle = new Date(at).toISOString();
      const halves = [
        { from: whole.from, to: middle },
        { from: middle, to: whole.to },
      ];
      const parts = [
        rows.filter((row) => row.first < at),
        rows.filter((row) => row.first >= at),
      ].map((part, place) => ({
        ...build(part, halves[place]),
        coverage: coverage(halves[place]),
      }));
      const { coverage: merged, ...rest } = merge(parts[0] as never, parts[1] as never);
      expect(rest).toEqual(build(rows, whole));
      expect(merged.period).toEqual(whole);
    })
  );
}

test('answers of two halves make the answer of the whole: roles', () =>
  check(rolesOf, mergeRoles as never));
test('answers of two halves make the answer of the whole: actions', () =>
  check(actionsOf, mergeActions as never));
test('answers of two halves make the answer of the whole: trend', () =>
  check(trendOf, mergeTrend as never));

test('nothing is lost: rows of events add up to the role, rows of one-action events to the actions', () => {
  fc.assert(
    fc.property(events, (rows) => {
      const answer = actionsOf(rows);
      const total = (some: Array<{ succeeded: number; denied: number; failed: number }>) =>
        some.reduce((all, one) => all + one.succeeded + one.denied + one.failed, 0);
      expect(total(answer.events)).toBe(answer.reconcile.counted);
      const needs = answer.events.reduce((all, one) => all + total([one]) * one.actions.length, 0);
      expect(total(answer.actions)).toBe(needs);
    })
  );
});

test('what is taken off is gone, what reaches nothing has no row', () => {
  const row = (region: string, count: number): KeyCount => ({
    key: { region },
    count,
    first: 1,
    last: 2,
  });
  expect(subtract([row('a', 3), row('b', 1)], [row('a', 1), row('b', 1)])).toEqual([row('a', 2)]);
  expect(subtract([row('a', 3)], [])).toEqual([row('a', 3)]);
});

test('indices share a window only where both have events, and each pair is looked at once', () => {
  const window = (index: string, documents: number, first: number, last: number) => ({
    index,
    documents,
    first,
    last,
  });
  expect(overlaps([window('may', 9, 1, 5), window('june', 5, 6, 9)])).toEqual([]);
  expect(
    overlaps([window('may', 9, 1, 5), window('week', 2, 4, 7), window('june', 5, 6, 9)])
  ).toEqual([{ index: 'week', documents: 2, others: ['june', 'may'], from: 4, to: 7 }]);
  const same = [window('a', 3, 1, 5), window('b', 3, 1, 5), window('c', 3, 1, 5)];
  expect(overlaps(same).map((one) => one.others)).toEqual([['b', 'c'], ['c']]);
});
