// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { anyLogQuery } from '../../test/unit/any_log_query';
import { LOG_KINDS } from '../logs/kinds';
import { decodeLogQuery, encodeLogQuery, MAX_CODE } from './query_code';

test('a query comes back from its text, and the text needs no escaping in an address', () => {
  fc.assert(
    fc.property(anyLogQuery(LOG_KINDS), (query) => {
      const code = encodeLogQuery(query);
      expect(encodeURIComponent(code)).toBe(code);
      if (code.length > MAX_CODE) return;
      expect(decodeLogQuery(code, LOG_KINDS)).toEqual(JSON.parse(JSON.stringify(query)));
    }),
    { numRuns: 300 }
  );
});

it('stays readable', () => {
  const code = encodeLogQuery({
    log: 'waf',
    where: [{ field: 'event.action', is: 'BLOCK' }],
    measure: { count: true },
  });
  expect(code).toBe(
    "('log'!'waf'~'where'!*A('field'!'event.action'~'is'!'BLOCK')*B~'measure'!('count'!true))"
  );
});

test('anything else is no query', () => {
  const signs = fc.stringOf(fc.constantFrom(...'"\'(){}!~*ABx0f:,[]'.split('')), { maxLength: 60 });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.fullUnicodeString(), signs), (text) => {
      expect(decodeLogQuery(text, LOG_KINDS)).toBeUndefined();
    }),
    { numRuns: 500 }
  );
});

test.each([
  '',
  '()',
  "('log'!'waf'~'measure'!('count'!true)~'script'!'x')",
  "('__proto__'!('log'!'waf')~'measure'!('count'!true))",
  "('log'!'nothing'~'measure'!('count'!true))",
  '{"log":"waf","measure":{"count":true}}',
  '*Z',
  "('log'!'waf'~'measure'!('count'!true))*",
  'a'.repeat(MAX_CODE + 1),
])('%j is no query', (text) => {
  expect(decodeLogQuery(text, LOG_KINDS)).toBeUndefined();
});
