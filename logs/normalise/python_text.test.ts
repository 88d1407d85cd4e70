// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { isTrue, pythonRepr, pythonStr } from './python_text';

// Each right side was printed by Python 3.11.
test.each([
  [null, 'None'],
  [true, 'True'],
  [5, '5'],
  ['', "''"],
  ["it's", `"it's"`],
  [`both ' and "`, `'both \\' and "'`],
  ['line\n\t\\end', String.raw`'line\n\t\\end'`],
  ['日本\u200b\u00a0', String.raw`'日本\u200b\xa0'`],
  ['\u0007😀\u{e0001}', String.raw`'\x07😀\U000e0001'`],
  [{ a: [1, null, { b: "it's" }], c: {} }, `{'a': [1, None, {'b': "it's"}], 'c': {}}`],
])('the repr of %j is %s', (value, expected) => {
  expect(pythonRepr(value)).toBe(expected);
});

test('text stays itself, all else is as its repr', () => {
  expect(pythonStr("it's")).toBe("it's");
  expect(pythonStr(['a'])).toBe("['a']");
});

test.each([
  [[], false],
  [{}, false],
  [0, false],
  ['', false],
  [null, false],
  [[0], true],
  ['0', true],
])('truth of %j is %s', (value, expected) => {
  expect(isTrue(value)).toBe(expected);
});
