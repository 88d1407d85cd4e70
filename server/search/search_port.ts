// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { SearchProblem } from './errors';

/** A search body: made by our query modules alone, never taken from a request. */
export type SearchBody = Record<string, unknown>;

export interface SearchAnswer {
  /** Milliseconds. */
  took?: number;
  timed_out: boolean;
  _shards: { total: number; failed: number };
  hits: { total?: { value: number; relation: string }; hits?: SearchHit[] };
  aggregations?: Record<string, unknown>;
}

export interface SearchHit {
  _id: string;
  _index: string;
  /** Values of the fields that were asked for, each in a list. */
  fields?: Record<string, unknown[]>;
  /** The whole document; asked for only of the program's own indices. */
  _source?: Record<string, unknown>;
  sort?: unknown[];
}

/** One search: an index pattern of our kinds of log, and its body. */
export interface SearchAsk {
  index: string;
  body: SearchBody;
}

/** Type of a field in the indices that have it -> what can be done with it there. `indices`: where types differ. */
export type FieldCaps = Record<
  string,
  { searchable: boolean; aggregatable: boolean; indices?: string[] }
>;

/** What the capabilities need of OpenSearch: reading, as the person who asks. Throws `SearchProblem`. */
export interface SearchPort {
  search(ask: SearchAsk): Promise<SearchAnswer>;
  /** Only fields that exist and that the person may see are in the answer. */
  fieldCaps(index: string, fields: readonly string[]): Promise<Record<string, FieldCaps>>;
  /** Names and states of the indices behind a pattern; undefined when the person may not ask. */
  resolveIndex(pattern: string): Promise<Array<{ name: string; closed: boolean }> | undefined>;
}

/** What log queries need besides: several searches in one request, and pages of one state of the logs. */
export interface LogSearchPort extends SearchPort {
  /** Answers, or what was wrong, in the order of the searches. What is wrong with all of them throws. */
  searchMany(asks: readonly SearchAsk[]): Promise<Array<SearchAnswer | SearchProblem>>;
  /** Holds the state of the indices for two minutes; the id is long (a hundred characters a shard). */
  openPointInTime(index: string): Promise<string>;
  /** Asks that state, and holds it for two minutes more. The id of the next ask may be another. */
  searchPointInTime(id: string, body: SearchBody): Promise<SearchAnswer & { pit_id?: string }>;
  closePointInTime(id: string): Promise<void>;
}
