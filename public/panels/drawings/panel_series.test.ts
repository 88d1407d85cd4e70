// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { heatGrid, panelSeries } from './panel_series';

const at = ['2026-11-01T15:00:00.000Z', '2026-11-02T15:00:00.000Z'];

it('makes one series of each group and keeps a gap a gap', () => {
  const { parts, names, starts } = panelSeries([
    { keys: ['s3', null], at: at[0], value: 3 },
    { keys: ['s3', null], at: at[1], value: null },
    { keys: ['kms', 'x'], at: at[0], value: 0 },
  ]);
  expect(names).toEqual(['["s3",null]', '["kms","x"]']);
  expect(starts).toEqual(at);
  expect(parts.map(({ y }) => y)).toEqual([3, null, 0]);
});

it('has one series without groups', () => {
  expect(panelSeries([{ keys: [], at: at[0], value: 1 }]).names).toEqual(['[]']);
});

it('puts time across', () => {
  const grid = heatGrid([
    { keys: ['DeleteTrail'], at: at[1], value: 2 },
    { keys: ['DeleteTrail'], at: at[0], value: 0 },
    { keys: ['StopLogging'], at: at[0], value: null },
  ]);
  expect(grid.lines).toEqual(['["DeleteTrail"]', '["StopLogging"]']);
  expect(grid.columns).toEqual(at);
  expect((grid.cells.get('["DeleteTrail"]') as Map<string, number>).get(at[1])).toBe(2);
  expect(grid.most).toBe(2);
});

it('puts the last field across when there is no time', () => {
  const grid = heatGrid([
    { keys: ['a', 'x', 1], value: 5 },
    { keys: ['a', 'y', 1], value: 7 },
  ]);
  expect([grid.lines, grid.columns]).toEqual([['["a","x"]', '["a","y"]'], ['[1]']]);
});
