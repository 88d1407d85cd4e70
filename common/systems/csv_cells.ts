// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CsvRow } from '../csv_read';
import { readCsv } from '../csv_read';
import { shortName } from '../log_query/closed';

/** A row of an import, with its cells by the name of their column. */
export interface NamedRow {
  line: number;
  cells: Map<string, string>;
}

export type NamedRows =
  | { rows: NamedRow[]; columns: string[]; fault?: never }
  | { rows?: never; columns?: never; fault: string };

/** Rows below a head of known columns; upper and lower case and blanks in the head do not matter. */
export function namedRows(text: string, known: readonly string[]): NamedRows {
  const rows = readCsv(text);
  if (!rows) return { fault: 'a quote is not closed' };
  const [head, ...rest] = rows;
  if (!head) return { fault: 'has no head' };
  const columns = head.cells.map((cell) => cell.trim().toLowerCase());
  // A spreadsheet leaves empty columns at the end.
  while (columns.length > 0 && columns[columns.length - 1] === '') columns.pop();
  const strange = columns.filter((column) => known.indexOf(column) < 0)[0];
  if (strange !== undefined)
    return {
      fault: `column "${shortName(strange)}" is not known; known are ${known.join(', ')}`,
    };
  const twice = columns.filter((column, place) => columns.indexOf(column) < place)[0];
  if (twice !== undefined) return { fault: `column ${twice} is there twice` };
  return { rows: rest.map((row) => named(row, columns)), columns };
}

function named({ line, cells }: CsvRow, columns: string[]): NamedRow {
  return {
    line,
    cells: new Map(columns.map((column, place) => [column, (cells[place] || '').trim()])),
  };
}

/** Items of a cell: one a line, or with semicolons between. */
export function itemsOf(cell: string): string[] {
  return cell
    .split(/[\n;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Items of a cell whose texts may hold semicolons: one a line. */
export function linesOf(cell: string): string[] {
  return cell
    .split('\n')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** `office = 198.51.100.0/24 = vpn`: parts of an item; the last holds what is left. */
export function partsOf(item: string, most: number): string[] {
  const parts = item.split(' = ').map((part) => part.trim());
  return parts.length <= most
    ? parts
    : [...parts.slice(0, most - 1), parts.slice(most - 1).join(' = ')];
}
