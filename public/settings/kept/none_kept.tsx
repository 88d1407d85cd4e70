// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';

export const NoneKept = () => (
  <EuiText size="s" data-test-subj="noneKept">
    <FormattedMessage id="siemReview.settings.noneKept" defaultMessage="There are none yet." />
  </EuiText>
);
