// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { EuiComboBox, EuiScreenReaderOnly, htmlIdGenerator } from '@elastic/eui';
import type { EuiComboBoxProps } from '@elastic/eui';

type PickerProps<T> = Omit<EuiComboBoxProps<T>, 'singleSelection'> & {
  label: string;
  singleSelection?: { asPlainText: boolean };
};

const newId = htmlIdGenerator('siemReviewPicker');

/** A combo box whose text field has a name: OUI names only the box around it. */
export function Picker<T>({ label, ...rest }: PickerProps<T>) {
  const [id] = useState(() => newId());
  return (
    <>
      <EuiScreenReaderOnly>
        <label htmlFor={id}>{label}</label>
      </EuiScreenReaderOnly>
      <EuiComboBox<T> compressed id={id} aria-label={label} fullWidth {...rest} />
    </>
  );
}
