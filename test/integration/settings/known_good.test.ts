// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'crypto';
import type { KnownGoodAnswer, KnownGoodHits } from '../../../common/known_good/answers';
import type { KnownGoodList } from '../../../common/known_good/known_good_list';
import type { AskAnswer } from '../../../common/log_query/answers';
import type { SavedInvestigation } from '../../../common/investigate/saved/investigation';
import type { Versioned } from '../../../common/systems/system';
import { clientOf, engineAccess } from '../engine_access';
import { startHostBefore } from '../host_before_engine';
import type { HostBeforeEngine } from '../host_before_engine';
import { investigationOf, knownGoodOf, systemOf } from './company';

const run = randomBytes(4).toString('hex');
const ID = `scanner_${run}`;
const OWN = `7${String(parseInt(run, 16)).padStart(11, '0').slice(0, 11)}`;
const OTHER = `8${OWN.slice(1)}`;
const TRAIL = `log-aws-cloudtrail-good${run}-2026-05`;
const FLOWS = `log-aws-vpcflowlogs-good${run}-2026-05`;
const SCOPE = {
  from: '2026-05-01T00:00:00Z',
  to: '2026-05-02T00:00:00Z',
  accounts: [OWN, OTHER],
};
const admin = clientOf('admin');
let host: HostBeforeEngine;
const cookies = new Map<string, string>();

