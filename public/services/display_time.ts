// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import moment from 'moment-timezone';

export interface DisplayTime {
  /** IANA zone of everything shown. */
  zone: string;
  /** `2026/11/24 14:02`, in the format of the settings. */
  instant(iso: string): string;
  /** The day alone. */
  day(iso: string): string;
  /** `2026/11/01 00:00 – 2026/11/24 14:02 JST`. */
  range(from: string, to: string): string;
  /** `JST`, `UTC` at an instant. */
  zoneName(iso: string): string;
}

const NUMERIC = 'YYYY/MM/DD HH:mm';
const NUMERIC_DAY = 'YYYY/MM/DD';

/**
 * The one formatter of instants, after `dateFormat` and `dateFormat:tz`. Seconds and below are left out: no
 * page here needs them. A format with names of months or days stays English in moment, so Japanese pages
 * use numbers instead.
 */
export function displayTime(settings: {
  dateFormat?: string;
  zone?: string;
  locale: string;
}): DisplayTime {
  const zone = knownZone(settings.zone);
  const japanese = settings.locale.startsWith('ja');
  const format = toMinutes(settings.dateFormat, japanese);
  const dayFormat = format === NUMERIC ? NUMERIC_DAY : toDay(format);
  const at = (iso: string) => moment.tz(iso, zone);
  const instant = (iso: string) => at(iso).format(format);
  const zoneName = (iso: string) => at(iso).zoneAbbr();
  return {
    zone,
    instant,
    zoneName,
    day: (iso) => at(iso).format(dayFormat),
    range: (from, to) => `${instant(from)} – ${instant(to)} ${zoneName(to)}`,
  };
}

function knownZone(setting?: string): string {
  if (setting && setting !== 'Browser' && moment.tz.zone(setting)) return setting;
  // Not moment.tz.guess(): it takes another zone of the same offset (Africa/Abidjan) for plain UTC.
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone && moment.tz.zone(timeZone) ? timeZone : 'UTC';
}

function toMinutes(setting: string | undefined, japanese: boolean): string {
  if (!setting || (japanese && /MMM|ddd|Do/.test(setting))) return NUMERIC;
  return setting.replace(/[:.]?ss(\.S+)?/, '');
}

/** The part of a format that says the day: what stands before the hour. */
function toDay(format: string): string {
  const day = format.replace(/[\s@T]*[Hh]+:?mm.*$/, '').trim();
  return day || NUMERIC_DAY;
}
