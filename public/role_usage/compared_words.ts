// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { Coverage } from '../../common/search/coverage';
import type { DisplayNumber } from '../services/display_number';

/** True when a period has logs of every day, so that a number may be compared with it. */
export function isComparable(coverage: Coverage): boolean {
  return coverage.state !== 'no_data' && coverage.missingDays.length < coverage.daysInPeriod / 2;
}

/** `+4 % against the period before`, or why there is nothing to compare with. */
export function changeWords(
  now: number,
  before: { value: number; coverage: Coverage } | undefined,
  number: DisplayNumber
): string | undefined {
  if (!before) return undefined;
  if (!isComparable(before.coverage)) return noPeriodBefore();
  const change = number.change(now, before.value);
  if (change === undefined) {
    return i18n.translate('siemReview.compared.none', {
      defaultMessage: 'none in the period before',
    });
  }
  return i18n.translate('siemReview.compared.change', {
    defaultMessage: '{change} on the period before',
    values: { change },
  });
}

/** `3 new in this period`: members that were not there. */
export function newWords(
  now: string[],
  before: { members: string[]; coverage: Coverage } | undefined
): string | undefined {
  if (!before) return undefined;
  if (!isComparable(before.coverage)) return noPeriodBefore();
  const known = new Set(before.members);
  return i18n.translate('siemReview.compared.new', {
    defaultMessage: '{count} new in this period',
    values: { count: now.filter((one) => !known.has(one)).length },
  });
}

function noPeriodBefore(): string {
  return i18n.translate('siemReview.compared.noLogs', {
    defaultMessage: 'no logs of the period before',
  });
}
