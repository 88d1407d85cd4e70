// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { LOG_KINDS } from '../../../common/logs/kinds';
import type {
  EntityProfile,
  ItemRow,
  LinkedDocument,
  PeriodAnswer,
  RequirementsAnswer,
  SheetAnswer,
} from '../../../common/pci/items/answers';
import type { Versioned } from '../../../common/systems/system';
import { clientOf, engineAccess } from '../engine_access';
import { startHostBefore } from '../host_before_engine';
import type { HostBeforeEngine } from '../host_before_engine';
import { KEPT_INDICES } from '../program_calls';
import {
  AS_OF,
  FINDING_DOCUMENTS,
  FINDINGS,
  ONE,
  TRAIL,
  TRAIL_DOCUMENTS,
  TWO,
} from './requirements_documents';

const API = '/api/siem_review/pci';
const admin = clientOf('admin');
const run = Date.now().toString(36);
let host: HostBeforeEngine;
const cookies = new Map<string, string>();

interface Problem {
  attributes?: { code: string; field?: string };
}

async function call<Body>(name: string, method: string, path: string, body?: object) {
  const answer = await host.ask(`${API}/${path}`, {
    method,
    headers: {
      cookie: cookies.get(name) as string,
      'osd-xsrf': 'test',
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  return { status: answer.status, body: answer.json() as unknown as Body & Problem };
}

const asked = (more: Record<string, string> = {}) => {
  const query = new URLSearchParams({ asOf: AS_OF, days: '1', ...more });
  [ONE, TWO].forEach((account) => query.append('account', account));
  return query.toString();
};

async function board(name = 'analyst'): Promise<RequirementsAnswer> {
  const { status, body } = await call<RequirementsAnswer>(name, 'GET', `requirements?${asked()}`);
  expect(status).toBe(200);
  return body;
}

const sheet = (name: string, id: string) =>
  call<SheetAnswer>(name, 'GET', `requirements/${id}?${asked()}`);

function row({ requirements }: RequirementsAnswer, id: string): ItemRow {
  return requirements.filter((one) => one.id === id)[0];
}

const sum = (line: Record<string, number>) =>
  Object.values(line).reduce((one, other) => one + other, 0);

/** Keeps it over whatever version there is; undefined: removes it, where it is. */
async function keep(name: string, path: string, content?: object): Promise<number> {
  const { status, body } = await call<Versioned<object>>('analyst', 'GET', path);
  const version = status === 200 && !body.removed ? body.version : 0;
  if (content) return (await call(name, 'PUT', path, { content, version })).status;
  return version === 0 ? 200 : (await call(name, 'DELETE', `${path}?version=${version}`)).status;
}

/** Nothing that people keep of the marks; others may have left a profile. */
async function clean(): Promise<void> {
  const kept = ['long', 'soon', 'ended'].map((id) => `documents/marks-${id}`);
  const removed = await Promise.all(
    [...kept, 'not_applicable/9.5.1', 'profile/profile'].map((path) => keep('admin', path))
  );
  expect(new Set(removed)).toEqual(new Set([200]));
}

const drop = () =>
  admin.indices.delete({
    index: [...KEPT_INDICES, FINDINGS, TRAIL].join(),
    ignore_unavailable: true,
  });

beforeAll(async () => {
  await drop();
  const body = [
    ...FINDING_DOCUMENTS.flatMap((one, place) => [
      { index: { _index: FINDINGS, _id: `${run}${place}` } },
      one,
    ]),
    ...TRAIL_DOCUMENTS.flatMap((one) => [{ index: { _index: TRAIL, _id: one.eventID } }, one]),
  ];
  const { body: loaded } = await admin.bulk({ body, refresh: true });
  expect(loaded.errors).toBe(false);
  const { url, caFile, service } = engineAccess();
  const none = LOG_KINDS.map(({ id }) => [id, `log-aws-${id}-marks-none`]);
  host = await startHostBefore(
    { url, caFile },
    {
      service: { username: service.name, password: service.password },
      indices: { ...Object.fromEntries(none), securityhub: FINDINGS, cloudtrail: TRAIL },
    }
  );
  await Promise.all(
    ['admin', 'analyst', 'reviewer', 'approver', 'assessor', 'developer'].map(async (name) =>
      cookies.set(name, await host.signIn(name))
    )
  );
  // What is kept is made in the background.
  for (;;) {
    const { body: kept } = await sheet('assessor', '8.6.2');
    if (kept.how === 'recomputed' && kept.item.logs === 'attention') break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await clean();
}, 60_000);
afterAll(async () => {
  await clean();
  await host.stop();
  await drop();
});

const MARKS: Array<[string, ItemRow['logs'], ItemRow['logsReason'], number, number]> = [
  ['7.3.1', 'evidenced', 'all_passed', 3, 3],
  ['8.3.2', 'attention', 'partial', 1, 3],
  ['8.6.2', 'attention', 'control_unknown', 1, 1],
  ['8.4.2', 'failed', 'control_failed', 1, 5],
  ['6.2.3', 'no_data', 'no_source_has_data', 0, 1],
  ['10.2.1.6', 'failed', 'query_gap', 1, 1],
  ['10.6.3', 'evidenced', 'all_passed', 1, 1],
  ['9.5.1', 'not_covered', 'nothing_maps', 0, 0],
];

test('marks of items as the documents have them, each counted once', async () => {
  const answer = await board();
  const told = MARKS.map(([id]) => {
    const { logs, logsReason, sources } = row(answer, id);
    return [id, logs, logsReason, sources.withData, sources.all];
  });
  expect(told).toEqual(MARKS);
  expect(answer).toMatchObject({ asOf: AS_OF, how: 'recomputed', profile: null });
  expect(answer.accounts).toEqual({ reporting: 2, inScope: 2, silent: [] });
  expect(answer.totals.items).toBe(250);
  expect(sum(answer.totals.logs)).toBe(250);
  expect(sum(answer.totals.document)).toBe(250);
  expect(answer.totals.logs.not_applicable).toBe(0);
  const failed = answer.requirements.filter(({ logs }) => logs === 'failed').map(({ id }) => id);
  expect(failed).toEqual(['8.4.2', '10.2.1.6', '10.3.2', '10.7.2']);
  expect(answer.totals.logs.failed).toBe(4);
});

test('a sheet has the resources that fail, the queries with their lines, and what it does not show', async () => {
  const { status, body } = await sheet('analyst', '8.4.2');
  expect(status).toBe(200);
  const iam5 = body.controls.filter(({ id }) => id === 'IAM.5')[0];
  expect(iam5).toMatchObject({ status: 'failed', failed: 1, passed: 1, accounts: 2, more: 0 });
  expect(iam5.failing.map(({ account, resource }) => [account, resource])).toEqual([
    [TWO, 'arn:aws:marks:::sato'],
  ]);
  expect(body.controls.map(({ id }) => id).sort()).toEqual(['IAM.19', 'IAM.5', 'IAM.6', 'IAM.9']);
  expect(body.applicability).toEqual({ applies: true, why: 'always' });
  expect(body.notShown.length).toBeGreaterThan(0);
  const stopped = (await sheet('analyst', '10.2.1.6')).body.queries[0];
  expect(stopped).toMatchObject({
    id: 'log-stop',
    result: 'gap',
    reason: 'unplanned_changes',
    value: 1,
    planned: { planned: 0, unplanned: 1 },
    rows: [{ keys: [ONE, 'StopLogging', 'sato'] }],
  });
});

test('who sees no logs sees what controls say, and never a pass of logs', async () => {
  const answer = await board('assessor');
  expect(row(answer, '8.4.2')).toMatchObject({ logs: 'failed', logsReason: 'control_failed' });
  expect(row(answer, '7.3.1')).toMatchObject({ logs: 'evidenced' });
  expect(row(answer, '10.2.1.6')).toMatchObject({ logs: 'no_data', logsReason: 'forbidden' });
  expect(row(answer, '10.6.3')).toMatchObject({ logs: 'no_data', logsReason: 'forbidden' });
  const [query] = (await sheet('assessor', '10.2.1.6')).body.queries;
  expect(query).toMatchObject({ result: 'no_data', reason: 'forbidden', value: null });
  expect(query.rows || []).toEqual([]);
});

test('developers are refused, another id is none, what is to come is not known', async () => {
  const refused = await call('developer', 'GET', `requirements?${asked()}`);
  expect([refused.status, refused.body.attributes?.code]).toEqual([403, 'forbidden']);
  expect((await sheet('developer', '8.4.2')).status).toBe(403);
  for (const id of ['8.4', '8.4.9']) {
    const none = await sheet('analyst', id);
    expect([none.status, none.body.attributes?.code]).toEqual([404, 'not_found']);
  }
  const to = { asOf: new Date(Date.now() + 3_600_000).toISOString() };
  const future = await call('analyst', 'GET', `requirements?${asked(to)}`);
  expect([future.status, future.body.attributes]).toMatchObject([
    400,
    { code: 'bad_input', field: 'asOf' },
  ]);
});

test('documents, what somebody says not to apply, and the profile decide once they are kept', async () => {
  const paper = (id: string, validUntil: string, requirements: string[]): LinkedDocument => ({
    id: `marks-${id}`,
    title: 'A plan',
    place: 'https://wiki.example.com/plan',
    date: '2026-01-01',
    validUntil,
    owner: 'Sato',
    requirements,
  });
  const papers = [
    paper('long', '2026-12-31', ['12.10.2', '12.10.1']),
    paper('soon', '2026-06-01', ['12.10.2']),
    paper('ended', '2026-05-09', ['12.10.4']),
  ];
  const mark = { id: '9.5.1', reason: 'no card readers' };
  const profile: EntityProfile = {
    serviceProvider: false,
    multiTenant: false,
    storesCardNumbers: true,
    designatedEntity: false,
  };
  const kept = await Promise.all([
    ...papers.map((one) => keep('reviewer', `documents/${one.id}`, one)),
    keep('reviewer', 'not_applicable/9.5.1', mark),
    keep('approver', 'profile/profile', profile),
    keep('developer', 'not_applicable/9.4.1', { ...mark, id: '9.4.1' }),
  ]);
  expect(kept).toEqual([200, 200, 200, 200, 200, 403]);

  const answer = await board();
  const told = (id: string) => {
    const { document, documentReason, documents, linkedUntil } = row(answer, id);
    return [document, documentReason, documents, linkedUntil];
  };
  expect(told('12.10.1')).toEqual(['linked', 'linked', 1, '2026-12-31']);
  expect(told('12.10.2')).toEqual(['linked', 'linked_ends_soon', 2, '2026-06-01']);
  expect(told('12.10.4')).toEqual(['expired', 'expired', 0, null]);
  expect(row(answer, '9.5.1')).toMatchObject({
    logs: 'not_applicable',
    document: 'not_applicable',
    notApplicable: { why: 'marked', reason: 'no card readers' },
  });
  const provider = { why: 'profile', reason: 'no_service_provider' };
  expect(row(answer, '10.7.1').notApplicable).toEqual(provider);
  expect(answer.profile).toEqual(profile);
  // Sixteen items are of service providers alone, one is marked.
  const { items, logs, document } = answer.totals;
  expect([items, logs.not_applicable, document.not_applicable]).toEqual([250, 17, 17]);
  expect([sum(logs), sum(document)]).toEqual([250, 250]);

  const [ended, off] = await Promise.all([sheet('analyst', '12.10.4'), sheet('analyst', '10.7.1')]);
  expect(ended.body.documents.map(({ id, expired }) => [id, expired])).toEqual([
    ['marks-ended', true],
  ]);
  expect(off.body.applicability).toEqual({ applies: false, ...provider });

  const removed = await Promise.all([
    ...papers.map(({ id }) => keep('reviewer', `documents/${id}`)),
    keep('reviewer', 'not_applicable/9.5.1'),
    keep('approver', 'profile/profile', { ...profile, serviceProvider: true }),
  ]);
  expect(removed).toEqual([200, 200, 200, 200, 200]);
  const [again, applies] = await Promise.all([
    sheet('analyst', '9.5.1'),
    sheet('analyst', '10.7.1'),
  ]);
  expect(again.body.item).toMatchObject({ logs: 'not_covered', document: 'missing' });
  expect(applies.body.applicability).toEqual({ applies: true, why: 'always' });
});

test('a period has each day once, with or without evidence', async () => {
  const query = new URLSearchParams({
    from: '2026-05-08T00:00:00Z',
    to: '2026-05-11T00:00:00Z',
  });
  [ONE, TWO].forEach((account) => query.append('account', account));
  const { status, body } = await call<PeriodAnswer>('analyst', 'GET', `period?${query}`);
  expect([status, body.days]).toEqual([200, 3]);
  const item = (id: string) => body.items.filter((one) => one.id === id)[0];
  expect(item('10.2.1.6')).toMatchObject({
    evidenced: 2,
    missing: 1,
    missingDays: ['2026-05-08'],
  });
  expect(item('9.5.1')).toMatchObject({ evidenced: 0, missing: 0, why: 'not_covered' });
  body.items.forEach(({ evidenced, missing, missingDays, why }) => {
    expect(evidenced + missing).toBe(why ? 0 : 3);
    expect(missingDays).toHaveLength(missing);
  });
});
