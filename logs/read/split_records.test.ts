// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import type { Found } from './split_records';
import { LONGEST_RECORD, RecordSplitter } from './split_records';

function split(text: string, cuts: number[] = []): Found[] {
  const bytes = Buffer.from(text, 'utf8');
  const splitter = new RecordSplitter();
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b
  );
  const found: Found[] = [];
  for (let at = 1; at < places.length; at += 1) {
    found.push(...splitter.push(bytes.subarray(places[at - 1], places[at])));
  }
  return [...found, ...splitter.end()];
}

const values = (found: Found[]): unknown[] =>
  found.map((one) => ('value' in one ? one.value : one.fault));

const record = fc.dictionary(
  fc.string().filter((key) => key !== 'Records'),
  fc.jsonValue()
);

const FORMS: Array<[string, (records: unknown[]) => string]> = [
  ['one a line', (all) => all.map((one) => `${JSON.stringify(one)}\n`).join('')],
  ['lines ended as on Windows', (all) => all.map((one) => JSON.stringify(one)).join('\r\n')],
  ['one behind the other', (all) => all.map((one) => JSON.stringify(one)).join('')],
  ['written for the eye', (all) => all.map((one) => JSON.stringify(one, null, 2)).join('\n')],
  ['a list', (all) => JSON.stringify(all)],
  ['a list for the eye', (all) => JSON.stringify(all, null, 2)],
  ['Records', (all) => JSON.stringify({ Records: all })],
  ['Records for the eye', (all) => JSON.stringify({ Records: all }, null, 4)],
  [
    'Records, one a line',
    (all) => `{"Records":[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`,
  ],
  [
    'Records among others',
    (all) => JSON.stringify({ a: [1, '}'], Records: all, z: { b: [']"'] } }),
  ],
  [
    'several Records',
    (all) => all.map((one) => `${JSON.stringify({ Records: [one] })}\n`).join(''),
  ],
];

test.each(FORMS)('%s: any way of cutting the stream gives the same records', (_, write) => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1 }), fc.array(fc.nat()), (records, cuts) => {
      const expected: unknown = JSON.parse(JSON.stringify(records));
      expect(values(split(write(records), cuts))).toEqual(expected);
    })
  );
});

test('byte by byte, behind a byte order mark', () => {
  const text = '\ufeff{"Records" : [{"a":"ü\\"]}"},{"b":[{}]}]}';
  const each = Array.from(Buffer.from(text), (_, at) => at);
  expect(values(split(text, each))).toEqual([{ a: 'ü"]}' }, { b: [{}] }]);
});

const UNENDED = 'a record that does not end';
test.each<[string, string, unknown[]]>([
  ['not JSON', '{"a":1}\nnot JSON {"x":2}\n{"b":2}\n', [{ a: 1 }, 'no JSON object', { b: 2 }]],
  ['cut off', '{"a":1}\n{"x":[1,\n{"b":2}\n', [{ a: 1 }, UNENDED, { b: 2 }]],
  ['cut off in a text', '{"x":"abc\n{"b":2}\n', [UNENDED, { b: 2 }]],
  ['wrong inside', '{"a":1}\n{"x":nope}}\n{"b":2}\n', [{ a: 1 }, 'no JSON', { b: 2 }]],
  ['closed too often', '{"a":1}}\n{"b":2}\n', [{ a: 1 }, 'no JSON object', { b: 2 }]],
  ['a number', '{"a":1}\n17\n{"b":2}', [{ a: 1 }, 'no JSON object', { b: 2 }]],
  ['in a list', '[{"a":1},{"x":nope},{"b":2}]', [{ a: 1 }, 'no JSON', { b: 2 }]],
  ['no object in a list', '[{"a":1},17,{"b":2}]', [{ a: 1 }, 'no JSON object', { b: 2 }]],
  [
    'Records cut off before others',
    '{"Records":[{"a":1},{"x":\n{"Records":[{"b":2}]}',
    [{ a: 1 }, UNENDED, { b: 2 }],
  ],
  ['the end of the file', '{"a":1}\n{"x":', [{ a: 1 }, 'the file ends inside a record']],
  [
    'the end of the list',
    '{"Records":[{"a":1}',
    [{ a: 1 }, 'the file ends before its list of records does'],
  ],
])('what is broken spoils no other record: %s', (_, text, expected) => {
  expect(values(split(text))).toEqual(expected);
});

test('a fault names its line and its place', () => {
  const [, fault, next] = split('{"a":1}\n\nbroken\n{"b":2}\n');
  expect(fault).toMatchObject({ line: 3, position: 2 });
  expect(next).toMatchObject({ line: 4, position: 3, raw: '{"b":2}' });
});

test('something endless is given up, and the memory with it', () => {
  const splitter = new RecordSplitter();
  const piece = Buffer.alloc(1024 * 1024, 'x');
  const found = [...splitter.push(Buffer.from('{"a":"'))];
  for (let mib = 0; mib < (2 * LONGEST_RECORD) / piece.length; mib += 1)
    found.push(...splitter.push(piece));
  found.push(...splitter.push(Buffer.from('"}\n{"b":2}\n')), ...splitter.end());
  expect(values(found)).toEqual(['longer than 16 MiB', { b: 2 }]);
});
