// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Lag } from '../../common/data_health/answers';
import { UNKNOWN_ACCOUNT } from '../../common/logs/cloudtrail_names';
import type { SearchAnswer } from '../search/search_port';
import { LAG_STEP, accountKey } from './query';
import type { CompositeKey } from './query';

/** Documents of one account on one day. Milliseconds; `day` is absent where the question had none. */
export interface DayCount {
  /** `unknown` when the document names none. */
  account: string;
  day?: number;
  count: number;
  newestEvent: number;
  /** Absent when no document says when it came. */
  newestArrival?: number;
}

interface Bucket {
  key: CompositeKey;
  doc_count: number;
  event?: { value: number | null };
  arrival?: { value: number | null };
}

interface Counts {
  after_key?: CompositeKey;
  buckets: Bucket[];
}

/** The rows of a page, and the key that asks for the next; none without any index. */
export function readCounts(
  answer: SearchAnswer,
  page: number
): { rows: DayCount[]; after?: CompositeKey } {
  const { buckets, after } = countsOf(answer, page);
  return { rows: buckets.map(readRow), ...(after && { after }) };
}

/** Milliseconds of the newest of a kind; undefined when there is none. */
export function readNewest(answer: SearchAnswer): number | undefined {
  const hit = (answer.hits.hits || [])[0];
  const at = hit && hit.sort && hit.sort[0];
  // What has no such time stands last, with the smallest number there is.
  return typeof at === 'number' && at > 0 ? at : undefined;
}

export function readTotal(answer: SearchAnswer): number {
  return answer.hits.total ? answer.hits.total.value : 0;
}

/** How many documents came how late, in steps; to be added up over pages. */
export function readLags(
  answer: SearchAnswer,
  page: number
): {
  lags: Array<{ seconds: number; count: number }>;
  after?: CompositeKey;
} {
  const { buckets, after } = countsOf(answer, page);
  const lags = buckets.map(({ key, doc_count: count }) => ({
    seconds: (Number(key.arrival) - Number(key.event)) / 1000,
    count,
  }));
  return { lags, ...(after && { after }) };
}

/** Median and 95th percentile (nearest rank) of lags in steps; undefined when there are none. */
export function lagOf(lags: ReadonlyArray<{ seconds: number; count: number }>): Lag | undefined {
  const documents = lags.reduce((sum, { count }) => sum + count, 0);
  if (documents === 0) return undefined;
  const sorted = lags.slice().sort((a, b) => a.seconds - b.seconds);
  const rank = (share: number) => {
    let left = Math.ceil(documents * share);
    const found = sorted.filter(({ count }) => {
      const before = left;
      left -= count;
      return before > 0 && left <= 0;
    })[0];
    // A clock that runs ahead is no lag.
    return Math.max(0, found.seconds);
  };
  return { p50: rank(0.5), p95: rank(0.95), documents, within: LAG_STEP * 60 };
}

function countsOf(answer: SearchAnswer, page: number): { buckets: Bucket[]; after?: CompositeKey } {
  const counts = (answer.aggregations || {}).counts as Counts | undefined;
  if (!counts) return { buckets: [] };
  const more = counts.buckets.length === page ? counts.after_key : undefined;
  return { buckets: counts.buckets, ...(more && { after: more }) };
}

function readRow({ key, doc_count: count, event, arrival }: Bucket): DayCount {
  return {
    account: accountOf(key),
    ...(typeof key.day === 'number' && { day: key.day }),
    count,
    newestEvent: event && event.value !== null ? event.value : Number(key.day),
    ...(arrival && arrival.value !== null && { newestArrival: arrival.value }),
  };
}

function accountOf(key: CompositeKey): string {
  for (let place = 0; key[accountKey(place)] !== undefined; place += 1) {
    const account = key[accountKey(place)];
    if (account !== null) return String(account);
  }
  return UNKNOWN_ACCOUNT;
}
