// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { readFileSync } from 'fs';
import type { Engine } from '../../engine';
import { connect, expectSuccess } from '../../engine/rest';
import type { Call } from '../../engine/rest';
import { peopleByRole } from '../../engine/sign_in';
import { ACCESS_TABLE, COLUMNS } from '../../scripts/roles/access_table';
import type { Column, Verdict } from '../../scripts/roles/access_table';
import { ACTS, events, indices, left } from './access_table_acts';

/** docs/access.md, asked line by line of the real security plugin. */

const file = process.env.SIEM_REVIEW_TEST_ENGINE;
if (file === undefined) throw new Error('SIEM_REVIEW_TEST_ENGINE names no running engine');
const { url, caFile, users, service } = JSON.parse(readFileSync(file, 'utf8')) as Pick<
  Engine,
  'url' | 'caFile' | 'users' | 'service'
>;

/** The user admin has every right; who has nothing but the role is made for this test. */
const administrator = { name: 'access_table_admin', password: 'only-for-the-access-table-7' };
const columns = Object.keys(COLUMNS) as Column[];
const everyone = columns.flatMap((column) =>
  COLUMNS[column].map((role) => ({ column, role, name: nameOf(role) }))
);
const callers = new Map<string, Call>();
let admin: Call;

function nameOf(role: string): string {
  if (role === 'all_access') return 'admin';
  if (role === 'siem_review_admin') return administrator.name;
  return peopleByRole()[role]?.[0] ?? service.name;
}

async function makeIndices(): Promise<void> {
  const put = (index: string, document: object) =>
    expectSuccess(admin('POST', `/${index}/_doc?refresh=true`, document), index);
  for (const event of events) await put(indices.cloudTrail, event);
  await put(indices.closed, events[0]);
  await expectSuccess(admin('POST', `/${indices.closed}/_close`), 'close');
  await put(indices.securityHub, { '@timestamp': '2024-05-03T04:05:06Z', Id: 'finding' });
  await put(indices.flowLogs, { '@timestamp': '2024-05-03T04:05:06Z', flow: 'accepted' });
  await put(indices.payroll, { salary: 1 });
  const own = [indices.settings, indices.records, indices.findings];
  const keeper = callers.get(service.name) as Call;
  for (const index of own) {
    await expectSuccess(keeper('PUT', `/${index}/_doc/1?refresh=true`, { by: 'program' }), index);
  }
}

async function removeAll(): Promise<void> {
  for (const index of [...Object.values(indices), ...left]) await admin('DELETE', `/${index}`);
  await admin('DELETE', '/_plugins/_security/api/roles/access_table');
  await admin('DELETE', '/_index_template/access_table');
  await admin('DELETE', `/_plugins/_security/api/internalusers/${administrator.name}`);
}

beforeAll(async () => {
  const known = [...users, service, administrator];
  for (const user of known) callers.set(user.name, await connect(url, caFile, { user }));
  admin = callers.get('admin') as Call;
  await removeAll();
  const made = admin('PUT', `/_plugins/_security/api/internalusers/${administrator.name}`, {
    password: administrator.password,
    backend_roles: ['siem_review_admin'],
  });
  await expectSuccess(made, 'making who has siem_review_admin alone');
  await makeIndices();
}, 60_000);

afterAll(removeAll);

it('has a line for each act, and an act for each line', () => {
  expect(ACCESS_TABLE.map(({ act }) => act).sort()).toEqual(Object.keys(ACTS).sort());
});

// Admin is last: what he is allowed to delete is gone then.
describe.each(everyone)('$role', ({ column, role, name }) => {
  beforeAll(async () => {
    for (const index of left) await admin('DELETE', `/${index}`);
  });

  it('is what this user has', async () => {
    const { body } = await (callers.get(name) as Call)('GET', '/_plugins/_security/authinfo');
    const { roles } = body as { roles: string[] };
    const also = role === 'all_access' ? ['siem_review_admin'] : [];
    expect([...roles].sort()).toEqual([role, ...also].sort());
  });

  test.each(
    ACCESS_TABLE.map(({ act, words, verdicts }) => [words, act, verdicts[column]] as const)
  )('%s', async (_words, act, expected: Verdict) => {
    expect(await ACTS[act](callers.get(name) as Call)).toBe(expected);
  });
});

it('roles add up, and so do their limits', async () => {
  const name = 'access_table_both';
  const password = administrator.password;
  const path = `/_plugins/_security/api/internalusers/${name}`;
  const roles = ['siem_review_developer', 'siem_review_analyst'];
  await expectSuccess(admin('PUT', path, { password, backend_roles: roles }), 'making a user');
  const both = await connect(url, caFile, { user: { name, password } });
  const seen = await ACTS.parameters(both);
  await admin('DELETE', path);
  expect(seen).toBe('less');
});

const someActs = ['authinfo', 'cloudTrail', 'writeRecord', 'users'];

describe.each([
  ['without a password', undefined, Object.keys(ACTS)],
  ['with a wrong password', { name: 'analyst', password: 'wrong' }, someActs],
  ['under an unknown name', { name: 'nobody', password: 'wrong' }, someActs],
])('somebody %s', (_who, user, acts) => {
  test.each(acts)('is refused: %s', async (act) => {
    const stranger = await connect(url, caFile, { user });
    const statuses: number[] = [];
    const recorded: Call = async (...asked) => {
      const answer = await stranger(...asked);
      statuses.push(answer.status);
      return answer;
    };
    await expect(ACTS[act](recorded)).rejects.toThrow('401');
    expect(statuses).toEqual([401]);
  });
});
