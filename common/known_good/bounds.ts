// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export const KNOWN_GOOD_ID = /^[a-z0-9][a-z0-9_-]{0,63}$/;
/** Stand in an address for something else. */
export const RESERVED_KNOWN_GOOD: readonly string[] = ['hits'];

export const KNOWN_GOOD_BOUNDS = {
  name: 80,
  reason: 1000,
  values: 500,
  value: 512,
  systems: 50,
  /** How far ahead a list may expire. */
  days: 400,
  /**
   * Beginnings in all lists together: values that end in `*`, and ARNs of roles, which are the beginnings of their
   * sessions. Each is a clause or two of every search, and OpenSearch takes 1,024.
   */
  beginnings: 300,
} as const;

/** Widest networks, in bits: a wider one would leave out half of the world. */
export const WIDEST = { ipv4: 8, ipv6: 16, uniqueLocal: 7 } as const;
