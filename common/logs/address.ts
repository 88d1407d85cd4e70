// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** True for an IPv4 or IPv6 address as OpenSearch reads one (no zone, no port, no leading zeros). */
export function isAddress(text: string): boolean {
  return isIPv4(text) || isIPv6(text);
}

/** True for a network such as `10.0.0.0/8` or `2001:db8::/32`. */
export function isNetwork(text: string): boolean {
  const parts = text.split('/');
  if (parts.length !== 2 || !/^(0|[1-9]\d{0,2})$/.test(parts[1])) return false;
  const bits = Number(parts[1]);
  return (isIPv4(parts[0]) && bits <= 32) || (isIPv6(parts[0]) && bits <= 128);
}

function isIPv4(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && +part < 256)
  );
}

function isIPv6(text: string): boolean {
  if (text.length > 45 || !/^[0-9a-fA-F:.]+$/.test(text)) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const last = groups[groups.length - 1];
  let count = 0;
  for (const half of groups) {
    for (const group of half) {
      const isLast = half === last && group === half[half.length - 1];
      if (isLast && isIPv4(group)) count += 2;
      else if (/^[0-9a-fA-F]{1,4}$/.test(group)) count += 1;
      else return false;
    }
  }
  return halves.length === 2 ? count < 8 : count === 8;
}
