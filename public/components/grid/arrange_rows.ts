// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { SortOrder } from '../../../common/url_state/page_state';
import type { ValueFilter } from '../../../common/url_state/value_filter';
import { filterValue } from './grid_column';
import type { GridColumn } from './grid_column';

/** What the grid shows in one line: a row, or the heading of a group. */
export type Line<Row> =
  { kind: 'row'; row: Row } | { kind: 'group'; group: string; rows: Row[]; open: boolean };

/** Rows that have all values asked for and none of those excluded; filters on unknown columns do not count. */
export function filterRows<Row>(
  rows: Row[],
  columns: Array<GridColumn<Row>>,
  filters: ValueFilter[]
): Row[] {
  const known = filters.flatMap((filter) => {
    const column = columns.find((one) => one.id === filter.field && one.filterable);
    return column ? [{ filter, column }] : [];
  });
  const wanted = new Map<string, Set<string>>();
  known.forEach(({ filter }) => {
    if (filter.not) return;
    wanted.set(filter.field, (wanted.get(filter.field) || new Set()).add(filter.value));
  });
  return rows.filter((row) =>
    known.every(({ filter, column }) => {
      const value = filterValue(column, row);
      if (filter.not) return value !== filter.value;
      // Two values of one column: either will do.
      return (wanted.get(filter.field) as Set<string>).has(value);
    })
  );
}

/** Rows in order; equal ones by the first column, so that the order never depends on chance. */
export function sortRows<Row>(
  rows: Row[],
  columns: Array<GridColumn<Row>>,
  sort: SortOrder | undefined
): Row[] {
  const column = sort && columns.find((one) => one.id === sort.column);
  const first = columns[0];
  const sign = sort && sort.direction === 'desc' ? -1 : 1;
  return [...rows].sort(
    (one, other) =>
      (column ? sign * compare(orderOf(column, one), orderOf(column, other)) : 0) ||
      compare(orderOf(first, one), orderOf(first, other))
  );
}

/** Lines of a grouped grid: groups in the order of their best row, or by name when that is the first column's order. */
export function groupLines<Row>(
  rows: Row[],
  groupOf: (row: Row) => string,
  closed: ReadonlySet<string>
): Array<Line<Row>> {
  const groups = new Map<string, Row[]>();
  rows.forEach((row) => {
    const group = groupOf(row);
    const members = groups.get(group);
    if (members) members.push(row);
    else groups.set(group, [row]);
  });
  return Array.from(groups).flatMap(([group, members]) => {
    const open = !closed.has(group);
    const heading: Line<Row> = { kind: 'group', group, rows: members, open };
    return [heading, ...(open ? members.map((row): Line<Row> => ({ kind: 'row', row })) : [])];
  });
}

function orderOf<Row>(column: GridColumn<Row>, row: Row): number | string {
  if (column.order) return column.order(row);
  return column.count ? column.count(row) : column.text(row);
}

function compare(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), 'en', { numeric: true });
}
