// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Writes an instant as wall time, to the second, in parts of digits: for an IANA zone. */
export function wallClock(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', { timeZone: zone, ...CLOCK });
}

const CLOCK = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const;

/** `2026-05-01 09:00:00` of an ISO UTC instant in an IANA zone. */
export function zoneTime(instant: string, zone: string): string {
  const parts: Record<string, string> = {};
  wallClock(zone)
    .formatToParts(new Date(instant))
    .forEach(({ type, value }) => {
      parts[type] = value;
    });
  const { year, month, day, hour, minute, second } = parts;
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}
