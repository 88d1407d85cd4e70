// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCompressedFieldText, EuiCompressedFormRow } from '@elastic/eui';
import { useServices } from '../../services/services';

interface TimeFieldProps {
  name: string;
  label: string;
  /** Wall-clock time in the display zone. */
  value: string;
  fault?: string;
  disabled?: boolean;
  set(value: string): void;
}

/** Day and time in the display zone; the browser's own calendar helps to enter them. */
export const TimeField = ({ name, label, value, fault, disabled, set }: TimeFieldProps) => {
  const { theme, time } = useServices();
  return (
    <EuiCompressedFormRow
      fullWidth
      label={`${label} (${time.zone})`}
      isInvalid={Boolean(fault)}
      error={fault ? [fault] : []}
    >
      <EuiCompressedFieldText
        type="datetime-local"
        fullWidth
        value={value}
        disabled={disabled}
        isInvalid={Boolean(fault)}
        aria-invalid={Boolean(fault)}
        onChange={(event) => set(event.target.value)}
        style={{ colorScheme: theme.dark ? 'dark' : 'light' }}
        data-test-subj={`field-${name}`}
      />
    </EuiCompressedFormRow>
  );
};
