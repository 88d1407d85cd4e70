// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { fork } from 'child_process';
import type { ChildProcess } from 'child_process';
import http from 'http';
import path from 'path';
import { parseArgs } from 'util';
import { makeLoadUsers } from './load_users';
import type { LoadUser } from './load_users';
import { table } from './table';

const DAY = 86_400_000;
const API = '/api/siem_review/role_usage';

interface Measured {
  endpoint: string;
  status: number;
  /** Why there was no answer. */
  code: string;
  milliseconds: number;
}

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string', default: '.data' },
    until: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    users: { type: 'string', default: '1,10,30' },
    seconds: { type: 'string', default: '20' },
    think: { type: 'string', default: '1000' },
  },
});

/**
 * People who look at role pages, more and more of them, against the OpenSearch of a running product: how long they
 * wait, what failed, how much memory the host has afterwards. Bounded in time; a load, not a test.
 */
async function main(): Promise<void> {
  const counts = String(values.users).split(',').map(Number);
  const { users, engine, remove } = await makeLoadUsers(
    String(values['data-dir']),
    Math.max(...counts)
  );
  const setUp = { ...engine, bundleDir: path.join(String(values['data-dir']), 'browser') };
  const host = fork(path.join(__dirname, 'load_host.ts'), [JSON.stringify(setUp)]);
  try {
    const { url } = (await said(host)) as { url: string };
    // People sign in over a morning, not all in one second: proving a password is slow by design.
    for (const { basic } of users) await get(`${url}${API}/roles`, basic);
    const rows: string[][] = [];
    for (const count of counts) {
      rows.push(...(await step(host, url, users.slice(0, count))));
    }
    const head = ['people', 'endpoint', 'requests', 'p50 ms', 'p95 ms', 'failed', 'host MB'];
    process.stdout.write(`${table(head, rows)}\n`);
  } finally {
    host.disconnect();
    await remove();
  }
}

async function step(host: ChildProcess, url: string, users: LoadUser[]): Promise<string[][]> {
  const until = Date.now() + Number(values.seconds) * 1000;
  const measured: Measured[] = [];
  await Promise.all(users.map((user, place) => person(url, user, place, until, measured)));
  // What is only garbage is gone after a moment.
  await pause(2000);
  host.send('memory');
  const { rss } = (await said(host)) as { rss: number };
  const endpoints = [...new Set(measured.map(({ endpoint }) => endpoint))];
  return [...endpoints, 'all'].map((endpoint) => {
    const some = measured.filter((one) => endpoint === 'all' || one.endpoint === endpoint);
    const times = some.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
    const failed = some
      .filter(({ status }) => status !== 200)
      .map((one) => `${one.status} ${one.code}`);
    return [
      String(users.length),
      endpoint,
      String(some.length),
      String(share(times, 0.5)),
      String(share(times, 0.95)),
      failed.length > 0 ? `${failed.length} (${[...new Set(failed)].join(', ')})` : '0',
      String(Math.round(rss / 1e6)),
    ];
  });
}

/** The list of roles, then a role with all its panels, as the pages ask; then a while of reading. */
async function person(
  url: string,
  { basic }: LoadUser,
  place: number,
  until: number,
  measured: Measured[]
): Promise<void> {
  const to = `${values.until}T00:00:00.000Z`;
  const at = (days: number) => new Date(Date.parse(to) - days * DAY).toISOString();
  const ask = async (endpoint: string, query: Record<string, string>): Promise<string> => {
    const start = process.hrtime.bigint();
    const { status, text } = await get(
      `${url}${API}/${endpoint}?${new URLSearchParams(query)}`,
      basic
    );
    const milliseconds = Math.round(Number(process.hrtime.bigint() - start) / 1e6);
    measured.push({ endpoint, status, code: status === 200 ? '' : codeOf(text), milliseconds });
    return status === 200 ? text : '{}';
  };
  // Not all in the same moment.
  await pause((place * 97) % Number(values.think));
  for (let round = place; Date.now() < until; round += 1) {
    const period = { from: at(30), to };
    const { roles = [] } = JSON.parse(await ask('roles', period)) as {
      roles?: Array<{ arn: string }>;
    };
    await pause(Number(values.think));
    if (roles.length === 0) continue;
    const role = roles[round % roles.length].arn;
    await ask('actions', { role, ...period });
    await Promise.all([
      ask('trend', { role, ...period, tz: 'Asia/Tokyo', interval: 'day' }),
      ask('context', { role, ...period }),
      ask('actions', { role, from: at(60), to: at(30) }),
    ]);
    await pause(Number(values.think));
  }
}

function get(url: string, authorization: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = http.get(url, { agent: false, headers: { authorization } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode || 0,
          text: Buffer.concat(parts).toString('utf8'),
        })
      );
    });
    sent.on('error', reject);
  });
}

function codeOf(text: string): string {
  try {
    return (JSON.parse(text) as { attributes: { code: string } }).attributes.code;
  } catch {
    return 'unknown';
  }
}

function share(sorted: number[], part: number): number {
  return sorted.length > 0
    ? sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
    : 0;
}

function said(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The host ended.')));
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

main().catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
