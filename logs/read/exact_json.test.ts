// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { pythonRepr } from '../normalise/python_text';
import { exactNumber, parseExactly, writeExactly } from './exact_json';

test.each([
  '{"a":0.0,"b":[1.50,-2.0]}',
  '{"n":12345678901234567890}',
  '{"n":1e5,"m":[1E-7]}',
  '{"text":"a: 1.0","version":"1.08","quote":"\\",1.0"}',
])('%s is written as it was read', (text) => {
  expect(writeExactly(parseExactly(text))).toBe(text);
});

test('other JSON is as JSON.parse and JSON.stringify have it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(JSON.parse(writeExactly(parseExactly(text)))).toEqual(JSON.parse(text));
    })
  );
});

test('what is no JSON is refused', () => {
  expect(() => parseExactly('{"a":1.0.0}')).toThrow(SyntaxError);
  expect(() => parseExactly('{"a":1.0')).toThrow(SyntaxError);
});

test('a text that looks like the mark stays a text', () => {
  const text = JSON.stringify({ a: '\u0000number:1"}', b: '\u0000number:x' });
  expect(writeExactly(parseExactly(text))).toBe(text);
  expect(exactNumber('1.0')).toBeUndefined();
});

test('a number within a text is written as delivered', () => {
  expect(pythonRepr(parseExactly('{"a":[0.0,12345678901234567890]}'))).toBe(
    "{'a': [0.0, 12345678901234567890]}"
  );
});
