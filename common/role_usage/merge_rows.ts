// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { earlier, later } from '../time/instant';
import type { Outcomes } from './answers';

/** What every counted row has. */
export type CountedRow = Outcomes & { firstSeen: string; lastSeen: string };

/** Rows of two adjoining periods by key; `more` merges what only this kind of row has. */
export function mergeRows<Row>(
  a: Row[],
  b: Row[],
  keyOf: (row: Row) => string,
  merge: (one: Row, other: Row) => Row
): Row[] {
  const merged = new Map<string, Row>();
  a.concat(b).forEach((row) => {
    const key = keyOf(row);
    const known = merged.get(key);
    merged.set(key, known ? merge(known, row) : row);
  });
  return Array.from(merged.values());
}

export function addOutcomes(a: Outcomes, b: Outcomes): Outcomes {
  return {
    succeeded: a.succeeded + b.succeeded,
    denied: a.denied + b.denied,
    failed: a.failed + b.failed,
  };
}

export function addSeen<Row extends { firstSeen: string; lastSeen: string }>(a: Row, b: Row) {
  return {
    firstSeen: earlier(a.firstSeen, b.firstSeen) as string,
    lastSeen: later(a.lastSeen, b.lastSeen) as string,
  };
}

export function unite(a: string[], b: string[]): string[] {
  return Array.from(new Set([...a, ...b])).sort((one, other) =>
    one < other ? -1 : one > other ? 1 : 0
  );
}
