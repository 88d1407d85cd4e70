// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import { fieldOf } from '../../common/logs/field_of';
import type { LogQuery } from '../../common/log_query/log_query';
import type { LogKind } from '../../common/logs/log_kind';

/** What a column of measured values is called. */
export function measureWord({ measure }: LogQuery, kind: LogKind, lang: 'en' | 'ja'): string {
  const label = (field: string) => {
    const known = fieldOf(kind, field);
    return known ? known.label[lang] : field;
  };
  if ('distinct' in measure) {
    return i18n.translate('siemReview.measure.distinct', {
      defaultMessage: 'Different values: {field}',
      values: { field: label(measure.distinct) },
    });
  }
  if ('sum' in measure) return label(measure.sum);
  if ('min' in measure) {
    return i18n.translate('siemReview.measure.min', {
      defaultMessage: 'Smallest: {field}',
      values: { field: label(measure.min) },
    });
  }
  if ('max' in measure) {
    return i18n.translate('siemReview.measure.max', {
      defaultMessage: 'Largest: {field}',
      values: { field: label(measure.max) },
    });
  }
  return i18n.translate('siemReview.measure.count', { defaultMessage: 'Count' });
}
