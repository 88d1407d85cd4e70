// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A search body: made by our query modules alone, never taken from a request. */
export type SearchBody = Record<string, unknown>;

export interface SearchAnswer {
  timed_out: boolean;
  _shards: { total: number; failed: number };
  hits: { total?: { value: number; relation: string } };
  aggregations?: Record<string, unknown>;
}

/** Type of a field in the indices that have it -> what can be done with it there. */
export type FieldCaps = Record<string, { searchable: boolean; aggregatable: boolean }>;

/** What the capabilities need of OpenSearch: reading, as the person who asks. Throws `SearchProblem`. */
export interface SearchPort {
  search(ask: { index: string; body: SearchBody }): Promise<SearchAnswer>;
  /** Only fields that exist and that the person may see are in the answer. */
  fieldCaps(index: string, fields: readonly string[]): Promise<Record<string, FieldCaps>>;
  /** Names and states of the indices behind a pattern; undefined when the person may not ask. */
  resolveIndex(pattern: string): Promise<Array<{ name: string; closed: boolean }> | undefined>;
}
