// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Period } from '../time/period';

/** What an answer rests on. Every answer has one: no data is never zero, cut is never silent. */
export interface Coverage {
  state: 'complete' | 'partial' | 'stale' | 'no_data';
  /** Only with `no_data`. */
  reason?: 'no_index' | 'none_in_period' | 'filtered' | 'forbidden';
  /** What was asked for. */
  period: Period;
  shards: { total: number; failed: number };
  timedOut: boolean;
  /** ISO UTC of the newest event / the newest arrival that the user can see, of the kind of log, whatever the period. */
  newestEvent?: string;
  newestIngest?: string;
  /**
   * Days (YYYY-MM-DD, UTC) that the period touches and that are over, without any event of this kind of log that the
   * user can see: looked for in the whole day, also where the period has only a part of it.
   */
  missingDays: string[];
  /** Days (UTC) of the period that are over or have events, so that a page can say "88 of 90 days have logs". */
  daysInPeriod: number;
  /** Closed indices of this kind: they answer nothing and are not in the counts. */
  closedIndices: string[];
  /** True when the user may not ask which indices are closed: then `closedIndices` is empty and means nothing. */
  closedIndicesUnknown?: true;
  /** What was cut, where the limit is, how many were left out. */
  cut?: { what: string; limit: number; others: number };
  /** Documents counted twice because one eventID lies in two indices and the check had to stop. Absent: counts are exact. */
  duplicates?: number;
  /** Fields that the user's rights hide and this answer would have used. */
  hiddenFields: string[];
}
