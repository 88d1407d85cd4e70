// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Names of the fields that differ, sorted; the order of the fields of an object says nothing. */
export function changedFields(before: object, after: object): string[] {
  const one = before as Record<string, unknown>;
  const other = after as Record<string, unknown>;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Array.from(names)
    .filter((name) => stableText(one[name]) !== stableText(other[name]))
    .sort();
}

function stableText(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => {
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return held;
    const sorted: Array<[string, unknown]> = Object.keys(held)
      .sort()
      .map((key) => [key, (held as Record<string, unknown>)[key]]);
    return Object.fromEntries(sorted);
  });
}
