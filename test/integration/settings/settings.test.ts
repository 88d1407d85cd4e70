// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'crypto';
import { clientOf, engineAccess } from '../engine_access';
import { startHostBefore } from '../host_before_engine';
import type { HostBeforeEngine } from '../host_before_engine';
import { investigationOf, knownGoodOf, ownKindOf, panelSetOf, systemOf, workOf } from './company';

/** Names of this run: what others have registered in the same OpenSearch stays out of the way. */
const run = randomBytes(4).toString('hex');
const ID = `card-${run}`;
const [ACCOUNT, OTHER, THIRD] = [1, 2, 3].map(
  (place) => `${place}${String(parseInt(run, 16)).padStart(11, '0').slice(0, 11)}`
);
const API = '/api/siem_review';
const NAMES = [
  'admin',
  'analyst',
  'developer',
  'developer_one_system',
  'reviewer',
  'approver',
  'reader',
  'assessor',
];
let host: HostBeforeEngine;
const cookies = new Map<string, string>();

interface Body {
  content: { name: string; events: string[] };
  version: number;
  changedBy: string;
  changed?: string[];
  removed?: boolean;
  message: string;
  attributes: { code: string; field?: string; current?: Body };
  items: Body[];
  versions: Body[];
  writing: { may: boolean; why?: string };
  rows: Array<{ row: number; change: string; message?: string; field?: string; id: string }>;
  applied: boolean;
}

