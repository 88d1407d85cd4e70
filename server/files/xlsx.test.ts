// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { xlsxFile } from './xlsx';

const partsOf = (file: Buffer) => unzipSync(new Uint8Array(file));

test('ids and formulas are text, numbers are numbers', () => {
  const rows = [
    ['account', 'events'],
    ['000011112222', 12],
    ['=1+1', -1],
  ];
  const parts = partsOf(xlsxFile([{ name: 'Actions: [a]/b', rows, headRows: 1 }]));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']);
  expect(sheet).toContain(
    '<c r="A2" t="inlineStr" s="1"><is><t xml:space="preserve">000011112222</t></is></c>'
  );
  expect(sheet).toContain('<c r="B2"><v>12</v></c>');
  expect(sheet).toContain('>=1+1</t>');
  expect(sheet).not.toContain('<f>');
  expect(strFromU8(parts['xl/workbook.xml'])).toContain('<sheet name="Actions   a  b"');
});

test('any text makes well-formed XML, and the same file each time', () => {
  const text = fc.oneof(
    fc.fullUnicodeString(),
    fc.string16bits(),
    fc.constantFrom('<&">', '\u0000\u000b', ']]>')
  );
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 4 }), (rows) => {
      const file = xlsxFile([{ name: 'x', rows, headRows: 0 }]);
      expect(file.equals(xlsxFile([{ name: 'x', rows, headRows: 0 }]))).toBe(true);
      const sheet = strFromU8(partsOf(file)['xl/worksheets/sheet1.xml']);
      const content = sheet.replace(/<\/?[a-zA-Z?][^<>]*>/g, '');
      expect(content).not.toMatch(/[<\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      expect(content.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
    })
  );
});
