// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { KeySource } from '../search/composite';
import type { SearchAnswer, SearchBody, SearchPort } from '../search/search_port';
import { keysBody } from './compile';
import type { Measured } from './compile';

/** Keys of one page: nearly every answer is one page, and every further one reads all documents again. */
export const PAGE = 20000;
/** Keys that are enumerated at most. */
export const MOST_KEYS = 60000;

export interface KeyRow {
  key: Record<string, string | number | boolean | null>;
  documents: number;
  /** What was measured of the key. */
  value?: Value;
}

/** Of an estimate `value`, of numbers the others; `count`: documents that have one. */
export interface Value {
  value?: number;
  count?: number;
  sum?: number;
  min?: number | null;
  max?: number | null;
}

export interface Enumerated {
  rows: KeyRow[];
  /** False: there are more keys. */
  complete: boolean;
  documents: number;
  all?: Value;
  answers: SearchAnswer[];
}

/** Every key of a query with its documents, none left out; or that there are too many of them. */
export async function enumerateKeys(
  port: SearchPort,
  ask: { index: string; query: SearchBody; sources: KeySource[]; each?: Measured; all?: Measured },
  limits: { page: number; most: number }
): Promise<Enumerated> {
  const { index, ...body } = ask;
  const { page, most } = limits;
  const answers: SearchAnswer[] = [];
  const rows: KeyRow[] = [];
  let after: SearchBody | undefined;
  do {
    const answer = await port.search({ index, body: keysBody({ ...body, page, after }) });
    answers.push(answer);
    // Without any index there is no aggregation in the answer.
    const keys = (answer.aggregations || {}).keys as KeysAnswer | undefined;
    const buckets = keys ? keys.buckets : [];
    buckets.forEach(({ key, doc_count: documents, value }) => rows.push({ key, documents, value }));
    after = keys && buckets.length === page ? keys.after_key : undefined;
  } while (after && rows.length < most && !mustBeMore(answers[0], most));
  return {
    rows,
    complete: !after,
    documents: totalOf(answers[0]),
    all: allOf(answers[0]),
    answers,
  };
}

function allOf({ aggregations = {} }: SearchAnswer): Value | undefined {
  return aggregations.all as Value | undefined;
}

/** The estimate of different values, a percent off at most, says that further pages would not come to an end. */
function mustBeMore(first: SearchAnswer, most: number): boolean {
  const { value = 0 } = allOf(first) || {};
  return value > most * 1.05;
}

/** Documents that match a search. */
export function totalOf({ hits }: SearchAnswer): number {
  return hits.total ? hits.total.value : 0;
}

interface KeysAnswer {
  after_key?: SearchBody;
  buckets: Array<{ key: KeyRow['key']; doc_count: number; value?: Value }>;
}
