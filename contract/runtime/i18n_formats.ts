// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export interface Formats {
  number?: Record<string, Record<string, string>>;
  date?: Record<string, Record<string, string>>;
  time?: Record<string, Record<string, string>>;
  relative?: Record<string, { units: string }>;
}

const clock = { hour: 'numeric', minute: 'numeric' };
const day = { day: 'numeric', year: 'numeric' };

/** The named formats that OSD gives messages, e.g. `{count, number, percent}`. */
export const formats: Formats = {
  number: { currency: { style: 'currency' }, percent: { style: 'percent' } },
  date: {
    short: { month: 'numeric', day: 'numeric', year: '2-digit' },
    medium: { month: 'short', ...day },
    long: { month: 'long', ...day },
    full: { weekday: 'long', month: 'long', ...day },
  },
  time: {
    short: clock,
    medium: { ...clock, second: 'numeric' },
    long: { ...clock, second: 'numeric', timeZoneName: 'short' },
    full: { ...clock, second: 'numeric', timeZoneName: 'short' },
  },
  relative: {
    years: { units: 'year' },
    months: { units: 'month' },
    days: { units: 'day' },
    hours: { units: 'hour' },
    minutes: { units: 'minute' },
    seconds: { units: 'second' },
  },
};
