// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { loadPaths } from '../../logs';
import { allDocuments, connect, engineTarget } from './load_engine';

// A folder of public CloudTrail logs with a README that tells how often each role was used.
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
    expect(report).toMatchObject({ files: 3, read: 3226, refused: 0, unknownAccount: 0 });
    expect(report.distinct + report.secondDeliveries).toBe(3226);
    expect(report.indices).toHaveLength(7);

    const rows = rowsOf(readFileSync(path.join(root, 'README.md'), 'utf8'));
    expect(rows).toHaveLength(16);
    const connection = await connect(target, 1);
    const counted: Row[] = [];
    for (const { role } of rows) {
      const query = { term: { 'userIdentity.sessionContext.sessionIssuer.arn': role } };
      const hits = await allDocuments(connection, report.indices.join(','), query);
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
