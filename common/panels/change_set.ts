// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Panel, PanelSet } from './panel';

/** The set with a panel: in its place when it has one of this id, else at the end of a row (the last unless told). */
export function withPanel(set: PanelSet, panel: Panel, row = set.rows.length - 1): PanelSet {
  if (hasPanel(set, panel.id)) {
    return {
      ...set,
      rows: set.rows.map((one) => ({
        ...one,
        panels: one.panels.map((there) => (there.id === panel.id ? panel : there)),
      })),
    };
  }
  return {
    ...set,
    rows: set.rows.map((one, place) =>
      place === row ? { ...one, panels: [...one.panels, panel] } : one
    ),
  };
}

/** The set without a panel; a row that loses its last one goes too. */
export function withoutPanel(set: PanelSet, id: string): PanelSet {
  const rows = set.rows
    .map((row) => ({ ...row, panels: row.panels.filter((panel) => panel.id !== id) }))
    .filter(({ panels }, place) => panels.length > 0 || set.rows[place].panels.length === 0);
  return { ...set, rows };
}

export function hasPanel(set: PanelSet, id: string): boolean {
  return set.rows.some(({ panels }) => panels.some((panel) => panel.id === id));
}

/** An id for a new panel or set out of its name: letters, digits and dashes, not yet taken. */
export function newId(name: string, taken: (id: string) => boolean, otherwise: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
  const base = plain || otherwise;
  let id = base;
  for (let more = 2; taken(id); more += 1) id = `${base}-${more}`;
  return id;
}
