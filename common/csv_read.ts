// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A row of a CSV text, and the line on which it begins (the first is 1). */
export interface CsvRow {
  line: number;
  cells: string[];
}

/**
 * Reads what `csvText` or a spreadsheet writes: byte order mark, quotes, line ends inside quotes; rows without any text
 * are left out. The apostrophe that guards a formula is taken off. Undefined: a quote is not closed.
 */
export function readCsv(text: string): CsvRow[] | undefined {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let began = 1;
  const endCell = () => {
    cells.push(unguarded(cell));
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: began, cells });
    cells = [];
    began = line;
  };
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let place = start; place < text.length; place += 1) {
    const letter = text[place];
    if (letter === '\n') line += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[place + 1] === '"') {
        cell += '"';
        place += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === ',') endCell();
    else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  if (quoted) return undefined;
  endRow();
  return rows;
}

function unguarded(cell: string): string {
  return /^'[\s\u0000]*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
