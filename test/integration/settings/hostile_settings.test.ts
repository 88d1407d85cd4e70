// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { HOSTILE_HEALTH } from '../data_health/hostile_health';
import { engineAccess } from '../engine_access';
import { PAN } from '../hostile_inputs';
import { startHostBefore } from '../host_before_engine';
import type { HostBeforeEngine } from '../host_before_engine';
import { withoutKeeping } from '../program_calls';
import { startRecordingProxy } from '../recording_proxy';
import type { RecordingProxy } from '../recording_proxy';
import { HOSTILE_IDS } from './hostile_ids';
import {
  HOSTILE_POSTS,
  HOSTILE_PUTS,
  HOSTILE_ROWS,
  KIND,
  NO_VERSION,
  SYSTEM,
  TARGETS,
  WORK,
} from './hostile_settings';

const API = '/api/siem_review';
const { service } = engineAccess();
const program = `Basic ${Buffer.from(`${service.name}:${service.password}`).toString('base64')}`;
let proxy: RecordingProxy;
let host: HostBeforeEngine;
/** Who may change everything: what is refused is refused for what it is. */
let cookie: string;

beforeAll(async () => {
  proxy = await startRecordingProxy(engineAccess());
  host = await startHostBefore(
    { url: proxy.url },
    { service: { username: service.name, password: service.password } }
  );
  cookie = await host.signIn('admin');
  // The index is made in the background.
  for (;;) {
    const answer = await send('GET', '/systems');
    if ((answer.json() as { writing: { may: boolean } }).writing.may) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}, 120_000);
afterAll(async () => {
  await host.stop();
  await proxy.stop();
});
beforeEach(() => proxy.forget());

/** What was asked of OpenSearch because of a request: findings are kept in the background. */
const asked = () => withoutKeeping(proxy.calls, program);

function send(method: string, path: string, body?: string, more: Record<string, string> = {}) {
  const typed = body !== undefined && { 'content-type': 'application/json' };
  const headers = { cookie, 'osd-xsrf': 'x', ...typed, ...more };
  return host.ask(`${API}${path}`, { method, headers, body });
}

type Answer = Awaited<ReturnType<typeof send>>;

/** A refusal that names its field, short, and nothing asked; the team's kinds of log may have been looked up. */
function expectRefused(answer: Answer, field: string, kindsLookedUp = false): void {
  const said = answer.json() as { attributes?: { code?: string; field?: string } };
  expect([answer.status, said.attributes?.code]).toEqual([400, 'bad_input']);
  expect(said.attributes?.field?.slice(0, field.length)).toBe(field);
  expect(answer.text().length).toBeLessThan(700);
  expect(answer.text()).not.toContain(PAN.slice(0, 12));
  expect(answer.headers.get('cache-control')).toContain('no-store');
  const beyond = asked().filter(
    ({ path, authorization }) =>
      !(kindsLookedUp && path.startsWith('/siem-review-settings*/') && authorization !== program)
  );
  expect(beyond).toEqual([]);
}

test('there are enough of them', () => {
  expect(HOSTILE_PUTS.length).toBeGreaterThan(250);
});

test.each(HOSTILE_PUTS)('%s with %s is refused by name', async (target, _, body, field) => {
  const answer = await send('PUT', TARGETS[target].path, JSON.stringify(body));
  expectRefused(answer, field, target === 'panels' || target === 'investigation');
});

test.each(HOSTILE_POSTS)('%s with %s is refused by name', async (path, _, body, field) => {
  const answer = await send('POST', path, JSON.stringify(body));
  const said = answer.json() as { attributes?: { code?: string; field?: string } };
  expect([answer.status, said.attributes?.code]).toEqual([400, 'bad_input']);
  expect(said.attributes?.field?.slice(0, field.length)).toBe(field);
  expect(answer.text()).not.toContain(PAN.slice(0, 12));
  expect(asked().filter(({ authorization }) => authorization === program)).toEqual([]);
});

test.each(HOSTILE_HEALTH)('data health with %s is refused by name', async (_, query, field) => {
  expectRefused(await send('GET', `/data_health?${query}`), field);
});

test.each([
  ['/data_health?log=constructor', 404],
  ['/systems?seen=1', 400],
  ['/systems?seen=true&seen=true', 400],
  ['/systems?size=10000', 400],
  ['/systems/export', 400],
  ['/systems/export?format=xlsx', 400],
  ['/planned_work/export?format=..%2Fcsv', 400],
  ['/own_kinds?x=1', 400],
  ['/own_kinds/fields', 400],
  ['/own_kinds/fields?index=log-*&index=log-a', 400],
  [`/own_kinds/fields?index=${PAN}%20`, 400],
  [`/own_kinds/fields?index=log-${'a'.repeat(600)}`, 400],
  ['/own_kinds/fields?index=log-a%2F..%2F_all', 400],
  ['/own_kinds/fields?index=%3Clog-%7Bnow%2Fd%7D%3E', 400],
  ['/own_kinds/fields?index=_all', 400],
])('%s is answered with %d', async (path, status) => {
  const answer = await send('GET', path);
  expect([answer.status, answer.text().includes(PAN)]).toEqual([status, false]);
});

describe.each(HOSTILE_ROWS)('an import with %s', (_, text) => {
  test.each(['/systems/import', '/planned_work/import'])('%s writes nothing', async (path) => {
    const answer = await send('POST', path, JSON.stringify({ format: 'json', text }));
    expect([200, 400]).toContain(answer.status);
    if (answer.status === 200) {
      const { applied, rows } = answer.json() as unknown as {
        applied: boolean;
        rows: Array<{ change: string; field?: string }>;
      };
      expect(applied).toBe(false);
      expect(rows.map(({ change }) => change)).toEqual(['refused']);
    }
    expect(answer.text()).not.toContain(PAN.slice(0, 12));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(asked().filter(({ authorization }) => authorization === program)).toEqual([]);
  });
});

const KINDS = [
  'systems',
  'planned_work',
  'panel_sets',
  'own_kinds',
  'known_good',
  'investigations',
  'role_matches',
];

test.each(Object.entries(HOSTILE_IDS))(
  'an address with %s is refused by name, or is none',
  async (_, id) => {
    for (const kind of KINDS) {
      const content = {};
      const answers = [
        await send('GET', `/${kind}/${id}`),
        await send('GET', `/${kind}/${id}/history`),
        await send('PUT', `/${kind}/${id}`, JSON.stringify({ content, version: NO_VERSION })),
        await send('DELETE', `/${kind}/${id}?version=${NO_VERSION}`),
      ];
      answers.forEach((answer) => {
        const { attributes } = answer.json() as { attributes?: { field?: string } };
        expect([400, 404]).toContain(answer.status);
        if (answer.status === 400 && attributes) expect(attributes.field).toBe('id');
        expect(answer.headers.get('x-injected')).toBeNull();
      });
    }
    const linked = await send('POST', `/planned_work/${id}/events`, '{"events":["e"]}');
    expect([400, 404]).toContain(linked.status);
    // A path in disguise reaches no other endpoint, and nothing in OpenSearch.
    expect(asked()).toEqual([]);
  }
);

test.each(KINDS)('a card number in an address of %s is refused and not repeated', async (kind) => {
  for (const id of [PAN, `own_${PAN}`]) {
    const answer = await send('GET', `/${kind}/${id}`);
    expect(answer.status).toBe(400);
    expect(answer.text()).not.toContain(PAN);
  }
  expect(asked()).toEqual([]);
});

const ALL: Array<[string, string, string]> = [
  ...Object.values(TARGETS).map(({ path, content }): [string, string, string] => [
    'PUT',
    path,
    JSON.stringify({ content, version: NO_VERSION }),
  ]),
  ['POST', `/known_good/${SYSTEM}/approve`, '{"version":1}'],
  ...['/systems/import', '/planned_work/import'].map((path): [string, string, string] => [
    'POST',
    path,
    JSON.stringify({ format: 'json', text: '[{}]' }),
  ]),
  ['POST', `/planned_work/${WORK}/events`, '{"events":["e"]}'],
];

/** Most bytes that an address takes. */
function sizeOf(path: string): number {
  if (path.endsWith('/import')) return 3 * 1024 * 1024;
  if (path.endsWith('/approve')) return 64 * 1024;
  const [target] = Object.values(TARGETS).filter((one) => one.path === path);
  return (target && target.large) || 256 * 1024;
}

describe.each(ALL)('%s %s', (method, path, good) => {
  const large = sizeOf(path);

  test.each([
    ['one byte too many', good.padEnd(large + 1), 413],
    ['no JSON', good.slice(0, -1), 400],
    ['a list', `[${good}]`, 400],
    ['a text', '"x"', 400],
    ['a number', '1', 400],
    ['null', 'null', 400],
    ['nothing', '', 400],
    ['nested 3,000 deep', `${'['.repeat(3000)}${']'.repeat(3000)}`, 400],
    ['__proto__', good.replace('{', '{"__proto__":{"polluted":1},'), 400],
    ['__proto__ in disguise', good.replace('{', '{"\\u005f_proto__":{"polluted":1},'), 400],
    ['constructor', good.replace('{', '{"constructor":{"prototype":{"polluted":1}},'), 400],
    ['bytes that are no UTF-8', good.replace('{', '{"\ud800":1,'), 400],
  ])('a body with %s', async (_, body, status) => {
    const answer = await send(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.text()).not.toMatch(/node_modules|\.ts:|\.js:/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(asked()).toEqual([]);
  });

  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['bytes', { 'content-type': 'application/octet-stream' }, 415],
    ['a compressed nothing', { 'content-encoding': 'gzip' }, 400],
    ['another version', { 'osd-version': '9.9.9' }, 400],
    ['nobody', { cookie: '' }, 401],
  ])('sent as %s', async (_, headers, status) => {
    const answer = await send(method, path, good, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(asked()).toEqual([]);
  });

  test('without the header against other sites, or with the body in the address', async () => {
    const typed = { cookie, 'content-type': 'application/json' };
    const bare = await host.ask(`${API}${path}`, { method, headers: typed, body: good });
    expect(bare.status).toBe(400);
    expectRefused(await send(method, `${path}?version=1`, good), 'version (beside');
  });
});

test('whatever stands in a content: a refusal, or a conflict with the version', async () => {
  const anything = fc.oneof(fc.jsonValue(), fc.object(), fc.fullUnicodeString());
  const target = fc.constantFrom(...Object.values(TARGETS));
  await fc.assert(
    fc.asyncProperty(target, fc.nat(), anything, async ({ path, content }, place, value) => {
      const fields = Object.keys(content);
      const changed = { ...content, [fields[place % fields.length]]: value };
      const body = JSON.stringify({ content: changed, version: NO_VERSION });
      expect([400, 409]).toContain((await send('PUT', path, body)).status);
    }),
    { numRuns: 80 }
  );
}, 60_000);

test('of all this nothing was written, nothing is a fault in the log, and no card number stands there', async () => {
  // There is one profile, which others may have written: that every change was refused is told above.
  for (const { path } of Object.values(TARGETS).filter((one) => one !== TARGETS.profile)) {
    expect((await send('GET', path)).status).toBe(404);
    expect((await send('GET', `${path}/history`)).status).toBe(404);
  }
  for (const kind of KINDS) {
    const text = (await send('GET', `/${kind}`)).text();
    [SYSTEM, WORK, KIND, PAN].forEach((one) => expect(text).not.toContain(one));
  }
  expect(host.lines.filter((line) => /\[(ERROR|FATAL)\]/.test(line))).toEqual([]);
  expect(host.lines.join('\n')).not.toContain(PAN);
});
