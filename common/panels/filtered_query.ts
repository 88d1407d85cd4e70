// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { QUERY_BOUNDS } from '../log_query/read_log_query';
import type { ClauseValue, LogQuery } from '../log_query/log_query';
import { fieldOf } from '../logs/field_of';
import type { LogField, LogKind } from '../logs/log_kind';
import type { ValueFilter } from '../url_state/value_filter';

export interface FilteredQuery {
  query: LogQuery;
  /** Filters that cannot be asked of this kind of log: it has no such field. */
  left: ValueFilter[];
}

/** The query with the filters of a page as further clauses, where its kind of log has their fields. */
export function filteredQuery(
  query: LogQuery,
  kind: LogKind,
  filters: readonly ValueFilter[]
): FilteredQuery {
  const where = query.where.slice();
  const left: ValueFilter[] = [];
  filters.forEach((filter) => {
    const field = fieldOf(kind, filter.field);
    const is = field && valueOf(field, filter.value);
    if (is === undefined || where.length >= QUERY_BOUNDS.clauses) left.push(filter);
    else where.push({ field: filter.field, is, ...(filter.not && { not: true as const }) });
  });
  return { query: { ...query, where }, left };
}

/** A value of an address as its field has it; undefined: the field cannot have it. */
function valueOf({ type }: LogField, text: string): ClauseValue | undefined {
  if (type === 'text' || text === '') return undefined;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (type !== 'number') return text;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
