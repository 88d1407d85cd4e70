// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { AccessLevel } from '../../common/role_usage/answers';

export function accessLevelName(level: AccessLevel | undefined): string {
  switch (level) {
    case 'List':
      return i18n.translate('siemReview.accessLevel.list', { defaultMessage: 'List' });
    case 'Read':
      return i18n.translate('siemReview.accessLevel.read', { defaultMessage: 'Read' });
    case 'Write':
      return i18n.translate('siemReview.accessLevel.write', { defaultMessage: 'Write' });
    case 'Tagging':
      return i18n.translate('siemReview.accessLevel.tagging', { defaultMessage: 'Tagging' });
    case 'Permissions management':
      return i18n.translate('siemReview.accessLevel.permissions', {
        defaultMessage: 'Permissions management',
      });
    default:
      return i18n.translate('siemReview.accessLevel.unknown', {
        defaultMessage: 'Not in catalogue',
      });
  }
}
