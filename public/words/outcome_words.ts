// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';

/** Heads of the three outcomes, the same words everywhere. */
export const outcomeWords = {
  succeeded: () => i18n.translate('siemReview.outcome.succeeded', { defaultMessage: 'Succeeded' }),
  denied: () => i18n.translate('siemReview.outcome.denied', { defaultMessage: 'Denied' }),
  failed: () => i18n.translate('siemReview.outcome.failed', { defaultMessage: 'Failed' }),
  failedWhy: () =>
    i18n.translate('siemReview.outcome.failedWhy', {
      defaultMessage: 'Allowed by authorisation, then ended in an error.',
    }),
};

export const seenWords = {
  first: () => i18n.translate('siemReview.seen.first', { defaultMessage: 'First in period' }),
  last: () => i18n.translate('siemReview.seen.last', { defaultMessage: 'Last in period' }),
};

export const notVisible = () =>
  i18n.translate('siemReview.notVisible', { defaultMessage: 'Not visible with your rights' });