async function call<Body>(name: string, method: string, path: string, body?: object) {
  const answer = await host.ask(`/api/siem_review${path}`, {
    method,
    headers: {
      cookie: cookies.get(name) as string,
      'osd-xsrf': 'test',
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  return { status: answer.status, body: answer.json() as unknown as Body };
}

type List = Versioned<KnownGoodList> & { attributes?: { code: string; current?: List } };
const put = (name: string, content: object, version: number, id = ID) =>
  call<List>(name, 'PUT', `/known_good/${id}`, { content, version });
const approve = (name: string, version: number, id = ID) =>
  call<List>(name, 'POST', `/known_good/${id}/approve`, { version });

const document = (id: string, account: string, source: string, more: object = {}) => ({
  '@timestamp': '2026-05-01T01:00:00Z',
  '@id': id,
  eventID: id,
  eventName: 'GetObject',
  source: { ip: source },
  cloud: { account: { id: account } },
  event: { ingested: '2026-05-01T01:05:00Z' },
  ...more,
});
const role = (name: string) => ({
  userIdentity: {
    arn: `arn:aws:sts::${OWN}:assumed-role/${name}/scanner`,
    sessionContext: {
      sessionIssuer: { arn: `arn:aws:iam::${OWN}:role/app/${name}`, userName: name },
    },
  },
});

/** Seven calls, of which one came twice; five flows. */
const DOCUMENTS: Array<[string, object]> = [
  [TRAIL, document('e1', OWN, '203.0.113.9')],
  [TRAIL, document('e2', OWN, '203.0.113.10')],
  [`${TRAIL}_01`, document('e2', OWN, '203.0.113.10')],
  [TRAIL, document('e3', OTHER, '203.0.113.9')],
  [TRAIL, document('e4', OWN, '192.0.2.1')],
  [TRAIL, document('e5', OWN, '192.0.2.2', role('deploy'))],
  [TRAIL, document('e6', OWN, '192.0.2.3', role('settle'))],
  [TRAIL, document('e7', OWN, '192.0.2.3', { requestParameters: { bucketName: `cards-${run}` } })],
  // A scan and its answer; both ends on the list; out to the world; the world to us.
  [FLOWS, document('f1', OWN, '203.0.113.9', { destination: { ip: '10.0.0.5' } })],
  [FLOWS, document('f2', OWN, '10.0.0.5', { destination: { ip: '203.0.113.9' } })],
  [FLOWS, document('f3', OWN, '203.0.113.9', { destination: { ip: '203.0.113.8' } })],
  [FLOWS, document('f4', OWN, '203.0.113.9', { destination: { ip: '192.0.2.200' } })],
  [FLOWS, document('f5', OWN, '192.0.2.200', { destination: { ip: '10.0.0.5' } })],
];

beforeAll(async () => {
  const body = DOCUMENTS.flatMap(([index, one], place) => [
    { index: { _index: index, _id: `${run}-${place}` } },
    one,
  ]);
  const { body: loaded } = await admin.bulk({ body, refresh: true });
  if (loaded.errors) throw new Error(JSON.stringify(loaded.items).slice(0, 2000));
  const { url, caFile, service } = engineAccess();
  host = await startHostBefore(
    { url, caFile },
    {
      service: { username: service.name, password: service.password },
      indices: {
        cloudtrail: `log-aws-cloudtrail-good${run}-*`,
        vpcflowlogs: `log-aws-vpcflowlogs-good${run}-*`,
      },
    }
  );
  for (const name of ['admin', 'analyst', 'reviewer', 'approver', 'developer'])
    cookies.set(name, await host.signIn(name));
  for (;;) {
    const { body: list } = await call<KnownGoodAnswer>('admin', 'GET', '/known_good');
    if (list.writing.may) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await call('admin', 'PUT', `/systems/good-${run}`, {
    content: systemOf(`good-${run}`, [OWN]),
    version: 0,
  });
}, 120_000);

afterAll(async () => {
  const { body } = await call<KnownGoodAnswer>('admin', 'GET', '/known_good');
  for (const { content, version } of body.items)
    if (content.id.includes(run))
      await call('admin', 'DELETE', `/known_good/${content.id}?version=${version}`);
  await call('admin', 'DELETE', `/systems/good-${run}?version=1`);
  await host.stop();
  await admin.indices.delete({ index: [TRAIL, `${TRAIL}_01`, FLOWS], ignore_unavailable: true });
});

test('a second person approves; a change of what was approved ends it', async () => {
  const list = knownGoodOf(ID);
  expect((await put('analyst', list, 0)).body.content).toEqual({ ...list, authors: ['analyst'] });
  // By role, then by hand: who wrote it, who only renamed it, a version that is gone.
  expect((await approve('analyst', 1)).status).toBe(403);
  expect((await put('admin', { ...list, name: 'Scanner' }, 1)).body.content.authors).toEqual([
    'analyst',
  ]);
  expect(
    (await put('admin', { ...list, values: ['203.0.113.0/25'] }, 2)).body.content
  ).toMatchObject({
    authors: ['analyst', 'admin'],
  });
  expect(await approve('admin', 3)).toMatchObject({
    status: 403,
    body: { attributes: { code: 'forbidden' } },
  });
  const late = await approve('reviewer', 2);
  expect(late).toMatchObject({ status: 409, body: { attributes: { current: { version: 3 } } } });
  const approved = await approve('reviewer', 3);
  expect(approved.body).toMatchObject({ version: 4, changedBy: 'reviewer' });
  expect(approved.body.content.approval).toEqual({
    by: 'reviewer',
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    version: 3,
  });
  expect((await approve('approver', 4)).status).toBe(400);
  const renamed = { ...list, values: ['203.0.113.0/25'], name: 'Ours', owner: 'Mio' };
  const kept = await put('admin', renamed, 4);
  expect(kept.body.content.approval).toEqual(approved.body.content.approval);
  // What is new has an author of its own; who approved before may do so again.
  const changed = await put('admin', { ...renamed, values: ['203.0.113.0/24'] }, 5);
  expect(changed.body.content).toMatchObject({ authors: ['admin'] });
  expect(changed.body.content.approval).toBeUndefined();
  expect((await approve('reviewer', 6)).body.content.approval).toMatchObject({ version: 6 });
});

test('what is sent as an approval is refused, and so is a list without an end', async () => {
  const list = knownGoodOf(`other_${run}`);
  const approval = { by: 'reviewer', at: '2026-05-01T00:00:00Z', version: 1 };
  const refused = (content: object) => put('analyst', content, 0, `other_${run}`);
  expect((await refused({ ...list, approval })).status).toBe(400);
  expect((await refused({ ...list, authors: [] })).status).toBe(400);
  expect((await refused({ ...list, expires: '2020-01-01' })).status).toBe(400);
  expect((await refused({ ...list, expires: '2099-01-01' })).status).toBe(400);
});

const query = (log: string, where: object[] = []) => ({ log, where, measure: { count: true } });
async function counted(queries: object[], scope: object = {}) {
  const { body } = await call<AskAnswer>('analyst', 'POST', '/log_query/ask', {
    queries,
    scope: { ...SCOPE, ...scope },
  });
  return body.answers.map(({ value, emptyList }) => emptyList || value);
}
const both = [query('cloudtrail'), query('vpcflowlogs')];
const hitsOf = async (name = 'analyst', scope: object = SCOPE) =>
  (await call<KnownGoodHits>(name, 'POST', '/known_good/hits', { scope })).body;

test('what lists name is left out, once each, and as much is told', async () => {
  expect(await counted(both)).toEqual([7, 5]);
  // Three calls of the network, three flows; not the one out to the world, not the one from there.
  expect(await counted(both, { knownGood: true })).toEqual([4, 2]);
  const { lists, together } = await hitsOf();
  const [own] = lists.filter(({ id }) => id === ID);
  expect(own).toMatchObject({ approved: true, usedForEvidence: true });
  const count = (all: typeof together, log: string) =>
    all.filter((one) => one.log === log).map((one) => one.count);
  expect(count(own.kinds, 'cloudtrail')).toEqual([3]);
  expect(count(own.kinds, 'vpcflowlogs')).toEqual([3]);
  expect(count(together, 'cloudtrail')).toEqual([3]);
  // In a clause it is one list among others.
  const listed = { field: 'source.ip', listed: `known_good.${ID}` };
  expect(await counted([query('cloudtrail', [listed])])).toEqual([3]);
  expect(await counted([query('cloudtrail', [{ ...listed, not: true }])])).toEqual([4]);
  const gone = { field: 'source.ip', listed: 'known_good.nobody' };
  expect(await counted([query('cloudtrail', [gone])])).toEqual(['known_good.nobody']);
});

test('a list of one system leaves the accounts of others alone', async () => {
  const id = `own_${run}`;
  const list = knownGoodOf(id, {
    of: 'principal',
    values: ['deploy', `arn:aws:iam::${OWN}:role/app/set*`],
    systems: [`good-${run}`],
  });
  await put('analyst', list, 0, id);
  expect(await counted(both, { knownGood: true })).toEqual([2, 2]);
  const [own] = (await hitsOf()).lists.filter((one) => one.id === id);
  expect(own.kinds).toContainEqual({ log: 'cloudtrail', count: 2 });
  const ids = async (accounts: string[]) =>
    (await hitsOf('analyst', { ...SCOPE, accounts })).lists.map((one) => one.id);
  expect(await ids([OTHER])).not.toContain(id);
  expect(await ids([OWN])).toContain(id);
  const bucket = knownGoodOf(`bucket_${run}`, {
    of: 'resource',
    values: [`arn:aws:s3:::cards-${run}`],
  });
  await put('analyst', bucket, 0, bucket.id);
  expect(await counted([query('cloudtrail')], { knownGood: true })).toEqual([1]);
});

test('in fields that a person may not see nothing is found, and that is told', async () => {
  const { lists } = await hitsOf('developer');
  const [own] = lists.filter(({ id }) => id === ID);
  expect(own.kinds).toContainEqual({ log: 'cloudtrail', count: null, problem: 'forbidden' });
  const { body } = await call<AskAnswer>('developer', 'POST', '/log_query/ask', {
    queries: [query('cloudtrail')],
    scope: { ...SCOPE, knownGood: true },
  });
  expect(body.answers[0].coverage).toMatchObject({ state: 'partial' });
  expect(body.answers[0].coverage.hiddenFields).toContain('source.ip');
});

test('a note keeps who wrote it, whatever is sent', async () => {
  const id = `case_${run}`;
  const path = `/investigations/${id}`;
  const [first] = investigationOf(id).notes;
  const save = (name: string, notes: object[], version: number) =>
    call<Versioned<SavedInvestigation>>(name, 'PUT', path, {
      content: { ...investigationOf(id), notes },
      version,
    });
  const made = await save('analyst', [{ ...first, by: 'somebody' }], 0);
  expect(made.body.content.notes).toMatchObject([{ by: 'analyst' }]);
  const second = { ...first, text: 'Owner says: planned', by: 'analyst' };
  const more = await save('reviewer', [...made.body.content.notes, second], 1);
  expect(more.body.content.notes.map(({ by }) => by)).toEqual(['analyst', 'reviewer']);
  expect(more.body.content.notes[0]).toEqual(made.body.content.notes[0]);
  const late = await save('approver', [], 1);
  expect(late).toMatchObject({ status: 409, body: { attributes: { current: { version: 2 } } } });
  await call('reviewer', 'DELETE', `${path}?version=2`);
});
