// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';

/** The usual environments in words; others are names of the team. */
export function environmentName(name: string): string {
  switch (name) {
    case 'production':
      return i18n.translate('siemReview.environment.production', { defaultMessage: 'Production' });
    case 'staging':
      return i18n.translate('siemReview.environment.staging', { defaultMessage: 'Staging' });
    case 'development':
      return i18n.translate('siemReview.environment.development', {
        defaultMessage: 'Development',
      });
    case 'shared':
      return i18n.translate('siemReview.environment.shared', { defaultMessage: 'Shared' });
    default:
      return name;
  }
}
