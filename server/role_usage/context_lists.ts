// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeenCount, TopList } from '../../common/role_usage/answers';
import { LIST_ROWS, topOf } from '../../common/role_usage/merge_context';
import { instantText } from '../../common/time/instant';
import { cloudtrail } from '../logs/cloudtrail';
import type { SearchAnswer, SearchBody } from '../search/search_port';
import { windowsAggregation } from './second_deliveries';

/** The lists and the field that each counts by. */
export const listFields = {
  sessions: cloudtrail.sessionArn,
  regions: cloudtrail.region,
  addresses: cloudtrail.sourceAddress,
  resources: cloudtrail.resourceArn,
  viaServices: cloudtrail.invokedBy,
} as const;

export type ListName = keyof typeof listFields;

export interface TermsAnswer {
  sum_other_doc_count: number;
  buckets: Array<{
    key: string;
    doc_count: number;
    first?: { value: number };
    last?: { value: number };
  }>;
}

/** Values that a shard hands in: counts are exact up to as many different ones. */
const SHARD_ROWS = 5000;
const ERROR_CODES = 1000;

/** Every list in one search, with the error codes to tell denied from failed. */
export function contextBody(query: SearchBody): SearchBody {
  const lists: SearchBody = {};
  (Object.keys(listFields) as ListName[]).forEach((name) => {
    lists[name] = {
      terms: { field: listFields[name], size: LIST_ROWS, shard_size: SHARD_ROWS },
      aggs: {
        first: { min: { field: cloudtrail.time } },
        last: { max: { field: cloudtrail.time } },
      },
    };
  });
  return {
    size: 0,
    track_total_hits: true,
    query,
    aggs: {
      ...lists,
      errorCodes: { terms: { field: cloudtrail.errorCode, size: ERROR_CODES } },
      ...windowsAggregation,
    },
  };
}

/** A terms aggregation of an answer; without any index there is none. */
export function readTerms(answer: SearchAnswer, name: string): TermsAnswer {
  const found = (answer.aggregations || {})[name] as TermsAnswer | undefined;
  return found || { sum_other_doc_count: 0, buckets: [] };
}

/** A list less what was delivered twice. */
export function readList(all: TermsAnswer, twice: TermsAnswer[]): TopList<SeenCount> {
  const less = new Map<string, number>();
  let lessOthers = 0;
  twice.forEach((one) => {
    one.buckets.forEach(({ key, doc_count: count }) => less.set(key, (less.get(key) || 0) + count));
    lessOthers += one.sum_other_doc_count;
  });
  const rows: SeenCount[] = [];
  all.buckets.forEach(({ key, doc_count: count, first, last }) => {
    const events = count - (less.get(key) || 0);
    less.delete(key);
    if (events > 0 && first && last) {
      rows.push({
        value: key,
        events,
        firstSeen: instantText(first.value),
        lastSeen: instantText(last.value),
      });
    }
  });
  less.forEach((count) => {
    lessOthers += count;
  });
  const others = Math.max(0, all.sum_other_doc_count - lessOthers);
  return { ...topOf(rows, (row) => row.value, others), visible: true };
}

/** Sessions by their name: what follows the role's name in the session's ARN, colons and slashes included. */
export function wholeSession(list: TopList<SeenCount>): TopList<SeenCount> {
  const rows = list.rows.map((row) => {
    const parts = /:assumed-role\/[^/]+\/(.+)$/.exec(row.value);
    return { ...row, value: parts ? parts[1] : row.value };
  });
  return { ...list, rows };
}
