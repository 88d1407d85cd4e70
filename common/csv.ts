// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A cell: numbers stay numbers, everything else is text that a spreadsheet must not run. */
export type CsvCell = string | number;

/**
 * CSV that Excel opens as it is: byte order mark, CRLF, quotes where needed. Text that a spreadsheet would take for a
 * formula gets an apostrophe in front: log content is written by attackers too.
 */
export function csvText(rows: CsvCell[][]): string {
  return `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

/** What starts a formula, also in full width, and what spreadsheets drop before looking. */
const FORMULA = /^[\s\u0000]*[=+\-@＝＋－＠]|^[\t\r\n]/;

function cellText(cell: CsvCell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
