// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { LogKind } from './kind';
import { isFields } from './kind';
import { kindOf, textKindOfLine, textKindOfPath } from './kinds';
import type { LoadRun } from './load_run';
import { LineSplitter } from './read/split_lines';
import type { Found } from './read/split_records';
import { RecordSplitter } from './read/split_records';

/** A file whose first records are of no kind is not read to its end. */
const LOOK_AT = 20;
const JSON_NAME = /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i;
const JSON_START = /^\ufeff?\s*[{[]/;

interface Splitter {
  push(chunk: Buffer): Found[];
  end(): Found[];
}

/** One file's records; holds back the first until one, or the file's path, tells its kind. */
export class FileLoad {
  private splitter: Splitter | undefined;
  private isText = false;
  private kind: LogKind | undefined;
  private header: string | undefined;
  private waiting: Found[] = [];
  private last = { line: 1, position: 0 };

  constructor(
    private readonly run: LoadRun,
    private readonly file: string,
    private readonly name: string
  ) {}

  /** Takes a piece of the file; false when the file turns out to be of no known kind. */
  async push(chunk: Buffer): Promise<boolean> {
    if (this.splitter === undefined) {
      const begin = chunk.subarray(0, 1024);
      this.isText = !JSON_NAME.test(this.name) && !JSON_START.test(begin.toString('utf8'));
      // Parquet, an archive, a picture.
      if (this.isText && begin.includes(0)) return false;
      this.splitter = this.isText ? new LineSplitter() : new RecordSplitter();
      if (this.isText) this.kind = textKindOfPath(this.name);
    }
    return this.takeAll(this.splitter.push(chunk));
  }

  /** At the end of the file; false when no record told its kind, unless it held nothing but faults. */
  async end(): Promise<boolean> {
    return (await this.takeAll(this.splitter?.end() ?? [])) && this.settle();
  }

  /** When the file cannot be read on: what was read stays, the rest is told as one fault. */
  async breakOff(reason: string): Promise<void> {
    await this.settle();
    await this.takeAll(this.splitter?.end() ?? []);
    await this.refuse(this.last, reason);
  }

  private async takeAll(all: Found[]): Promise<boolean> {
    for (const found of all) {
      if (!(await this.take(found))) return false;
    }
    return true;
  }

  private async take(found: Found): Promise<boolean> {
    this.last = found;
    if (this.kind === undefined) {
      this.waiting.push(found);
      if ('value' in found) this.kind = this.kindBy(found.value);
      if (this.kind !== undefined) await this.takeWaiting();
      return this.kind !== undefined || this.waiting.length < LOOK_AT;
    }
    await this.takeOne(this.kind, found);
    return true;
  }

  private kindBy(value: unknown): LogKind | undefined {
    if (typeof value === 'string') return this.isText ? textKindOfLine(value) : undefined;
    return isFields(value) ? kindOf(this.file, value) : undefined;
  }

  private async settle(): Promise<boolean> {
    if (this.kind !== undefined || this.waiting.length === 0) return true;
    const heldRecord = this.waiting.some(
      (found) => 'value' in found && (this.isText || isFields(found.value))
    );
    if (heldRecord) return false;
    for (const found of this.waiting) await this.refuse(found, reasonOf(found));
    this.waiting = [];
    return true;
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
    if (kind.form === 'text' && kind.isHeader?.(raw) === true) {
      this.header = raw;
      return;
    }
    const origin = { file: this.name, line, record: position };
    const delivered = { value, raw, path: this.name, header: this.header };
    await this.run.takeDelivered(kind, delivered, origin);
  }

  private refuse({ line, position }: { line: number; position: number }, reason: string) {
    const origin = { file: this.name, line, record: position };
    return this.run.refuse(origin, reason, this.kind);
  }
}

function reasonOf(found: Found): string {
  return 'fault' in found ? found.fault : 'no JSON object';
}
