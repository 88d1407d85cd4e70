// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'fs';
import { createServer } from 'net';
import type { AddressInfo } from 'net';
import os from 'os';
import path from 'path';
import { startEngine } from '../../../engine';
import type { Engine } from '../../../engine';
import { startHostBefore } from '../host_before_engine';
import type { HostBeforeEngine } from '../host_before_engine';
import { API, GOOD, queryText } from '../hostile_inputs';

jest.setTimeout(240_000);

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'siem-review-restart-'));
let engine: Engine;
let host: HostBeforeEngine;
let port: number;

const start = () => startEngine({ dataDir, port, heap: '512m' });

beforeAll(async () => {
  port = await freePort();
  engine = await start();
  host = await startHostBefore(engine);
});
afterAll(async () => {
  await host.stop();
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('OpenSearch is stopped and started: told while it is away, the same session and host go on', async () => {
  const credentials = engine.users.find(({ name }) => name === 'analyst');
  const signIn = await host.ask('/auth/login', {
    method: 'POST',
    headers: { 'osd-xsrf': 'x', 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'analyst', password: credentials && credentials.password }),
  });
  const cookie = (signIn.headers.get('set-cookie') || '').split(';')[0];
  const ask = () => host.ask(`${API}/roles?${queryText(GOOD.roles)}`, { headers: { cookie } });
  expect((await ask()).status).toBe(200);

  await engine.stop();
  const away = await ask();
  expect(away.status).toBe(503);
  expect(away.json()).toMatchObject({ attributes: { code: 'unavailable' } });
  expect(away.headers.get('retry-after')).toBe('10');

  const seen = new Set<number>();
  let ready = false;
  const starting = start().then((started) => {
    engine = started;
    ready = true;
  });
  while (!ready) {
    seen.add((await ask()).status);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await starting;
  // While it starts it is not there, or there without its users: never a fault, never "no such rights".
  expect([...seen].filter((status) => ![200, 503].includes(status))).toEqual([]);
  expect((await ask()).status).toBe(200);
});

/** A port that nobody has at the moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
}
