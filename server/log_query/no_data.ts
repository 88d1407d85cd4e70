// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer } from '../../common/log_query/answers';
import type { Coverage } from '../../common/search/coverage';
import type { Asked } from './asked';

/** The answer to a query that was not asked, or that OpenSearch refused to this user. */
export function nothingAsked(
  { query, period }: Asked,
  reason: NonNullable<Coverage['reason']>
): LogAnswer {
  return {
    coverage: {
      state: 'no_data',
      reason,
      period,
      shards: { total: 0, failed: 0 },
      timedOut: false,
      missingDays: [],
      daysInPeriod: 0,
      closedIndices: [],
      closedIndicesUnknown: true,
      hiddenFields: [],
    },
    ...nothingOf(query),
    errorBound: 0,
    took: 0,
  };
}

/** Nothing, in the shape that the query asks for: no data is never zero. */
export function nothingOf({
  measure,
  by,
  over,
}: Asked['query']): Pick<LogAnswer, 'value' | 'rows' | 'documents' | 'total'> {
  if ('list' in measure) return { documents: [], total: 0 };
  return { value: null, ...((over || (by && by.length > 0)) && { rows: [] }) };
}
