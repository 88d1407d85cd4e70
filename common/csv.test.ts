// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { csvText } from './csv';
import type { CsvCell } from './csv';

/** A plain reader of RFC 4180, to check the writer by. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const body = text.slice(1);
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (body[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      rows[rows.length - 1].push(cell);
      cell = '';
    } else if (sign === '\r' && body[at + 1] === '\n') {
      rows[rows.length - 1].push(cell);
      cell = '';
      rows.push([]);
      at += 1;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

const text = fc.oneof(
  fc.fullUnicodeString(),
  fc.stringOf(fc.constantFrom('=', '"', ',', '\r', '\n', ' ', "'", 'a'))
);

test('what is written is read back, but for the guard', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        const read = readCsv(csvText(rows));
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        read.forEach((row, r) =>
          row.forEach((cell, c) => expect([rows[r][c], `'${rows[r][c]}`]).toContain(cell))
        );
      }
    )
  );
});

test('no text cell starts as a formula', () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t=', '\r', ' =', '＝', '＠', '\n=');
  fc.assert(
    fc.property(start, text, (first, rest) => {
      expect(readCsv(csvText([[first + rest]]))[0][0]).toBe(`'${first}${rest}`);
    })
  );
});

test('numbers are numbers, also below zero', () => {
  const row: CsvCell[] = [-1, 0.5, 12, NaN, '111122223333'];
  expect(csvText([row])).toBe('\uFEFF-1,0.5,12,,111122223333\r\n');
});
