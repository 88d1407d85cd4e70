// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCompressedFieldText, EuiCompressedFormRow, EuiCompressedTextArea } from '@elastic/eui';

interface TextFieldProps {
  name: string;
  label: string;
  help?: string;
  value: string;
  fault?: string;
  disabled?: boolean;
  /** More than one line. */
  long?: boolean;
  set(value: string): void;
}

/** One text of a form. */
export const TextField = (props: TextFieldProps) => {
  const { name, value, disabled, fault } = props;
  const field = {
    value,
    disabled,
    fullWidth: true,
    isInvalid: Boolean(fault),
    'aria-invalid': Boolean(fault),
    'data-test-subj': `field-${name}`,
  };
  return (
    <EuiCompressedFormRow
      fullWidth
      label={props.label}
      helpText={props.help}
      isInvalid={Boolean(fault)}
      error={fault ? [fault] : []}
    >
      {props.long ? (
        <EuiCompressedTextArea
          {...field}
          rows={3}
          onChange={(event) => props.set(event.target.value)}
        />
      ) : (
        <EuiCompressedFieldText {...field} onChange={(event) => props.set(event.target.value)} />
      )}
    </EuiCompressedFormRow>
  );
};

interface LinesFieldProps {
  name: string;
  label: string;
  help?: string;
  values: string[];
  fault?: string;
  disabled?: boolean;
  set(values: string[]): void;
}

/** Several texts, one a line. A line that is empty is kept while typing and dropped when it is saved. */
export const LinesField = ({ values, set, ...field }: LinesFieldProps) => (
  <TextField
    {...field}
    long
    value={values.join('\n')}
    set={(text) => set(text === '' ? [] : text.split('\n'))}
  />
);
