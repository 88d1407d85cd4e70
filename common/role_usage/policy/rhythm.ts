// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** How often an action is used, by the days of its use. */
export type Rhythm = 'once' | 'daily' | 'weekly' | 'monthly' | 'irregular';

const DAY = 24 * 60 * 60 * 1000;
/** Days without use within one run: a weekend and a holiday. */
const PAUSE = 3;

/**
 * Rhythm of the days (YYYY-MM-DD, sorted) of use in a period of so many days. Daily: used on half of the days from the
 * first to the last, over at least half of the period. Else by runs, days with at most 3 between: their starts lie 5 to
 * 9 days apart (the middle one) is weekly, 26 to 35 monthly; anything else is irregular.
 */
export function rhythmOf(days: readonly string[], periodDays: number): Rhythm | undefined {
  if (days.length === 0) return undefined;
  if (days.length === 1) return 'once';
  const at = days.map((day) => Math.round(Date.parse(day) / DAY));
  const span = at[at.length - 1] - at[0] + 1;
  if (days.length >= span / 2 && span >= periodDays / 2) return 'daily';
  const starts = at.filter((day, place) => place === 0 || day - at[place - 1] > PAUSE + 1);
  const gaps = starts
    .slice(1)
    .map((start, place) => start - starts[place])
    .sort((a, b) => a - b);
  const middle = gaps[Math.floor(gaps.length / 2)];
  if (middle >= 26 && middle <= 35) return 'monthly';
  return middle >= 5 && middle <= 9 ? 'weekly' : 'irregular';
}
