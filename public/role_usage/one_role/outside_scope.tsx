// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCallOut } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';

/** A role is of one account: the page shows it all the same, and says when that is not among the chosen ones. */
export const OutsideScope = ({ role, accounts }: { role: string; accounts?: string[] }) => {
  const account = role.split(':')[4];
  if (!accounts || accounts.indexOf(account) >= 0) return null;
  return (
    <EuiCallOut
      size="s"
      iconType="iInCircle"
      data-test-subj="outsideScope"
      title={
        <FormattedMessage
          id="siemReview.role.outsideScope"
          defaultMessage="This role’s account {account} is not among the chosen systems and accounts. It is shown all the same."
          values={{ account }}
        />
      }
    />
  );
};
