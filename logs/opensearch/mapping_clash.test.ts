// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields } from '../kind';
import { clashOf, fitDocument } from './mapping_clash';

const OBJECT =
  'object mapping for [responseElements.x] tried to parse field [x] as object, but found a concrete value';
const KEYWORD =
  "failed to parse field [responseElements.x] of type [keyword] in document with id 'a'. Preview of field's value: '{a=1}'";
const BOOLEAN = KEYWORD.replace('keyword', 'boolean');

test.each([
  [OBJECT, { field: 'responseElements.x', takes: 'object' }],
  [KEYWORD, { field: 'responseElements.x', takes: 'text' }],
  [BOOLEAN, { field: 'responseElements.x', takes: 'neither' }],
  [
    'Could not dynamically add mapping for field [a.b.c]. Existing mapping for [a.b] must be of type object but found [keyword].',
    { field: 'a.b', takes: 'text' },
  ],
  ['Limit of total fields [8000] has been exceeded', undefined],
])('%s', (reason, clash) => {
  expect(clashOf(reason)).toEqual(clash);
});

const fitted = (document: Fields, ...reasons: string[]): Fields => {
  const tried = new Set<string>();
  reasons.forEach((reason) => fitDocument(document, reason, tried));
  return document;
};

test('a value where objects are mapped is wrapped, an object elsewhere becomes text', () => {
  const text = { responseElements: { x: 'v', y: 1 } };
  expect(fitted(text, OBJECT)).toEqual({ responseElements: { x: { value: 'v' }, y: 1 } });
  const mixed = { responseElements: { x: [{ a: 1 }, 'v'] } };
  expect(fitted(mixed, OBJECT)).toEqual({ responseElements: { x: [{ a: 1 }, { value: 'v' }] } });
  const object = { responseElements: { x: { a: 1 } } };
  expect(fitted(object, KEYWORD)).toEqual({ responseElements: { x: "{'a': 1}" } });
});

test('what takes neither stands beside, as does what was refused as text before', () => {
  const flag = { responseElements: { x: 'maybe' } };
  expect(fitted(flag, BOOLEAN)).toEqual({ responseElements: { x_text: 'maybe' } });
  const twice = { responseElements: { x: { a: 1 } } };
  expect(fitted(twice, KEYWORD, KEYWORD)).toEqual({ responseElements: { x_text: "{'a': 1}" } });
});

test('the path leads through lists and keys with dots', () => {
  const document = { responseElements: { 'a.b': [{ x: { y: 1 } }, { z: 1 }] } };
  expect(fitted(document, KEYWORD.replace('responseElements.x', 'responseElements.a.b.x'))).toEqual(
    {
      responseElements: { 'a.b': [{ x: "{'y': 1}" }, { z: 1 }] },
    }
  );
});

test('too many fields: the free trees become text; then nothing is left to try', () => {
  const document = { eventName: 'X', requestParameters: { a: { b: 1 } } };
  const tried = new Set<string>();
  const reason = 'Limit of total fields [8000] has been exceeded';
  expect(fitDocument(document, reason, tried)).toContain('requestParameters');
  expect(document).toEqual({ eventName: 'X', requestParameters: { value: "{'a': {'b': 1}}" } });
  expect(fitDocument(document, reason, tried)).toBeUndefined();
});
