// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import path from 'path';

/** A line that was not loaded. */
export interface RefusedLine {
  file: string;
  /** From 1. */
  line: number;
  /** Place among the file's records, from 1: many stand on one line. */
  record: number;
  reason: string;
  eventID?: string;
}

/**
 * Where refused lines are written, one JSON object a line, readable by their owner alone. The file is made at the
 * first of them; one left by an earlier load is taken away.
 */
export class RefusedLines {
  count = 0;
  private handle: Promise<fs.FileHandle> | undefined;
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(readonly file: string) {}

  static async startAt(file: string): Promise<RefusedLines> {
    await fs.rm(file, { force: true });
    return new RefusedLines(file);
  }

  /** Resolves when it is written, so that a file of rubbish does not fill the memory. */
  add(refused: RefusedLine): Promise<unknown> {
    this.count += 1;
    this.handle ??= this.open();
    const { handle } = this;
    const text = `${JSON.stringify(refused)}\n`;
    this.writing = this.writing.then(async () => (await handle).appendFile(text));
    return this.writing;
  }

  async close(): Promise<void> {
    await this.writing;
    await (await this.handle)?.close();
  }

  private async open(): Promise<fs.FileHandle> {
    await fs.mkdir(path.dirname(this.file), { recursive: true });
    return fs.open(this.file, 'wx', 0o600);
  }
}
