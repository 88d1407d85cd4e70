// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import path from 'path';
import type { Artifact } from './coordinates';
import { mavenCopyGoal } from './coordinates';
import { fileChecksum } from './checksum';
import { EngineProblem } from './engine_problem';
import { lastLines, runCommand } from './run_command';

/** Puts the artifact into `folder`; `localRepository` replaces Maven's own store when given. */
export type Fetch = (artifact: Artifact, folder: string, localRepository?: string) => Promise<void>;

export async function isFetched(artifact: Artifact, folder: string): Promise<boolean> {
  return (await fileChecksum(path.join(folder, artifact.file))) === artifact.sha256;
}

/**
 * The checked file of an artifact. A file with another checksum is thrown away and fetched once more, past Maven's
 * own store, which may hold the same bad bytes.
 * @throws EngineProblem when it cannot be fetched or stays wrong
 */
export async function fetchArtifact(
  artifact: Artifact,
  folder: string,
  say: (line: string) => void,
  fetch: Fetch = fetchWithMaven
): Promise<string> {
  const file = path.join(folder, artifact.file);
  if (await isFetched(artifact, folder)) return file;
  await fs.mkdir(folder, { recursive: true });
  const incoming = await fs.mkdtemp(path.join(folder, 'incoming-'));
  try {
    for (const emptyStore of [false, true]) {
      await fs.rm(file, { force: true });
      say(`fetching ${artifact.file} (${Math.round(artifact.size / 1e6)} MB)`);
      await fetch(artifact, incoming, emptyStore ? path.join(incoming, 'store') : undefined);
      if (await isFetched(artifact, incoming)) {
        await fs.rename(path.join(incoming, artifact.file), file);
        return file;
      }
      say(`${artifact.file} does not have the expected checksum and is thrown away`);
      await fs.rm(path.join(incoming, artifact.file), { force: true });
    }
  } finally {
    await fs.rm(incoming, { recursive: true, force: true });
  }
  throw new EngineProblem(
    `${artifact.file} came twice with a wrong checksum (expected SHA-256 ${artifact.sha256}): check the Maven repository or mirror in use.`
  );
}

const fetchWithMaven: Fetch = async (artifact, folder, localRepository) => {
  const args = ['-q', '-B', mavenCopyGoal, `-Dartifact=${artifact.coordinates}`];
  args.push(`-DoutputDirectory=${folder}`, '-Dmdep.overWriteReleases=true');
  if (localRepository !== undefined) args.push(`-Dmaven.repo.local=${localRepository}`);
  // A folder without a pom.xml: Maven would otherwise read the one it stands in.
  const { code, output } = await runCommand('mvn', args, { cwd: folder });
  if (code === 0) return;
  throw new EngineProblem(
    `Maven could not fetch ${artifact.coordinates}: check the network, the proxy and ~/.m2/settings.xml, then start again. Maven said: ${lastLines(
      output,
      3
    )}`
  );
};
