// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import moment from 'moment-timezone';

/** `14:02:11` in a zone: the order of events needs seconds. */
export function timeOfDay(iso: string, zone: string): string {
  return moment.tz(iso, zone).format('HH:mm:ss');
}

const UNITS: ReadonlyArray<[unit: string, seconds: number]> = [
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** How long it took from the first to the last, in the largest whole unit: `3 min`, `2 時間`; empty below a second. */
export function spanText(from: string, to: string, lang: 'en' | 'ja'): string {
  const seconds = Math.abs(Date.parse(to) - Date.parse(from)) / 1000;
  const fitting = UNITS.filter(([, size]) => seconds >= size)[0];
  if (!fitting) return '';
  const [unit, size] = fitting;
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(Math.round(seconds / size));
}
