// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ControlState, EvidenceResult, LogMark } from '../vocabulary';
import type { MarkReason } from './answers';

/** What speaks for an item: states of its controls, results of its queries. */
export interface Sources {
  controls: readonly ControlState[];
  queries: readonly EvidenceResult[];
  /** True: the person may read none of what the queries ask. */
  forbidden?: boolean;
}

export interface LogState {
  mark: LogMark;
  reason: MarkReason;
  sources: { withData: number; all: number };
}

/**
 * What the logs say of an item: the worst of its sources. That some say yes and others have no data is to be looked at, and
 * no evidence; a switched-off control says nothing; a query that is not asked yet has no data.
 */
export function logState({ controls, queries, forbidden }: Sources): LogState {
  const counted = controls.filter((state) => state !== 'disabled');
  const all = counted.length + queries.length;
  const withData =
    counted.filter((state) => state !== 'no_data').length +
    queries.filter((result) => result !== 'no_data' && result !== 'not_yet').length;
  const told = (mark: LogMark, reason: MarkReason): LogState => ({
    mark,
    reason,
    sources: { withData, all },
  });
  if (all === 0) return told('not_covered', 'nothing_maps');
  if (counted.indexOf('failed') >= 0) return told('failed', 'control_failed');
  if (queries.indexOf('gap') >= 0) return told('failed', 'query_gap');
  if (counted.indexOf('unknown') >= 0) return told('attention', 'control_unknown');
  if (queries.indexOf('attention') >= 0) return told('attention', 'query_attention');
  if (withData === 0) return told('no_data', forbidden ? 'forbidden' : 'no_source_has_data');
  return withData < all ? told('attention', 'partial') : told('evidenced', 'all_passed');
}
