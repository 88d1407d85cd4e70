// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import moment from 'moment-timezone';
import type { Moment } from 'moment-timezone';
import type { CalendarPeriod, Period } from '../../common/url_state/period';

/** ISO UTC, half open: from <= event < to. */
export interface Instants {
  from: string;
  to: string;
}

/** Month (0 = January) in which a Japanese fiscal year begins. */
const FISCAL_START = 3;

/**
 * The instants of a period, seen from `now` in the display zone: days, weeks and months begin at its midnight.
 * A period that reaches today ends at the last full minute, so that a reload within it asks the same again.
 */
export function resolvePeriod(period: Period, now: Date, zone: string): Instants {
  if (period.kind === 'absolute') return { from: period.from, to: period.to };
  const here = moment.tz(now, zone);
  const today = here.clone().startOf('day');
  if (period.kind === 'last_days') {
    const first = today.clone().subtract(period.days - 1, 'days');
    return instants(first, lastMinute(here, first));
  }
  return calendar(period.name, here, today);
}

/**
 * What a number is compared with: the calendar period before (the month before last month, the business day before), else the
 * period of the same length just before. A quarter that is not over is compared with as much of the one before.
 */
export function periodBefore(period: Period, { from, to }: Instants, zone: string): Instants {
  const first = moment.tz(from, zone);
  const upTo = (start: Moment) => instants(start, first);
  switch (period.kind === 'calendar' ? period.name : period.kind) {
    case 'yesterday':
      return upTo(first.clone().subtract(1, 'day'));
    case 'previous_business_day':
      return wholeDays(previousBusinessDay(first), 1);
    case 'last_week':
      return upTo(first.clone().subtract(7, 'days'));
    case 'last_month':
      return upTo(first.clone().subtract(1, 'month'));
    case 'previous_quarter':
      return upTo(first.clone().subtract(3, 'months'));
    case 'this_quarter': {
      const start = first.clone().subtract(3, 'months');
      const end = start.valueOf() + lengthOf({ from, to });
      return instants(start, moment.tz(Math.min(end, first.valueOf()), zone));
    }
    default:
      return upTo(moment.tz(first.valueOf() - lengthOf({ from, to }), zone));
  }
}

/** Length in days, for limits and words; fractions kept. */
export function lengthInDays({ from, to }: Instants): number {
  return lengthOf({ from, to }) / 86400000;
}

function lengthOf({ from, to }: Instants): number {
  return Date.parse(to) - Date.parse(from);
}

function calendar(name: CalendarPeriod, here: Moment, today: Moment): Instants {
  switch (name) {
    case 'yesterday':
      return wholeDays(today.clone().subtract(1, 'day'), 1);
    case 'previous_business_day':
      return wholeDays(previousBusinessDay(today), 1);
    case 'last_week':
      return wholeDays(today.clone().startOf('isoWeek').subtract(7, 'days'), 7);
    case 'last_month': {
      const thisMonth = today.clone().startOf('month');
      return instants(thisMonth.clone().subtract(1, 'month'), thisMonth);
    }
    case 'this_quarter': {
      const first = startOfFiscalQuarter(today);
      return instants(first, lastMinute(here, first));
    }
    case 'previous_quarter': {
      const thisQuarter = startOfFiscalQuarter(today);
      return instants(thisQuarter.clone().subtract(3, 'months'), thisQuarter);
    }
  }
}

/** Monday to Friday; public holidays are not known here. */
function previousBusinessDay(today: Moment): Moment {
  const day = today.clone().subtract(1, 'day');
  while (day.isoWeekday() > 5) day.subtract(1, 'day');
  return day;
}

function startOfFiscalQuarter(today: Moment): Moment {
  const monthsIn = (today.month() - FISCAL_START + 12) % 3;
  return today.clone().startOf('month').subtract(monthsIn, 'months');
}

function lastMinute(here: Moment, first: Moment): Moment {
  const minute = here.clone().startOf('minute');
  // Just after midnight nothing has passed yet: an empty period is no question.
  return minute.isAfter(first) ? minute : first.clone().add(1, 'minute');
}

function wholeDays(first: Moment, days: number): Instants {
  return instants(first, first.clone().add(days, 'days'));
}

function instants(from: Moment, to: Moment): Instants {
  return { from: from.toISOString(), to: to.toISOString() };
}
