// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { createHash } from 'crypto';
import { promises as fs } from 'fs';
import path from 'path';
import { load } from 'js-yaml';
import type { Call } from './rest';
import { expectSuccess } from './rest';
import type { SignIn } from './sign_in';

interface Operation {
  op: 'add';
  path: string;
  value: unknown;
}

/**
 * Brings roles, mappings and users of the running engine to what the committed files and this data folder say. Others
 * that an administrator has made stay. Nothing is sent when the engine has all of it already.
 * @param manage calls with the administrator's key
 * @param adminWorks whether `admin` gets in with his password
 * @param stampFile beside the engine's data: what was sent last
 */
export async function provideSecurity(
  manage: Call,
  adminWorks: () => Promise<boolean>,
  signIn: SignIn,
  stampFile: string
): Promise<void> {
  const wanted = {
    roles: operations(await committedYaml('roles.yml')),
    rolesmapping: operations({
      ...(await committedYaml('roles_mapping.yml')),
      all_access: { users: ['admin'] },
    }),
    internalusers: operations(usersOf(signIn)),
  };
  const stamp = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
  if ((await readText(stampFile)) === stamp && (await adminWorks())) return;
  for (const [kind, body] of Object.entries(wanted)) {
    const answer = manage('PATCH', `/_plugins/_security/api/${kind}`, body);
    await expectSuccess(answer, `setting ${kind}`);
  }
  await fs.writeFile(stampFile, stamp, { mode: 0o600 });
}

function operations(entries: Record<string, unknown>): Operation[] {
  return Object.entries(entries).map(([name, value]) => ({ op: 'add', path: `/${name}`, value }));
}

function usersOf({ users, service }: SignIn): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const { name, password, note } of [...users, service]) {
    all[name] = { password, description: note };
  }
  return all;
}

async function committedYaml(file: string): Promise<Record<string, unknown>> {
  const text = await fs.readFile(path.join(__dirname, 'security', file), 'utf8');
  const entries = load(text) as Record<string, unknown>;
  delete entries._meta;
  return entries;
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
