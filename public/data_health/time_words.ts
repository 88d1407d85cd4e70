// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in its largest unit: `5 min`, `3 h`, `12 d`. Seconds; below a minute it is `0 min`. */
export function lengthWords(seconds: number): string {
  if (seconds < HOUR) {
    return i18n.translate('siemReview.dataHealth.minutes', {
      defaultMessage: '{count} min',
      values: { count: Math.max(0, Math.floor(seconds / MINUTE)) },
    });
  }
  if (seconds < 2 * DAY) {
    return i18n.translate('siemReview.dataHealth.hours', {
      defaultMessage: '{count} h',
      values: { count: Math.floor(seconds / HOUR) },
    });
  }
  return i18n.translate('siemReview.dataHealth.days', {
    defaultMessage: '{count} d',
    values: { count: Math.floor(seconds / DAY) },
  });
}

/** How long before an instant another was: `3 h ago`. */
export function agoWords(instant: string, at: string): string {
  return i18n.translate('siemReview.dataHealth.ago', {
    defaultMessage: '{length} ago',
    values: { length: lengthWords((Date.parse(at) - Date.parse(instant)) / 1000) },
  });
}

/** A day (YYYY-MM-DD) as pages write it. */
export function dayWords(day: string): string {
  return day.replace(/-/g, '/');
}
