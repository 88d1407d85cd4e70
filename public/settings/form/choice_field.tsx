// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCompressedFormRow, EuiCompressedSelect } from '@elastic/eui';

interface ChoiceFieldProps {
  name: string;
  label: string;
  help?: string;
  value: string;
  options: Array<{ value: string; text: string }>;
  fault?: string;
  disabled?: boolean;
  set(value: string): void;
}

/** One of a closed set; a value that is not (any more) in the set is shown as it is. */
export const ChoiceField = (props: ChoiceFieldProps) => {
  const { name, value, options, fault, disabled } = props;
  const isKnown = options.some((option) => option.value === value);
  return (
    <EuiCompressedFormRow
      fullWidth
      label={props.label}
      helpText={props.help}
      isInvalid={Boolean(fault)}
      error={fault ? [fault] : []}
    >
      <EuiCompressedSelect
        fullWidth
        value={value}
        options={isKnown ? options : [{ value, text: value }, ...options]}
        isInvalid={Boolean(fault)}
        aria-invalid={Boolean(fault)}
        disabled={disabled}
        onChange={(event) => props.set(event.target.value)}
        data-test-subj={`field-${name}`}
      />
    </EuiCompressedFormRow>
  );
};
