// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { hasPanel, newId, withoutPanel, withPanel } from './change_set';
import { PANEL_ID, readPanelSet } from './read_panel_set';
import { START_SET } from './start_set';

const [first] = START_SET.rows[0].panels;

it('changes a panel in its place', () => {
  const changed = { ...first, width: 12 as const };
  const set = withPanel(START_SET, changed);
  expect(set.rows[0].panels[0]).toEqual(changed);
  expect(set.rows.map(({ panels }) => panels.length)).toEqual(
    START_SET.rows.map(({ panels }) => panels.length)
  );
});

it('puts a new panel at the end of a row and takes it off again', () => {
  const added = withPanel(START_SET, { ...first, id: 'mine' }, 1);
  expect(added.rows[1].panels[added.rows[1].panels.length - 1].id).toBe('mine');
  expect(readPanelSet(added).fault).toBeUndefined();
  expect(withoutPanel(added, 'mine')).toEqual(START_SET);
});

it('takes an emptied row off', () => {
  const one = { ...START_SET, rows: [{ ...START_SET.rows[0], panels: [first] }] };
  expect(withoutPanel(one, first.id).rows).toEqual([]);
  expect(hasPanel(one, first.id)).toBe(true);
});

it('makes ids that may be kept and are not taken', () => {
  fc.assert(
    fc.property(fc.fullUnicodeString({ maxLength: 90 }), fc.nat(5), (name, taken) => {
      let left = taken;
      const id = newId(name, () => left-- > 0, 'panel');
      expect(id).toMatch(PANEL_ID);
    })
  );
});
