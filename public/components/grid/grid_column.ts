// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { Entity } from '../../../common/investigate/entity';

/** A column of a grid: one way to say its value for reading, copying, filtering and CSV. */
export interface GridColumn<Row> {
  /** Letters only: it is in the address when sorted or filtered by. */
  id: string;
  title: string;
  /** The value as text: copied, written to CSV, filtered by. */
  text(row: Row): string;
  /** What rows are put in order by; the text, unless told otherwise. */
  order?(row: Row): number | string;
  /** How the cell looks; the text, unless told otherwise. */
  cell?(row: Row): ReactNode;
  /** What an opened cell shows; as the cell, unless told otherwise. */
  details?(row: Row): ReactNode;
  /** Right-aligned; also added up for groups. */
  count?(row: Row): number;
  width?: number;
  /** What a filter keeps in the address where the text depends on the language, and its words. */
  code?: { of(row: Row): string; words(code: string): string };
  /** What an investigation of the cell begins with; unless told, what the shape of its text tells. */
  entity?(row: Row): Entity | undefined;
  /** Cells offer "only this" and "without this". */
  filterable?: boolean;
}

/** Rows put together under a heading that opens and closes. */
export interface GridGroups<Row> {
  of(row: Row): string;
}

/** The value that a filter compares. */
export function filterValue<Row>(column: GridColumn<Row>, row: Row): string {
  return column.code ? column.code.of(row) : column.text(row);
}

/** Title and value of a filter, in words. */
export function filterWords<Row>(
  filter: { field: string; value: string },
  columns: Array<GridColumn<Row>>
): { field: string; value: string } {
  const column = columns.find(({ id }) => id === filter.field);
  if (!column) return filter;
  return {
    field: column.title,
    value: column.code ? column.code.words(filter.value) : filter.value,
  };
}
