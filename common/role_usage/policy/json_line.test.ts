// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { faultLine } from './json_line';

test.each([
  [1, 'x'],
  [2, '{\n "a" 1}'],
  [3, '{\n "a": [\n}'],
  [2, '{"a": 1,\n}'],
  [2, '[1,\n]'],
  [1, '[1}'],
  [2, '{"a": "b\nc"}'.replace('{', '{\n')],
  [3, '{"a":\n{"b": 1}\n'],
  [1, "{'a': 1}"],
  [2, '{"a": 1}\n{}'],
  [1, '{"a": 1'],
])('line %i of %j', (line, text) => {
  expect(faultLine(text)).toBe(line);
});

test('what JSON.parse takes has no fault before its end', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(faultLine(`${text}\n\nx`)).toBe(text.split('\n').length + 2);
    })
  );
});
