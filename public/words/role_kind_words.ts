// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { RoleKind } from '../../common/role_usage/answers';

export function roleKindName(kind: RoleKind): string {
  switch (kind) {
    case 'service':
      return i18n.translate('siemReview.roleKind.service', { defaultMessage: 'Own role' });
    case 'service_linked':
      return i18n.translate('siemReview.roleKind.serviceLinked', {
        defaultMessage: 'Service-linked',
      });
    case 'identity_center':
      return i18n.translate('siemReview.roleKind.identityCenter', {
        defaultMessage: 'Identity Center',
      });
    case 'cross_account':
      return i18n.translate('siemReview.roleKind.crossAccount', {
        defaultMessage: 'Cross-account',
      });
  }
}

/** What the kind means for somebody who wants to change its policy. */
export function roleKindMeaning(kind: RoleKind): string {
  switch (kind) {
    case 'service':
      return i18n.translate('siemReview.roleKind.serviceMeaning', {
        defaultMessage: 'A role of this account, used by an application, a pipeline or a person.',
      });
    case 'service_linked':
      return i18n.translate('siemReview.roleKind.serviceLinkedMeaning', {
        defaultMessage: 'Made by an AWS service, which also owns its policy: you cannot change it.',
      });
    case 'identity_center':
      return i18n.translate('siemReview.roleKind.identityCenterMeaning', {
        defaultMessage: 'Made from a permission set of IAM Identity Center: change it there.',
      });
    case 'cross_account':
      return i18n.translate('siemReview.roleKind.crossAccountMeaning', {
        defaultMessage:
          'Acts on resources of other accounts: copies of its calls were delivered there.',
      });
  }
}
