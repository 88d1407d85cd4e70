// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { rawMessage } from './raw_message';

test('one line, spaced as Python does, characters as themselves, numbers as delivered', () => {
  const raw = '{ "a":1.0,\n "b" : [1,{}],"url":"http:\\/\\/x,y:z", "name":"\\u65e5" }';
  expect(rawMessage(raw)).toBe('{"a": 1.0, "b": [1, {}], "url": "http://x,y:z", "name": "日"}');
});

test('it means what was delivered, however that was spaced', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
      const message = rawMessage(JSON.stringify(value, null, indent));
      expect(JSON.parse(message)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(message).not.toContain('\n');
    })
  );
});
