// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { bucketStarts } from '../../common/time/buckets';
import type { LogQuery } from '../../common/log_query/log_query';
import type { Period } from '../../common/time/period';
import { SearchProblem } from '../search/errors';

/** `search.max_buckets` of OpenSearch unless somebody changed it. */
export const MOST_BUCKETS = 65535;
/** Rows, or documents of a page, where the query does not say. */
export const TOP = 100;

/** Starts of the buckets of `over`, milliseconds. Empty without `over`. */
export function startsOf(query: LogQuery, period: Period, tz: string): number[] {
  return query.over ? bucketStarts(period, query.over, tz) : [];
}

/** Throws `too_many_buckets` naming the query when its answer could not be asked for in one search. */
export function checkCaps(query: LogQuery, place: number, period: Period, tz: string): void {
  const groups = query.by && query.by.length > 0 ? query.top || TOP : 1;
  const buckets = Math.max(1, startsOf(query, period, tz).length);
  if (groups * buckets <= MOST_BUCKETS) return;
  const field = `queries[${place}]`;
  const message =
    `${field}: ${groups} groups in ${buckets} buckets are more than ${MOST_BUCKETS}: ` +
    'ask for a shorter period, a longer interval or a smaller top';
  throw new SearchProblem('too_many_buckets', 422, message, { field });
}
