// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export interface ChangedField {
  field: string;
  before: string;
  after: string;
}

/** Fields of two versions that differ, each value as text; a field that one of them lacks is empty there. */
export function changedFields(before: object, after: object): ChangedField[] {
  const one = before as Record<string, unknown>;
  const other = after as Record<string, unknown>;
  return Array.from(new Set([...Object.keys(one), ...Object.keys(other)]))
    .map((field) => ({ field, before: textOf(one[field]), after: textOf(other[field]) }))
    .filter((change) => change.before !== change.after);
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
