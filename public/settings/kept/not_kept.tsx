// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { i18n } from '@osd/i18n';

/** An address names something that is not (any more) kept. */
export const NotKept = ({ id }: { id: string }) => (
  <>
    <EuiCallOut
      size="s"
      iconType="questionInCircle"
      title={i18n.translate('siemReview.settings.notKept', {
        defaultMessage: '{id} is not kept, or was removed. Saving makes it anew.',
        values: { id },
      })}
      data-test-subj="notKept"
    />
    <EuiSpacer size="m" />
  </>
);
