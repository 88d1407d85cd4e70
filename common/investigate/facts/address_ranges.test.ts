// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isPrivate, networkHolds, parseAddress, specialRange } from './address_ranges';

test('addresses by their bytes', () => {
  expect(parseAddress('10.0.0.255')).toEqual([10, 0, 0, 255]);
  expect(parseAddress('::1')).toEqual([...new Array<number>(15).fill(0), 1]);
  expect(parseAddress('2001:db8::ff')?.slice(0, 4)).toEqual([32, 1, 13, 184]);
  expect(parseAddress('::ffff:10.0.0.1')).toEqual([10, 0, 0, 1]);
  expect(parseAddress('10.0.0.0/8')).toBeUndefined();
  expect(parseAddress('somebody')).toBeUndefined();
});

test.each([
  ['10.0.0.0/8', '10.255.0.1', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['10.20.0.0/22', '10.20.3.255', true],
  ['10.20.0.0/22', '10.20.4.0', false],
  ['10.20.0.0/22', '10.20.2.0/24', true],
  ['10.20.2.0/24', '10.20.0.0/22', false],
  ['0.0.0.0/0', '203.0.113.9', true],
  ['0.0.0.0/0', '2001:db8::1', false],
  ['2001:db8::/32', '2001:db8:1::1', true],
  ['203.0.113.9', '203.0.113.9', true],
  ['no network', '10.0.0.1', false],
])('%s holds %s: %s', (network, address, held) => {
  expect(networkHolds(network, address)).toBe(held);
});

test.each([
  ['10.1.2.3', 'private (RFC 1918)', true],
  ['172.31.255.255', 'private (RFC 1918)', true],
  ['172.32.0.0', undefined, false],
  ['169.254.169.254', 'instance metadata', false],
  ['fd12::1', 'unique local (RFC 4193)', true],
  ['203.0.113.7', 'documentation (TEST-NET-3)', false],
  ['8.8.8.8', undefined, false],
])('%s is %s', (address, range, inside) => {
  expect(specialRange(address)).toBe(range);
  expect(isPrivate(address)).toBe(inside);
});
