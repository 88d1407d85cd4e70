// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { ItemTotals } from '../../../common/pci/items/answers';
import { DOCUMENT_MARKS, LOG_MARKS } from '../../../common/pci/vocabulary';
import { Mark } from '../mark';

/** The two lines of marks: each adds up to the number of items, which stands at its end. */
export const TotalsLines = ({ totals }: { totals: ItemTotals }) => (
  <EuiText size="s" data-test-subj="pciTotals">
    <p className="siemReview__marks">
      <strong>
        <FormattedMessage id="siemReview.pci.logs" defaultMessage="Logs" />
      </strong>
      {LOG_MARKS.map((mark) => (
        <Mark key={mark} mark={mark} count={totals.logs[mark]} />
      ))}
      <OfItems items={totals.items} />
    </p>
    <p className="siemReview__marks">
      <strong>
        <FormattedMessage id="siemReview.pci.document" defaultMessage="Document" />
      </strong>
      {DOCUMENT_MARKS.map((mark) => (
        <Mark key={mark} mark={mark} count={totals.document[mark]} />
      ))}
      <OfItems items={totals.items} />
    </p>
  </EuiText>
);

const OfItems = ({ items }: { items: number }) => (
  <span>
    <FormattedMessage
      id="siemReview.pci.ofItems"
      defaultMessage="= {items, plural, one {# item} other {# items}}"
      values={{ items }}
    />
  </span>
);
