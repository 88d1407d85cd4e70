// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Client } from '@opensearch-project/opensearch';
import { actionsOfRole } from '../../server/role_usage/actions_service';
import { countKeys } from '../../server/role_usage/count_keys';
import { keys } from '../../server/role_usage/query';
import { rolesOfPeriod } from '../../server/role_usage/roles_service';
import type { SearchPort } from '../../server/search/search_port';
import { countByLoop } from '../numbers/count_by_loop';
import type { Cell } from '../numbers/count_by_loop';
import { lastDays, onFilledEngine, say, UNTIL } from './filled_engine';
import { modelRecords } from './model';
import { compositeBy1000, put, termsInTerms } from './peers';
import type { Counts, Question } from './peers';
import { table } from './table';
import { timeWays } from './time_ways';

const settings = { index: 'log-aws-cloudtrail-*', now: () => Date.parse(UNTIL) };

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
  await onFilledEngine(9276, async ({ model, report, client, port }) => {
    const speed = Math.round(report.read / report.seconds);
    say(`load: ${report.read} records, ${report.refused} refused, ${speed} records a second\n`);
    const rows: string[][] = [];
    for (const days of [30, 365]) {
      const period = lastDays(days);
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
        const title = `${name}, ${days} days`;
        rows.push(...(await compare(title, port, client, question, counts)));
      }
    }
    say(table(['question', 'way', 'equal', 'p50 ms', 'p95 ms', 'against ours'], rows));
  });
}

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
  const timed = ways.map(([name, way]) => ({ name, ask: () => way(port, question) }));
  const rows = await timeWays(client, timed, (counts, isOurs) => {
    const equal = same(counts, truth);
    if (isOurs && !equal) throw new Error(`${title}: our answer differs from the plain loop.`);
    return equal ? 'yes' : 'NO';
  });
  return rows.map((row) => [title, ...row]);
}

function same(a: Counts, b: Counts): boolean {
  if (a.size !== b.size) return false;
  return [...b].every(([key, cell]) => JSON.stringify(a.get(key)) === JSON.stringify(cell));
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
  process.exitCode = 1;
});
