// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { maskAnswer } from './mask_answer';

const PAN = '4111111111111111';
const MASKED = '************1111';

test('texts and names of fields are masked at any depth, numbers stay', () => {
  expect(
    maskAnswer({ rows: [{ value: `x ${PAN}`, events: 4111111111111111 }], more: { [PAN]: null } })
  ).toEqual({
    rows: [{ value: `x ${MASKED}`, events: 4111111111111111 }],
    more: { [MASKED]: null },
  });
});

test('an answer without card numbers is the same object', () => {
  const answer = { rows: [{ value: '111122223333' }], coverage: undefined };
  expect(maskAnswer(answer)).toBe(answer);
});

test('whatever the answer, its JSON holds no card number afterwards, and no prototype is changed', () => {
  const text = fc.oneof(fc.string(), fc.constant(PAN), fc.constant(`a ${PAN}`));
  const answers = fc.object({ key: text, values: [text, fc.integer(), fc.constant(null)] });
  fc.assert(
    fc.property(answers, (answer) => {
      const masked = maskAnswer(JSON.parse(JSON.stringify(answer)) as unknown);
      expect(JSON.stringify(masked)).not.toContain(PAN);
    })
  );
  const named = maskAnswer(JSON.parse(`{"__proto__":{"a":"${PAN}"}}`) as object);
  expect(Object.keys(named)).toEqual(['__proto__']);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
