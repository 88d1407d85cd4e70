// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { StandingCheck } from '../findings/finding_version';
import { checkKey } from '../findings/check_key';
import { controlRows, driftedControls } from './control_rows';
import type { RowsAsked } from './control_rows';
import type { ControlRow } from './answers';
import { ago, anyChecks, NOW, standing } from './testing/standing_check';

const ONE = '111111111111';
const OTHER = '222222222222';
const asked = (more: Partial<RowsAsked> = {}): RowsAsked => ({
  asOf: NOW,
  lang: 'en',
  off: [],
  since: new Map(),
  ...more,
});
function rowOf(checks: StandingCheck[], id = 'S3.5', more: Partial<RowsAsked> = {}): ControlRow {
  const rows = controlRows(checks, asked(more)).filter((row) => row.id === id);
  expect(rows).toHaveLength(1);
  return rows[0];
}
const failed = (more: Partial<StandingCheck> = {}) => standing({ status: 'FAILED', ...more });

test('without any finding the 141 controls of 4.0.1 have no data, and nothing else is there', () => {
  const rows = controlRows([], asked());
  expect(rows).toHaveLength(141);
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['no_data']));
  expect(rows.some(({ id }) => id === 'IAM.10')).toBe(false);
  expect(rows.filter(({ id }) => id === 'S3.5')).toEqual([
    {
      id: 'S3.5',
      label: 'Bucket requires TLS',
      severity: 'MEDIUM',
      status: 'no_data',
      requirements: { '4.0.1': ['4.2.1'], '3.2.1': ['4.1'] },
      failed: 0,
      passed: 0,
      unknown: 0,
      suppressed: 0,
      accounts: 0,
      regions: 0,
      oldestFailure: null,
      newest: null,
      stale: false,
      staleResources: 0,
      mapping: 'docs',
      guards: [],
    },
  ]);
});

test('resources, accounts, Regions and suppressed findings are counted, each resource once', () => {
  const row = rowOf([
    standing(),
    standing({ pci: 'none', findings: 2 }),
    failed({ resource: 'c' }),
    standing({ resource: 'c' }),
    standing({ resource: 'd', account: OTHER, status: 'INFOED', updated: ago(9) }),
    standing({ resource: 'e', region: 'us-east-1', workflow: 'SUPPRESSED', findings: 2 }),
    failed({ resource: 'c', workflow: 'SUPPRESSED' }),
    standing({ resource: 'f', region: 'eu-west-1', recordState: 'ARCHIVED' }),
    standing({ resource: 'g', recordState: 'ARCHIVED', workflow: 'SUPPRESSED' }),
    standing({ resource: 'h', control: 'S3.8' }),
    standing({ resource: 'i', control: undefined }),
  ]);
  expect(row).toMatchObject({
    status: 'failed',
    failed: 1,
    passed: 1,
    unknown: 1,
    suppressed: 3,
    accounts: 2,
    regions: 1,
    newest: ago(1),
  });
});

test.each([
  [26, false],
  [26.001, true],
  [25, false],
  [400, true],
])('updated %d hours ago: stale is %s', (hours, stale) => {
  const row = rowOf([standing({ updated: ago(hours) }), standing({ resource: 'c' })]);
  expect([row.stale, row.staleResources, row.newest]).toEqual([stale, stale ? 1 : 0, ago(1)]);
});

test('what does not count is never stale, and a resource is as new as its newest finding', () => {
  const old = { updated: ago(90) };
  const row = rowOf([
    standing({ ...old, recordState: 'ARCHIVED' }),
    standing({ ...old, resource: 'c', workflow: 'SUPPRESSED' }),
    standing({ ...old, resource: 'd' }),
    standing({ resource: 'd' }),
  ]);
  expect([row.stale, row.staleResources]).toEqual([false, 0]);
});

test('the oldest failure is that of the resource that has failed longest', () => {
  const [b, c, d] = ['b', 'c', 'd'].map((resource) => failed({ resource, updated: ago(2) }));
  const since = new Map([
    [checkKey(b), ago(30)],
    [checkKey(c), ago(500)],
  ]);
  expect(rowOf([b, c, d], 'S3.5', { since }).oldestFailure).toBe(ago(500));
  expect(rowOf([d], 'S3.5', { since }).oldestFailure).toBe(ago(2));
  expect(rowOf([standing({ resource: 'c' })], 'S3.5', { since }).oldestFailure).toBe(null);
});

