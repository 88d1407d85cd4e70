// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { STALE } from './check_state';
import { dayRows } from './day_rows';
import { ago, anyChecks, NOW, standing } from './testing/standing_check';

const day = { day: '2026-05-10', zone: 'Asia/Tokyo', end: Date.parse(NOW), stale: STALE };
const OTHER = '222222222222';

test('a row for each control and account of which anything counts', () => {
  const rows = dayRows(
    [
      standing(),
      standing({ status: 'FAILED', resource: 'c' }),
      standing({ status: '', resource: 'd' }),
      standing({ account: OTHER, updated: ago(27) }),
      standing({ control: 'S3.8' }),
      standing({ control: 'S3.9', recordState: 'ARCHIVED' }),
      standing({ control: 'S3.9', account: OTHER, workflow: 'SUPPRESSED' }),
      standing({ control: undefined }),
    ],
    day
  );
  const of = { day: '2026-05-10', zone: 'Asia/Tokyo', account: '111111111111', stale: false };
  expect(rows).toEqual([
    { ...of, control: 'S3.5', state: 'failed', failed: 1, passed: 1, unknown: 1 },
    {
      ...of,
      account: OTHER,
      control: 'S3.5',
      state: 'passed',
      failed: 0,
      passed: 1,
      unknown: 0,
      stale: true,
    },
    { ...of, control: 'S3.8', state: 'passed', failed: 0, passed: 1, unknown: 0 },
  ]);
});

test('one of which something is new is not stale', () => {
  const [row] = dayRows([standing({ updated: ago(90) }), standing({ resource: 'c' })], day);
  expect(row.stale).toBe(false);
});

test('the order of checks never matters, and what no check counts for has no row', () => {
  fc.assert(
    fc.property(anyChecks, (checks) => {
      const sorted = (of: typeof checks) =>
        dayRows(of, day).sort((a, b) => (a.account < b.account ? -1 : 1));
      const rows = sorted(checks);
      expect(sorted(checks.slice().reverse())).toEqual(rows);
      rows.forEach(({ failed, passed, unknown, state }) => {
        expect(failed + passed + unknown).toBeGreaterThan(0);
        expect(state).toBe(failed ? 'failed' : unknown ? 'unknown' : 'passed');
      });
    })
  );
});
