// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { FieldFault } from '../../common/data_health/answers';

export function faultName(fault: FieldFault): string {
  switch (fault) {
    case 'missing':
      return i18n.translate('siemReview.dataHealth.fault.missing', {
        defaultMessage: 'Never logged',
      });
    case 'hidden':
      return i18n.translate('siemReview.dataHealth.fault.hidden', {
        defaultMessage: 'Hidden by your rights, or the index was made without the SIEM template',
      });
    case 'mistyped':
      return i18n.translate('siemReview.dataHealth.fault.mistyped', {
        defaultMessage: 'Wrong type',
      });
    case 'conflict':
      return i18n.translate('siemReview.dataHealth.fault.conflict', {
        defaultMessage: 'Different types in different indices',
      });
    case 'not_countable':
      return i18n.translate('siemReview.dataHealth.fault.notCountable', {
        defaultMessage: 'Cannot be grouped or counted',
      });
  }
}

/** Faults that make answers wrong; a field that was never logged or is hidden makes them poorer. */
export function isBroken(fault: FieldFault): boolean {
  return fault === 'mistyped' || fault === 'conflict' || fault === 'not_countable';
}
