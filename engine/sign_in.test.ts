// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { provideSignIn } from './sign_in';

let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'sign-in-'));
});

afterEach(() => fs.rm(folder, { recursive: true, force: true }));

const file = () => path.join(folder, 'sign-in.json');

test('names and passwords are kept, for the owner of the folder alone', async () => {
  const first = await provideSignIn(folder);
  expect(first.users.map(({ name }) => name)).toEqual([
    'admin',
    'analyst',
    'developer',
    'developer_one_system',
    'reviewer',
    'approver',
    'reader',
    'assessor',
  ]);
  const passwords = [...first.users, first.service].map(({ password }) => password);
  expect(new Set(passwords).size).toBe(9);
  for (const password of passwords) expect(password).toMatch(/^[\w-]{24}$/);

  expect(JSON.parse(await fs.readFile(file(), 'utf8'))).toEqual({ users: first.users });
  await fs.chmod(file(), 0o644);
  expect(await provideSignIn(folder)).toEqual(first);
  for (const name of await fs.readdir(folder)) {
    expect((await fs.stat(path.join(folder, name))).mode & 0o777).toBe(0o600);
  }
  expect((await fs.readdir(folder)).sort()).toEqual(['service.json', 'sign-in.json']);
});

test('the service is not among the people', async () => {
  const { service } = await provideSignIn(folder);
  expect(await fs.readFile(file(), 'utf8')).not.toContain(service.password);
});

test.each(['', '{"users":', '[]', '{"users":[{"name":"admin","password":""},7]}'])(
  'a damaged file %j is made anew',
  async (content) => {
    const first = await provideSignIn(folder);
    await fs.writeFile(file(), content);
    const second = await provideSignIn(folder);
    expect(second.users).toHaveLength(8);
    expect(second.users[0].password).not.toBe(first.users[0].password);
    expect(second.service).toEqual(first.service);
  }
);

test('a name that is missing is added, the others keep their passwords', async () => {
  const first = await provideSignIn(folder);
  await fs.writeFile(file(), JSON.stringify({ users: first.users.slice(0, 7) }));
  const second = await provideSignIn(folder);
  expect(second.users.slice(0, 7)).toEqual(first.users.slice(0, 7));
  expect(second.users[7].name).toBe('assessor');
});
