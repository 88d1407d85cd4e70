// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { clientOf, engineAccess } from '../engine_access';
import { startHostBefore } from '../host_before_engine';
import type { HostBeforeEngine } from '../host_before_engine';
import { startRecordingProxy } from '../recording_proxy';
import type { RecordingProxy } from '../recording_proxy';
import { dropFacts, loadFacts, SCOPE } from './fact_documents';

const CARD = '4111111111111111';
const API = '/api/siem_review/investigate';
const admin = clientOf('admin');
let proxy: RecordingProxy;
let host: HostBeforeEngine;
let cookie: string;

beforeAll(async () => {
  await loadFacts(admin);
  proxy = await startRecordingProxy(engineAccess());
  const indices = {
    cloudtrail: 'log-aws-cloudtrail-facthand-*',
    vpcflowlogs: 'log-aws-vpcflowlogs-facthand-*',
    guardduty: 'log-aws-guardduty-facthand-*',
  };
  host = await startHostBefore({ url: proxy.url }, { indices });
  cookie = await host.signIn('analyst');
}, 120_000);
afterAll(async () => {
  await host.stop();
  await proxy.stop();
  await dropFacts(admin);
});
beforeEach(() => proxy.forget());

const ask = (endpoint: string, body: unknown) =>
  host.ask(`${API}/${endpoint}`, {
    method: 'POST',
    headers: { cookie, 'osd-xsrf': 'x', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
/** Settings are looked up first; no log may be asked. */
const askedOfLogs = () => proxy.calls.filter(({ path }) => !path.includes('siem-review-settings'));

const entity = { type: 'access_key', value: 'ASIAFIRST00000000001' };
const event = { log: 'guardduty', id: 'finding_2', at: '2026-05-11T02:00:00Z' };

const THINGS: Array<[what: string, body: unknown, field: string]> = [
  ['nothing', {}, 'entity'],
  ['no scope', { entity }, 'scope'],
  ['a text', { entity: 'role', scope: SCOPE }, 'entity'],
  ['a list', { entity: [entity], scope: SCOPE }, 'entity'],
  ['another type', { entity: { ...entity, type: 'constructor' }, scope: SCOPE }, 'entity.type'],
  ['a query as type', { entity: { ...entity, type: { match_all: {} } }, scope: SCOPE }, 'entity'],
  ['a query as value', { entity: { ...entity, value: { match_all: {} } }, scope: SCOPE }, 'entity'],
  ['no value', { entity: { type: 'role', value: '' }, scope: SCOPE }, 'entity.value'],
  ['something long', { entity: { ...entity, value: 'a'.repeat(601) }, scope: SCOPE }, 'entity'],
  ['a control sign', { entity: { ...entity, value: 'a\u0000b' }, scope: SCOPE }, 'entity.value'],
  ['no address', { entity: { type: 'address', value: '10.0.0.999' }, scope: SCOPE }, 'entity'],
  ['no account', { entity: { type: 'account', value: '*' }, scope: SCOPE }, 'entity.value'],
  ['a card number', { entity: { type: 'words', value: CARD }, scope: SCOPE }, 'entity.value'],
  ['an index beside', { entity, scope: SCOPE, index: '.opendistro_security' }, 'index'],
  ['an index in it', { entity: { ...entity, index: '*' }, scope: SCOPE }, 'entity'],
  ['a long period', { entity, scope: { ...SCOPE, from: '2020-01-01T00:00:00Z' } }, 'scope.to'],
  ['no period', { entity, scope: {} }, 'scope'],
  ['a wild account', { entity, scope: { ...SCOPE, accounts: ['*'] } }, 'scope.accounts'],
];
const EVENTS: Array<[what: string, body: unknown, field: string]> = [
  ['nothing', {}, 'log'],
  ['no scope', event, 'scope'],
  ['an index', { ...event, log: 'log-aws-*', scope: SCOPE }, 'log'],
  ['a list of ids', { ...event, id: ['a', 'b'], scope: SCOPE }, 'id'],
  ['a query as id', { ...event, id: { match_all: {} }, scope: SCOPE }, 'id'],
  ['a long id', { ...event, id: 'a'.repeat(513), scope: SCOPE }, 'id'],
  ['date math', { ...event, at: 'now-1d', scope: SCOPE }, 'at'],
  ['a body beside', { ...event, scope: SCOPE, query: { match_all: {} } }, 'query'],
];

test.each([
  ...THINGS.map((row) => ['entity', ...row] as const),
  ...THINGS.map((row) => ['chain', ...row] as const),
  ...EVENTS.map((row) => ['suggestions', ...row] as const),
])('%s with %s is refused by name', async (endpoint, _, body, field) => {
  const answer = await ask(endpoint, body);
  const said = answer.json() as { attributes?: { code?: string; field?: string } };
  expect([answer.status, said.attributes?.code]).toEqual([400, 'bad_input']);
  expect(said.attributes?.field?.slice(0, field.length)).toBe(field);
  expect(answer.text()).not.toContain(CARD);
  expect(askedOfLogs()).toEqual([]);
});

/** Texts that mean something in one language of queries or another. */
const TELLING = [
  '*',
  'a* OR b?',
  '{"match_all":{}}',
  '.*',
  'arn:aws:iam::111122223333:role/*',
  "'; DROP TABLE logs; --",
  '${jndi:ldap://x}',
  '<script>alert(1)</script>',
  '__proto__',
  '\\u0000',
];

test('a text that means something elsewhere is a value and nothing more', async () => {
  const types = ['role', 'user', 'resource', 'action', 'access_key', 'event'];
  for (const [place, value] of TELLING.entries()) {
    const type = types[place % types.length];
    for (const endpoint of ['entity', 'chain']) {
      const answer = await ask(endpoint, { entity: { type, value }, scope: SCOPE });
      expect(answer.status).toBe(200);
      const { partners, roots } = answer.json() as unknown as Record<string, unknown[]>;
      expect(partners || roots).toEqual([]);
    }
  }
  const bodies = proxy.calls.map(({ body }) => body).join('\n');
  expect(bodies).not.toMatch(/"(query_string|wildcard|regexp|script|simple_query_string)"/);
}, 60_000);

test('whatever stands in the body: an answer or a refusal, never a fault', async () => {
  const anything = fc.oneof(fc.object(), fc.jsonValue());
  const bodies = fc.oneof(
    anything,
    fc.record({ entity: anything, scope: fc.constant(SCOPE) }),
    fc.record({ entity: fc.constant(entity), scope: anything })
  );
  const endpoints = fc.constantFrom('entity', 'chain', 'suggestions');
  await fc.assert(
    fc.asyncProperty(endpoints, bodies, async (endpoint, body) => {
      expect((await ask(endpoint, body)).status).toBe(400);
    }),
    { numRuns: 60 }
  );
  expect((await ask('entity', { entity, scope: SCOPE })).status).toBe(200);
  expect((await ask('chain', { entity, scope: SCOPE })).status).toBe(200);
  expect((await ask('suggestions', { ...event, scope: SCOPE })).status).toBe(200);
}, 60_000);

test('every question is asked as the person, and none of this is a fault in the log', async () => {
  await ask('entity', { entity, scope: SCOPE });
  const { password } = engineAccess().users.find(({ name }) => name === 'analyst') || {};
  const basic = `Basic ${Buffer.from(`analyst:${password}`).toString('base64')}`;
  expect(proxy.calls.length).toBeGreaterThan(0);
  proxy.calls.forEach(({ authorization }) => expect(authorization).toBe(basic));
  expect(host.lines.filter((line) => /\[(ERROR|FATAL)\]/.test(line))).toEqual([]);
  expect(host.lines.join('\n')).not.toContain(CARD);
});
