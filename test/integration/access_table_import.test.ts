// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { execFile } from 'child_process';
import { readFileSync } from 'fs';
import path from 'path';
import type { Engine } from '../../engine';
import { connect, expectSuccess } from '../../engine/rest';
import type { Call } from '../../engine/rest';
import { importRoles } from '../../scripts/roles/import_roles';
import { committedRoles } from '../../scripts/roles/role_files';
import { openSecurityApi } from '../../scripts/roles/security_api';

/** npm run roles, into the real security plugin. */

const file = process.env.SIEM_REVIEW_TEST_ENGINE;
if (file === undefined) throw new Error('SIEM_REVIEW_TEST_ENGINE names no running engine');
const { url, caFile, users } = JSON.parse(readFileSync(file, 'utf8')) as Pick<
  Engine,
  'url' | 'caFile' | 'users'
>;
const root = path.resolve(__dirname, '..', '..');
const roleCount = Object.keys(committedRoles()).length;
const api = '/_plugins/_security/api';
const role = 'siem_review_assessor';
let admin: Call;

jest.setTimeout(60_000);
let mappingBefore: { users: string[]; backend_roles: string[] };

function passwordOf(name: string): string {
  return users.find((one) => one.name === name)?.password ?? '';
}

function securityOf(user: string, password = passwordOf(user)) {
  return openSecurityApi({ url, user, password, ca: readFileSync(caFile) });
}

async function imported(dryRun = false): Promise<{ changes: number; lines: string[] }> {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  return { changes: await importRoles(await securityOf('admin'), { dryRun, say }), lines };
}

async function mappingOf(name: string) {
  const { body } = await admin('GET', `${api}/rolesmapping/${name}`);
  return (body as Record<string, typeof mappingBefore>)[name];
}

/** The command as a person runs it. */
function command(user: string, ...more: string[]): Promise<{ code: number; text: string }> {
  const args = [
    '--opensearch',
    url,
    '--user',
    user,
    '--password-env',
    'SECRET',
    '--ca-file',
    caFile,
  ];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/roles/main.ts', ...args, ...more],
      { cwd: root, env: { ...process.env, SECRET: passwordOf(user) } },
      (error, out, complaint) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: out + complaint })
    );
  });
}

beforeAll(async () => {
  const user = { name: 'admin', password: passwordOf('admin') };
  admin = await connect(url, caFile, { user });
  mappingBefore = await mappingOf(role);
});

afterEach(async () => {
  await importRoles(await securityOf('admin'), { dryRun: false, say: () => undefined });
  const { users: names, backend_roles } = mappingBefore;
  await expectSuccess(
    admin('PUT', `${api}/rolesmapping/${role}`, { users: names, backend_roles }),
    'putting the mapping back'
  );
});

it('has nothing to do where the roles are, and says so for each', async () => {
  const { changes, lines } = await imported();
  expect(changes).toBe(0);
  expect(lines).toHaveLength(2 * roleCount);
  for (const line of lines) expect(line).toMatch(/^(role|mapping) siem_review_\w+: unchanged$/);
});

it('makes what is missing; only says so when asked to', async () => {
  await admin('DELETE', `${api}/rolesmapping/${role}`);
  await admin('DELETE', `${api}/roles/${role}`);
  const said = await imported(true);
  expect(said.changes).toBe(2);
  expect(said.lines).toContain(`role ${role}: would be made`);
  expect((await admin('GET', `${api}/roles/${role}`)).status).toBe(404);

  const done = await imported();
  expect(done.lines).toContain(`role ${role}: made`);
  expect(done.lines).toContain(`mapping ${role}: made: backend role ${role}`);
  expect((await admin('GET', `${api}/roles/${role}`)).status).toBe(200);
  expect((await imported()).changes).toBe(0);
});

it('adds to a mapping and removes nobody', async () => {
  const theirs = { users: ['auditor'], backend_roles: ['audit-group'], hosts: ['*.example.com'] };
  await expectSuccess(admin('PUT', `${api}/rolesmapping/${role}`, theirs), 'a mapping of theirs');
  const { lines } = await imported();
  expect(lines).toContain(`mapping ${role}: added to: backend role ${role}`);
  expect(await mappingOf(role)).toMatchObject({
    ...theirs,
    backend_roles: ['audit-group', role],
  });
});

it('undoes a widened role, and keeps the accounts of a system', async () => {
  const name = 'siem_review_developer_one_system';
  const own = committedRoles()[name];
  const dls = '{"terms": {"cloud.account.id": ["222233334444"]}}';
  const [logs, settings] = own.index_permissions;
  const theirs = { ...own, index_permissions: [{ ...logs, dls, fls: [] }, settings] };
  await expectSuccess(admin('PUT', `${api}/roles/${name}`, theirs), 'a role of theirs');
  const { lines } = await imported();
  expect(lines).toContain(`role ${name}: changed, with the document filter that it has here`);
  const { body } = await admin('GET', `${api}/roles/${name}`);
  const [kept] = (body as Record<string, typeof own>)[name].index_permissions;
  expect(kept).toMatchObject({ dls, fls: logs.fls });
  await expectSuccess(admin('PUT', `${api}/roles/${name}`, { ...own }), 'putting the role back');
});

it('says who may not manage roles, and who is not known', async () => {
  await expect(securityOf('analyst')).rejects.toThrow('analyst may not manage roles');
  await expect(securityOf('analyst', 'wrong')).rejects.toThrow('does not know analyst');
});

it('is a command', async () => {
  const done = await command('admin', '--dry-run');
  expect(done).toEqual({ code: 0, text: expect.stringMatching(/unchanged\nNothing to do\.\n$/) });
  const refused = await command('analyst');
  expect(refused).toEqual({
    code: 1,
    text: expect.stringMatching(/^analyst may not manage roles/),
  });
  expect(done.text + refused.text).not.toContain(passwordOf('admin'));
});
