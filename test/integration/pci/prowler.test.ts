// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import type { ControlsAnswer } from '../../../common/pci/controls/answers';
import { loadPaths } from '../../../logs';
import { clientOf, engineAccess } from '../engine_access';
import { startHostBefore } from '../host_before_engine';
import type { HostBeforeEngine } from '../host_before_engine';
import { engineTarget } from '../load_engine';
import { KEPT_INDICES } from '../program_calls';

// A folder of public logs, named by who runs the tests; none are kept here.
const folder = process.env.SIEM_REVIEW_REAL_LOGS;
const given = folder === undefined ? test.skip : test;

const scratch = mkdtempSync(path.join(tmpdir(), 'siem-review-prowler-'));
const admin = clientOf('admin');
const dropKept = () => admin.indices.delete({ index: KEPT_INDICES, ignore_unavailable: true });
afterAll(() => rmSync(scratch, { recursive: true }));

/** All 731 lines are of one account and one day; three Ids come twice, as PASSED and then as FAILED. */
const ACCOUNT = '123456789012';
const INDEX = 'log-aws-securityhub-2023-03';
const AFTER = '2023-03-19T00:00:00Z';
/**
 * The findings name PCI 3.2.1 too, but are of no control. The SIEM calls a finding that names no product by the log; INFOED
 * is no status of AWS's, so unknown.
 */
const OTHERS = [{ product: 'securityhub', findings: 728, passed: 438, failed: 286, unknown: 4 }];

given(
  'the 728 findings of another scanner are shown under other products, and judge no control',
  async () => {
    const file = path.join(folder ?? '', 'securityhub-prowler.ndjson.gz');
    const refusedFile = path.join(scratch, 'refused.ndjson');
    const report = await loadPaths([file], engineTarget('admin'), { refusedFile });
    expect(report).toMatchObject({ read: 731, refused: 0, indices: [INDEX] });
    const { url, caFile, service } = engineAccess();
    await dropKept();

    // From the logs themselves, and from what the program keeps of them.
    const settings = { indices: { securityhub: INDEX } };
    const identity = { username: service.name, password: service.password };
    for (const [how, more] of [
      ['logs', {}],
      ['recomputed', { service: identity }],
    ] as const) {
      const host = await startHostBefore({ url, caFile }, { ...settings, ...more });
      try {
        const answer = await whenKept(host, how);
        expect(answer.others).toEqual(OTHERS);
        expect(answer.controls.length).toBeGreaterThan(100);
        expect(new Set(answer.controls.map(({ status }) => status))).toEqual(new Set(['no_data']));
        expect((await controls(host, '2023-03-18T00:00:00Z')).others).toEqual([]);
      } finally {
        await host.stop();
      }
    }
    await dropKept();
  },
  60_000
);

async function controls(host: HostBeforeEngine, asOf: string): Promise<ControlsAnswer> {
  const cookie = await host.signIn('analyst');
  const query = new URLSearchParams({ asOf, account: ACCOUNT });
  const answer = await host.ask(`/api/siem_review/pci/controls?${query}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  return answer.json() as unknown as ControlsAnswer;
}

/** What is kept is made in the background. */
async function whenKept(
  host: HostBeforeEngine,
  how: ControlsAnswer['how']
): Promise<ControlsAnswer> {
  for (;;) {
    const answer = await controls(host, AFTER);
    if (answer.how === how && answer.others.length > 0) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
