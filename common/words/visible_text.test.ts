// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { visibleAnswer, visibleText } from './visible_text';

test.each([
  ['a\u0000b', 'a␀b'],
  ['\u001B[31mred\u001B[0m', '␛[31mred␛[0m'],
  ['one\r\ntwo\tthree', 'one␍␊two␉three'],
  ['\u007F\u0085', '␡[U+0085]'],
  ['invoice\u202Egpj.exe', 'invoice[U+202E]gpj.exe'],
  ['\u2066a\u2069\u200F\u061C', '[U+2066]a[U+2069][U+200F][U+061C]'],
  ['ad\u00ADmin\u200B\uFEFF', 'ad[U+00AD]min[U+200B][U+FEFF]'],
  ['a\u2028b', 'a[U+2028]b'],
  ['\uD83D', '[U+D83D]'],
  ['\u{E0041}', '[U+E0041]'],
])('%j is shown as %s', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test('what can be seen stays as it is', () => {
  const text = '決済 ログ 𠮷 é ß 🙂 <script>{{7*7}} =1+1 עברית';
  expect(visibleText(text)).toBe(text);
});

test('nothing unseen is left, and nothing seen is lost', () => {
  fc.assert(
    fc.property(fc.fullUnicodeString({ maxLength: 60 }), (text) => {
      const shown = visibleText(text);
      expect(shown).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/
      );
      expect(visibleText(shown)).toBe(shown);
      const seen = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
      expect(shown.replace(/[\u2400-\u2421]|\[U\+[0-9A-F]{4,6}\]/g, '')).toBe(
        seen.replace(/[\u2400-\u2421]|\[U\+[0-9A-F]{4,6}\]/g, '')
      );
    })
  );
});

test('an answer is made visible at any depth', () => {
  expect(visibleAnswer({ rows: [{ value: 'a\u202Eb', events: 1 }], none: undefined })).toEqual({
    rows: [{ value: 'a[U+202E]b', events: 1 }],
    none: undefined,
  });
  const plain = { rows: [{ value: 'a' }] };
  expect(visibleAnswer(plain)).toBe(plain);
});
