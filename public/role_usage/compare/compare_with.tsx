// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiSmallButtonEmpty } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { Period } from '../../../common/url_state/period';
import { usePageHref } from '../../components/page_link';
import { comparePath } from '../../page_paths';

/** From one role to its comparison with others, or with itself in another period. */
export const CompareWith = ({ role, period }: { role: string; period: Period }) => {
  const link = usePageHref(comparePath({ period, columns: [{ subject: { kind: 'role', role } }] }));
  return (
    <EuiSmallButtonEmpty iconType="tableDensityNormal" {...link} data-test-subj="compareWith">
      <FormattedMessage id="siemReview.compare.with" defaultMessage="Compare with" />
    </EuiSmallButtonEmpty>
  );
};
