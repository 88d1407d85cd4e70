// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isIP } from 'net';
import fc from 'fast-check';
import { isAddress, isNetwork } from './address';

test('an address is what Node takes for one', () => {
  const near = fc.stringOf(fc.constantFrom(...'0123456789abf:./'.split('')), { maxLength: 45 });
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), near, fc.string()), (text) => {
      expect([text, isAddress(text)]).toEqual([text, isIP(text) !== 0]);
    }),
    { numRuns: 3000 }
  );
});

test.each(['::', '::1', '2001:db8::', '::ffff:10.0.0.1', '1:2:3:4:5:6:7:8', '10.0.0.1'])(
  '%s is an address',
  (text) => expect(isAddress(text)).toBe(true)
);

test.each([
  '',
  ':',
  ':::',
  '1::2::3',
  '1:2:3:4:5:6:7',
  '::10.0.0.1:1',
  '10.0.0',
  '10.0.0.01',
  '10.0.0.256',
  'fe80::1%0',
])('%j is none', (text) => expect(isAddress(text)).toBe(false));

test.each(['10.0.0.0/8', '0.0.0.0/0', '2001:db8::/128'])('%s is a network', (text) =>
  expect(isNetwork(text)).toBe(true)
);

test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0.0/08', '10.0.0.0/', '::/129', '/8', '10.0.0.0/8/8'])(
  '%j is no network',
  (text) => expect(isNetwork(text)).toBe(false)
);
