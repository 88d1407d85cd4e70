// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { DenialCause } from '../../common/role_usage/answers';

/** What denied a call, as AWS said it in the error message. */
export function denialCauseName(cause: DenialCause, explicit: boolean): string {
  const name = causeName(cause);
  if (cause === 'unknown') return name;
  return explicit
    ? i18n.translate('siemReview.denial.explicit', {
        defaultMessage: '{cause}: explicit deny',
        values: { cause: name },
      })
    : i18n.translate('siemReview.denial.notAllowed', {
        defaultMessage: '{cause}: nothing allows it',
        values: { cause: name },
      });
}

function causeName(cause: DenialCause): string {
  switch (cause) {
    case 'identity_policy':
      return i18n.translate('siemReview.denial.identityPolicy', {
        defaultMessage: 'Identity-based policy',
      });
    case 'service_control_policy':
      return i18n.translate('siemReview.denial.serviceControlPolicy', {
        defaultMessage: 'Service control policy (SCP)',
      });
    case 'resource_control_policy':
      return i18n.translate('siemReview.denial.resourceControlPolicy', {
        defaultMessage: 'Resource control policy (RCP)',
      });
    case 'permissions_boundary':
      return i18n.translate('siemReview.denial.permissionsBoundary', {
        defaultMessage: 'Permissions boundary',
      });
    case 'session_policy':
      return i18n.translate('siemReview.denial.sessionPolicy', {
        defaultMessage: 'Session policy',
      });
    case 'resource_policy':
      return i18n.translate('siemReview.denial.resourcePolicy', {
        defaultMessage: 'Resource-based policy',
      });
    case 'vpc_endpoint_policy':
      return i18n.translate('siemReview.denial.vpcEndpointPolicy', {
        defaultMessage: 'VPC endpoint policy',
      });
    case 'unknown':
      return i18n.translate('siemReview.denial.unknown', { defaultMessage: 'AWS did not say' });
  }
}
