// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiIconTip, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { Reconcile } from '../../../common/role_usage/answers';
import { useServices } from '../../services/services';

/** Why Discover shows another number than this page. */
export const Equation = ({ reconcile }: { reconcile: Reconcile }) => {
  const { number } = useServices();
  const why = i18n.translate('siemReview.equation.why', {
    defaultMessage:
      'Discover counts documents. This page counts an event once, in the account of the role: not its copies in other accounts, and not what was delivered a second time.',
  });
  return (
    <EuiText size="xs" color="subdued" data-test-subj="equation">
      <FormattedMessage
        id="siemReview.equation.text"
        defaultMessage="Discover {documents} = {counted} counted + {copies} copies in other accounts + {second} second deliveries"
        values={{
          documents: number.whole(reconcile.documents),
          counted: number.whole(reconcile.counted),
          copies: number.whole(reconcile.copiesElsewhere),
          second: number.whole(reconcile.secondDeliveries),
        }}
      />{' '}
      <EuiIconTip content={why} aria-label={why} size="s" />
    </EuiText>
  );
};
