// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { EuiCheckbox, EuiScreenReaderOnly, htmlIdGenerator } from '@elastic/eui';
import { i18n } from '@osd/i18n';

/** Rows that can be ticked. */
export interface RowPick<Row> {
  /** What a row is called. */
  name(row: Row): string;
  has(row: Row): boolean;
  toggle(row: Row): void;
  /** No more can be ticked. */
  full: boolean;
}

const newId = htmlIdGenerator('siemReviewPick');

export const PickBox = ({ pick, row }: { pick: RowPick<unknown>; row: unknown }) => {
  const [id] = useState(() => newId());
  const checked = pick.has(row);
  return (
    <EuiCheckbox
      id={id}
      compressed
      checked={checked}
      disabled={pick.full && !checked}
      onChange={() => pick.toggle(row)}
      aria-label={i18n.translate('siemReview.grid.pick', {
        defaultMessage: 'Choose {name}',
        values: { name: pick.name(row) },
      })}
      data-test-subj="pick"
    />
  );
};

export const PickHead = () => (
  <EuiScreenReaderOnly>
    <span>{i18n.translate('siemReview.grid.picks', { defaultMessage: 'Chosen' })}</span>
  </EuiScreenReaderOnly>
);
