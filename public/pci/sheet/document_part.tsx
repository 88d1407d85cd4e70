// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiLink, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { SheetAnswer } from '../../../common/pci/items/answers';
import { Mark } from '../mark';

/** Documents that are linked to the item: where they are, not they themselves. */
export const DocumentPart = ({ sheet: { documents } }: { sheet: SheetAnswer }) => {
  if (documents.length === 0) {
    return (
      <EuiText size="s" color="subdued">
        <FormattedMessage id="siemReview.pci.noDocuments" defaultMessage="None is linked." />
      </EuiText>
    );
  }
  return (
    <table className="siemReview__plainTable" data-test-subj="sheetDocuments">
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.doc.title" defaultMessage="Title" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.doc.place" defaultMessage="Place" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.doc.date" defaultMessage="Date" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.doc.until" defaultMessage="Valid until" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.doc.owner" defaultMessage="Owner" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.doc.hash" defaultMessage="SHA-256" />
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.title}</th>
            <td>
              {/^https:\/\//.test(one.place) ? (
                <EuiLink href={one.place} target="_blank" rel="noopener noreferrer">
                  {one.place}
                </EuiLink>
              ) : (
                one.place
              )}
            </td>
            <td>{one.date.split('-').join('/')}</td>
            <td>
              {one.validUntil.split('-').join('/')} {one.expired && <Mark mark="expired" />}
            </td>
            <td>{one.owner}</td>
            <td>{one.hash || '-'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
