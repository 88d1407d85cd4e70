// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';

/** Roles of which only copies in other accounts were delivered: they have no counts, and are not left unsaid. */
export const OnlyElsewhere = ({ arns }: { arns: string[] }) => {
  if (arns.length === 0) return null;
  return (
    <EuiText size="xs" color="subdued" data-test-subj="onlyElsewhere">
      <p>
        <FormattedMessage
          id="siemReview.roles.onlyElsewhere"
          defaultMessage="Not counted: {count, plural, one {# role} other {# roles}} seen only in copies delivered to other accounts, as the CloudTrail of the own account is not here."
          values={{ count: arns.length }}
        />
      </p>
      <ul>
        {arns.map((arn) => (
          <li key={arn}>{arn}</li>
        ))}
      </ul>
    </EuiText>
  );
};
