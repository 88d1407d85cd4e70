// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync, promises as fs } from 'fs';
import path from 'path';
import { EngineProblem } from './engine_problem';

/** Bytes that unpacking takes: 112 MB in the end, twice that while it is being put together. */
export const spaceToUnpack = 400 * 1024 * 1024;

/** Bytes that a running node wants for its first indices, logs and translog. */
export const spaceToRun = 500 * 1024 * 1024;

/** Free bytes for an ordinary user on the disk that holds `folder` (or its nearest existing parent). */
export async function freeSpace(folder: string): Promise<number> {
  let there = path.resolve(folder);
  while (!existsSync(there)) there = path.dirname(there);
  const { bavail, bsize } = await fs.statfs(there);
  return bavail * bsize;
}

/**
 * @param needed bytes
 * @param elsewhere how to choose another folder
 * @param measure free bytes of a folder
 * @throws EngineProblem when there is less
 */
export async function requireSpace(
  folder: string,
  needed: number,
  elsewhere: string,
  measure: (folder: string) => Promise<number> = freeSpace
): Promise<void> {
  const free = await measure(folder);
  if (free >= needed) return;
  throw new EngineProblem(
    `Not enough disk space for ${folder}: ${megabytes(free)} MB free, ${megabytes(needed)} MB needed. ` +
      `Free some space or choose a folder on another disk with ${elsewhere}, then start again.`
  );
}

function megabytes(bytes: number): string {
  return String(Math.floor(bytes / 1024 / 1024));
}
