// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { loadPaths } from '../../logs';
import { allDocuments, connect, engineTarget } from './load_engine';

// A folder of public logs with a README that tells how often each role was used.
const folder = process.env.SIEM_REVIEW_REAL_LOGS;
const given = folder === undefined ? test.skip : test;

const scratch = mkdtempSync(path.join(tmpdir(), 'siem-review-real-'));
afterAll(() => rmSync(scratch, { recursive: true }));

interface Row {
  role: string;
  events: number;
  succeeded: number;
  denied: number;
  failed: number;
  distinctEvents: number;
}

/** The rows `| file | role | events | succeeded | denied | failed | distinct events |`. */
function rowsOf(readme: string): Row[] {
  return readme
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/`/g, '')))
    .filter((cells) => cells.length === 9 && /^arn:aws:iam::\d{12}:role\//.test(cells[2]))
    .map(([, , role, ...numbers]) => {
      const [events, succeeded, denied, failed, distinctEvents] = numbers.map(Number);
      return { role, events, succeeded, denied, failed, distinctEvents };
    });
}

given(
  'real logs load without a refused line, and the roles in the index count as their README says',
  async () => {
    const root = folder ?? '';
    const target = engineTarget('admin');
    const refusedFile = path.join(scratch, 'refused.ndjson');
    const report = await loadPaths([root], target, { refusedFile });
    expect(report.refused).toBe(0);
    const read = Object.fromEntries(
      Object.entries(report.kinds).map(([kind, one]) => [kind, one.read])
    );
    // Five of the findings of Security Hub are the cards of the README.
    expect(read).toEqual({
      cloudtrail: 3226,
      guardduty: 23,
      s3accesslog: 3,
      securityhub: 772,
      vpcflowlogs: 6,
    });
    const { cloudtrail } = report.kinds;
    expect(cloudtrail.unknownAccount).toBe(0);
    expect(cloudtrail.distinct + cloudtrail.secondDeliveries).toBe(3226);
    const trails = report.indices.filter((index) => index.startsWith('log-aws-cloudtrail-'));
    expect(trails).toHaveLength(7);

    const rows = rowsOf(readFileSync(path.join(root, 'README.md'), 'utf8'));
    expect(rows).toHaveLength(16);
    const connection = await connect(target, 1);
    const counted: Row[] = [];
    for (const { role } of rows) {
      const query = { term: { 'userIdentity.sessionContext.sessionIssuer.arn': role } };
      const hits = await allDocuments(connection, trails.join(','), query);
      counted.push(
        countOne(
          role,
          hits.map(({ _source }) => _source)
        )
      );
    }
    connection.close();
    expect(counted).toEqual(rows);
  },
  180_000
);

/** By a plain loop over the documents. */
function countOne(role: string, documents: Array<Record<string, unknown>>): Row {
  const row = { role, events: 0, succeeded: 0, denied: 0, failed: 0, distinctEvents: 0 };
  const names = new Set<string>();
  for (const document of documents) {
    const { cloud, event, userIdentity, error } = document as {
      cloud: { account: { id: string } };
      event: { outcome: string; module: string; action: string };
      userIdentity: { type: string };
      error?: { code?: string };
    };
    if (userIdentity.type !== 'AssumedRole' || cloud.account.id !== role.split(':')[4]) continue;
    row.events += 1;
    names.add(`${event.module} ${event.action}`);
    if (event.outcome === 'success') row.succeeded += 1;
    else if (/AccessDenied|Unauthorized|NotAuthorized|AuthorizationError/.test(error?.code ?? '')) {
      row.denied += 1;
    } else row.failed += 1;
  }
  return { ...row, distinctEvents: names.size };
}
