// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { changedFields } from './changed_fields';

interface DifferenceTableProps {
  before: object;
  after: object;
  /** Heads of the two columns. */
  beforeTitle: string;
  afterTitle: string;
}

/** Two versions side by side, only what differs. */
export const DifferenceTable = (props: DifferenceTableProps) => {
  const changes = changedFields(props.before, props.after);
  if (changes.length === 0) {
    return (
      <EuiText size="s" color="subdued">
        <FormattedMessage id="siemReview.settings.noDifference" defaultMessage="No difference." />
      </EuiText>
    );
  }
  return (
    <table className="siemReview__plainTable" data-test-subj="differences">
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="siemReview.settings.field" defaultMessage="Field" />
          </th>
          <th scope="col">{props.beforeTitle}</th>
          <th scope="col">{props.afterTitle}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>
              <pre className="siemReview__plain">{before}</pre>
            </td>
            <td>
              <pre className="siemReview__plain">{after}</pre>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
