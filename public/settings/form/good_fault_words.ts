// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import { dayWords } from '../known_good/known_good_words';

/** Faults of known-good lists, as `fault_words` takes them. */
export const goodForms = (): Array<[RegExp, (found: RegExpExecArray) => string]> => [
  [
    /^must be the ARN or the name of an IAM role/,
    () =>
      i18n.translate('siemReview.good.faultPrincipal', {
        defaultMessage: 'must be the ARN or name of an IAM role or user, * only at the end',
      }),
  ],
  [
    /^must be an ARN, a name or an id/,
    () =>
      i18n.translate('siemReview.good.faultResource', {
        defaultMessage: 'must be an ARN, a name or an id, * only at the end',
      }),
  ],
  [
    /^at least 4 characters/,
    () =>
      i18n.translate('siemReview.good.faultShort', {
        defaultMessage: 'at least 4 characters, * only at the end',
      }),
  ],
  [
    /^is too wide: at least (\/\d+)$/,
    ([, least]) =>
      i18n.translate('siemReview.good.faultWide', {
        defaultMessage: 'is too wide: at least {least}',
        values: { least },
      }),
  ],
  [
    /^must not be over yet$/,
    () => i18n.translate('siemReview.good.faultOver', { defaultMessage: 'must be today or later' }),
  ],
  [
    /^must not be after (\d{4}-\d\d-\d\d)$/,
    ([, last]) =>
      i18n.translate('siemReview.good.faultFar', {
        defaultMessage: 'must be {last} or earlier',
        values: { last: dayWords(last) },
      }),
  ],
  [
    /^all lists together may hold (\d+) .* the others hold (\d+)$/,
    ([, most, others]) =>
      i18n.translate('siemReview.good.faultBeginnings', {
        defaultMessage:
          'all lists together may hold {most} roles by ARN and values with *; the others hold {others}',
        values: { most, others },
      }),
  ],
  [
    /^is approved already$/,
    () =>
      i18n.translate('siemReview.good.faultApproved', { defaultMessage: 'is approved already' }),
  ],
  [
    /^is expired$/,
    () => i18n.translate('siemReview.good.faultExpired', { defaultMessage: 'is expired' }),
  ],
];
