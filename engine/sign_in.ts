// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { randomBytes } from 'crypto';
import { promises as fs } from 'fs';
import path from 'path';

export interface EngineUser {
  name: string;
  password: string;
  note: string;
}

export interface SignIn {
  users: EngineUser[];
  service: EngineUser;
}

/** Who signs in, what the note beside the password says, and the role (security/roles.yml) he has. */
const people = [
  {
    name: 'admin',
    note: 'may do everything, also load logs and manage users',
    role: 'siem_review_admin',
  },
  { name: 'analyst', note: 'reads all logs and all records', role: 'siem_review_analyst' },
  {
    name: 'developer',
    note: 'reads CloudTrail of all accounts, only the fields that counting role usage needs',
    role: 'siem_review_developer',
  },
  {
    name: 'developer_one_system',
    note: 'as developer, only the accounts of the Settlement system',
    role: 'siem_review_developer_one_system',
  },
  { name: 'reviewer', note: 'reads all logs and reviews', role: 'siem_review_reviewer' },
  {
    name: 'approver',
    note: 'reads all logs and approves what others reviewed',
    role: 'siem_review_approver',
  },
  { name: 'reader', note: 'reads all logs, no records of reviews', role: 'siem_review_reader' },
  { name: 'assessor', note: 'reads records of reviews, no logs', role: 'siem_review_assessor' },
] as const;

const serviceIdentity = {
  name: 'siem_review_service',
  note: 'the program itself: writes siem-review-*, reads no logs but Security Hub findings; nobody signs in with it',
} as const;

/**
 * Names and passwords of a data folder: random at the first start, the same ever after. A file that is missing or
 * damaged is made anew, a missing name added; both files are readable by the owner of the folder alone.
 */
export async function provideSignIn(dataDir: string): Promise<SignIn> {
  const peopleFile = path.join(dataDir, 'sign-in.json');
  const serviceFile = path.join(dataDir, 'service.json');
  const known = passwordsIn(await readJson(peopleFile), 'users');
  const knownService = passwordsIn({ users: [await readJson(serviceFile)] }, 'users');
  const withPassword = (
    { name, note }: { name: string; note: string },
    passwords: Map<string, string>
  ): EngineUser => ({ name, password: passwords.get(name) ?? newPassword(), note });

  const users = people.map((person) => withPassword(person, known));
  const service = withPassword(serviceIdentity, knownService);
  await writeSecret(peopleFile, { users });
  await writeSecret(serviceFile, service);
  return { users, service };
}

/** Role name -> the people of the embedded OpenSearch that have it. */
export function peopleByRole(): Record<string, string[]> {
  return Object.fromEntries(people.map(({ name, role }) => [role, [name]]));
}

function newPassword(): string {
  return randomBytes(18).toString('base64url');
}

function passwordsIn(content: unknown, key: string): Map<string, string> {
  const passwords = new Map<string, string>();
  const list = isRecord(content) ? content[key] : undefined;
  if (!Array.isArray(list)) return passwords;
  for (const user of list as unknown[]) {
    if (!isRecord(user)) continue;
    const { name, password } = user;
    if (typeof name === 'string' && typeof password === 'string' && password.length >= 8) {
      passwords.set(name, password);
    }
  }
  return passwords;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await fs.readFile(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof SyntaxError || code === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeSecret(file: string, content: unknown): Promise<void> {
  const incoming = `${file}.${process.pid}`;
  await fs.writeFile(incoming, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await fs.rename(incoming, file);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
