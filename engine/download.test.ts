// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { createHash } from 'crypto';
import { promises as fs } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import type { Artifact } from './coordinates';
import type { Fetch } from './download';
import { fetchArtifact } from './download';
import { EngineProblem } from './engine_problem';

const good = 'the right bytes';
const artifact: Artifact = {
  coordinates: 'g:a:1:zip',
  file: 'a-1.zip',
  size: good.length,
  sha256: createHash('sha256').update(good).digest('hex'),
};
const silent = () => undefined;
let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'download-'));
});

afterEach(() => fs.rm(folder, { recursive: true, force: true }));

/** A store that gives these bytes one after another, and remembers whether its own cache was to be passed by. */
function store(...contents: string[]): { fetch: Fetch; pastCache: boolean[] } {
  const pastCache: boolean[] = [];
  const fetch: Fetch = async ({ file }, into, localRepository) => {
    const content = contents[pastCache.push(localRepository !== undefined) - 1];
    await fs.writeFile(path.join(into, file), content);
  };
  return { fetch, pastCache };
}

test('a file is fetched once', async () => {
  const { fetch, pastCache } = store(good);
  const file = await fetchArtifact(artifact, folder, silent, fetch);
  expect(await fetchArtifact(artifact, folder, silent, fetch)).toBe(file);
  expect(await fs.readFile(file, 'utf8')).toBe(good);
  expect(pastCache).toEqual([false]);
});

test('a file that went bad on the disk is fetched again', async () => {
  const { fetch, pastCache } = store(good, good);
  const file = await fetchArtifact(artifact, folder, silent, fetch);
  await fs.writeFile(file, 'the wrong bytes');
  await fetchArtifact(artifact, folder, silent, fetch);
  expect(await fs.readFile(file, 'utf8')).toBe(good);
  expect(pastCache).toEqual([false, false]);
});

test('bad bytes from the store are fetched once more, past its cache', async () => {
  const { fetch, pastCache } = store('bad', good);
  const file = await fetchArtifact(artifact, folder, silent, fetch);
  expect(await fs.readFile(file, 'utf8')).toBe(good);
  expect(pastCache).toEqual([false, true]);
  expect(await fs.readdir(folder)).toEqual(['a-1.zip']);
});

test('bad bytes twice are refused, and nothing of them stays', async () => {
  const { fetch } = store('bad', 'bad');
  const fetched = fetchArtifact(artifact, folder, silent, fetch);
  await expect(fetched).rejects.toThrow(EngineProblem);
  await expect(fetched).rejects.toThrow(/wrong checksum/);
  expect(await fs.readdir(folder)).toEqual([]);
});
