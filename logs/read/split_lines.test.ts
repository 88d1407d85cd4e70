// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { LineSplitter, LONGEST_LINE } from './split_lines';

function split(text: string, cuts: number[] = []) {
  const bytes = Buffer.from(text, 'utf8');
  const splitter = new LineSplitter();
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b
  );
  const found = places
    .slice(1)
    .flatMap((end, at) => splitter.push(bytes.subarray(places[at], end)));
  return [...found, ...splitter.end()].map((one) => ('value' in one ? one.value : one.fault));
}

test('any way of cutting the stream gives the same lines, without empty ones', () => {
  const line = fc.string().filter((one) => !/[\n\r]/.test(one));
  fc.assert(
    fc.property(
      fc.array(line),
      fc.array(fc.nat()),
      fc.constantFrom('\n', '\r\n'),
      (lines, cuts, end) => {
        const expected = lines.map((one) => one.trim()).filter((one) => one !== '');
        expect(split(lines.join(end), cuts)).toEqual(expected);
      }
    )
  );
});

test('an endless line is given up, and the lines behind it are read', () => {
  const splitter = new LineSplitter();
  const found = [...splitter.push(Buffer.from('a\n'))];
  for (let at = 0; at < 64; at += 1)
    found.push(...splitter.push(Buffer.alloc(LONGEST_LINE / 2, 'x')));
  found.push(...splitter.push(Buffer.from('\n\nb')), ...splitter.end());
  expect(found).toEqual([
    { line: 1, position: 1, raw: 'a', value: 'a' },
    { line: 2, position: 2, fault: 'longer than 64 KiB' },
    { line: 4, position: 3, raw: 'b', value: 'b' },
  ]);
});

test('a byte order mark is no part of the first line', () => {
  expect(split('\ufeffa\nb')).toEqual(['a', 'b']);
});
