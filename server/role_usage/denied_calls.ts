// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DeniedRow, TopList } from '../../common/role_usage/answers';
import { deniedKey, topOf } from '../../common/role_usage/merge_context';
import { addSeen, mergeRows } from '../../common/role_usage/merge_rows';
import { outcomeOf } from '../../common/role_usage/outcome';
import { instantText } from '../../common/time/instant';
import type { KeyCount } from '../search/composite';
import type { TermsAnswer } from './context_lists';
import { readDenial } from './denial';
import { textOf } from './tally';

/** The error codes among some that say "denied". */
export function deniedCodes(codes: TermsAnswer): string[] {
  return codes.buckets
    .map((bucket) => bucket.key)
    .filter((code) => outcomeOf(code, true) === 'denied');
}

/** Denied calls by what AWS says about them, most often first; messages that differ only in the session are one. */
export function buildDenied(rows: KeyCount[]): TopList<DeniedRow> {
  const all = rows.map((row) => ({
    eventSource: textOf(row.key.eventSource) || 'unknown',
    eventName: textOf(row.key.eventName) || 'unknown',
    errorCode: textOf(row.key.errorCode) || 'unknown',
    ...readDenial(textOf(row.key.message)),
    events: row.count,
    firstSeen: instantText(row.first),
    lastSeen: instantText(row.last),
  }));
  const merged = mergeRows<DeniedRow>(all, [], deniedKey, (one, other) => ({
    ...one,
    events: one.events + other.events,
    ...addSeen(one, other),
  }));
  return { ...topOf(merged, deniedKey), visible: true };
}
