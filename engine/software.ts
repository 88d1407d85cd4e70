// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync, promises as fs } from 'fs';
import path from 'path';
import { distribution, openSearchVersion, securityPlugin } from './coordinates';
import { requireSpace, spaceToUnpack } from './disk_space';
import { fetchArtifact } from './download';
import { lastLines, runCommand } from './run_command';
import { isUnpacked, markUnpacked } from './unpacked';
import { unzip } from './unzip';

const staged = 'unpacking-';

/** Where one machine keeps the unpacked OpenSearch; its name changes when a pinned file does. */
export function softwareFolder(cache: string): string {
  const pinned = `${distribution.sha256.slice(0, 8)}-${securityPlugin.sha256.slice(0, 8)}`;
  return path.join(cache, `opensearch-${openSearchVersion}-${pinned}`);
}

export function downloadFolder(cache: string): string {
  return path.join(cache, 'downloads');
}

/**
 * OpenSearch with its security plugin, unpacked once for all data folders of this user. It is put together beside and
 * renamed into place, so that two starts at once cannot spoil it; what is half made or damaged is made anew.
 * @returns its folder, never written to afterwards
 */
export async function provideSoftware(
  cache: string,
  javaHome: string,
  say: (line: string) => void
): Promise<string> {
  const folder = softwareFolder(cache);
  if (await isUnpacked(folder)) return folder;
  if (existsSync(folder)) say('the unpacked OpenSearch is incomplete: unpacking again');
  await removeAbandoned(cache);
  await requireSpace(cache, spaceToUnpack, 'the variable SIEM_REVIEW_CACHE');
  const archive = await fetchArtifact(distribution, downloadFolder(cache), say);
  const plugin = await fetchArtifact(securityPlugin, downloadFolder(cache), say);
  say('unpacking OpenSearch and its security plugin');
  const staging = await fs.mkdtemp(path.join(cache, staged));
  try {
    await unzip(archive, staging);
    const made = path.join(staging, `opensearch-${openSearchVersion}`);
    await ownGroup(made);
    await installPlugin(made, plugin, javaHome);
    await readableByAll(made);
    await markUnpacked(made);
    await fs.rm(folder, { recursive: true, force: true });
    await fs.rename(made, folder).catch(async (error: unknown) => {
      // Another start was quicker; its folder is as good as ours.
      if (!(await isUnpacked(folder))) throw error;
    });
  } finally {
    await fs.rm(staging, { recursive: true, force: true });
  }
  return folder;
}

/** What starts that were broken off left behind; an hour is more than any start that still goes on needs. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await fs.readdir(cache)) {
    if (!name.startsWith(staged)) continue;
    const place = path.join(cache, name);
    const age = Date.now() - (await fs.stat(place)).mtimeMs;
    if (age > 3_600_000) await fs.rm(place, { recursive: true, force: true });
  }
}

async function installPlugin(home: string, plugin: string, javaHome: string): Promise<void> {
  const env = {
    ...process.env,
    JAVA_HOME: javaHome,
    OPENSEARCH_JAVA_HOME: javaHome,
    OPENSEARCH_PATH_CONF: path.join(home, 'config'),
  };
  const installer = path.join(home, 'bin/opensearch-plugin');
  const args = ['install', '--batch', `file://${encodeURI(plugin)}`];
  const { code, output } = await runCommand(installer, args, { cwd: home, env });
  if (code !== 0) {
    throw new Error(`the security plugin could not be installed: ${lastLines(output, 5)}`);
  }
}

/** The installer copies the group of the folder to its files and fails when that group is not the user's own. */
async function ownGroup(folder: string): Promise<void> {
  if (process.getuid === undefined || process.getgid === undefined) return;
  for (const place of ['', 'plugins', 'config', 'bin']) {
    await fs.chown(path.join(folder, place), process.getuid(), process.getgid());
  }
}

/** Whatever the umask was: the engine may run as another user than the one who unpacks. */
async function readableByAll(folder: string): Promise<void> {
  await fs.chmod(folder, 0o755);
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) await readableByAll(place);
    else await fs.chmod(place, ((await fs.stat(place)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
