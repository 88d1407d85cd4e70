// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A JSON object: a raw record, or the document made of it. */
export type Fields = Record<string, unknown>;

/** What EventBridge wrote around a record. */
export interface Envelope {
  time?: string;
  account?: string;
  region?: string;
}

/** What is known about a record beside its content. */
export interface RecordContext {
  /** The file's path or S3 key; `AWSLogs/<12 digits>/` in it names the account. */
  path: string;
  /** The record as it was delivered (JSON text). */
  raw: string;
  /** Account of records that name none, neither themselves nor by their path. */
  account?: string;
  /** When it is loaded. */
  ingested: Date;
  envelope?: Envelope;
  /** The line that names the columns of a line. */
  header?: string;
}

/** A document and where SIEM on Amazon OpenSearch Service would keep it. */
export interface Normalised {
  index: string;
  id: string;
  document: Fields;
}

/** One of several records that were delivered in one object. */
export interface Part {
  record: unknown;
  raw: string;
  envelope?: Envelope;
}

/** A kind whose records are JSON objects. `normalise` throws a RefusedRecord when a record cannot become a document. */
export interface JsonKind {
  /** The kind's name, as in the name of its index. */
  name: string;
  form: 'json';
  /** Whether a file is of this kind, by its path and its first record. */
  matches(path: string, firstRecord: Fields): boolean;
  /** The records in a delivered object, where they stand inside one; absent: the object is the record. */
  parts?(delivered: Fields, raw: string): Part[];
  normalise(record: Fields, context: RecordContext): Normalised;
}

/** A kind whose records are lines of text. */
export interface TextKind {
  name: string;
  form: 'text';
  /** Whether the loader of SIEM on Amazon OpenSearch Service takes a file with this S3 key for this kind. */
  matchesPath(path: string): boolean;
  /** Whether a line can only be of this kind, or is its header. */
  matchesLine(line: string): boolean;
  /** Whether a line names the columns of the lines that follow; absent: the kind has none. */
  isHeader?(line: string): boolean;
  normaliseLine(line: string, context: RecordContext): Normalised;
}

/** One kind of log. A new kind is one file in `logs/normalise/` and one line in `logs/kinds.ts`. */
export type LogKind = JsonKind | TextKind;

/** A record that cannot be loaded; the message is the reason. */
export class RefusedRecord extends Error {}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
