// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { csvText } from '../csv';
import { itemsOf } from './csv_cells';
import type { NamedRow } from './csv_cells';
import type { PlannedWork } from './system';

/** One row for each planned work. */
export const WORK_COLUMNS: readonly string[] = [
  'number',
  'purpose',
  'system',
  'accounts',
  'from',
  'to',
  'principals',
  'link',
  'approver',
  'events',
];
const LISTS = ['accounts', 'principals', 'events'];

/** Planned works as CSV that `workOfRow` reads back. */
export function plannedWorksCsv(works: readonly PlannedWork[]): string {
  const rows = works.map((work) =>
    WORK_COLUMNS.map((column) => {
      const value = work[column as keyof PlannedWork];
      return Array.isArray(value) ? value.join('\n') : value || '';
    })
  );
  return csvText([WORK_COLUMNS.slice(), ...rows]);
}

/** What a row says, unchecked; an empty `link` is none. */
export function workOfRow(
  { cells }: NamedRow,
  columns: readonly string[]
): Record<string, unknown> {
  const content: Record<string, unknown> = {};
  columns.forEach((column) => {
    const cell = cells.get(column) || '';
    if (LISTS.indexOf(column) >= 0) content[column] = itemsOf(cell);
    else if (cell !== '' || column !== 'link') content[column] = cell;
  });
  return content;
}
