// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiIcon, EuiText } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { ImportRow } from '../../../common/settings/kept';
import { faultWords } from '../form/fault_words';
import { fieldWords } from '../form/field_words';

/** Row by row what an import changes, and why a row is refused. */
export const ImportRows = ({ rows }: { rows: ImportRow[] }) => (
  <table className="siemReview__plainTable" data-test-subj="importRows">
    <thead>
      <tr>
        <th scope="col">
          <FormattedMessage id="siemReview.settings.importRow" defaultMessage="Row" />
        </th>
        <th scope="col">
          <FormattedMessage id="siemReview.settings.id" defaultMessage="Id" />
        </th>
        <th scope="col">
          <FormattedMessage id="siemReview.settings.importChange" defaultMessage="Change" />
        </th>
        <th scope="col">
          <FormattedMessage id="siemReview.settings.importWhat" defaultMessage="Fields" />
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row, place) => (
        <tr key={place} data-test-subj={`importRow-${row.change}`}>
          <td>{row.row}</td>
          <th scope="row">{row.id}</th>
          <td>
            {isBad(row) && <EuiIcon type="alert" size="s" color="danger" />} {changeWords(row)}
          </td>
          <td>
            {isBad(row) ? (
              <>
                <FieldName path={row.field || ''} /> {row.message && faultWords(row.message)}
              </>
            ) : (
              (row.changed || []).join(', ')
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** As its form calls it; the path where no form does. */
const FieldName = ({ path }: { path: string }) => {
  const words = fieldWords(path);
  return words ? <strong>{words}</strong> : <code>{path}</code>;
};

/** How many rows of each sort: 3 new, 1 refused. */
export const ImportSum = ({ rows }: { rows: ImportRow[] }) => {
  const count = (change: ImportRow['change']) => rows.filter((row) => row.change === change).length;
  return (
    <EuiText size="s" data-test-subj="importSum">
      <FormattedMessage
        id="siemReview.settings.importSum"
        defaultMessage="{added} new, {changed} changed, {same} unchanged, {refused} refused"
        values={{
          added: count('new'),
          changed: count('changed'),
          same: count('same'),
          refused: rows.filter(isBad).length,
        }}
      />
    </EuiText>
  );
};

/** A row that keeps the whole file from being written. */
export function isBad({ change }: ImportRow): boolean {
  return change === 'refused' || change === 'conflict';
}

function changeWords({ change }: ImportRow): string {
  switch (change) {
    case 'new':
      return i18n.translate('siemReview.settings.importNew', { defaultMessage: 'New' });
    case 'changed':
      return i18n.translate('siemReview.settings.importChanged', { defaultMessage: 'Changed' });
    case 'same':
      return i18n.translate('siemReview.settings.importSame', { defaultMessage: 'Unchanged' });
    case 'refused':
      return i18n.translate('siemReview.settings.importRefused', { defaultMessage: 'Refused' });
    case 'conflict':
      return i18n.translate('siemReview.settings.importConflict', {
        defaultMessage: 'Changed by somebody else meanwhile',
      });
  }
}
