// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { say } from './filled_engine';
import type { Filled } from './filled_engine';
import { PAGING_HEAD, pageThrough } from './investigate_paging';
import { eventsByLoop, QUESTIONS, rightAnswer } from './investigate_questions';
import type { Question } from './investigate_questions';
import { waysOf } from './investigate_ways';
import { table } from './table';
import { timeWays } from './time_ways';

const NAMES: Record<Question['asked'], string> = {
  page: 'first page',
  density: 'density',
  entity: 'entity page',
};

/** Every question, each way to it, and the paging; no figure of an answer of ours that differs from the plain loop. */
export async function measureInvestigate(filled: Filled): Promise<void> {
  const { model, client, port } = filled;
  const rows: string[][] = [];
  for (const question of QUESTIONS) {
    const { asked, sought, days } = question;
    const title = `${NAMES[asked]}, ${sought.name}, ${days} ${days === 1 ? 'day' : 'days'}`;
    const events = eventsByLoop(model, question);
    if (events.length === 0) throw new Error(`${title}: there are too few events.`);
    const right = rightAnswer(question, events).join('\n');
    const ways = waysOf(question).map(([name, way]) => ({ name, ask: () => way(port, question) }));
    const timed = await timeWays(client, ways, (lines, isOurs) => {
      const equal = lines.join('\n') === right;
      if (isOurs && !equal) throw new Error(`${title}: our answer differs from the plain loop.`);
      return equal ? 'yes' : 'NO';
    });
    rows.push(...timed.map((row) => [title, String(events.length), ...row]));
  }
  say(table(['question', 'events', 'way', 'equal', 'p50 ms', 'p95 ms', 'against ours'], rows));
  say(`\n${table(PAGING_HEAD, await pageThrough(filled))}`);
}
