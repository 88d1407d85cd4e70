// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { clientOf, engineAccess } from '../engine_access';
import { startHostBefore } from '../host_before_engine';
import type { HostBeforeEngine } from '../host_before_engine';
import { startRecordingProxy } from '../recording_proxy';
import type { RecordingProxy } from '../recording_proxy';
import { CARD, GOOD, GOOD_EVENT, HOSTILE_TIME_LINES } from './hostile_time_line';
import { dropDocuments, loadDocuments } from './time_line_documents';

const admin = clientOf('admin');
let proxy: RecordingProxy;
let host: HostBeforeEngine;
let cookie: string;

beforeAll(async () => {
  await dropDocuments(admin);
  await loadDocuments(admin);
  proxy = await startRecordingProxy(engineAccess());
  const indices = { cloudtrail: 'log-aws-cloudtrail-timeline-*' };
  host = await startHostBefore({ url: proxy.url }, { indices });
  cookie = await host.signIn('analyst');
}, 120_000);
afterAll(async () => {
  await host.stop();
  await proxy.stop();
  await dropDocuments(admin);
});
beforeEach(() => proxy.forget());

const ask = (path: string, body: unknown) =>
  host.ask(`/api/siem_review/investigate/${path}`, {
    method: 'POST',
    headers: { cookie, 'osd-xsrf': 'x', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test.each(HOSTILE_TIME_LINES)('%s: %s is refused by name', async (path, _, body, field) => {
  const answer = await ask(path, body);
  const said = answer.json() as { attributes?: { code?: string; field?: string } };
  expect([answer.status, said.attributes?.code]).toEqual([400, 'bad_input']);
  expect(said.attributes?.field?.slice(0, field.length)).toBe(field);
  expect(answer.text().length).toBeLessThan(700);
  expect(answer.text()).not.toContain(CARD);
  const asked = proxy.calls.filter(({ path: where }) => !where.includes('siem-review-settings'));
  expect(asked).toEqual([]);
});

test('after all of these everything is answered, and nothing was a fault', async () => {
  for (const path of ['time_line', 'density', 'step_counts'])
    expect((await ask(path, GOOD)).status).toBe(200);
  expect((await ask('event', { ...GOOD_EVENT, at: '2026-05-04T01:00:00Z' })).status).toBe(200);
  expect(host.lines.filter((line) => /\[(ERROR|FATAL)\]/.test(line))).toEqual([]);
});
