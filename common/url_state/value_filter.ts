// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
/** A value that rows must have, or must not have. */
export interface ValueFilter {
  /** Id of a column, or a field of a kind of log. */
  field: string;
  value: string;
  not: boolean;
}

const FIELD = /^[A-Za-z@][A-Za-z0-9@_./-]{0,127}$/;
const MOST_FILTERS = 20;
const LONGEST_VALUE = 600;

/** The filters of an address: `filter=denied:0`, `filter=-source.ip:10.0.0.1`. */
export function readFilters(params: URLSearchParams): ValueFilter[] {
  return params.getAll('filter').slice(0, MOST_FILTERS).flatMap(readFilter);
}

export function writeFilters(filters: readonly ValueFilter[], params: URLSearchParams): void {
  filters.forEach((filter) => params.append('filter', filterText(filter)));
}

/** The filters with one more; the opposite one of the same value goes, the same one stays single. */
export function withFilter(filters: ValueFilter[], added: ValueFilter): ValueFilter[] {
  return [...withoutFilter(filters, added), added];
}

export function withoutFilter(filters: ValueFilter[], gone: ValueFilter): ValueFilter[] {
  return filters.filter((one) => one.field !== gone.field || one.value !== gone.value);
}

function readFilter(text: string): ValueFilter[] {
  const not = text.startsWith('-');
  const rest = not ? text.slice(1) : text;
  const colon = rest.indexOf(':');
  const field = rest.slice(0, Math.max(colon, 0));
  const value = rest.slice(colon + 1);
  if (!FIELD.test(field) || value.length > LONGEST_VALUE) return [];
  return [{ field, value, not }];
}

function filterText({ field, value, not }: ValueFilter): string {
  return `${not ? '-' : ''}${field}:${value}`;
}
