// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';

/** A list that is cut says so. */
export const MoreKept = ({ more }: { more?: number }) => {
  if (more === undefined) return null;
  return (
    <EuiText size="s" color="subdued" data-test-subj="moreKept">
      <FormattedMessage
        id="siemReview.settings.more"
        defaultMessage="{more, plural, one {# more is} other {# more are}} kept but not listed."
        values={{ more }}
      />
    </EuiText>
  );
};
