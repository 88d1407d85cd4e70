// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { LogField, LogKind } from '../../../common/logs/log_kind';
import { Picker } from '../../components/picker';
import { useServices } from '../../services/services';

interface FieldPickerProps {
  label: string;
  kind: LogKind;
  /** Which fields are offered. */
  fits(field: LogField): boolean;
  chosen: string[];
  /** Most fields that may be chosen. */
  most: number;
  onChange(fields: string[]): void;
  'data-test-subj': string;
}

/** Fields of a kind of log by their words; their names are found too. */
export const FieldPicker = ({ kind, fits, chosen, most, onChange, ...rest }: FieldPickerProps) => {
  const { lang } = useServices();
  const option = (field: LogField) => ({
    label: `${field.label[lang]} (${field.field})`,
    value: field.field,
    title: field.meaning[lang],
  });
  const options = kind.fields.filter(fits).map(option);
  return (
    <Picker
      {...rest}
      isClearable={most > 1}
      singleSelection={most === 1 ? { asPlainText: true } : undefined}
      options={options}
      selectedOptions={chosen.map(
        (field) =>
          options.filter(({ value }) => value === field)[0] || {
            label: field,
            value: field,
            title: field,
          }
      )}
      onChange={(now) =>
        onChange(now.flatMap(({ value }) => (value === undefined ? [] : [value])).slice(0, most))
      }
    />
  );
};
