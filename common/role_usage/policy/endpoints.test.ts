// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readInput } from '../../read_input';
import { policyDraftEndpoint } from './endpoints';

test.each([
  ['nothing', {}, 'text'],
  ['blanks', { text: ' \n' }, 'text'],
  ['a number', { text: 5 }, 'text'],
  ['an object', { text: { Statement: [] } }, 'text'],
  ['something long', { text: 'x'.repeat(40001) }, 'text'],
  ['a field more', { text: '{}', role: 'x' }, 'role'],
  ['a field of objects', JSON.parse('{"text":"{}","__proto__":{}}'), '__proto__'],
])('a draft of %s is refused by name', (_, given, field) => {
  expect(readInput(policyDraftEndpoint, given).refused).toMatchObject({ code: 'bad_input', field });
});

test('a draft is taken as it was pasted', () => {
  const text = '\uFEFF{\r\n "Statement": []}\n';
  expect(readInput(policyDraftEndpoint, { text }).value).toEqual({ text });
});