const OFF = { control: 's3.5', reason: 'made in another way' };
test.each([
  ['in all accounts', { off: [OFF] }, 'disabled', 0],
  // Which accounts there are is not said: there may be others.
  [
    'in both accounts that have findings',
    { off: [{ ...OFF, accounts: [ONE, OTHER] }] },
    'no_data',
    0,
  ],
  [
    'in both that are asked about',
    { off: [{ ...OFF, accounts: [ONE, OTHER] }], accounts: [ONE, OTHER] },
    'disabled',
    0,
  ],
  [
    'in the account that fails',
    { off: [{ ...OFF, accounts: [ONE] }], accounts: [ONE, OTHER] },
    'passed',
    0,
  ],
  ['in the account that passes', { off: [{ ...OFF, accounts: [OTHER] }] }, 'failed', 1],
  [
    'by two words, one of all accounts',
    { off: [{ ...OFF, accounts: [OTHER] }, OFF] },
    'disabled',
    0,
  ],
  ['another control', { off: [{ ...OFF, control: 'S3.50' }] }, 'failed', 1],
] as Array<[string, Partial<RowsAsked>, string, number]>)(
  'switched off %s',
  (name, more, status, failing) => {
    const row = rowOf([failed({ account: ONE }), standing({ account: OTHER })], 'S3.5', more);
    expect([row.status, row.failed]).toEqual([status, failing]);
    expect(row.disabledReason).toBe(name === 'another control' ? undefined : OFF.reason);
  }
);

test('controls that findings count to 4.0.1 and the table does not are shown, and called drift', () => {
  const checks = [
    failed({ control: 'New.7', pci: '4.0.1' }),
    failed({ control: 'IAM.10', pci: 'both' }),
    failed({ control: 'IAM.9', pci: '4.0.1' }),
    failed({ control: 'Old.1', pci: '3.2.1' }),
    failed({ control: 'Other.1', pci: 'none' }),
    // The table is asked without regard to case.
    failed({ control: 'autoscaling.5' }),
  ];
  expect(driftedControls(checks)).toEqual(['IAM.10', 'New.7']);
  const rows = controlRows(checks, asked());
  expect(rows).toHaveLength(143);
  expect(
    rows
      .slice(141)
      .map(({ id, label, severity, status, mapping, requirements }) => [
        id,
        label,
        severity,
        status,
        mapping,
        requirements['4.0.1'],
      ])
  ).toEqual([
    ['IAM.10', 'Password policy (3.2.1 values)', 'MEDIUM', 'failed', 'drift', []],
    ['New.7', 'New.7', '', 'failed', 'drift', []],
  ]);
});

test('labels are of the language asked for', () => {
  expect(rowOf([], 'S3.5', { lang: 'ja' }).label).toMatch(/[ぁ-んァ-ヶ一-龠]/);
});

test.each([
  ['RDS.24', 'AwsAccount', 'PASSED', ['nothing_to_check']],
  ['RDS.24', 'AwsAccount', 'FAILED', []],
  ['RDS.24', 'AwsRdsDbCluster', 'PASSED', []],
  ['S3.1', 'AwsAccount', 'PASSED', []],
  ['RDS.20', 'AwsAccount', 'PASSED', ['no_subscription_passes', 'nothing_to_check']],
  ['IAM.7', 'AwsAccount', 'PASSED', ['password_length_parameter']],
])(
  '%s over %s that says %s: what it does not show is %j',
  (control, resourceType, status, guards) => {
    expect(rowOf([standing({ control, resourceType, status })], control).guards).toEqual(guards);
  }
);

test('counts add up to resources, the order of checks never matters, a failed one never improves', () => {
  fc.assert(
    fc.property(anyChecks, (checks) => {
      const row = rowOf(checks);
      const counting = checks.filter(
        ({ recordState, workflow }) => recordState === 'ACTIVE' && workflow !== 'SUPPRESSED'
      );
      const resources = new Set(counting.map(checkKey));
      expect(row.failed + row.passed + row.unknown).toBe(resources.size);
      expect(row.status === 'no_data').toBe(resources.size === 0);
      expect(rowOf(checks.slice().reverse())).toEqual(row);
      const worse = rowOf([...checks, failed()]);
      expect(worse.status).toBe('failed');
      expect(worse.failed).toBeGreaterThanOrEqual(row.failed);
    }),
    { numRuns: 60 }
  );
});
