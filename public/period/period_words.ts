// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { CalendarPeriod, Period } from '../../common/url_state/period';

/** The name of a period that moves; a fixed one has none and is said by its dates. */
export function periodName(period: Period): string | undefined {
  if (period.kind === 'absolute') return undefined;
  if (period.kind === 'calendar') return calendarName(period.name);
  return i18n.translate('siemReview.period.lastDays', {
    defaultMessage: 'Last {days} days',
    values: { days: period.days },
  });
}

function calendarName(name: CalendarPeriod): string {
  switch (name) {
    case 'yesterday':
      return i18n.translate('siemReview.period.yesterday', { defaultMessage: 'Yesterday' });
    case 'previous_business_day':
      return i18n.translate('siemReview.period.previousBusinessDay', {
        defaultMessage: 'Previous business day',
      });
    case 'last_week':
      return i18n.translate('siemReview.period.lastWeek', {
        defaultMessage: 'Last week (Mon–Sun)',
      });
    case 'last_month':
      return i18n.translate('siemReview.period.lastMonth', { defaultMessage: 'Last month' });
    case 'this_quarter':
      return i18n.translate('siemReview.period.thisQuarter', { defaultMessage: 'This quarter' });
    case 'previous_quarter':
      return i18n.translate('siemReview.period.previousQuarter', {
        defaultMessage: 'Previous quarter',
      });
  }
}
