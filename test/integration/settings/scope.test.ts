// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'crypto';
import { clientOf, engineAccess } from '../engine_access';
import { startHostBefore } from '../host_before_engine';
import type { HostBeforeEngine } from '../host_before_engine';
import { systemOf } from './company';

/** A system of two accounts, an account that nobody registered, and their events in CloudTrail. */
const run = randomBytes(4).toString('hex');
const [ONE, TWO, STRAY] = [7, 8, 9].map(
  (place) => `${place}${String(parseInt(run, 16)).padStart(11, '0').slice(0, 11)}`
);
const ID = `scope-${run}`;
const INDEX = `log-aws-cloudtrail-scope-${run}`;
const HUB = `log-aws-securityhub-scope-${run}`;
const API = '/api/siem_review';
const at = new Date(Date.now() - 3600_000).toISOString();
const period = {
  from: new Date(Date.now() - 7200_000).toISOString(),
  to: new Date().toISOString(),
};
let host: HostBeforeEngine;
let cookie = '';

async function ask(path: string, body?: unknown, method = body ? 'POST' : 'GET') {
  const answer = await host.ask(`${API}${path}`, {
    method,
    headers: {
      cookie,
      'osd-xsrf': 'test',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: answer.status, body: JSON.parse(answer.text()) as unknown };
}

beforeAll(async () => {
  const admin = clientOf('admin');
  for (const account of [ONE, TWO, STRAY]) {
    await admin.index({
      index: INDEX,
      id: `e-${account}`,
      body: {
        '@timestamp': at,
        '@log_type': 'cloudtrail',
        eventID: `e-${account}`,
        eventName: 'GetObject',
        eventSource: 's3.amazonaws.com',
        cloud: { account: { id: account } },
        event: { ingested: at },
        userIdentity: {
          type: 'AssumedRole',
          sessionContext: {
            sessionIssuer: { arn: `arn:aws:iam::${account}:role/worker-${run}` },
          },
        },
      },
      refresh: true,
    });
  }
  await admin.index({
    index: HUB,
    body: {
      '@timestamp': at,
      Id: `f-${run}`,
      AwsAccountName: 'stray-prod',
      cloud: { account: { id: STRAY } },
    },
    refresh: true,
  });
  const { url, caFile, service } = engineAccess();
  host = await startHostBefore(
    { url, caFile },
    { service: { username: service.name, password: service.password } }
  );
  cookie = await host.signIn('admin');
  const content = systemOf(ID, [ONE, TWO]);
  for (;;) {
    const { status } = await ask(`/systems/${ID}`, { content, version: 0 }, 'PUT');
    // The index is made in the background.
    if (status !== 503) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}, 60000);

afterAll(async () => {
  await ask(`/systems/${ID}?version=1`, undefined, 'DELETE');
  await host.stop();
  await clientOf('admin').indices.delete({ index: [INDEX, HUB] });
});

test('a log query counts the accounts of its system, and an unknown system is named', async () => {
  const count = { log: 'cloudtrail', where: [], measure: { count: true } };
  const of = (scope: object) =>
    ask('/log_query/ask', { queries: [count], scope: { ...period, ...scope } });
  expect((await of({ systems: [ID] })).body).toMatchObject({
    answers: [{ value: 2 }],
    scope: { accounts: [ONE, TWO].sort() },
  });
  expect((await of({ systems: [ID], accounts: [ONE, STRAY] })).body).toMatchObject({
    answers: [{ value: 1 }],
    scope: { accounts: [ONE] },
  });
  expect(await of({ systems: ['nobody'] })).toMatchObject({
    status: 404,
    body: { attributes: { field: 'scope.systems' } },
  });
});

test('roles are those of the system; several accounts may be named', async () => {
  const roles = async (more: string) => {
    const { body } = await ask(
      `/role_usage/roles?from=${period.from}&to=${period.to}&search=worker-${run}${more}`
    );
    return (body as { roles: Array<{ accountId: string }> }).roles
      .map(({ accountId }) => accountId)
      .sort();
  };
  expect(await roles('')).toEqual([ONE, TWO, STRAY].sort());
  expect(await roles(`&system=${ID}`)).toEqual([ONE, TWO].sort());
  expect(await roles(`&system=${ID}&account=${TWO}&account=${STRAY}`)).toEqual([TWO]);
  expect(await roles(`&account=${ONE}`)).toEqual([ONE]);
  expect(await roles(`&account=${ONE}&account=${STRAY}`)).toEqual([ONE, STRAY].sort());
  const unknown = await ask(`/role_usage/roles?from=${period.from}&to=${period.to}&system=nobody`);
  expect(unknown).toMatchObject({ status: 404, body: { attributes: { field: 'system' } } });
});

test('accounts in the logs that belong to no system are told, with the name that Security Hub has', async () => {
  const { body } = await ask('/systems?seen=true');
  const { unassigned } = (body as { seen: { unassigned: Array<{ id: string }> } }).seen;
  const ours = unassigned.filter(({ id }) => [ONE, TWO, STRAY].includes(id));
  expect(ours).toEqual([{ id: STRAY, name: 'stray-prod', logs: ['cloudtrail', 'securityhub'] }]);
});

test('fields of an index are told with type and what can be done with them', async () => {
  const { body } = await ask(`/own_kinds/fields?index=${INDEX}`);
  const { fields } = body as { fields: Array<{ field: string }> };
  expect(fields.filter(({ field }) => ['@timestamp', 'eventName'].includes(field))).toMatchObject([
    { field: '@timestamp', type: 'date', group: false },
    { field: 'eventName', type: 'keyword', group: true },
  ]);
  expect(fields.some(({ field }) => field.startsWith('_'))).toBe(false);
});

test('data health takes the system', async () => {
  const { status, body } = await ask(`/data_health?system=${ID}`);
  expect(status).toBe(200);
  expect(JSON.stringify(body)).toContain(ONE);
  expect(JSON.stringify(body)).not.toContain(STRAY);
}, 60000);
