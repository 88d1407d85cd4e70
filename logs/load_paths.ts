// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { LoadOptions, LoadReport } from './load_options';
import { LoadProblem } from './load_problem';
import { LoadRun } from './load_run';
import type { LoadTarget } from './opensearch/connection';
import { FileLoad } from './load_file';
import type { LogFile } from './read/find_files';
import { findFiles } from './read/find_files';
import { readBytes } from './read/read_bytes';

/**
 * Loads the log files under paths, as documents of SIEM on Amazon OpenSearch Service, in the order of their names.
 * @throws LoadProblem when a path is missing, or OpenSearch does not take documents
 */
export async function loadPaths(
  paths: string[],
  target: LoadTarget,
  options: LoadOptions
): Promise<LoadReport> {
  const { files, skipped } = await findFiles(paths);
  const run = await LoadRun.start(target, options);
  try {
    run.skippedFiles = skipped;
    run.totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const file of files) {
      if (await loadFile(run, file)) run.files += 1;
      else {
        run.skippedFiles += 1;
        options.say?.(`${file.name}: skipped, no logs of a known kind`);
      }
    }
    return await run.finish();
  } finally {
    await run.close();
  }
}

/** False when the file is of no known kind; nothing of it was counted then. */
async function loadFile(run: LoadRun, { file, name }: LogFile): Promise<boolean> {
  const load = new FileLoad(run, file, name);
  try {
    const bytes = readBytes(file, (count) => {
      run.bytes += count;
    });
    for await (const chunk of bytes) {
      if (!(await load.push(chunk))) return false;
    }
    return await load.end();
  } catch (error) {
    if (error instanceof LoadProblem) throw error;
    await load.breakOff(`the file cannot be read on: ${(error as Error).message}`);
    return true;
  }
}
