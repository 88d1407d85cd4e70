// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Found } from './split_records';

/** A load balancer writes at most a few times 16 KiB; what is longer is no line of a log. */
export const LONGEST_LINE = 64 * 1024;

const NEWLINE = 0x0a;

/** Cuts a stream of bytes into its lines, holding one at a time; empty ones are left out. */
export class LineSplitter {
  private line = 1;
  private position = 0;
  private kept: Buffer[] = [];
  private keptBytes = 0;
  private tooLong = false;

  /** The lines that end in this piece of the stream. */
  push(chunk: Buffer): Found[] {
    const found: Found[] = [];
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      this.keep(chunk.subarray(start, at));
      this.take(found);
      this.line += 1;
      start = at + 1;
    }
    this.keep(chunk.subarray(start));
    return found;
  }

  /** The last line, when nothing ends it. */
  end(): Found[] {
    const found: Found[] = [];
    this.take(found);
    return found;
  }

  private keep(piece: Buffer): void {
    this.keptBytes += piece.length;
    if (this.keptBytes > LONGEST_LINE) {
      this.tooLong = true;
      this.kept = [];
    } else if (piece.length > 0) this.kept.push(piece);
  }

  private take(found: Found[]): void {
    const { line, tooLong } = this;
    const raw =
      this.kept.length === 1
        ? this.kept[0].toString('utf8')
        : Buffer.concat(this.kept).toString('utf8');
    this.kept = [];
    this.keptBytes = 0;
    this.tooLong = false;
    const text = (line === 1 ? raw.replace(/^\ufeff/, '') : raw).trim();
    if (!tooLong && text === '') return;
    this.position += 1;
    const { position } = this;
    if (tooLong) found.push({ line, position, fault: `longer than ${LONGEST_LINE / 1024} KiB` });
    else found.push({ line, position, raw: text, value: text });
  }
}
