// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import os from 'os';
import path from 'path';
import { NEVER } from 'rxjs';
import { Client } from '@opensearch-project/opensearch';
import { startEngine } from '../../engine';
import { loadRecords } from '../../logs';
import { actionsOfRole } from '../../server/role_usage/actions_service';
import { countKeys } from '../../server/role_usage/count_keys';
import { keys } from '../../server/role_usage/query';
import { rolesOfPeriod } from '../../server/role_usage/roles_service';
import { asCurrentUser } from '../../server/search/as_current_user';
import { RunningSearches } from '../../server/search/running_searches';
import type { SearchPort } from '../../server/search/search_port';
import { countByLoop } from '../numbers/count_by_loop';
import type { Cell } from '../numbers/count_by_loop';
import { modelRecords } from './model';
import type { Model } from './model';
import { compositeBy1000, put, termsInTerms } from './peers';
import type { Counts, Question } from './peers';
import { table } from './table';

const RUNS = 15;
const WARM_UPS = 3;
const UNTIL = '2026-11-24T00:00:00.000Z';
const DAY = 86_400_000;
const settings = { index: 'log-aws-cloudtrail-*', now: () => Date.parse(UNTIL) };
const say = (line: string) => process.stdout.write(`${line}\n`);

type Way = (port: SearchPort, question: Question) => Promise<Counts>;

/** What the product answers, all of it: counting, the own-account rule, second deliveries, coverage, mapping. */
const ours: Way = async (port, { from, to, role }) => {
  if (role === undefined) {
    const { roles } = await rolesOfPeriod(port, settings, { from, to });
    return new Map(roles.map((row) => [row.arn, outcomes(row)]));
  }
  const { events } = await actionsOfRole(port, settings, { role, from, to });
  return new Map(events.map((row) => [`${row.eventSource} ${row.eventName}`, outcomes(row)]));
};

/** The part of it that the peers also do: documents by key, here in one large page. */
const countingOnly: Way = async (port, { from, to, role }) => {
  const sources = role === undefined ? keys.roles : keys.events;
  const { rows } = await countKeys(port, settings.index, { period: { from, to }, role }, sources);
  const counts: Counts = new Map();
  for (const { key, count } of rows) {
    const name = role === undefined ? String(key.role) : `${key.eventSource} ${key.eventName}`;
    put(counts, name, String(key.errorCode ?? ''), count);
  }
  return counts;
};

const outcomes = ({ succeeded, denied, failed }: Omit<Cell, 'firstSeen' | 'lastSeen'>) => ({
  succeeded,
  denied,
  failed,
});

/**
 * `npm run bench [-- EVENTS]`: load speed, then the two questions of role usage over 30 and 365 days, each beside its
 * peers on the same node in the same run. A figure is printed only after its answer equals a plain loop over the records.
 */
async function main(): Promise<void> {
  const model: Model = {
    events: Number(process.argv[2] ?? 1_000_000),
    days: 365,
    until: UNTIL,
    seed: 7,
  };
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'siem-review-bench-'));
  const engine = await startEngine({ dataDir, port: 9276, heap: '2g', say });
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
    const speed = Math.round(report.read / report.seconds);
    say(`load: ${report.read} records, ${report.refused} refused, ${speed} records a second\n`);

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
    const rows: string[][] = [];
    for (const days of [30, 365]) {
      const period = { from: new Date(Date.parse(UNTIL) - days * DAY).toISOString(), to: UNTIL };
      const truth = countByLoop(modelRecords(model), period.from, period.to);
      const [busiest] = [...truth].sort(([, a], [, b]) => b.succeeded - a.succeeded)[0];
      const wanted: Array<[string, Question, Counts]> = [
        ['roles', period, new Map([...truth].map(([arn, role]) => [arn, outcomes(role)]))],
        [
          'actions',
          { ...period, role: busiest },
          new Map(
            [...(truth.get(busiest)?.events ?? [])].map(([key, cell]) => [key, outcomes(cell)])
          ),
        ],
      ];
      for (const [name, question, counts] of wanted) {
        rows.push(...(await compare(`${name}, ${days} days`, port, client, question, counts)));
      }
    }
    say(table(['question', 'way', 'equal', 'p50 ms', 'p95 ms', 'against ours'], rows));
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

/** All ways in turn, run by run, so that what disturbs one disturbs all. */
async function compare(
  title: string,
  port: SearchPort,
  client: Client,
  question: Question,
  truth: Counts
): Promise<string[][]> {
  const ways: Array<[string, Way]> = [
    ['SIEM Review', ours],
    ['  its counting alone', countingOnly],
    ['terms > terms', termsInTerms],
    ['composite by 1,000', compositeBy1000],
  ];
  const times = ways.map((): number[] => []);
  const equal = ways.map(() => true);
  for (let run = 0; run < WARM_UPS + RUNS; run += 1) {
    for (const [place, [, way]] of ways.entries()) {
      // A kept answer would measure the cache of OpenSearch.
      await client.indices.clearCache({ request: true });
      const began = process.hrtime.bigint();
      const counts = await way(port, question);
      const took = Number(process.hrtime.bigint() - began) / 1e6;
      if (run >= WARM_UPS) times[place].push(took);
      if (run === 0) equal[place] = same(counts, truth);
    }
  }
  if (!equal[0]) throw new Error(`${title}: our answer differs from the plain loop.`);
  const p50 = times.map((list) => quantile(list, 0.5));
  return ways.map(([name], place) => [
    title,
    name,
    equal[place] ? 'yes' : 'NO',
    p50[place].toFixed(0),
    quantile(times[place], 0.95).toFixed(0),
    place === 0 ? '' : `${(p50[place] / p50[0]).toFixed(1)}x`,
  ]);
}

function same(a: Counts, b: Counts): boolean {
  if (a.size !== b.size) return false;
  return [...b].every(([key, cell]) => JSON.stringify(a.get(key)) === JSON.stringify(cell));
}

function quantile(list: number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
  process.exitCode = 1;
});
