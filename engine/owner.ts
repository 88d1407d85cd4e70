// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { spawnSync } from 'child_process';
import { EngineProblem } from './engine_problem';
import { runCommand } from './run_command';

/** The user that OpenSearch runs as when the caller is root: it refuses to run as root itself. */
export interface Owner {
  name: string;
  uid: number;
  gid: number;
}

const ownUser = 'siem-review';

/**
 * A system user of our own, made when missing; `nobody` where users cannot be made.
 * @returns undefined when the caller is not root, who then runs OpenSearch himself
 */
export async function findOwner(say: (line: string) => void): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await lookUp(ownUser);
  if (known !== undefined) return known;
  say(`OpenSearch does not run as root: making the system user ${ownUser} for it`);
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  await runCommand('useradd', [...args, '--shell', '/usr/sbin/nologin', ownUser]);
  const owner = (await lookUp(ownUser)) ?? (await lookUp('nobody'));
  if (owner !== undefined) return owner;
  throw new EngineProblem(
    `OpenSearch does not run as root and the user ${ownUser} could not be made. Make it (useradd --system ${ownUser}) or start as an ordinary user.`
  );
}

/** Whether that user can pass into the folder, asked of the system itself. */
export function canReach(folder: string, owner: Owner): boolean {
  const { uid, gid } = owner;
  const asked = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { uid, gid, cwd: '/' });
  return asked.status === 0;
}

async function lookUp(name: string): Promise<Owner | undefined> {
  const [uid, gid] = await Promise.all([
    runCommand('id', ['-u', name]),
    runCommand('id', ['-g', name]),
  ]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { name, uid: Number(uid.output), gid: Number(gid.output) };
}
