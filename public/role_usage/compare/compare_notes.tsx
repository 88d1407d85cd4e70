// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCallOut, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { CompareAnswer } from '../../../common/role_usage/compare/answers';

/** Columns without a call: what is shared by all is empty then, and says nothing of them. */
export const Unheard = ({ answer, heads }: { answer: CompareAnswer; heads: string[] }) => {
  const names = heads.filter((_, place) => answer.columns[place].calls === 0);
  if (names.length === 0) return null;
  return (
    <EuiCallOut
      size="s"
      iconType="alert"
      color="warning"
      title={
        <FormattedMessage
          id="siemReview.compare.unheard"
          defaultMessage="No call of {names} in the period, or none that you may read: nothing is known of them, so nothing is in all."
          values={{ names: names.join(', ') }}
        />
      }
      data-test-subj="unheard"
    />
  );
};

/** What helps where there is nothing to compare yet. */
export const AddMore = () => (
  <EuiText size="s" data-test-subj="addMore">
    <p>
      <FormattedMessage
        id="siemReview.compare.addMore"
        defaultMessage="Choose at least two: roles, systems, or one of them in two periods. In the list of roles, tick those that are alike."
      />
    </p>
  </EuiText>
);
