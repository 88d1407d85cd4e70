// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** What no part of an address may be, as it is sent. */
export const HOSTILE_IDS: Record<string, string> = {
  'a path up': '..%2F..',
  'a path up, twice encoded': '..%252F..',
  'a path with backslashes': '..%5C..',
  'a slash': 'a%2Fhistory',
  NUL: 'a%00',
  'a line end': 'a%0D%0AX-Injected:1',
  'a blank': 'a%20b',
  'a wildcard': '*',
  'a list': 'a,b',
  'a query': 'a%3Fversion=1',
  'a fragment': 'a%23b',
  __proto__: '__proto__',
  'a letter beyond ASCII': '%E8%AA%9E',
  'half a surrogate pair': 'a%ED%A0%80b',
  'something long': 'a'.repeat(65),
  'a right-to-left override': 'a%E2%80%AEb',
  markup: '%3Cscript%3E',
};
