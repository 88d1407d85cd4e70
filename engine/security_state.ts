// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { createHash } from 'crypto';
import { promises as fs } from 'fs';
import path from 'path';
import { load } from 'js-yaml';
import type { Answer, Call } from './rest';
import { expectSuccess } from './rest';
import type { SignIn } from './sign_in';
import { pause } from './running_node';
import { peopleByRole } from './sign_in';
import { securityIndex } from './wait';

const ATTEMPTS = 10;

interface Operation {
  op: 'add';
  path: string;
  value: unknown;
}

/**
 * Brings roles, mappings and users of the running engine to what the committed files and this data folder say. Others
 * that an administrator has made stay. Nothing is sent when the engine has all of it already.
 * @param state `byName` false: a name gives nobody a role, because an identity provider may have the same names
 * @param manage calls with the administrator's key
 * @param adminWorks whether `admin` gets in with his password
 * @param stampFile beside the engine's data: what was sent last
 */
export async function provideSecurity(
  manage: Call,
  adminWorks: () => Promise<boolean>,
  state: { signIn: SignIn; config: unknown; byName: boolean },
  stampFile: string
): Promise<void> {
  const { signIn, config, byName } = state;
  const wanted = {
    roles: operations(await committedYaml('roles.yml')),
    rolesmapping: operations(
      membersOf(
        {
          ...withPeople(await committedYaml('roles_mapping.yml')),
          all_access: { users: ['admin'] },
        },
        byName
      )
    ),
    internalusers: operations(usersOf(signIn, byName)),
  };
  const stamp = createHash('sha256')
    .update(JSON.stringify([wanted, config]))
    .digest('hex');
  if ((await readText(stampFile)) === stamp && (await adminWorks())) return;
  for (const [kind, body] of Object.entries(wanted)) {
    await expectSuccess(patched(manage, kind, body), `setting ${kind}`);
  }
  await provideConfig(manage, config);
  await fs.writeFile(stampFile, stamp, { mode: 0o600 });
}

/** Soon after its start the plugin may still hold an older copy, and answers 409 (seen on a busy machine): asked again. */
async function patched(manage: Call, kind: string, body: Operation[]): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await manage('PATCH', `/_plugins/_security/api/${kind}`, body);
    if (answer.status !== 409 || attempt === ATTEMPTS) return answer;
    await pause(1_000);
  }
}

function operations(entries: Record<string, unknown>): Operation[] {
  return Object.entries(entries).map(([name, value]) => ({ op: 'add', path: `/${name}`, value }));
}

/** The mappings of a domain of one's own, with the people of this OpenSearch. */
function withPeople(mappings: Record<string, unknown>): Record<string, unknown> {
  const all = { ...mappings };
  for (const [role, users] of Object.entries(peopleByRole())) {
    all[role] = { ...(all[role] as object), users };
  }
  return all;
}

/**
 * A role for a name is a role for whoever an identity provider gives that name. So where there is one, the people of
 * this OpenSearch have their roles by a group that each has alone.
 */
function membersOf(mappings: Record<string, unknown>, byName: boolean): Record<string, unknown> {
  if (byName) return mappings;
  const all: Record<string, unknown> = {};
  for (const [role, mapping] of Object.entries(mappings)) {
    const { users = [], backend_roles: groups = [] } = mapping as {
      users?: string[];
      backend_roles?: string[];
    };
    all[role] = { users: [], backend_roles: [...groups, ...users.map(ownGroup)] };
  }
  return all;
}

function ownGroup(name: string): string {
  return `embedded_user:${name}`;
}

/**
 * How people sign in. The REST API for it would have to be opened to administrators for good; with the program's own
 * key the document is written as the security plugin's own tool does, then read anew.
 */
async function provideConfig(manage: Call, config: unknown): Promise<void> {
  const content = Buffer.from(JSON.stringify(config)).toString('base64');
  const put = manage('PUT', `/${securityIndex}/_doc/config?refresh=true`, { config: content });
  await expectSuccess(put, 'setting how people sign in');
  await expectSuccess(manage('DELETE', '/_plugins/_security/api/cache'), 'reading it anew');
}

function usersOf({ users, service }: SignIn, byName: boolean): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const { name, password, note } of [...users, service]) {
    const backend = byName ? {} : { backend_roles: [ownGroup(name)] };
    all[name] = { password, description: note, ...backend };
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
