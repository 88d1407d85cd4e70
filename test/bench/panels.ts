// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { Client } from '@opensearch-project/opensearch';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import os from 'os';
import path from 'path';
import { NEVER } from 'rxjs';
import { LOG_KINDS } from '../../common/logs/kinds';
import { startEngine } from '../../engine';
import { loadRecords } from '../../logs';
import { askLogQueries } from '../../server/log_query/service';
import { asCurrentUser } from '../../server/search/as_current_user';
import { RunningSearches } from '../../server/search/running_searches';
import type { LogSearchPort } from '../../server/search/search_port';
import { modelRecords } from './model';
import type { Model } from './model';
import { isRight, QUESTIONS, readOurs } from './panel_questions';
import type { Numbers } from './panel_questions';
import { table } from './table';

const RUNS = 15;
const WARM_UPS = 3;
const UNTIL = '2026-11-24T00:00:00.000Z';
const DAY = 86_400_000;
const INDEX = 'log-aws-cloudtrail-*';
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Period {
  from: string;
  to: string;
}
/** Numbers of a panel, and how far they may be off by what the answer itself says. */
interface Shown {
  numbers: Numbers;
  off: number;
}
type Way = (port: LogSearchPort, period: Period) => Promise<Shown[]>;

/** All panels in one ask: numbers, second deliveries looked for, coverage. */
const ours: Way = async (port, { from, to }) => {
  const { answers } = await askLogQueries(
    port,
    {
      kinds: LOG_KINDS,
      indexOf: () => INDEX,
      lists: () => undefined,
      now: () => Date.parse(UNTIL),
    },
    { queries: QUESTIONS.map(({ query }) => query), scope: { from, to } }
  );
  return answers.map((answer) => ({ numbers: readOurs(answer), off: answer.errorBound }));
};

/** Every panel a search of its own, all sent at once, as a stock dashboard does. */
const stockAtOnce: Way = (port, period) =>
  Promise.all(QUESTIONS.map((_, place) => stock(port, period, place)));

/** The same, one after another. */
const stockInTurn: Way = async (port, period) => {
  const all: Shown[] = [];
  for (const place of QUESTIONS.keys()) all.push(await stock(port, period, place));
  return all;
};

async function stock(port: LogSearchPort, { from, to }: Period, place: number): Promise<Shown> {
  const { stock: given, readStock } = QUESTIONS[place];
  const range = { range: { '@timestamp': { gte: from, lt: to } } };
  const filter = given.query ? [range, given.query] : [range];
  const body = { size: 0, ...given, query: { bool: { filter } } };
  return { numbers: readStock(await port.search({ index: INDEX, body })), off: 0 };
}

/**
 * `npm run bench -- panels [EVENTS]`: a dashboard of twelve panels, asked as one, beside the same panels as single
 * stock searches on the same node in the same run. Our figure is printed only when all twelve answers equal a plain loop.
 */
async function main(): Promise<void> {
  const model: Model = {
    events: Number(process.argv[2] ?? 1_000_000),
    days: 365,
    until: UNTIL,
    seed: 7,
  };
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'siem-review-bench-'));
  const engine = await startEngine({ dataDir, port: 9277, heap: '2g', say });
  try {
    const [admin] = engine.users;
    const signIn = { username: admin.name, password: admin.password };
    say(`loading ${model.events.toLocaleString('en-US')} generated records ...`);
    await loadRecords(
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
    const port = asCurrentUser(
      client as unknown as Parameters<typeof asCurrentUser>[0],
      { requestId: 'bench', person: 'bench', aborted$: NEVER },
      new RunningSearches(),
      120_000
    );
    const rows: string[][] = [];
    for (const days of [30, 365]) {
      const period = { from: new Date(Date.parse(UNTIL) - days * DAY).toISOString(), to: UNTIL };
      rows.push(
        ...(await compare(`${days} days`, port, client, period, countByLoop(model, period)))
      );
    }
    say(table(['12 panels over', 'way', 'right', 'p50 ms', 'p95 ms', 'against ours'], rows));
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

/** The numbers of every panel, by a loop over the records that shares no code with the product. */
function countByLoop(model: Model, { from, to }: Period): Numbers[] {
  const all = QUESTIONS.map((): Numbers => new Map());
  for (const record of modelRecords(model)) {
    if (record.eventTime < from || record.eventTime >= to) continue;
    QUESTIONS.forEach(({ key }, place) => {
      const name = key(record);
      if (name !== undefined) all[place].set(name, (all[place].get(name) ?? 0) + 1);
    });
  }
  return all.map((counts, place) =>
    QUESTIONS[place].distinct ? new Map([['', counts.size]]) : counts
  );
}

/** All ways in turn, run by run, so that what disturbs one disturbs all. */
async function compare(
  title: string,
  port: LogSearchPort,
  client: Client,
  period: Period,
  truth: Numbers[]
): Promise<string[][]> {
  const ways: Array<[string, Way]> = [
    ['SIEM Review, one ask', ours],
    ['single stock searches, all at once', stockAtOnce],
    ['single stock searches, in turn', stockInTurn],
  ];
  const times = ways.map((): number[] => []);
  const right = ways.map(() => '');
  for (let run = 0; run < WARM_UPS + RUNS; run += 1) {
    for (const [place, [, way]] of ways.entries()) {
      // A kept answer would measure the cache of OpenSearch.
      await client.indices.clearCache({ request: true });
      const began = process.hrtime.bigint();
      const shown = await way(port, period);
      const took = Number(process.hrtime.bigint() - began) / 1e6;
      if (run >= WARM_UPS) times[place].push(took);
      if (run > 0) continue;
      const wrong = QUESTIONS.filter(
        (_, panel) => !isRight(shown[panel].numbers, truth[panel], shown[panel].off)
      );
      const estimates = shown.filter(({ off }) => off > 0).length;
      right[place] =
        wrong.length === 0
          ? `12 of 12${estimates > 0 ? `, ${estimates} within the bound it says` : ''}`
          : `not: ${wrong.map(({ name }) => name).join(', ')}`;
    }
  }
  if (!right[0].startsWith('12 of 12'))
    throw new Error(`${title}: our answers differ from the plain loop: ${right[0]}`);
  const p50 = times.map((list) => quantile(list, 0.5));
  return ways.map(([name], place) => [
    title,
    name,
    right[place],
    p50[place].toFixed(0),
    quantile(times[place], 0.95).toFixed(0),
    place === 0 ? '' : `${(p50[place] / p50[0]).toFixed(2)}x`,
  ]);
}

function quantile(list: number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
  process.exitCode = 1;
});
