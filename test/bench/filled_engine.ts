// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import os from 'os';
import path from 'path';
import { NEVER } from 'rxjs';
import { Client } from '@opensearch-project/opensearch';
import { startEngine } from '../../engine';
import { loadRecords } from '../../logs';
import type { LoadReport } from '../../logs';
import { asCurrentUser } from '../../server/search/as_current_user';
import { RunningSearches } from '../../server/search/running_searches';
import type { LogSearchPort } from '../../server/search/search_port';
import { modelRecords } from './model';
import type { Model } from './model';

export const UNTIL = '2026-11-24T00:00:00.000Z';
const DAY = 86_400_000;

export const say = (line: string) => process.stdout.write(`${line}\n`);

/** The days that end with the model's. */
export function lastDays(days: number): { from: string; to: string } {
  return { from: new Date(Date.parse(UNTIL) - days * DAY).toISOString(), to: UNTIL };
}

export interface Filled {
  model: Model;
  report: LoadReport;
  client: Client;
  port: LogSearchPort;
  /** What a host needs to run over it. */
  engine: { url: string; caFile: string; bundleDir: string };
  signIn: { username: string; password: string };
}

/** Runs something on an engine of its own with the model's records (a million unless the command line says), then takes it away. */
export async function onFilledEngine(
  enginePort: number,
  run: (filled: Filled) => Promise<void>,
  days = 365
): Promise<void> {
  const model = { events: Number(process.argv[2] ?? 1_000_000), days, until: UNTIL, seed: 7 };
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'siem-review-bench-'));
  const engine = await startEngine({ dataDir, port: enginePort, heap: '2g', say });
  try {
    const [admin] = engine.users;
    const signIn = { username: admin.name, password: admin.password };
    say(`loading ${model.events.toLocaleString('en-US')} generated records ...`);
    const report = await loadRecords(
      'cloudtrail',
      withPath(model),
      { url: engine.url, caFile: engine.caFile, ...signIn },
      { refusedFile: path.join(dataDir, 'refused.ndjson') }
    );
    const client = new Client({
      node: engine.url,
      auth: signIn,
      ssl: { ca: readFileSync(engine.caFile) },
    });
    // asCurrentUser takes the client that OSD hands to a route, which is of this kind.
    const port = asCurrentUser(
      client as unknown as Parameters<typeof asCurrentUser>[0],
      { requestId: 'bench', person: 'bench', aborted$: NEVER },
      new RunningSearches(),
      120_000
    );
    const { url, caFile } = engine;
    const bundleDir = path.join(dataDir, 'browser');
    await run({ model, report, client, port, engine: { url, caFile, bundleDir }, signIn });
  } finally {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function* withPath(model: Model) {
  for (const record of modelRecords(model)) {
    yield { record, path: `AWSLogs/${record.recipientAccountId}/CloudTrail/bench.json` };
  }
}
