// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { parseExactly } from './exact_json';

/** A record, or what stood where one should be. `line` counts from 1, `position` is the place among the records. */
export type Found =
  | { line: number; position: number; raw: string; value: unknown }
  | { line: number; position: number; fault: string };

const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const RECORDS_KEY = /"Records"\s*:\s*$/;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** A CloudTrail record has at most 256 KiB; what is longer by far is no record. */
export const LONGEST_RECORD = 16 * 1024 * 1024;

type Place = 'between' | 'record' | 'rubbish' | 'afterList';

/**
 * Cuts a stream of bytes into its records, holding one record at a time: `{"Records":[…]}`, a list, or objects one
 * after the other, one a line or not. A line that begins with `{` always begins a record, so that a broken line
 * spoils no other.
 */
export class RecordSplitter {
  private place: Place = 'between';
  private container: 'none' | 'list' | 'records' = 'none';
  private depth = 0;
  private inString = false;
  private escaped = false;
  private atLineStart = true;
  private line = 1;
  private startLine = 1;
  private position = 0;
  private kept: Buffer[] = [];
  private keptBytes = 0;
  /** The rubbish that we stand in was reported with the record before it. */
  private reported = false;
  private marksSeen = 0;
  private found: Found[] = [];

  /** The records that end in this piece of the stream. */
  push(chunk: Buffer): Found[] {
    // Where the record that we stand in starts in this chunk.
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (this.isByteOrderMark(byte)) continue;
      if (this.atLineStart && byte === OPEN_OBJECT && this.place !== 'between') {
        this.abandon();
      }
      this.atLineStart = byte === NEWLINE;
      if (byte === NEWLINE) this.line += 1;

      if (this.place === 'record') {
        this.insideRecord(byte, chunk, start, at);
      } else if (this.place === 'afterList') {
        this.afterList(byte);
      } else {
        if (this.place === 'rubbish' && this.endsRubbish(byte)) this.abandon();
        if (this.place === 'between' && this.begins(byte)) start = at;
      }
    }
    if (this.place === 'record' && !this.keep(chunk.subarray(start))) {
      this.place = 'rubbish';
      this.reported = true;
    }
    return this.taken();
  }

  /** What the end of the stream tells. */
  end(): Found[] {
    if (this.place === 'record') {
      this.report('the file ends inside a record');
    } else if (this.place === 'rubbish') {
      this.abandon();
    } else if (this.place === 'afterList' || this.container !== 'none') {
      this.startLine = this.line;
      this.report('the file ends before its list of records does');
    }
    this.drop();
    return this.taken();
  }

  /** Takes a byte between records; true when it begins one. */
  private begins(byte: number): boolean {
    if (byte <= SPACE || byte === COMMA) return false;
    if (byte === OPEN_LIST && this.container === 'none') {
      this.container = 'list';
    } else if (byte === CLOSE_LIST && this.container !== 'none') {
      if (this.container === 'records') this.place = 'afterList';
      this.container = 'none';
      this.depth = 1;
      this.inString = this.escaped = false;
    } else {
      this.place = byte === OPEN_OBJECT ? 'record' : 'rubbish';
      this.startLine = this.line;
      this.depth = 1;
      this.inString = this.escaped = this.reported = false;
    }
    return this.place === 'record';
  }

  private insideRecord(byte: number, chunk: Buffer, start: number, at: number): void {
    if (this.inString) {
      this.insideString(byte);
      // A string holds no raw line end: this one was cut off.
      if (byte === NEWLINE) this.abandon();
    } else if (byte === QUOTE) {
      this.inString = true;
    } else if (byte === OPEN_OBJECT) {
      this.depth += 1;
    } else if (byte === OPEN_LIST) {
      if (this.depth === 1 && this.followsRecordsKey(chunk.subarray(start, at))) {
        this.container = 'records';
        this.drop();
        this.place = 'between';
      } else this.depth += 1;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      this.depth -= 1;
      if (this.depth === 0) this.finish(chunk.subarray(start, at + 1));
    }
  }

  private insideString(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === BACKSLASH) this.escaped = true;
    else if (byte === QUOTE) this.inString = false;
  }

  /** What follows `"Records":[…]` in its object is passed over. */
  private afterList(byte: number): void {
    if (this.inString) this.insideString(byte);
    else if (byte === QUOTE) this.inString = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      this.depth -= 1;
      if (this.depth === 0) this.place = 'between';
    }
  }

  private endsRubbish(byte: number): boolean {
    if (byte === NEWLINE) return true;
    return this.container !== 'none' && !this.reported && (byte === COMMA || byte === CLOSE_LIST);
  }

  private finish(lastPiece: Buffer): void {
    this.place = 'between';
    if (!this.keep(lastPiece)) return;
    const raw = Buffer.concat(this.kept, this.keptBytes).toString('utf8');
    this.drop();
    try {
      const value = parseExactly(raw);
      this.position += 1;
      this.found.push({ line: this.startLine, position: this.position, raw, value });
    } catch {
      this.report('no JSON');
      // The rest of a line that is no JSON is no record of its own.
      if (this.container === 'none') {
        this.place = 'rubbish';
        this.reported = true;
      }
    }
  }

  /** Gives up what was begun and cannot be a record. */
  private abandon(): void {
    if (this.place === 'record') this.report('a record that does not end');
    else if (this.place === 'rubbish' && !this.reported) this.report('no JSON object');
    this.drop();
    this.inString = this.escaped = this.reported = false;
    this.place = 'between';
  }

  private followsRecordsKey(before: Buffer): boolean {
    const near = [before.subarray(-64)];
    let bytes = near[0].length;
    for (let at = this.kept.length - 1; at >= 0 && bytes < 64; at -= 1) {
      near.unshift(this.kept[at]);
      bytes += this.kept[at].length;
    }
    return RECORDS_KEY.test(Buffer.concat(near).subarray(-64).toString('latin1'));
  }

  /** False when the record has become too long, which is reported. */
  private keep(piece: Buffer): boolean {
    this.kept.push(piece);
    this.keptBytes += piece.length;
    if (this.keptBytes <= LONGEST_RECORD) return true;
    this.report(`longer than ${LONGEST_RECORD / 1024 / 1024} MiB`);
    this.drop();
    return false;
  }

  private isByteOrderMark(byte: number): boolean {
    if (this.marksSeen < 3 && byte === BYTE_ORDER_MARK[this.marksSeen]) {
      this.marksSeen += 1;
      return true;
    }
    this.marksSeen = 3;
    return false;
  }

  private drop(): void {
    this.kept = [];
    this.keptBytes = 0;
  }

  private report(fault: string): void {
    this.position += 1;
    this.found.push({ line: this.startLine, position: this.position, fault });
  }

  private taken(): Found[] {
    const { found } = this;
    this.found = [];
    return found;
  }
}
