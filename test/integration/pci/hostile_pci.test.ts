// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { engineAccess } from '../engine_access';
import { PAN, queryText } from '../hostile_inputs';
import { startHostBefore } from '../host_before_engine';
import type { HostBeforeEngine } from '../host_before_engine';
import { startRecordingProxy } from '../recording_proxy';
import type { RecordingProxy } from '../recording_proxy';
import { GOOD, HOSTILE_PCI } from './hostile_pci';

const API = '/api/siem_review/pci';
let proxy: RecordingProxy;
let host: HostBeforeEngine;
let cookie: string;

beforeAll(async () => {
  proxy = await startRecordingProxy(engineAccess());
  host = await startHostBefore({ url: proxy.url });
  cookie = await host.signIn('analyst');
}, 60_000);
afterAll(async () => {
  await host.stop();
  await proxy.stop();
});
beforeEach(() => proxy.forget());

const get = (path: string, query: string) =>
  host.ask(`${API}/${path}${query && `?${query}`}`, { headers: { cookie } });

test('there are enough of them', () => {
  expect(HOSTILE_PCI.length).toBeGreaterThan(300);
});

test.each(HOSTILE_PCI)('%s with %s is refused by name', async (path, _, query, field) => {
  const answer = await get(path, query);
  const said = answer.json() as { attributes?: { code?: string; field?: string } };
  expect([answer.status, said.attributes?.code, said.attributes?.field]).toEqual([
    400,
    'bad_input',
    field,
  ]);
  expect(answer.text().length).toBeLessThan(700);
  expect(answer.text()).not.toContain(PAN.slice(0, 12));
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect(proxy.calls).toEqual([]);
});

test.each([
  ['a field', '{"from":"2020-01-01T00:00:00Z"}'],
  ['an index', '{"index":"log-*"}'],
  ['a script', '{"script":{"source":"System.exit(0)"}}'],
  ['__proto__', '{"__proto__":{"admin":true}}'],
  ['a list', '["x"]'],
  ['no JSON', '{"a":'],
])('a rebuild with %s is refused, and nothing is begun', async (_, body) => {
  const headers = { cookie, 'osd-xsrf': 'x', 'content-type': 'application/json' };
  const answer = await host.ask(`${API}/findings/rebuild`, { method: 'POST', headers, body });
  expect(answer.status).toBe(400);
  expect(proxy.calls).toEqual([]);
});

test('after all of these every address answers, and nothing is a fault in the log', async () => {
  for (const path of Object.keys(GOOD)) {
    const { status } = await get(path, queryText(GOOD[path]));
    expect([path, [200, 404].includes(status)]).toEqual([path, true]);
  }
  expect(({} as Record<string, unknown>).x).toBeUndefined();
  expect(host.lines.filter((line) => /\[(ERROR|FATAL)\]/.test(line))).toEqual([]);
  expect(host.lines.join('\n')).not.toContain(PAN);
});
