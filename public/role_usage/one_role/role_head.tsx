// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiBadge, EuiLink, EuiToolTip } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { RoleRow } from '../../../common/role_usage/answers';
import { awsConsoleLink } from '../../../common/links/aws_console';
import { CopyButton } from '../../components/copy_button';
import { roleKindMeaning, roleKindName } from '../../words/role_kind_words';

/** Who this page is about: ARN to copy, kind, the way to the AWS console. */
export const RoleHead = ({ arn, role }: { arn: string; role?: RoleRow }) => {
  const console = awsConsoleLink(arn);
  return (
    <span className="siemReview__arn">
      <code data-test-subj="arn">{arn}</code>
      <CopyButton
        text={arn}
        label={i18n.translate('siemReview.role.copyArn', { defaultMessage: 'Copy ARN' })}
      />
      {role && (
        <EuiToolTip content={roleKindMeaning(role.kind)}>
          <EuiBadge color="hollow">{roleKindName(role.kind)}</EuiBadge>
        </EuiToolTip>
      )}
      {console && (
        <EuiLink href={console} target="_blank" external>
          <FormattedMessage id="siemReview.role.awsConsole" defaultMessage="AWS console" />
        </EuiLink>
      )}
    </span>
  );
};

/** Name of a role: the last part of its ARN. */
export function roleName(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
