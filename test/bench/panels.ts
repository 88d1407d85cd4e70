// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Client } from '@opensearch-project/opensearch';
import { LOG_KINDS } from '../../common/logs/kinds';
import { askLogQueries } from '../../server/log_query/service';
import type { LogSearchPort } from '../../server/search/search_port';
import { lastDays, onFilledEngine, say, UNTIL } from './filled_engine';
import { modelRecords } from './model';
import type { Model } from './model';
import { isRight, QUESTIONS, readOurs } from './panel_questions';
import type { Numbers } from './panel_questions';
import { table } from './table';
import { timeWays } from './time_ways';

const INDEX = 'log-aws-cloudtrail-*';

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
  await onFilledEngine(9277, async ({ model, client, port }) => {
    const rows: string[][] = [];
    for (const days of [30, 365]) {
      const period = lastDays(days);
      const truth = countByLoop(model, period);
      rows.push(...(await compare(`${days} days`, port, client, period, truth)));
    }
    say(table(['12 panels over', 'way', 'right', 'p50 ms', 'p95 ms', 'against ours'], rows));
  });
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
  const timed = ways.map(([name, way]) => ({ name, ask: () => way(port, period) }));
  const rows = await timeWays(client, timed, (shown, isOurs) => {
    const wrong = QUESTIONS.filter(
      (_, panel) => !isRight(shown[panel].numbers, truth[panel], shown[panel].off)
    ).map(({ name }) => name);
    if (isOurs && wrong.length > 0)
      throw new Error(`${title}: our answers differ from the plain loop: ${wrong.join(', ')}`);
    if (wrong.length > 0) return `not: ${wrong.join(', ')}`;
    const estimates = shown.filter(({ off }) => off > 0).length;
    return `12 of 12${estimates > 0 ? `, ${estimates} within the bound it says` : ''}`;
  });
  return rows.map((row) => [title, ...row]);
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
  process.exitCode = 1;
});
