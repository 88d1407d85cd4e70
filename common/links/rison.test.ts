// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { rison } from './rison';
import type { RisonValue } from './rison';

// The decoder that OpenSearch Dashboards reads its addresses with.
const { decode } = require('rison-node') as { decode(text: string): unknown };

// The decoder assigns it, and so loses it.
const name = fc.string().filter((one) => one !== '__proto__');

const values = fc.letrec<{ value: RisonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((one) => (Object.is(one, -0) ? 0 : one)),
    fc.fullUnicodeString(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true })
  ),
})).value;

describe('rison', () => {
  it('is read back by the decoder of OpenSearch Dashboards', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(decode(rison(value))).toEqual(value);
      }),
      { numRuns: 500 }
    );
  });

  it('leaves undefined fields out and sorts keys', () => {
    expect(rison({ b: 1, a: undefined, 'c d': "it's" })).toBe("(b:1,'c d':'it!'s')");
  });

  it('refuses numbers that it cannot write', () => {
    expect(() => rison(Infinity)).toThrow(RangeError);
  });
});
