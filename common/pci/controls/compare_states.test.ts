// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { checkKey } from '../findings/check_key';
import type { ChangeKind } from './answers';
import { resourceStates } from './check_state';
import { changeOf, changeTotals, compareStates } from './compare_states';
import { anyChecks, standing } from './testing/standing_check';

type Side = Parameters<typeof changeOf>[0];
type Wanted = ChangeKind | undefined;
const SIDES: Side[] = ['failed', 'unknown', 'passed', 'suppressed', 'archived', 'none'];
const say = (before: Side, after: Side, again = false, scope = false) =>
  changeOf(before, after, { again: () => again, scope });

/** What each before becomes: failed, unknown, passed, suppressed, none. */
const TABLE: Array<[Side, Wanted, Wanted, Wanted, Wanted, Wanted]> = [
  ['failed', undefined, undefined, 'fixed', 'suppressed', 'disappeared'],
  ['unknown', 'new', undefined, undefined, 'suppressed', undefined],
  ['passed', 'new', undefined, undefined, 'suppressed', undefined],
  ['suppressed', 'new', undefined, undefined, undefined, undefined],
  ['none', 'new', undefined, undefined, undefined, undefined],
];
const AFTER: Side[] = ['failed', 'unknown', 'passed', 'suppressed', 'none'];

test.each(
  TABLE.flatMap(([before, ...row]) => row.map((wanted, place) => [before, AFTER[place], wanted]))
)('%s, then %s: %s', (before, after, wanted) => {
  expect(say(before as Side, after as Side)).toBe(wanted);
  const again = wanted === 'new' ? 'reopened' : wanted;
  expect(say(before as Side, after as Side, true)).toBe(again);
});

test.each([
  ['none', 'failed', 'scope_changed'],
  ['none', 'passed', 'scope_changed'],
  ['failed', 'none', 'scope_changed'],
  ['passed', 'none', 'scope_changed'],
  ['none', 'none', undefined],
  ['none', 'suppressed', undefined],
  ['passed', 'failed', 'new'],
  ['failed', 'passed', 'fixed'],
] as Array<[Side, Side, Wanted]>)(
  'of an account that came or left: %s, then %s: %s',
  (before, after, wanted) => expect(say(before, after, false, true)).toBe(wanted)
);

test('each resource that changed is one line with what it was and is; archived and never told of are the same', () => {
  const at = (resource: string, status: string, more = {}) =>
    standing({ resource, status, ...more });
  const before = resourceStates([
    at('stays', 'FAILED'),
    at('mended', 'FAILED'),
    at('broke', 'PASSED'),
    at('gone', 'FAILED'),
    at('hidden', 'FAILED'),
    at('again', 'PASSED'),
    at('left', 'PASSED', { account: '222222222222' }),
    at('nothing', 'FAILED', { recordState: 'ARCHIVED' }),
  ]);
  const after = resourceStates([
    at('stays', 'FAILED'),
    at('mended', 'PASSED'),
    at('broke', 'FAILED'),
    at('gone', 'FAILED', { recordState: 'ARCHIVED' }),
    at('hidden', 'FAILED', { workflow: 'SUPPRESSED' }),
    at('again', 'FAILED'),
    at('came', 'FAILED', { account: '333333333333' }),
  ]);
  const again = checkKey(at('again', ''));
  const changes = compareStates({
    before,
    after,
    failedAgain: (key) => key === again,
    scopeChanged: new Set(['222222222222', '333333333333']),
  });
  expect(changes.map((one) => [one.resource, one.before, one.after, one.change])).toEqual([
    ['mended', 'failed', 'passed', 'fixed'],
    ['broke', 'passed', 'failed', 'new'],
    ['gone', 'failed', 'none', 'disappeared'],
    ['hidden', 'failed', 'suppressed', 'suppressed'],
    ['again', 'passed', 'failed', 'reopened'],
    ['left', 'passed', 'none', 'scope_changed'],
    ['came', 'none', 'failed', 'scope_changed'],
  ]);
  expect(changes[0]).toMatchObject({
    control: 'S3.5',
    account: '111111111111',
    region: 'ap-northeast-1',
  });
  expect(changeTotals(changes)).toEqual({
    fixed: 1,
    new: 1,
    reopened: 1,
    disappeared: 1,
    suppressed: 1,
    scope_changed: 2,
  });
});

test('nothing changes from a state to itself; what fails after and did not before is never left out', () => {
  fc.assert(
    fc.property(anyChecks, anyChecks, (one, other) => {
      const asked = { failedAgain: () => false, scopeChanged: new Set<string>() };
      const [before, after] = [resourceStates(one), resourceStates(other)];
      expect(compareStates({ before, after: before, ...asked })).toEqual([]);
      const changes = compareStates({ before, after, ...asked });
      const failing = (states: typeof before) =>
        states.filter(({ state }) => state === 'failed').map(({ checks }) => checkKey(checks[0]));
      const was = failing(before);
      const came = failing(after).filter((key) => was.indexOf(key) < 0);
      expect(
        changes
          .filter(({ change }) => change === 'new')
          .map(checkKey)
          .sort()
      ).toEqual(came.sort());
      const totals = changeTotals(changes);
      expect(Object.values(totals).reduce((sum, count) => sum + count, 0)).toBe(changes.length);
    }),
    { numRuns: 60 }
  );
});

test('sides that are the same are no change, whatever is said of them', () => {
  SIDES.forEach((side) => expect(say(side, side, true, true)).toBeUndefined());
});
