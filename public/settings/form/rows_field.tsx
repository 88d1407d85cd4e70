// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import {
  EuiCompressedFieldText,
  EuiCompressedFormRow,
  EuiCompressedSelect,
  EuiSmallButtonEmpty,
  EuiSmallButtonIcon,
} from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { RowsFault } from './fault';

export type Cells<Column extends string> = Record<Column, string>;

export interface RowsColumn<Column extends string> {
  id: Column;
  title: string;
  /** A closed set of values and their words. */
  options?: Array<{ value: string; text: string }>;
  /** Shown while empty. */
  example?: string;
  width?: number;
}

interface RowsFieldProps<Column extends string> {
  name: string;
  label: string;
  help?: string;
  columns: Array<RowsColumn<Column>>;
  rows: Array<Cells<Column>>;
  /** A new row. */
  empty: Cells<Column>;
  fault?: RowsFault;
  disabled?: boolean;
  set(rows: Array<Cells<Column>>): void;
}

/** Several things of several texts each: rows that can be added and taken away. */
export function RowsField<Column extends string>(props: RowsFieldProps<Column>) {
  const { rows, columns, set, disabled, name, fault } = props;
  const change = (place: number, id: Column, value: string) =>
    set(rows.map((row, at) => (at === place ? { ...row, [id]: value } : row)));
  const cell = (row: Cells<Column>, place: number, column: RowsColumn<Column>) => {
    const shared = {
      value: row[column.id],
      disabled,
      fullWidth: true,
      isInvalid: isFaulty(fault, place, column.id),
      'aria-invalid': isFaulty(fault, place, column.id),
      'aria-label': `${column.title} ${place + 1}`,
      'data-test-subj': `field-${name}-${place}-${column.id}`,
    };
    if (column.options) {
      return (
        <EuiCompressedSelect
          {...shared}
          options={column.options}
          onChange={(event) => change(place, column.id, event.target.value)}
        />
      );
    }
    return (
      <EuiCompressedFieldText
        {...shared}
        placeholder={column.example}
        onChange={(event) => change(place, column.id, event.target.value)}
      />
    );
  };
  return (
    <EuiCompressedFormRow
      fullWidth
      label={props.label}
      helpText={props.help}
      isInvalid={Boolean(fault)}
      error={fault ? [sentenceOf(fault, columns)] : []}
      labelType="legend"
    >
      <div>
        {rows.length > 0 && (
          <table
            className="siemReview__plainTable siemReview__rows"
            data-test-subj={`rows-${name}`}
          >
            <thead>
              <tr>
                {columns.map(({ id, title, width }) => (
                  <th key={id} scope="col" style={{ width }}>
                    {title}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, place) => (
                <tr key={place}>
                  {columns.map((column) => (
                    <td key={column.id}>{cell(row, place, column)}</td>
                  ))}
                  <td>
                    <EuiSmallButtonIcon
                      iconType="trash"
                      color="danger"
                      isDisabled={disabled}
                      aria-label={i18n.translate('siemReview.settings.removeRow', {
                        defaultMessage: 'Remove row {row}',
                        values: { row: place + 1 },
                      })}
                      onClick={() => set(rows.filter((_, at) => at !== place))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <EuiSmallButtonEmpty
          iconType="plusInCircle"
          isDisabled={disabled}
          onClick={() => set([...rows, { ...props.empty }])}
          data-test-subj={`add-${name}`}
        >
          <FormattedMessage id="siemReview.settings.addRow" defaultMessage="Add a row" />
        </EuiSmallButtonEmpty>
      </div>
    </EuiCompressedFormRow>
  );
}

function isFaulty(fault: RowsFault | undefined, row: number, cell: string): boolean {
  if (!fault || fault.row !== row) return false;
  return fault.cell === undefined || fault.cell === cell;
}

/** `Row 3, Account id: must be ...` */
function sentenceOf<Column extends string>(
  fault: RowsFault,
  columns: Array<RowsColumn<Column>>
): string {
  if (fault.row === undefined) return fault.text;
  const column = columns.filter(({ id }) => id === fault.cell)[0];
  const row = fault.row + 1;
  if (!column) {
    return i18n.translate('siemReview.settings.faultInRow', {
      defaultMessage: 'Row {row}: {words}',
      values: { row, words: fault.text },
    });
  }
  return i18n.translate('siemReview.settings.faultInCell', {
    defaultMessage: 'Row {row}, {column}: {words}',
    values: { row, column: column.title, words: fault.text },
  });
}
