// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import { gunzipSync } from 'zlib';
import { catalogueNames, comparePolicy } from './compare_policy';
import { countByLoop } from './count_by_loop';
import type { RawEvent } from './count_by_loop';

const folder = process.env.SIEM_REVIEW_REAL_LOGS;
const testWithRealLogs = folder ? test : test.skip;
const LONGEST_DAYS = 400;
const DAY = 86_400_000;

function read(file: string): RawEvent[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RawEvent);
}

// Runs after real_logs.test.ts has loaded them.
testWithRealLogs(
  'policies of the roles of real logs allow every call that succeeded and name no unknown action',
  async () => {
    const files = readdirSync(folder as string)
      .filter((name) => /^cloudtrail-(?!.*labels).*\.ndjson\.gz$/.test(name))
      .map((name) => path.join(folder as string, name));
    const records = files.flatMap(read);
    const times = records.map(({ eventTime }) => Date.parse(eventTime));
    const last = Math.max(...times) + 1000;
    const names = catalogueNames();
    let roles = 0;
    for (let start = Math.min(...times); start < last; start += LONGEST_DAYS * DAY) {
      const period = {
        from: new Date(start).toISOString(),
        to: new Date(Math.min(last, start + LONGEST_DAYS * DAY)).toISOString(),
      };
      for (const [arn, role] of countByLoop(records, period.from, period.to)) {
        await comparePolicy(arn, role, period, names);
        roles += 1;
      }
    }
    expect(roles).toBeGreaterThan(10);
  },
  180_000
);
