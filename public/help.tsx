// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import ReactDOM from 'react-dom';
import { EuiText } from '@elastic/eui';
import { i18n } from '@osd/i18n';

/** How to read the numbers, for the help menu of OSD; it takes an element and gives back how to empty it. */
export function helpContent(element: HTMLElement): () => void {
  ReactDOM.render(<Help />, element);
  return () => {
    ReactDOM.unmountComponentAtNode(element);
  };
}

const Help = () => (
  <EuiText size="s" style={{ maxWidth: 280 }}>
    <ul>
      <li>
        {i18n.translate('siemReview.help.once', {
          defaultMessage: 'An event counts once by its eventID, however often it was delivered.',
        })}
      </li>
      <li>
        {i18n.translate('siemReview.help.end', {
          defaultMessage: 'The end of a period is not part of it.',
        })}
      </li>
      <li>
        {i18n.translate('siemReview.help.missing', {
          defaultMessage: 'Missing logs are shown as missing, never as zero.',
        })}
      </li>
    </ul>
  </EuiText>
);
