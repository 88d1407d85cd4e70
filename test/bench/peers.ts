// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { SearchPort } from '../../server/search/search_port';

/** Counts by a key such as `role`, or `eventSource eventName`. */
export type Counts = Map<string, { succeeded: number; denied: number; failed: number }>;

export interface Question {
  from: string;
  to: string;
  role?: string;
}

interface Bucket {
  key: string;
  doc_count: number;
  [aggregation: string]: unknown;
}

const INDEX = 'log-aws-cloudtrail-*';
const ROLE = 'userIdentity.sessionContext.sessionIssuer.arn';
const DENIED = /AccessDenied|Unauthorized|NotAuthorized|AuthorizationError/;
const seen = { first: { min: { field: '@timestamp' } }, last: { max: { field: '@timestamp' } } };

/** The usual way: terms in terms, with sizes guessed large enough. Needs two levels for roles, three for events. */
export async function termsInTerms(port: SearchPort, question: Question): Promise<Counts> {
  const fields = fieldsOf(question);
  const aggs = [...fields, 'errorCode'].reduceRight<Record<string, unknown> | undefined>(
    (inner, field) => ({
      level: {
        terms: { field, size: 5000, ...(field === 'errorCode' ? { missing: '' } : {}) },
        aggs: inner ?? seen,
      },
    }),
    undefined
  );
  const { aggregations } = await port.search({
    index: INDEX,
    body: { size: 0, track_total_hits: true, query: queryOf(question), aggs },
  });
  const counts: Counts = new Map();
  walk((aggregations as { level: { buckets: Bucket[] } }).level.buckets, [], fields.length, counts);
  return counts;
}

/** The other usual way: a composite in pages of 1,000. */
export async function compositeBy1000(port: SearchPort, question: Question): Promise<Counts> {
  const fields = fieldsOf(question);
  const sources = [...fields, 'errorCode'].map((field) => ({
    [field]: { terms: { field, missing_bucket: true } },
  }));
  const counts: Counts = new Map();
  let after: unknown;
  for (;;) {
    const composite = { size: 1000, sources, ...(after ? { after } : {}) };
    const { aggregations } = await port.search({
      index: INDEX,
      body: { size: 0, query: queryOf(question), aggs: { pages: { composite, aggs: seen } } },
    });
    const { pages } = aggregations as {
      pages: {
        after_key?: unknown;
        buckets: Array<{ key: Record<string, string | null>; doc_count: number }>;
      };
    };
    for (const { key, doc_count: count } of pages.buckets) {
      put(counts, fields.map((field) => String(key[field])).join(' '), key.errorCode ?? '', count);
    }
    if (!pages.after_key) return counts;
    after = pages.after_key;
  }
}

function fieldsOf({ role }: Question): string[] {
  return role === undefined ? [ROLE] : ['eventSource', 'eventName'];
}

function queryOf({ from, to, role }: Question): unknown {
  const filter: unknown[] = [
    { range: { '@timestamp': { gte: from, lt: to } } },
    { term: { 'userIdentity.type': 'AssumedRole' } },
  ];
  if (role !== undefined) filter.push({ term: { [ROLE]: role } });
  return { bool: { filter } };
}

function walk(buckets: Bucket[], path: string[], depth: number, counts: Counts): void {
  for (const bucket of buckets) {
    if (path.length === depth) put(counts, path.join(' '), bucket.key, bucket.doc_count);
    else {
      const { buckets: inner } = bucket.level as { buckets: Bucket[] };
      walk(inner, [...path, bucket.key], depth, counts);
    }
  }
}

/** Adds a count to a cell, by outcome. */
export function put(counts: Counts, key: string, errorCode: string, count: number): void {
  const cell = counts.get(key) ?? { succeeded: 0, denied: 0, failed: 0 };
  counts.set(key, cell);
  if (errorCode === '') cell.succeeded += count;
  else if (DENIED.test(errorCode)) cell.denied += count;
  else cell.failed += count;
}
