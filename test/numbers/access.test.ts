// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'fs';
import path from 'path';
import type {
  ActionsAnswer,
  ContextAnswer,
  RolesAnswer,
  TrendAnswer,
} from '../../common/role_usage/answers';
import { get, product, send } from '../product';
import type { Reply } from '../product';

const ROLE = 'arn:aws:iam::111122223333:role/app/settlement-batch';
const FOREIGN = 'arn:aws:iam::222233334444:role/app/card-authoriser';
const to = `${product().until}T00:00:00.000Z`;
const from = new Date(Date.parse(to) - 30 * 86_400_000).toISOString();
const of = (role: string) => ({ role, from, to });

const ALL = ['admin', 'analyst', 'reviewer', 'approver', 'developer', 'developer_one_system'];
const SEE_ALL_FIELDS = ['admin', 'analyst', 'reviewer', 'approver'];
const DEVELOPERS = ['developer', 'developer_one_system'];
const SETTLEMENT = ['111122223333', '111122224444'];

const ENDPOINTS: Array<[string, Record<string, string>]> = [
  ['role_usage/roles', { from, to }],
  ['role_usage/actions', of(ROLE)],
  ['role_usage/trend', of(ROLE)],
  ['role_usage/context', of(ROLE)],
  ['role_usage/export', { ...of(ROLE), format: 'csv' }],
];

describe.each(ENDPOINTS)('%s', (endpoint, query) => {
  test.each(ALL)('answers %s', async (user) => {
    const { status, text } = await get(user, endpoint, query);
    expect(status).toBe(200);
    expect(text).toContain('settlement-batch');
  });

  test('asks an unknown person to sign in, and says nothing else', async () => {
    const url = `${product().url}/api/siem_review/${endpoint}?${new URLSearchParams(query)}`;
    for (const headers of [{}, { authorization: wrongPassword('analyst') }]) {
      const { status, text } = await send(new URL(url), { headers });
      expect(status).toBe(401);
      expect(text).not.toContain('settlement-batch');
    }
  });

  test('is refused to the identity of the program', async () => {
    const url = `${product().url}/api/siem_review/${endpoint}?${new URLSearchParams(query)}`;
    const { status, text } = await send(new URL(url), { headers: asService() });
    expect(status).toBe(403);
    expect(text).not.toContain('settlement-batch');
  });
});

test('the identity of the program cannot read logs past the program either', async () => {
  const { dataDir } = product();
  const engine = JSON.parse(readFileSync(path.join(dataDir, 'engine.json'), 'utf8')) as {
    url: string;
    caFile: string;
  };
  const options = { ca: readFileSync(engine.caFile), headers: asService() };
  for (const target of ['/log-aws-cloudtrail-*/_count', '/log-*/_search']) {
    const { status, text } = await send<{ count?: number }>(new URL(target, engine.url), options);
    expect(status).toBe(403);
    expect(text).not.toContain('eventID');
  }
});

test.each(ALL)('%s counts the same as everybody who sees the role', async (user) => {
  const [one, other] = await Promise.all(
    [user, 'analyst'].map((name) => get<ActionsAnswer>(name, 'role_usage/actions', of(ROLE)))
  );
  expect(one.body.role).toEqual(other.body.role);
  expect(one.body.events.map(numbers)).toEqual(other.body.events.map(numbers));
  // Where rights hide the field that tells two actions apart, both are named, as candidates.
  const certain = one.body.actions.filter(({ candidate }) => !candidate);
  const known = other.body.actions.map(({ action }) => action);
  expect(known).toEqual(expect.arrayContaining(certain.map(({ action }) => action)));
  expect(one.body.actions.map(({ action }) => action)).toEqual(expect.arrayContaining(known));
  const [trend, otherTrend] = await Promise.all(
    [user, 'analyst'].map((name) => get<TrendAnswer>(name, 'role_usage/trend', of(ROLE)))
  );
  expect(trend.body.buckets).toEqual(otherTrend.body.buckets);
});

test('the roles of all accounts are seen by all but the developer of one system', async () => {
  const seen = new Map<string, string[]>();
  for (const user of ALL) {
    const { body } = await get<RolesAnswer>(user, 'role_usage/roles', { from, to });
    seen.set(user, [...new Set(body.roles.map(({ accountId }) => accountId))].sort());
  }
  const all = seen.get('admin');
  expect(all).toHaveLength(8);
  for (const user of ALL) {
    expect([user, seen.get(user)]).toEqual([
      user,
      user === 'developer_one_system' ? SETTLEMENT : all,
    ]);
  }
});

test('a role of another system is as unknown to the developer of one system', async () => {
  const user = 'developer_one_system';
  const nobody = 'arn:aws:iam::222233334444:role/app/nobody-has-this';
  for (const endpoint of ['role_usage/actions', 'role_usage/trend', 'role_usage/context']) {
    const [real, invented] = await Promise.all(
      [FOREIGN, nobody].map((role) => get<Partial<ActionsAnswer>>(user, endpoint, of(role)))
    );
    expect([real.status, invented.status]).toEqual([200, 200]);
    expect(withoutNames(real)).toEqual(withoutNames(invented));
  }
  const { body } = await get<ActionsAnswer>(user, 'role_usage/actions', of(FOREIGN));
  expect(body).toMatchObject({ actions: [], events: [], coverage: { state: 'no_data' } });
  expect(body.role).toBeUndefined();
});

test.each(SEE_ALL_FIELDS)('%s sees sessions, addresses and resources', async (user) => {
  const { body } = await get<ContextAnswer>(user, 'role_usage/context', of(ROLE));
  for (const list of [body.sessions, body.addresses, body.resources]) {
    expect(list.visible).toBe(true);
    expect(list.rows.length).toBeGreaterThan(0);
  }
  expect(body.coverage.hiddenFields).toEqual([]);
});

test.each(DEVELOPERS)(
  '%s is told that sessions, addresses and resources are hidden',
  async (user) => {
    const { body, text } = await get<ContextAnswer>(user, 'role_usage/context', of(ROLE));
    for (const list of [body.sessions, body.addresses, body.resources]) {
      expect(list).toEqual({ rows: [], others: 0, visible: false });
    }
    expect(body.regions.visible).toBe(true);
    expect(body.coverage.hiddenFields).toEqual(
      expect.arrayContaining(['userIdentity.arn', 'source.address', 'errorMessage'])
    );
    const { body: whole } = await get<ContextAnswer>('analyst', 'role_usage/context', of(ROLE));
    const addresses = whole.addresses.rows.map(({ value }) => value);
    const hidden = [...whole.sessions.rows, ...whole.resources.rows].map(({ value }) => value);
    for (const value of [
      ...hidden,
      ...addresses.filter((one) => !one.endsWith('.amazonaws.com')),
    ]) {
      expect(text).not.toContain(value);
    }
  }
);

function numbers({ eventName, succeeded, denied, failed }: ActionsAnswer['events'][number]) {
  return { eventName, succeeded, denied, failed };
}

/** The answer but for what repeats the question. */
function withoutNames({ body }: Reply<Partial<ActionsAnswer>>): unknown {
  const { asked, ...rest } = body;
  expect(asked).toBeDefined();
  return rest;
}

function wrongPassword(name: string): string {
  return `Basic ${Buffer.from(`${name}:not-the-password`).toString('base64')}`;
}

function asService(): { authorization: string } {
  const file = path.join(product().dataDir, 'service.json');
  const { name, password } = JSON.parse(readFileSync(file, 'utf8')) as {
    name: string;
    password: string;
  };
  return { authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` };
}
