// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CellState, Expectation, HealthCell, KindHealth } from './answers';
import { isAccepted } from './expectation';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** CloudTrail delivers within 15 minutes; the SIEM's loader was seen up to 7 hours late at its worst. */
export const FRESH_WITHIN = 6 * HOUR;
/** Old logs that arrive are a loader that catches up; older ones than this are logs that somebody loaded by hand. */
const CATCHING_UP = 3 * DAY;
/** Pauses longer than this are no habit. */
const LONGEST_PAUSE = 7;

/** What is known of a kind and an account before its state is told. */
export interface CellFacts {
  /** Milliseconds; absent: no document ever, as far as the person may see. */
  newestEvent?: number;
  newestArrival?: number;
  /** Longest run of days without documents between two days with some, within the period. */
  longestPause: number;
}

/** State of a cell; its rules in words stand at `CellState`. */
export function cellState(
  facts: CellFacts,
  around: {
    kind: Pick<KindHealth, 'quiet' | 'reading' | 'newestEvent'>;
    expectation: Expectation;
    /** No document of any kind of the account can be seen. */
    unseen: boolean;
    now: number;
    /** Today (YYYY-MM-DD) in the zone of the question. */
    today: string;
  }
): { state: CellState; why?: HealthCell['why'] } {
  const { kind, expectation, unseen, now, today } = around;
  if (kind.reading === 'forbidden') return { state: 'forbidden' };
  if (kind.reading === 'failed') return { state: 'unknown', why: 'search_failed' };
  const comes = rhythm(facts, kind.quiet, now);
  if (comes && comes !== 'silent') return { state: comes };
  if (isAccepted(expectation, today)) return { state: 'not_expected' };
  if (expectation.expected === 'no') return { state: 'acceptance_expired' };
  if (comes) return { state: comes };
  if (unseen) return { state: 'unknown', why: 'account_unseen' };
  // Whether nothing was found or nobody looks, such a kind does not say.
  if (kind.quiet && kind.newestEvent !== undefined) return { state: 'quiet' };
  return { state: 'never_seen' };
}

function rhythm(
  { newestEvent, newestArrival, longestPause }: CellFacts,
  quiet: boolean,
  now: number
): 'fresh' | 'late' | 'quiet' | 'silent' | undefined {
  if (newestEvent === undefined) return undefined;
  const age = now - newestEvent;
  if (age <= FRESH_WITHIN) return 'fresh';
  if (quiet) return 'quiet';
  const arrives = newestArrival !== undefined && now - newestArrival <= FRESH_WITHIN;
  if (arrives && age <= CATCHING_UP) return 'late';
  return age <= DAY * (1 + Math.min(longestPause, LONGEST_PAUSE)) ? 'late' : 'silent';
}

/** Days with and without documents, counted from the first that has some up to today (which may still get some). */
export function daysOfCell(perDay: readonly number[]): {
  daysWithData: number;
  missingDays: number;
  longestPause: number;
} {
  const first = perDay.findIndex((count) => count > 0);
  if (first < 0) return { daysWithData: 0, missingDays: 0, longestPause: 0 };
  let daysWithData = 0;
  let missingDays = 0;
  let pause = 0;
  let longestPause = 0;
  perDay.slice(first).forEach((count, place, all) => {
    if (count > 0) {
      daysWithData += 1;
      longestPause = Math.max(longestPause, pause);
      pause = 0;
    } else if (place < all.length - 1) {
      missingDays += 1;
      pause += 1;
    }
  });
  return { daysWithData, missingDays, longestPause };
}
