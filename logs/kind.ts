// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A JSON object: a raw record, or the document made of it. */
export type Fields = Record<string, unknown>;

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
}

/** A document and where SIEM on Amazon OpenSearch Service would keep it. */
export interface Normalised {
  index: string;
  id: string;
  document: Fields;
}

/**
 * One kind of log. A new kind is one file in `logs/normalise/` and one line in `logs/kinds.ts`.
 * `normalise` throws a RefusedRecord when the record cannot become a document.
 */
export interface LogKind {
  /** As in `@log_type`. */
  name: string;
  /** Whether a file is of this kind, by its path and its first record. */
  matches(path: string, firstRecord: Fields): boolean;
  normalise(record: Fields, context: RecordContext): Normalised;
}

/** A record that cannot be loaded; the message is the reason. */
export class RefusedRecord extends Error {}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
