// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../logs/log_kind';
import type { Panel, PanelSet } from './panel';

type Rows = PanelSet['rows'];
export type Way = 'up' | 'down';

interface Place {
  row: number;
  at: number;
}

/** Where a panel stands; both from 0. */
export function placeOf(set: PanelSet, id: string): Place | undefined {
  for (let row = 0; row < set.rows.length; row += 1) {
    const at = set.rows[row].panels.findIndex((panel) => panel.id === id);
    if (at >= 0) return { row, at };
  }
  return undefined;
}

/** The set with a panel one place further; from the edge of its row into the row beyond. The same set when there is none. */
export function movePanel(set: PanelSet, id: string, way: Way): PanelSet {
  const place = placeOf(set, id);
  if (!place) return set;
  const { panels } = set.rows[place.row];
  const at = place.at + (way === 'up' ? -1 : 1);
  if (at >= 0 && at < panels.length)
    return withPanels(set, place.row, swapped(panels, place.at, at));
  const row = place.row + (way === 'up' ? -1 : 1);
  if (row < 0 || row >= set.rows.length) return set;
  return intoRow(set, id, row, way === 'up' ? set.rows[row].panels.length : 0);
}

/** The set with a panel in another row: at its end unless told. */
export function intoRow(set: PanelSet, id: string, row: number, at?: number): PanelSet {
  const place = placeOf(set, id);
  if (!place || place.row === row || !set.rows[row]) return set;
  const panel = set.rows[place.row].panels[place.at];
  const less = withPanels(
    set,
    place.row,
    set.rows[place.row].panels.filter((one) => one !== panel)
  );
  const there = less.rows[row].panels.slice();
  there.splice(at === undefined ? there.length : at, 0, panel);
  return withPanels(less, row, there);
}

/** The set without a panel; its row stays, even empty. */
export function removePanel(set: PanelSet, id: string): PanelSet {
  const place = placeOf(set, id);
  if (!place) return set;
  const { panels } = set.rows[place.row];
  return withPanels(
    set,
    place.row,
    panels.filter((one) => one.id !== id)
  );
}

export function moveRow(set: PanelSet, row: number, way: Way): PanelSet {
  const other = row + (way === 'up' ? -1 : 1);
  if (other < 0 || other >= set.rows.length) return set;
  return { ...set, rows: swapped(set.rows, row, other) };
}

/** The set with an empty row at its end. */
export function addRow(set: PanelSet, title: Words): PanelSet {
  return { ...set, rows: [...set.rows, { title, panels: [] }] };
}

export function renameRow(set: PanelSet, row: number, title: Words): PanelSet {
  return { ...set, rows: set.rows.map((one, at) => (at === row ? { ...one, title } : one)) };
}

/** The set without a row; its panels go to the end of the row before, of the first to the beginning of the next. */
export function removeRow(set: PanelSet, row: number): PanelSet {
  const gone = set.rows[row];
  if (!gone || (set.rows.length === 1 && gone.panels.length > 0)) return set;
  const rows = set.rows.filter((one) => one !== gone);
  const heir = Math.max(0, row - 1);
  return {
    ...set,
    rows: rows.map((one, at) => {
      if (at !== heir || gone.panels.length === 0) return one;
      const panels = row === 0 ? [...gone.panels, ...one.panels] : [...one.panels, ...gone.panels];
      return { ...one, panels };
    }),
  };
}

function withPanels(set: PanelSet, row: number, panels: Panel[]): PanelSet {
  const rows: Rows = set.rows.map((one, at) => (at === row ? { ...one, panels } : one));
  return { ...set, rows };
}

function swapped<One>(list: readonly One[], one: number, other: number): One[] {
  const next = list.slice();
  [next[one], next[other]] = [list[other], list[one]];
  return next;
}
