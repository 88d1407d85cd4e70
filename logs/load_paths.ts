// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { LogKind } from './kind';
import { isFields } from './kind';
import { kindOf } from './kinds';
import type { LoadOptions, LoadReport } from './load_options';
import { LoadProblem } from './load_problem';
import { LoadRun } from './load_run';
import type { LoadTarget } from './opensearch/connection';
import type { LogFile } from './read/find_files';
import { findFiles } from './read/find_files';
import { readBytes } from './read/read_bytes';
import type { Found } from './read/split_records';
import { RecordSplitter } from './read/split_records';

/** A file whose first records are of no kind is not read to its end. */
const LOOK_AT = 20;

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
  const splitter = new RecordSplitter();
  const load = new FileLoad(run, file, name);
  try {
    const bytes = readBytes(file, (count) => {
      run.bytes += count;
    });
    for await (const chunk of bytes) {
      for (const found of splitter.push(chunk)) {
        if (!(await load.take(found))) return false;
      }
    }
    for (const found of splitter.end()) {
      if (!(await load.take(found))) return false;
    }
  } catch (error) {
    if (error instanceof LoadProblem) throw error;
    await load.finish();
    for (const found of splitter.end()) await load.take(found);
    await run.refuse(load.lastPlace(), `the file cannot be read on: ${(error as Error).message}`);
    return true;
  }
  return load.finish();
}

/** One file's records; holds back the first faults until a record tells the file's kind. */
class FileLoad {
  private kind: LogKind | undefined;
  private waiting: Found[] = [];
  private last = { line: 1, position: 0 };

  constructor(
    private readonly run: LoadRun,
    private readonly file: string,
    private readonly name: string
  ) {}

  /** False when the file turns out to be of no known kind. */
  async take(found: Found): Promise<boolean> {
    this.last = found;
    if (this.kind === undefined) {
      this.waiting.push(found);
      if ('value' in found && isFields(found.value)) this.kind = kindOf(this.file, found.value);
      if (this.kind !== undefined) await this.takeWaiting();
      return this.kind !== undefined || this.waiting.length < LOOK_AT;
    }
    await this.takeOne(this.kind, found);
    return true;
  }

  /** At the end of a short file: false when no record told its kind, unless it held nothing but faults. */
  async finish(): Promise<boolean> {
    if (this.kind !== undefined || this.waiting.length === 0) return true;
    if (this.waiting.some((found) => 'value' in found && isFields(found.value))) return false;
    for (const found of this.waiting) await this.refuse(found, reasonOf(found));
    this.waiting = [];
    return true;
  }

  lastPlace(): { file: string; line: number; record: number } {
    return { file: this.name, line: this.last.line, record: this.last.position };
  }

  private async takeWaiting(): Promise<void> {
    const { kind, waiting } = this;
    this.waiting = [];
    if (kind !== undefined) for (const found of waiting) await this.takeOne(kind, found);
  }

  private async takeOne(kind: LogKind, found: Found): Promise<void> {
    if ('fault' in found) {
      await this.refuse(found, found.fault);
      return;
    }
    const { line, position, raw, value } = found;
    const origin = { file: this.name, line, record: position };
    await this.run.take(kind, value, this.name, raw, origin);
  }

  private refuse({ line, position }: Found, reason: string): Promise<void> {
    return this.run.refuse({ file: this.name, line, record: position }, reason);
  }
}

function reasonOf(found: Found): string {
  return 'fault' in found ? found.fault : 'no JSON object';
}
