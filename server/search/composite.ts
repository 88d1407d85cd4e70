// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { tooManyBuckets } from './errors';
import type { SearchAnswer, SearchBody, SearchPort } from './search_port';

/** One part of a composite key. `missing`: documents without the field are counted too, with null. */
export interface KeySource {
  name: string;
  field: string;
  missing?: boolean;
  /** For dates: buckets of a calendar interval in an IANA zone; the key is milliseconds. */
  every?: { interval: string; zone: string };
}

export interface KeyCount {
  key: Record<string, string | number | null>;
  count: number;
  /** Milliseconds of the first and last event. */
  first: number;
  last: number;
}

export interface Collected {
  rows: KeyCount[];
  /** Documents of the query. */
  documents: number;
  answers: SearchAnswer[];
}

/** One page holds nearly every answer; every further page scans all documents again. Below `search.max_buckets`. */
export const PAGE = 20000;
/** One and a half million different keys: beyond, the answer would not fit a page or a browser either. */
const MAX_PAGES = 75;

/** Body of one page: counts by key, with first and last time, and `more` aggregations beside it. */
export function compositeBody(
  ask: { query: SearchBody; sources: KeySource[]; time: string; more?: SearchBody },
  after?: KeyCount['key'],
  page: number = PAGE
): SearchBody {
  return {
    size: 0,
    track_total_hits: true,
    query: ask.query,
    aggs: {
      keys: {
        composite: {
          size: page,
          sources: ask.sources.map((source) => ({ [source.name]: sourceBody(source) })),
          ...(after && { after }),
        },
        aggs: { first: { min: { field: ask.time } }, last: { max: { field: ask.time } } },
      },
      ...(after ? {} : ask.more),
    },
  };
}

/** Every key of a query with its count: page after page, none left out; too many keys is a `too_many_buckets`. */
export async function collectKeys(
  port: Pick<SearchPort, 'search'>,
  ask: { index: string; query: SearchBody; sources: KeySource[]; time: string; more?: SearchBody },
  page: number = PAGE
): Promise<Collected> {
  const rows: KeyCount[] = [];
  const answers: SearchAnswer[] = [];
  let after: KeyCount['key'] | undefined;
  do {
    if (answers.length >= MAX_PAGES) throw tooManyBuckets();
    const answer = await port.search({ index: ask.index, body: compositeBody(ask, after, page) });
    answers.push(answer);
    const keys = (answer.aggregations || {}).keys as CompositeAnswer | undefined;
    // Without any index there is no aggregation in the answer.
    const buckets = keys ? keys.buckets : [];
    buckets.forEach((bucket) => rows.push(readBucket(bucket)));
    after = keys && buckets.length === page ? keys.after_key : undefined;
  } while (after);
  const total = answers[0].hits.total;
  return { rows, documents: total ? total.value : 0, answers };
}

interface CompositeAnswer {
  after_key?: KeyCount['key'];
  buckets: Array<{
    key: KeyCount['key'];
    doc_count: number;
    first: { value: number };
    last: { value: number };
  }>;
}

function readBucket(bucket: CompositeAnswer['buckets'][number]): KeyCount {
  return {
    key: bucket.key,
    count: bucket.doc_count,
    first: bucket.first.value,
    last: bucket.last.value,
  };
}

/** A key as a source of a composite aggregation. */
export function sourceBody({ field, missing, every }: KeySource): SearchBody {
  if (every) {
    return {
      date_histogram: { field, calendar_interval: every.interval, time_zone: every.zone },
    };
  }
  return { terms: missing ? { field, missing_bucket: true } : { field } };
}
