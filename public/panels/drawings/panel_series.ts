// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogRow } from '../../../common/log_query/answers';
import type { BarPart } from '../../components/chart/bar_parts';

export interface PanelSeries {
  parts: BarPart[];
  /** Keys of the groups as one text each, in the order of the rows; a single `[]` without groups. */
  names: string[];
  /** ISO UTC starts of the buckets, oldest first. */
  starts: string[];
}

/** The rows of a query over time as series: one for each group. */
export function panelSeries(rows: readonly LogRow[]): PanelSeries {
  const names = new Set<string>();
  const starts = new Set<string>();
  const parts = rows.flatMap(({ keys, at, value }): BarPart[] => {
    if (at === undefined) return [];
    const series = JSON.stringify(keys);
    names.add(series);
    starts.add(at);
    return [{ x: Date.parse(at), y: value, series }];
  });
  return { parts, names: Array.from(names), starts: Array.from(starts).sort() };
}

export interface HeatGrid {
  /** Texts of the lines and columns, as JSON of their keys; a column of time is its ISO start. */
  lines: string[];
  columns: string[];
  /** By line, then column; undefined: no such row. */
  cells: Map<string, Map<string, number | null>>;
  /** The largest value, at least 1. */
  most: number;
}

/** The rows as a grid: the last field (or the time) across, everything before it down. */
export function heatGrid(rows: readonly LogRow[]): HeatGrid {
  const cells: HeatGrid['cells'] = new Map();
  const columns = new Set<string>();
  let most = 1;
  rows.forEach(({ keys, at, value }) => {
    const line = JSON.stringify(at === undefined ? keys.slice(0, -1) : keys);
    const column = at === undefined ? JSON.stringify(keys.slice(-1)) : at;
    columns.add(column);
    const known = cells.get(line) || new Map<string, number | null>();
    known.set(column, value);
    cells.set(line, known);
    most = Math.max(most, value || 0);
  });
  return { lines: Array.from(cells.keys()), columns: Array.from(columns).sort(), cells, most };
}
