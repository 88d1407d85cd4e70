// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { MAX_DAYS } from '../time/period';

/** Periods that move with the calendar. Weeks begin on Monday, quarters follow a fiscal year from April. */
export const CALENDAR_PERIODS = [
  'yesterday',
  'previous_business_day',
  'last_week',
  'last_month',
  'this_quarter',
  'previous_quarter',
] as const;
export type CalendarPeriod = (typeof CALENDAR_PERIODS)[number];

/** Lengths that the picker offers; an address may name any whole number up to the limit. */
export const OFFERED_DAYS = [7, 30, 90] as const;

/**
 * What a page asks about: a calendar period or the last N days (today is the last of them), both kept as
 * such in an address, or two fixed ISO UTC instants, half open.
 */
export type Period =
  | { kind: 'calendar'; name: CalendarPeriod }
  | { kind: 'last_days'; days: number }
  | { kind: 'absolute'; from: string; to: string };

export const DEFAULT_PERIOD: Period = { kind: 'last_days', days: 30 };

const LAST_DAYS = /^last_([1-9]\d{0,2})_days$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;

/** The period of an address; undefined when it names none that we know. */
export function readPeriod(params: URLSearchParams): Period | undefined {
  const name = params.get('period');
  const calendar = CALENDAR_PERIODS.find((one) => one === name);
  if (calendar) return { kind: 'calendar', name: calendar };
  const lastDays = LAST_DAYS.exec(name || '');
  if (lastDays && Number(lastDays[1]) <= MAX_DAYS) {
    return { kind: 'last_days', days: Number(lastDays[1]) };
  }
  const from = instant(params.get('from'));
  const to = instant(params.get('to'));
  if (from && to && from < to) return { kind: 'absolute', from, to };
  return undefined;
}

export function writePeriod(period: Period, params: URLSearchParams): void {
  if (period.kind === 'calendar') params.set('period', period.name);
  else if (period.kind === 'last_days') params.set('period', `last_${period.days}_days`);
  else {
    params.set('from', period.from);
    params.set('to', period.to);
  }
}

/** A period as one text: `last_month`, `last_30_days` or `<from>/<to>`. */
export function textOfPeriod(period: Period): string {
  if (period.kind === 'calendar') return period.name;
  return period.kind === 'last_days' ? `last_${period.days}_days` : `${period.from}/${period.to}`;
}

export function periodOfText(text: string): Period | undefined {
  const [from, to, more] = text.split('/');
  if (more !== undefined) return undefined;
  return readPeriod(new URLSearchParams(to === undefined ? { period: from } : { from, to }));
}

/** ISO UTC with milliseconds; undefined for anything that is not an instant between 1970 and 9999. */
function instant(text: string | null): string | undefined {
  if (!text || !INSTANT.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
