// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import path from 'path';
import { LoadProblem } from '../load_problem';

export interface LogFile {
  /** Where it is read from. */
  file: string;
  /** Its name below the path that was given: what `AWSLogs/…` is looked for in, and what a person recognises. */
  name: string;
  bytes: number;
}

/** Also without extension: what Firehose writes, and S3 its access logs. */
const LOG_NAME =
  /\.(?:json|jsonl|ndjson|log|txt|gz)$|^20\d\d(?:-\d\d){5}-[0-9A-Z]{16}$|-20\d\d(?:-\d\d){5}-[0-9a-f-]{36}$/i;
const DIGEST = /CloudTrail-Digest/;

/**
 * The log files under files and folders, sorted by name. A file that was named is taken whatever its name; of a
 * folder those named like logs (.json, .jsonl, .ndjson, .log, .txt, .gz, S3's access logs, Firehose's files), the others
 * are counted as skipped, as are CloudTrail's digest files, which hold no events.
 * @throws LoadProblem when a path is missing or cannot be read
 */
export async function findFiles(paths: string[]): Promise<{ files: LogFile[]; skipped: number }> {
  const found: LogFile[] = [];
  let skipped = 0;

  const take = (file: string, name: string, bytes: number, wanted: boolean): void => {
    if (wanted && !DIGEST.test(file)) found.push({ file, name, bytes });
    else skipped += 1;
  };
  const walk = async (folder: string, name: string): Promise<void> => {
    const entries = await readable(folder, fs.readdir(folder, { withFileTypes: true }));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = path.join(folder, entry.name);
      const belowName = path.posix.join(name, entry.name);
      if (entry.isDirectory()) {
        await walk(below, belowName);
        continue;
      }
      // A link to a folder may lead back up here; a link to a file is a file.
      const status = await readable(below, fs.stat(below));
      if (status.isFile()) take(below, belowName, status.size, LOG_NAME.test(entry.name));
    }
  };

  for (const given of paths) {
    const status = await readable(given, fs.stat(given));
    const whole = path.resolve(given);
    // A folder inside AWSLogs/<account>/, or AWSLogs itself, was named: the key begins above it.
    const inKey = `${whole}/`.lastIndexOf('/AWSLogs/');
    const name = inKey < 0 ? path.basename(whole) : whole.slice(inKey + 1);
    if (status.isDirectory()) await walk(whole, inKey < 0 ? '' : name);
    else take(whole, name, status.size, true);
  }
  return { files: found, skipped };
}

async function readable<T>(place: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new LoadProblem(`${place}: no such file or folder`);
    if (code === 'EACCES' || code === 'EPERM') throw new LoadProblem(`${place}: may not be read`);
    throw error;
  }
}
