// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { TrendAnswer } from '../../../common/role_usage/answers';

const DAY = 86400000;

/** Days from the last event that was new in the period to the end of the period; undefined when none was new. */
export function daysSinceLastNew(
  newEvents: TrendAnswer['newEvents'],
  to: string
): number | undefined {
  const starts = newEvents.filter(({ count }) => count > 0).map(({ start }) => Date.parse(start));
  if (starts.length === 0) return undefined;
  return Math.max(0, Math.floor((Date.parse(to) - Math.max(...starts)) / DAY));
}

/** `63 days ago`: how long nothing new has been used. */
export function lastNewWords(days: number | undefined): string {
  if (days === undefined) return '–';
  return i18n.translate('siemReview.role.lastNewDays', {
    defaultMessage: '{days, plural, =0 {today} one {1 day ago} other {{days} days ago}}',
    values: { days },
  });
}
