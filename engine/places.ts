// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { createHash } from 'crypto';
import { existsSync, promises as fs } from 'fs';
import { homedir } from 'os';
import path from 'path';
import { EngineProblem } from './engine_problem';
import type { Owner } from './owner';
import { canReach } from './owner';

/** Where one data folder's engine keeps its things. */
export interface Places {
  /** the person's folder: sign-in names, keys */
  dataDir: string;
  /** parent of the four below */
  home: string;
  /** read by the engine, written by the caller alone */
  config: string;
  data: string;
  logs: string;
  temporary: string;
  pidFile: string;
}

/** What is shared by all data folders of this user: downloads and the unpacked OpenSearch. */
export async function cacheFolder(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const usual =
    process.getuid?.() === 0
      ? '/var/cache/siem-review'
      : path.join(env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'siem-review');
  const cache = path.resolve(env.SIEM_REVIEW_CACHE || usual);
  await makeFolder(cache, 0o755);
  return cache;
}

/**
 * Makes the folders with the rights they need, whatever was there before. The engine lives in the data folder, or in
 * /var/lib/siem-review when its user cannot get there (a data folder under /root).
 */
export async function makePlaces(dataDir: string, owner: Owner | undefined): Promise<Places> {
  await makeFolder(dataDir, 0o711);
  const real = await fs.realpath(dataDir);
  const home = chooseHome(real, owner);
  const places: Places = {
    dataDir: real,
    home,
    config: path.join(home, 'config'),
    data: path.join(home, 'data'),
    logs: path.join(home, 'logs'),
    temporary: path.join(home, 'tmp'),
    pidFile: path.join(home, 'engine.pid'),
  };
  await makeFolder(path.dirname(home), 0o755);
  await makeFolder(home, 0o755);
  await makeFolder(places.config, 0o750);
  await fs.chmod(places.config, 0o750);
  if (owner !== undefined) await fs.chown(places.config, 0, owner.gid);
  await fs.rm(places.temporary, { recursive: true, force: true });
  for (const folder of [places.data, places.logs, places.temporary]) {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    if (owner !== undefined) await giveTo(folder, owner);
  }
  return places;
}

/** A folder that has data keeps it, wherever that is; a new one is put beside the sign-in names if it can be. */
function chooseHome(dataDir: string, owner: Owner | undefined): string {
  const beside = path.join(dataDir, 'engine');
  if (owner === undefined) return beside;
  const apart = path.join('/var/lib/siem-review', nameFor(dataDir));
  if (holdsData(path.join(apart, 'data'))) return apart;
  if (canReach(dataDir, owner)) return beside;
  if (!holdsData(path.join(beside, 'data'))) return apart;
  throw new EngineProblem(
    `The user ${owner.name}, as whom OpenSearch runs, cannot reach its data in ${beside}. Give every folder above it the right to be passed (chmod o+x) and start again.`
  );
}

/** As mkdir, but a folder made here has exactly this mode, whatever the umask; one that was there keeps its own. */
async function makeFolder(folder: string, mode: number): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true });
  if (first !== undefined) await fs.chmod(folder, mode);
}

function holdsData(folder: string): boolean {
  return existsSync(path.join(folder, 'nodes'));
}

/** Whether the engine has data from an earlier start. */
export function hasData(places: Places): boolean {
  return holdsData(places.data);
}

/** Writes a file of the engine's configuration, which the engine's user may read but not change. */
export async function writeConfig(
  places: Places,
  owner: Owner | undefined,
  name: string,
  content: string | Buffer
): Promise<void> {
  const file = path.join(places.config, name);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, content, { mode: 0o640 });
  await fs.chmod(file, 0o640);
  if (owner === undefined) return;
  await fs.chown(file, 0, owner.gid);
  if (path.dirname(file) !== places.config) {
    await fs.chmod(path.dirname(file), 0o750);
    await fs.chown(path.dirname(file), 0, owner.gid);
  }
}

function nameFor(dataDir: string): string {
  return createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
}

/** Files left by another user (a start that was not root's, a copied folder) become the engine's; links are not followed. */
async function giveTo(folder: string, owner: Owner): Promise<void> {
  const { uid, gid } = await fs.lstat(folder);
  if (uid !== owner.uid || gid !== owner.gid) await fs.lchown(folder, owner.uid, owner.gid);
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) await giveTo(place, owner);
    else await fs.lchown(place, owner.uid, owner.gid);
  }
}
