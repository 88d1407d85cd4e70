// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export const dayMs = 86400000;
export const hourMs = 3600000;
export const minuteMs = 60000;

export interface CalendarDay {
  /** `2026-05-01`, a day in UTC. */
  text: string;
  /** Epoch ms of its 00:00 UTC. */
  start: number;
  dayOfMonth: number;
  /** Months since year 0, January 2026 = 24312. */
  month: number;
  weekend: boolean;
  /** Days 28 to 3: the settlement batch runs. */
  monthEnd: boolean;
}

/** Reads `YYYY-MM-DD`; throws on anything that is not a day. */
export function calendarDay(text: string): CalendarDay {
  const start = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(start) || dayText(start) !== text) {
    throw new Error(`not a day (YYYY-MM-DD): ${text}`);
  }
  const date = new Date(start);
  const dayOfMonth = date.getUTCDate();
  const weekday = date.getUTCDay();
  return {
    text,
    start,
    dayOfMonth,
    month: date.getUTCFullYear() * 12 + date.getUTCMonth(),
    weekend: weekday === 0 || weekday === 6,
    monthEnd: dayOfMonth >= 28 || dayOfMonth <= 3,
  };
}

export function dayText(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** `2026-05-01T03:04:05Z`, as CloudTrail writes it. */
export function instantText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** The month whose closing a day of the settlement batch belongs to (1 June closes May). */
export function closingMonth(day: CalendarDay): number {
  return day.dayOfMonth <= 3 ? day.month - 1 : day.month;
}

/** A feature that goes live on the given day of every third month and is used until its end. */
export function releasedFeature(day: CalendarDay, dayOfMonth: number): boolean {
  return day.month % 3 === 1 && day.dayOfMonth >= dayOfMonth;
}