async function call(name: string, method: string, path: string, body?: unknown) {
  const answer = await host.ask(`${API}${path}`, {
    method,
    headers: {
      cookie: cookies.get(name) as string,
      'osd-xsrf': 'test',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = answer.text();
  const json = /json/.test(String(answer.headers.get('content-type')));
  return { status: answer.status, text, body: (json ? JSON.parse(text) : {}) as Body };
}

beforeAll(async () => {
  const { url, caFile, service } = engineAccess();
  host = await startHostBefore(
    { url, caFile },
    { service: { username: service.name, password: service.password } }
  );
  for (const name of NAMES) cookies.set(name, await host.signIn(name));
  // The index is made in the background.
  for (;;) {
    const { body } = await call('admin', 'GET', '/systems');
    if (body.writing.may) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}, 120000);

afterAll(async () => {
  // Removed, not deleted: nothing here can be.
  for (const path of ['systems', 'planned_work']) {
    const { body } = await call('admin', 'GET', `/${path}`);
    for (const { content, version } of body.items) {
      const { id, number } = content as { id?: string; number?: string };
      const name = id || number || '';
      if (name.includes(run)) await call('admin', 'DELETE', `/${path}/${name}?version=${version}`);
    }
  }
  await host.stop();
});

test('a system is made, changed and removed; every version stays, with who and what', async () => {
  const first = systemOf(ID, [ACCOUNT]);
  const made = await call('admin', 'PUT', `/systems/${ID}`, { content: first, version: 0 });
  expect(made).toMatchObject({ status: 200, body: { version: 1, changedBy: 'admin' } });
  const changed = { ...first, name: 'Card', owner: 'Ren Suzuki' };
  const second = await call('admin', 'PUT', `/systems/${ID}`, { content: changed, version: 1 });
  expect(second.body).toMatchObject({ version: 2, changed: ['name', 'owner'] });
  const late = await call('admin', 'PUT', `/systems/${ID}`, { content: first, version: 1 });
  expect(late.status).toBe(409);
  expect(late.body.attributes).toMatchObject({
    code: 'conflict',
    current: { version: 2, content: { name: 'Card' }, changedBy: 'admin' },
  });
  const removed = await call('admin', 'DELETE', `/systems/${ID}?version=2`);
  expect(removed.body).toMatchObject({ version: 3, removed: true });
  const { body } = await call('reader', 'GET', `/systems/${ID}/history`);
  expect(body.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  const list = await call('reader', 'GET', '/systems');
  expect(list.body.items.filter(({ content }) => content.name === 'Card')).toEqual([]);
  const again = await call('admin', 'PUT', `/systems/${ID}`, { content: first, version: 0 });
  expect(again.body.version).toBe(4);
});

test('two writers at once: one version each time, the other is told', async () => {
  const id = `race-${run}`;
  const put = (owner: string, version: number) =>
    call('admin', 'PUT', `/systems/${id}`, { content: systemOf(id, [], { owner }), version });
  for (let version = 0; version < 3; version += 1) {
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((owner) => put(owner, version)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409, 409, 409]);
    const [won] = answers.filter(({ status }) => status === 200);
    answers
      .filter(({ status }) => status === 409)
      .forEach(({ body }) => expect(body.attributes.current).toEqual(won.body));
  }
});

const RIGHTS: Array<[string, string, () => [string, object], string[]]> = [
  ['a system', 'systems', () => [`right-${run}`, systemOf(`right-${run}`, [])], ['admin']],
  [
    'planned work',
    'planned_work',
    () => [`RIGHT-${run}`, workOf(`RIGHT-${run}`)],
    ['admin', 'analyst', 'reviewer', 'approver'],
  ],
  [
    'panels',
    'panel_sets',
    () => [`right-${run}`, panelSetOf(`right-${run}`)],
    ['admin', 'analyst'],
  ],
  ['a kind of log', 'own_kinds', () => [`own_${run}`, ownKindOf(`own_${run}`)], ['admin']],
  [
    'known good',
    'known_good',
    () => [`right-${run}`, knownGoodOf(`right-${run}`)],
    ['admin', 'analyst'],
  ],
  [
    'an investigation',
    'investigations',
    () => [`right-${run}`, investigationOf(`right-${run}`)],
    ['admin', 'analyst', 'reviewer', 'approver'],
  ],
];

describe.each(RIGHTS)('%s', (_, path, make, may) => {
  test.each(NAMES)('%s', async (name) => {
    const [id, content] = make();
    const place = `/${path}/${id}`;
    const list = await call(name, 'GET', `/${path}`);
    expect(list.status).toBe(200);
    expect(list.body.writing.may).toBe(may.includes(name));
    const put = await call(name, 'PUT', place, { content, version: 0 });
    if (!may.includes(name)) {
      expect(put).toMatchObject({ status: 403, body: { attributes: { code: 'forbidden' } } });
      expect((await call(name, 'DELETE', `${place}?version=1`)).status).toBe(403);
      return;
    }
    expect(put).toMatchObject({ status: 200, body: { changedBy: name } });
    expect((await call('developer', 'GET', place)).body.version).toBe(put.body.version);
    const gone = await call(name, 'DELETE', `${place}?version=${put.body.version}`);
    expect(gone.status).toBe(200);
  });
});

test('nobody but the program writes by plain REST', async () => {
  for (const name of NAMES.filter((one) => one !== 'admin')) {
    const forged = clientOf(name).index({
      index: 'siem-review-settings-000001',
      id: `system:${ID}`,
      body: { kind: 'system' },
    });
    await expect(forged).rejects.toMatchObject({ meta: { statusCode: 403 } });
  }
});

test('an account belongs to one system: writing and importing refuse a second one', async () => {
  const one = `one-${run}`;
  const two = `two-${run}`;
  await call('admin', 'PUT', `/systems/${one}`, { content: systemOf(one, [OTHER]), version: 0 });
  const content = systemOf(two, [THIRD, OTHER]);
  const put = await call('admin', 'PUT', `/systems/${two}`, { content, version: 0 });
  expect(put).toMatchObject({
    status: 400,
    body: { attributes: { field: 'content.environments[0].accounts[1].id' } },
  });
  const text = [
    'system_id,name,environment,account_id,account_name',
    `${two},Two,production,${THIRD},card`,
    `${two},,staging,12345,short`,
  ].join('\n');
  const refused = await call('admin', 'POST', '/systems/import', { format: 'csv', text });
  expect(refused.body).toMatchObject({
    applied: false,
    rows: [{ row: 3, change: 'refused', field: 'environments[1].accounts[0].id' }],
  });
  const good = text.replace('12345', OTHER);
  const taken = await call('admin', 'POST', '/systems/import', { format: 'csv', text: good });
  expect(taken.body.rows[0]).toMatchObject({ change: 'refused', field: 'environments' });
});

test('an import says first what it would change; what is exported comes back the same', async () => {
  const id = `import-${run}`;
  const text = `system_id,name,in_cde,owner\r\n${id},"=SUM(1)",yes,Mio\r\n`;
  const dry = await call('admin', 'POST', '/systems/import', { format: 'csv', text, dryRun: true });
  expect(dry.body).toMatchObject({ applied: false, rows: [{ row: 2, id, change: 'new' }] });
  expect((await call('admin', 'GET', `/systems/${id}`)).status).toBe(404);
  const done = await call('admin', 'POST', '/systems/import', { format: 'csv', text });
  expect(done.body).toMatchObject({ applied: true });
  for (const format of ['csv', 'json']) {
    const file = await call('reader', 'GET', `/systems/export?format=${format}`);
    const back = await call('admin', 'POST', '/systems/import', {
      format,
      text: file.text,
      dryRun: true,
    });
    expect(back.status).toBe(200);
    expect(back.body.rows.filter(({ change }) => change !== 'same')).toEqual([]);
    expect(back.body.rows.length).toBeGreaterThan(0);
  }
  const denied = await call('analyst', 'POST', '/systems/import', { format: 'csv', text });
  expect(denied.status).toBe(403);
});

test('many people link events at once, and none is lost', async () => {
  const number = `CHG-${run}`;
  const content = workOf(number);
  await call('analyst', 'PUT', `/planned_work/${number}`, { content, version: 0 });
  const answers = await Promise.all(
    ['admin', 'analyst', 'reviewer', 'approver'].map((name) =>
      call(name, 'POST', `/planned_work/${number}/events`, { events: [`event-${name}`, 'shared'] })
    )
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const { body } = await call('reader', 'GET', `/planned_work/${number}`);
  expect(body.content.events.sort()).toEqual([
    'event-admin',
    'event-analyst',
    'event-approver',
    'event-reviewer',
    'shared',
  ]);
  const off = await call('analyst', 'POST', `/planned_work/${number}/events`, {
    events: ['shared'],
    unlink: true,
  });
  expect(off.body.content.events).not.toContain('shared');
});

const good = () => systemOf(`bad-${run}`, []) as unknown as Record<string, unknown>;
const HOSTILE: Array<[string, () => object, string]> = [
  ['an unknown field', () => ({ ...good(), script: 'x' }), 'content.script'],
  ['an inherited name', () => JSON.parse('{"__proto__":{"id":"x"}}') as object, 'content'],
  [
    'an account of 11 digits',
    () => systemOf(`bad-${run}`, ['12345678901']),
    'content.environments',
  ],
  [
    'a card number',
    () => ({ ...good(), description: 'card 4111111111111111' }),
    'content.description',
  ],
  [
    'a password',
    () => ({ ...good(), description: 'password: hunter2hunter' }),
    'content.description',
  ],
  ['a script address', () => ({ ...good(), runbook: 'javascript:alert(1)' }), 'content.runbook'],
  ['a right-to-left mark', () => ({ ...good(), name: 'a\u202Eb' }), 'content.name'],
  ['everybody', () => ({ ...good(), administratorRoles: ['*'] }), 'content.administratorRoles'],
  [
    'no network',
    () => ({ ...good(), networks: [{ name: 'x', cidr: '10.0.0.0/99', kind: 'own' }] }),
    'content.networks',
  ],
  [
    'a list of everything',
    () => ({ ...good(), keys: Array.from({ length: 201 }, String) }),
    'content.keys',
  ],
  ['text for a mark', () => ({ ...good(), inCde: 'yes' }), 'content.inCde'],
  ['another id', () => ({ ...good(), id: 'other' }), 'content.id'],
];
test.each(HOSTILE)(
  'a system with %s is refused by name, and nothing is written',
  async (_, make, field) => {
    const answer = await call('admin', 'PUT', `/systems/bad-${run}`, {
      content: make(),
      version: 0,
    });
    expect(answer.status).toBe(400);
    if (answer.body.attributes) expect(answer.body.attributes.field).toContain(field);
    expect(answer.text).not.toContain('4111111111111111');
    expect(answer.text).not.toContain('hunter2');
    expect((await call('admin', 'GET', `/systems/bad-${run}`)).status).toBe(404);
  }
);

test.each([
  'siem-review-*',
  '*',
  's*',
  '.kibana',
  'log-*,siem-review-records',
  '-log',
  'a b',
  '../x',
])('fields of %s are not told', async (index) => {
  const path = `/own_kinds/fields?index=${encodeURIComponent(index)}`;
  expect((await call('admin', 'GET', path)).status).toBe(400);
});
