// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { instantText, parseInstant } from './instant';

/** ISO UTC instants, half open: from <= event < to. */
export interface Period {
  from: string;
  to: string;
}

export const MAX_DAYS = 400;
const DAY = 24 * 60 * 60 * 1000;

/** What is wrong with a period, and the field to blame; undefined when nothing is. */
export function periodFault(period: Period): { field: 'from' | 'to'; message: string } | undefined {
  const from = parseInstant(period.from);
  const to = parseInstant(period.to);
  if (from === undefined) return { field: 'from', message: 'from is not an instant' };
  if (to === undefined) return { field: 'to', message: 'to is not an instant' };
  if (from >= to) return { field: 'to', message: 'to must be later than from' };
  if (to - from > MAX_DAYS * DAY) {
    return { field: 'to', message: `the period must not be longer than ${MAX_DAYS} days` };
  }
  return undefined;
}

/** The UTC days (YYYY-MM-DD) that a period touches, in order. */
export function daysOf(period: Period): string[] {
  const days: string[] = [];
  const end = Date.parse(period.to);
  for (let at = startOfDay(Date.parse(period.from)); at < end; at += DAY) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** The same period, widened to whole UTC days. */
export function wholeDays(period: Period): Period {
  const from = startOfDay(Date.parse(period.from));
  const to = Math.ceil(Date.parse(period.to) / DAY) * DAY;
  return { from: instantText(from), to: instantText(to) };
}

function startOfDay(at: number): number {
  return Math.floor(at / DAY) * DAY;
}
