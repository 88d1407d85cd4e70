// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isAddress, isNetwork } from '../../logs/address';

/** An address as its bits: four parts of IPv4 or sixteen of IPv6. */
type Bytes = number[];

/** The bytes of an address; undefined: it is none. */
export function parseAddress(text: string): Bytes | undefined {
  if (!isAddress(text)) return undefined;
  if (text.indexOf(':') < 0) return text.split('.').map(Number);
  const [head, tail] = text.split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const gap = new Array<number>(16 - before.length - after.length).fill(0);
  const bytes = [...before, ...gap, ...after];
  // An IPv4 address in the clothes of IPv6 is that address.
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255;
  return mapped && bytes[11] === 255 ? bytes.slice(12) : bytes;
}

function groupsOf(half: string): Bytes {
  if (half === '') return [];
  return half.split(':').flatMap((group) => {
    if (group.indexOf('.') >= 0) return group.split('.').map(Number);
    const value = parseInt(group, 16);
    return [Math.floor(value / 256), value % 256];
  });
}

/** True when the network `10.0.0.0/8` (or a lone address) holds the address, or all of a network. */
export function networkHolds(network: string, text: string): boolean {
  const [base, bits] = partsOf(network);
  const [inner, innerBits] = partsOf(text);
  if (!base || !inner || base.length !== inner.length || bits > innerBits) return false;
  return base.every((byte, place) => {
    const kept = Math.min(8, Math.max(0, bits - place * 8));
    const divisor = 2 ** (8 - kept);
    return Math.floor(byte / divisor) === Math.floor(inner[place] / divisor);
  });
}

function partsOf(text: string): [Bytes | undefined, number] {
  if (!isNetwork(text)) {
    const lone = parseAddress(text);
    return [lone, lone ? lone.length * 8 : 0];
  }
  const [address, bits] = text.split('/');
  return [parseAddress(address), Number(bits)];
}

/** Ranges that are set apart (IANA special-purpose address registries), by the name of what they are for. */
const RANGES: ReadonlyArray<[cidr: string, name: string]> = [
  ['127.0.0.0/8', 'loopback'],
  ['::1/128', 'loopback'],
  ['169.254.169.254/32', 'instance metadata'],
  ['fd00:ec2::254/128', 'instance metadata'],
  ['169.254.0.0/16', 'link-local'],
  ['fe80::/10', 'link-local'],
  ['10.0.0.0/8', 'private (RFC 1918)'],
  ['172.16.0.0/12', 'private (RFC 1918)'],
  ['192.168.0.0/16', 'private (RFC 1918)'],
  ['fc00::/7', 'unique local (RFC 4193)'],
  ['100.64.0.0/10', 'shared address space (RFC 6598)'],
  ['192.0.2.0/24', 'documentation (TEST-NET-1)'],
  ['198.51.100.0/24', 'documentation (TEST-NET-2)'],
  ['203.0.113.0/24', 'documentation (TEST-NET-3)'],
  ['2001:db8::/32', 'documentation'],
  ['198.18.0.0/15', 'benchmarking (RFC 2544)'],
  ['224.0.0.0/4', 'multicast'],
  ['ff00::/8', 'multicast'],
  ['255.255.255.255/32', 'broadcast'],
  ['0.0.0.0/8', 'this network'],
  ['::/128', 'unspecified'],
];

/** What the range of an address is set apart for; undefined: an ordinary public address. */
export function specialRange(address: string): string | undefined {
  const found = RANGES.find(([cidr]) => networkHolds(cidr, address));
  return found && found[1];
}

/** An address that only its own network, such as a VPC, can reach. */
export function isPrivate(address: string): boolean {
  return /^(private|unique local)/.test(specialRange(address) || '');
}
