// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { AskAnswer } from '../../../common/log_query/answers';
import { clientOf, engineAccess } from '../engine_access';
import { startHostBefore } from '../host_before_engine';
import type { HostBeforeEngine } from '../host_before_engine';
import { startRecordingProxy } from '../recording_proxy';
import type { RecordingProxy } from '../recording_proxy';
import { dropByHand, loadByHand } from './hand_documents';
import { CARD, GOOD_QUERY, GOOD_SCOPE, HOSTILE_ASKS } from './hostile_asks';

const PATH = '/api/siem_review/log_query/ask';
const admin = clientOf('admin');
let proxy: RecordingProxy;
let host: HostBeforeEngine;
let cookie: string;

beforeAll(async () => {
  await loadByHand(admin);
  proxy = await startRecordingProxy(engineAccess());
  const indices = { cloudtrail: 'log-aws-cloudtrail-askhand-*' };
  host = await startHostBefore({ url: proxy.url }, { indices });
  cookie = await host.signIn('analyst');
}, 120_000);
afterAll(async () => {
  await host.stop();
  await proxy.stop();
  await dropByHand(admin);
});
beforeEach(() => proxy.forget());

function send(body: string, more: Record<string, string> = {}, path = PATH) {
  const headers = { cookie, 'osd-xsrf': 'x', 'content-type': 'application/json', ...more };
  return host.ask(path, { method: 'POST', headers, body });
}
const ask = (body: unknown) => send(JSON.stringify(body));
const good = { queries: [GOOD_QUERY], scope: GOOD_SCOPE };

test('a good question is answered as the user, in few requests', async () => {
  const queries = Array.from({ length: 12 }, () => GOOD_QUERY);
  // A day of which nothing came twice.
  const scope = { from: '2026-05-05T00:00:00Z', to: '2026-05-06T00:00:00Z' };
  const answer = await ask({ queries, scope });
  expect(answer.status).toBe(200);
  const { answers } = answer.json() as unknown as AskAnswer;
  expect(answers.map(({ value }) => value)).toEqual(queries.map(() => 0));
  const searches = proxy.calls.filter(
    ({ path }) => /_m?search/.test(path) && !path.includes('siem-review-settings')
  );
  expect(searches.every(({ path }) => path.startsWith('/_msearch'))).toBe(true);
  expect(searches.length).toBeLessThanOrEqual(2);
  const { password } = engineAccess().users.find(({ name }) => name === 'analyst') || {};
  const basic = `Basic ${Buffer.from(`analyst:${password}`).toString('base64')}`;
  proxy.calls.forEach(({ authorization }) => expect(authorization).toBe(basic));
});

test.each(HOSTILE_ASKS)('%s is refused by name', async (_, body, field) => {
  const answer = await ask(body);
  const said = answer.json() as { attributes?: { code?: string; field?: string } };
  expect([answer.status, said.attributes?.code]).toEqual([400, 'bad_input']);
  expect(said.attributes?.field?.slice(0, field.length)).toBe(field);
  expect(answer.text().length).toBeLessThan(700);
  expect(answer.text()).not.toContain(CARD);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  // Only the team's own kinds are looked up first.
  const asked = proxy.calls.filter(({ path }) => !path.includes('siem-review-settings'));
  expect(asked).toEqual([]);
});

test.each([
  ['more than 256 KB', JSON.stringify({ ...good, more: 'x'.repeat(270_000) }), 413],
  ['no JSON', '{"queries":', 400],
  ['a list', '[]', 400],
  ['a text', '"x"', 400],
  ['null', 'null', 400],
  ['nested 3,000 deep', `${'['.repeat(3000)}${']'.repeat(3000)}`, 400],
  [
    'a deep clause',
    JSON.stringify(good).replace('"GetTrail"', `${'['.repeat(3000)}${']'.repeat(3000)}`),
    400,
  ],
  ['__proto__', JSON.stringify(good).replace('{', '{"__proto__":{"a":1},'), 400],
  ['__proto__ in a query', JSON.stringify(good).replace('"log"', '"__proto__":{"a":1},"log"'), 400],
  ['__proto__ in disguise', JSON.stringify(good).replace('{', '{"\\u005f_proto__":{"a":1},'), 400],
  ['constructor', JSON.stringify(good).replace('{', '{"constructor":{"prototype":{"a":1}},'), 400],
])('a body with %s is refused', async (_, body, status) => {
  const answer = await send(body);
  expect(answer.status).toBe(status);
  expect(proxy.calls).toEqual([]);
  expect(({} as Record<string, unknown>).a).toBeUndefined();
});

test.each([
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['plain text', { 'content-type': 'text/plain' }, 415],
  ['another version', { 'osd-version': '9.9.9' }, 400],
  ['nobody', { cookie: '' }, 401],
])('as %s nothing is asked', async (_, headers, status) => {
  const answer = await send(JSON.stringify(good), headers as Record<string, string>);
  expect(answer.status).toBe(status);
  expect(proxy.calls).toEqual([]);
});

test('the question in the address is refused', async () => {
  expect((await send(JSON.stringify(good), {}, `${PATH}?queries=1`)).status).toBe(400);
  expect((await host.ask(PATH, { headers: { cookie } })).status).toBe(404);
  expect(proxy.calls).toEqual([]);
});

test('whatever stands in the body: an answer or a refusal, never a fault', async () => {
  const anything = fc.oneof(fc.object(), fc.jsonValue(), fc.array(fc.jsonValue()));
  const near = fc.record(
    {
      log: fc.constant('cloudtrail'),
      where: anything,
      measure: anything,
      by: anything,
      top: anything,
    },
    { requiredKeys: ['log'] }
  );
  const bodies = fc.oneof(
    anything,
    fc.record({ queries: fc.array(near, { maxLength: 2 }), scope: fc.constant(GOOD_SCOPE) }),
    fc.record({ queries: fc.constant([GOOD_QUERY]), scope: anything })
  );
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      expect([200, 400]).toContain((await ask(body)).status);
    }),
    { numRuns: 100 }
  );
  expect((await ask(good)).status).toBe(200);
}, 60_000);

test('nothing of all this is a fault in the log, or shows a card number', () => {
  expect(host.lines.filter((line) => /\[(ERROR|FATAL)\]/.test(line))).toEqual([]);
  expect(host.lines.join('\n')).not.toContain(CARD);
});
