// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  addRow,
  intoRow,
  movePanel,
  moveRow,
  placeOf,
  removePanel,
  removeRow,
  renameRow,
} from './arrange_set';
import type { PanelSet } from './panel';
import { readPanelSet } from './read_panel_set';
import { START_SET } from './start_set';

const panels = START_SET.rows[0].panels;
const ids = ['a', 'b', 'c', 'd'];
const made = (...rows: string[]): PanelSet => ({
  id: 'team',
  name: { en: 'Team', ja: 'チーム' },
  rows: rows.map((row, at) => ({
    title: { en: `Row ${at}`, ja: `行 ${at}` },
    panels: Array.from(row, (id) => ({ ...panels[0], id })),
  })),
});
const rowsOf = (set: PanelSet) =>
  set.rows.map((row) => row.panels.map(({ id }) => id).join('')).join('|');
const set = made('ab', 'cd');

test.each([
  ['a', 'up', 'ab|cd'],
  ['a', 'down', 'ba|cd'],
  ['b', 'up', 'ba|cd'],
  ['b', 'down', 'a|bcd'],
  ['c', 'up', 'abc|d'],
  ['d', 'down', 'ab|cd'],
  ['x', 'down', 'ab|cd'],
] as const)('panel %s goes %s: %s', (id, way, wanted) => {
  expect(rowsOf(movePanel(set, id, way))).toBe(wanted);
});

test('a panel goes to the end of another row', () => {
  expect(rowsOf(intoRow(set, 'a', 1))).toBe('b|cda');
  expect(intoRow(set, 'a', 0)).toBe(set);
  expect(intoRow(set, 'a', 2)).toBe(set);
  expect(rowsOf(removePanel(removePanel(set, 'a'), 'b'))).toBe('|cd');
  expect(placeOf(set, 'd')).toEqual({ row: 1, at: 1 });
});

test('rows are moved, added, renamed; a removed one leaves its panels to its neighbour', () => {
  expect(rowsOf(moveRow(set, 1, 'up'))).toBe('cd|ab');
  expect(moveRow(set, 0, 'up')).toBe(set);
  const more = addRow(set, { en: 'More', ja: '追加' });
  expect(rowsOf(more)).toBe('ab|cd|');
  expect(renameRow(more, 2, { en: 'Last', ja: '最後' }).rows[2].title.en).toBe('Last');
  expect(rowsOf(removeRow(more, 2))).toBe('ab|cd');
  expect(rowsOf(removeRow(set, 1))).toBe('abcd');
  expect(rowsOf(removeRow(set, 0))).toBe('abcd');
  expect(removeRow(made('a'), 0).rows).toHaveLength(1);
});

test('whatever is moved, no panel is lost and the set stays one that is taken', () => {
  let now = made('ab', 'c', 'd');
  const ways = ['up', 'down'] as const;
  for (let step = 0; step < 200; step += 1) {
    const id = ids[(step * 7) % 4];
    now = step % 5 === 0 ? intoRow(now, id, step % 3) : movePanel(now, id, ways[step % 2]);
    if (step % 11 === 0) now = moveRow(now, step % 3, ways[step % 2]);
    expect(rowsOf(now).replace(/\|/g, '').split('').sort()).toEqual(ids);
    expect(readPanelSet(now).fault).toBeUndefined();
  }
});
