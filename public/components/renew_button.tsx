// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiSmallButtonIcon } from '@elastic/eui';
import { i18n } from '@osd/i18n';

/** Asks again, as of now. */
export const RenewButton = ({ renew }: { renew(): void }) => {
  const label = i18n.translate('siemReview.scope.renew', { defaultMessage: 'Refresh' });
  return (
    <EuiSmallButtonIcon
      iconType="refresh"
      display="base"
      onClick={renew}
      aria-label={label}
      title={label}
      data-test-subj="renew"
    />
  );
};
