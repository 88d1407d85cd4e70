// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { fork } from 'child_process';
import type { ChildProcess } from 'child_process';
import path from 'path';
import { timeLineEndpoint } from '../../common/investigate/time_line/endpoints';
import type { TimeLineAnswer } from '../../common/investigate/time_line/endpoints';
import { lastDays } from './filled_engine';
import type { Filled } from './filled_engine';
import { EVERYTHING, eventsByLoop } from './investigate_questions';
import { trailOf } from './investigate_ways';

const SIZE = 500;
const PAGES = 100;
const LOOKED_AT = [1, 25, 50, 75, 100];
const DAYS = 30;

/**
 * Somebody who reads fifty thousand events of a time line, page after page, through a host in a process of its own: its
 * memory on the way, after its garbage was collected. Throws when an event is not the one that a plain loop has there.
 */
export async function pageThrough(filled: Filled): Promise<string[][]> {
  const { model, client, engine, signIn } = filled;
  const right = eventsByLoop(model, { asked: 'page', sought: EVERYTHING, days: DAYS });
  const basic = Buffer.from(`${signIn.username}:${signIn.password}`).toString('base64');
  const host = fork(path.join(__dirname, 'load_host.ts'), [JSON.stringify(engine)], {
    execArgv: [...process.execArgv, '--expose-gc'],
  });
  try {
    const { url } = (await said(host)) as { url: string };
    const rows: string[][] = [];
    let after: string | undefined;
    let times: number[] = [];
    for (let page = 1; page <= PAGES; page += 1) {
      const began = process.hrtime.bigint();
      const answer: TimeLineAnswer = await ask(`${url}${timeLineEndpoint.path}`, basic, after);
      times.push(Number(process.hrtime.bigint() - began) / 1e6);
      const told = answer.events.map(({ onceId }) => onceId);
      const expected = right.slice((page - 1) * SIZE, page * SIZE).map(({ id }) => id);
      if (told.join() !== expected.join())
        throw new Error(`page ${page}: its events differ from the plain loop's`);
      ({ after } = answer);
      if (LOOKED_AT.includes(page) || after === undefined) {
        const events = (page - 1) * SIZE + told.length;
        rows.push([String(page), String(events), ...(await look(host, client, times))]);
        times = [];
      }
      if (after === undefined) break;
    }
    return rows;
  } finally {
    host.disconnect();
  }
}

export const PAGING_HEAD = [
  'page',
  'events',
  'heap MB',
  'process MB',
  'shards held in a point in time',
  'p50 ms a page',
];

async function look(
  host: ChildProcess,
  client: Filled['client'],
  times: readonly number[]
): Promise<string[]> {
  host.send('memory');
  const { rss, heap } = (await said(host)) as { rss: number; heap: number };
  const { body } = await client.nodes.stats({ metric: 'indices', index_metric: 'search' });
  const { nodes } = body as {
    nodes: Record<string, { indices: { search: { point_in_time_current: number } } }>;
  };
  const open = Object.values(nodes).map(({ indices }) => indices.search.point_in_time_current);
  const sorted = [...times].sort((one, other) => one - other);
  return [
    (heap / 1e6).toFixed(1),
    (rss / 1e6).toFixed(0),
    String(open.reduce((sum, one) => sum + one, 0)),
    sorted[Math.floor(sorted.length / 2)].toFixed(0),
  ];
}

async function ask(url: string, basic: string, after?: string): Promise<TimeLineAnswer> {
  const input = { trail: trailOf(EVERYTHING), scope: lastDays(DAYS), size: SIZE, after };
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Basic ${basic}`,
      'content-type': 'application/json',
      'osd-xsrf': 'true',
    },
    body: JSON.stringify(input),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  return JSON.parse(text) as TimeLineAnswer;
}

function said(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The host ended.')));
  });
}
