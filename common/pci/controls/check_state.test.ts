// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { CONTROL_STATES } from '../vocabulary';
import { controlState, resourceStates } from './check_state';
import { ago, anyChecks, standing } from './testing/standing_check';

const stateOf = (checks: Parameters<typeof resourceStates>[0]) =>
  controlState(resourceStates(checks).map(({ state }) => state));

test.each([
  ['PASSED', 'ACTIVE', 'NEW', 'passed'],
  ['PASSED', 'ACTIVE', 'NOTIFIED', 'passed'],
  ['PASSED', 'ACTIVE', 'RESOLVED', 'passed'],
  ['PASSED', 'ACTIVE', 'SUPPRESSED', 'suppressed'],
  ['PASSED', 'ARCHIVED', 'NEW', 'archived'],
  ['PASSED', 'ARCHIVED', 'SUPPRESSED', 'archived'],
  ['FAILED', 'ACTIVE', 'NEW', 'failed'],
  ['FAILED', 'ACTIVE', 'RESOLVED', 'failed'],
  ['FAILED', 'ACTIVE', 'SUPPRESSED', 'suppressed'],
  ['FAILED', 'ARCHIVED', 'NEW', 'archived'],
  ['WARNING', 'ACTIVE', 'NEW', 'unknown'],
  ['WARNING', 'ACTIVE', 'SUPPRESSED', 'suppressed'],
  ['NOT_AVAILABLE', 'ACTIVE', 'NEW', 'unknown'],
  ['NOT_AVAILABLE', 'ARCHIVED', 'NEW', 'archived'],
  ['', 'ACTIVE', 'NEW', 'unknown'],
  ['INFOED', 'ACTIVE', 'NEW', 'unknown'],
  ['passed', 'ACTIVE', 'NEW', 'unknown'],
] as const)('a check of %s, %s, %s is %s', (status, recordState, workflow, state) => {
  const states = resourceStates([standing({ status, recordState, workflow })]);
  expect(states.map((one) => one.state)).toEqual([state]);
});

/** Every set of what a control may have looked at, and AWS's own rule over it. */
test.each([
  [[], 'no_data'],
  [['passed'], 'passed'],
  [['unknown'], 'unknown'],
  [['failed'], 'failed'],
  [['suppressed'], 'no_data'],
  [['archived'], 'no_data'],
  [['suppressed', 'archived'], 'no_data'],
  [['passed', 'passed'], 'passed'],
  [['passed', 'suppressed'], 'passed'],
  [['passed', 'archived'], 'passed'],
  [['passed', 'unknown'], 'unknown'],
  [['passed', 'failed'], 'failed'],
  [['unknown', 'suppressed'], 'unknown'],
  [['unknown', 'failed'], 'failed'],
  [['failed', 'suppressed'], 'failed'],
  [['passed', 'unknown', 'failed'], 'failed'],
  [['passed', 'unknown', 'suppressed', 'archived'], 'unknown'],
] as const)('resources %j make a control %s', (states, wanted) => {
  expect(controlState(states)).toBe(wanted);
});

test('findings of two standards over one resource are one, with the worst state and the newest time that counts', () => {
  const checks = [
    standing({ pci: 'none', updated: ago(3) }),
    standing({ status: 'FAILED', updated: ago(5) }),
    standing({ recordState: 'ARCHIVED', updated: ago(0) }),
    standing({ resource: 'c', workflow: 'SUPPRESSED', status: 'FAILED', updated: ago(2) }),
    standing({ resource: 'c', recordState: 'ARCHIVED', updated: ago(4) }),
  ];
  const [b, c] = resourceStates(checks);
  expect([b.state, b.updated, b.checks[0].status, b.checks.length]).toEqual([
    'failed',
    ago(3),
    'FAILED',
    3,
  ]);
  expect([c.state, c.updated]).toEqual(['suppressed', ago(2)]);
});

test('account, Region, control and resource each tell resources apart', () => {
  const all = [
    standing(),
    standing({ account: '222222222222' }),
    standing({ region: 'us-east-1' }),
    standing({ control: 'S3.8' }),
    standing({ resource: 'B' }),
  ];
  expect(resourceStates(all)).toHaveLength(5);
});

test('a failed check more never improves a control, and neither does its being told twice', () => {
  fc.assert(
    fc.property(anyChecks, fc.nat(), (checks, place) => {
      const more = standing({ status: 'FAILED', resource: ['b', 'c', 'new'][place % 3] });
      expect(stateOf([...checks, more])).toBe('failed');
      expect(stateOf([...checks, ...checks])).toBe(stateOf(checks));
    })
  );
});

test('an unknown check more never makes a control better than unknown', () => {
  fc.assert(
    fc.property(anyChecks, (checks) => {
      const rank = CONTROL_STATES.indexOf(stateOf([...checks, standing({ status: 'WARNING' })]));
      expect(rank).toBeLessThanOrEqual(CONTROL_STATES.indexOf('unknown'));
    })
  );
});

test('the order in which checks come never matters', () => {
  fc.assert(
    fc.property(anyChecks, (checks) => {
      const told = (all: typeof checks) =>
        resourceStates(all)
          .map(({ state, updated, checks: [{ account, region, resource }] }) =>
            JSON.stringify([account, region, resource, state, updated])
          )
          .sort();
      expect(told(checks.slice().reverse())).toEqual(told(checks));
    })
  );
});
