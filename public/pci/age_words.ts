// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';

const DAY = 24 * 60 * 60 * 1000;

/** How long ago something began, in whole days. Both ISO UTC. */
export function ageWords(since: string, asOf: string): string {
  const days = Math.max(0, Math.floor((Date.parse(asOf) - Date.parse(since)) / DAY));
  return i18n.translate('siemReview.pci.age', {
    defaultMessage: '{days, plural, =0 {less than a day} one {# day} other {# days}}',
    values: { days },
  });
}
