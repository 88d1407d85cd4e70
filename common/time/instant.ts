// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

const GRAMMAR = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?Z$/;

/**
 * Milliseconds since 1970 of an ISO UTC instant of our one grammar (`2026-05-01T00:00:00Z`, with or without
 * milliseconds); undefined for everything else, also for days that the calendar does not have. `Date` alone takes
 * 30 February and full-width digits.
 */
export function parseInstant(text: string): number | undefined {
  const parts = GRAMMAR.exec(text);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number);
  const at = Date.UTC(year, month - 1, day, hour, minute, second, Number(parts[7] || 0));
  const back = new Date(at);
  const same =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    back.getUTCHours() === hour &&
    back.getUTCMinutes() === minute &&
    back.getUTCSeconds() === second;
  return same ? at : undefined;
}

/** ISO UTC, milliseconds shown only when there are any. */
export function instantText(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** The earlier, the later of two ISO UTC instants; either may be absent. */
export function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a === undefined ? b : a;
  return Date.parse(b) < Date.parse(a) ? b : a;
}

export function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a === undefined ? b : a;
  return Date.parse(b) > Date.parse(a) ? b : a;
}
