// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'child_process';
import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import { gunzipSync } from 'zlib';
import type { RolesAnswer } from '../../common/role_usage/answers';
import { get, product } from '../product';
import { cell, compareRole } from './compare_role';
import { countByLoop } from './count_by_loop';
import type { RawEvent } from './count_by_loop';

const folder = process.env.SIEM_REVIEW_REAL_LOGS;
const testWithRealLogs = folder ? test : test.skip;
const root = path.resolve(__dirname, '..', '..');
const LONGEST_DAYS = 400;
const DAY = 86_400_000;

function read(file: string): RawEvent[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RawEvent);
}

testWithRealLogs(
  'real CloudTrail of several accounts: loaded by the command without one refused line, then every cell agrees',
  async () => {
    const files = readdirSync(folder as string)
      .filter((name) => /^cloudtrail-(?!.*labels).*\.ndjson\.gz$/.test(name))
      .map((name) => path.join(folder as string, name));
    expect(files.length).toBeGreaterThan(0);
    const loaded = spawnSync(
      process.execPath,
      ['scripts/run.js', 'logs/main.ts', 'load', ...files, '--data-dir', product().dataDir],
      { cwd: root, encoding: 'utf8' }
    );
    expect(loaded.status).toBe(0);
    expect(loaded.stdout).toMatch(/^refused +0$/m);

    const records = files.flatMap(read);
    const times = records.map(({ eventTime }) => Date.parse(eventTime));
    const last = Math.max(...times) + 1000;
    let roles = 0;
    for (let start = Math.min(...times); start < last; start += LONGEST_DAYS * DAY) {
      const period = {
        from: new Date(start).toISOString(),
        to: new Date(Math.min(last, start + LONGEST_DAYS * DAY)).toISOString(),
      };
      const truth = countByLoop(records, period.from, period.to);
      const { body } = await get<RolesAnswer>('analyst', 'role_usage/roles', period);
      expect(Object.fromEntries(body.roles.map((role) => [role.arn, cell(role)]))).toEqual(
        Object.fromEntries([...truth].map(([arn, role]) => [arn, cell(role)]))
      );
      for (const [arn, role] of truth) await compareRole(arn, role, period);
      roles += truth.size;
    }
    expect(roles).toBeGreaterThan(0);
  },
  180_000
);
