// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText, EuiTextColor } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { FaultyField, KindHealth } from '../../common/data_health/answers';
import { useServices } from '../services/services';
import { faultName, isBroken } from './fault_words';

/** Fields that are not as queries need them, those that make answers wrong first. */
export const FieldFaultsTable = ({ fields }: Pick<KindHealth, 'fields'>) => {
  const { lang } = useServices();
  if (fields.faulty.length === 0) {
    return (
      <EuiText size="s" color="subdued">
        <FormattedMessage
          id="siemReview.dataHealth.fieldsFine"
          defaultMessage="All {count} fields are there, with the type that queries need."
          values={{ count: fields.looked }}
        />
      </EuiText>
    );
  }
  const broken = fields.faulty.filter(({ fault }) => isBroken(fault));
  const rest = fields.faulty.filter(({ fault }) => !isBroken(fault));
  return (
    <table className="siemReview__plainTable" data-test-subj="faultyFields">
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="siemReview.dataHealth.field" defaultMessage="Field" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.dataHealth.fault" defaultMessage="What is wrong" />
          </th>
          <th scope="col">
            <FormattedMessage
              id="siemReview.dataHealth.types"
              defaultMessage="Type: needed, found"
            />
          </th>
        </tr>
      </thead>
      <tbody>
        {broken.concat(rest).map((field) => (
          <tr key={field.field}>
            <th scope="row">
              <code>{field.field}</code>
              <EuiText size="xs" color="subdued">
                {field.label[lang]}
              </EuiText>
            </th>
            <td>
              <EuiTextColor color={isBroken(field.fault) ? 'warning' : 'subdued'}>
                {faultName(field.fault)}
              </EuiTextColor>
            </td>
            <td>
              <code>{field.needed}</code>
              <FoundTypes found={field.found} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const FoundTypes = ({ found }: Pick<FaultyField, 'found'>) => (
  <>
    {found.map(({ type, indices }) => (
      <div key={type}>
        → <code>{type}</code>
        {indices && (
          <EuiText size="xs" color="subdued">
            {indices.join(', ')}
          </EuiText>
        )}
      </div>
    ))}
  </>
);
