// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { filterRows, groupLines, sortRows } from './arrange_rows';
import type { GridColumn } from './grid_column';

interface Row {
  name: string;
  kind: string;
  count: number;
}
const columns: Array<GridColumn<Row>> = [
  { id: 'name', title: 'Name', text: ({ name }) => name },
  {
    id: 'kind',
    title: 'Kind',
    text: ({ kind }) => `in words: ${kind}`,
    code: { of: ({ kind }) => kind, words: (code) => code },
    filterable: true,
  },
  { id: 'count', title: 'Count', text: ({ count }) => String(count), count: ({ count }) => count },
];
const rows: Row[] = [
  { name: 'b', kind: 'x', count: 9 },
  { name: 'a', kind: 'x', count: 10 },
  { name: 'c', kind: 'y', count: 10 },
  { name: 'd', kind: 'z', count: 1 },
];
const names = (some: Row[]) => some.map(({ name }) => name).join('');
const by = (value: string, not = false) => ({ field: 'kind', value, not });

describe('filterRows', () => {
  it('compares codes, not words', () => {
    expect(names(filterRows(rows, columns, [by('x')]))).toBe('ba');
    expect(names(filterRows(rows, columns, [by('x', true)]))).toBe('cd');
  });

  it('takes either of two values and still excludes', () => {
    expect(names(filterRows(rows, columns, [by('x'), by('y')]))).toBe('bac');
    expect(names(filterRows(rows, columns, [by('x'), by('x', true)]))).toBe('');
  });

  it('ignores filters of columns that are not here', () => {
    const filters = [{ field: 'other', value: '1', not: false }];
    expect(filterRows(rows, columns, filters)).toHaveLength(4);
  });
});

describe('sortRows', () => {
  it('compares numbers as numbers and keeps equal ones in order of the first column', () => {
    expect(names(sortRows(rows, columns, { column: 'count', direction: 'desc' }))).toBe('acbd');
    expect(names(sortRows(rows, columns, { column: 'count', direction: 'asc' }))).toBe('dbac');
    expect(names(sortRows(rows, columns, undefined))).toBe('abcd');
  });
});

describe('groupLines', () => {
  it('puts rows below their heading, and hides those of a closed group', () => {
    const lines = groupLines(rows, ({ kind }) => kind, new Set(['x']));
    expect(lines.map((line) => (line.kind === 'group' ? line.group : line.row.name))).toEqual([
      'x',
      'y',
      'c',
      'z',
      'd',
    ]);
  });
});
