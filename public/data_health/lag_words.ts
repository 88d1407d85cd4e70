// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { Lag } from '../../common/data_health/answers';
import { lengthWords } from './time_words';

/** How late documents came: for half of them, and for nearly all. */
export function lagWords({ p50, p95, within }: Lag): string {
  return i18n.translate('siemReview.dataHealth.lagWords', {
    defaultMessage: '{p50} or less for half, {p95} or less for 95 % (± {within})',
    values: { p50: lengthWords(p50), p95: lengthWords(p95), within: lengthWords(within) },
  });
}
