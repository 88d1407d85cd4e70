// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Fields of a document: by name, or as a list of names with their values. */
export type DocumentFields =
  | Record<string, unknown>
  | ReadonlyArray<{ field: string; value?: unknown; values?: readonly unknown[] }>;

/** All values of a field, none where the document has it not. */
export function valuesOf(fields: DocumentFields, field: string): unknown[] {
  if (!Array.isArray(fields)) {
    const held = Object.getOwnPropertyDescriptor(fields, field);
    return held ? listOf(held.value) : [];
  }
  const list = fields as ReadonlyArray<{ field: string; value?: unknown; values?: unknown }>;
  return list
    .filter((one) => one.field === field)
    .flatMap(({ value, values }) => listOf(value === undefined ? values : value));
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}
