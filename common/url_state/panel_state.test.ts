// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { LOG_KINDS } from '../logs/kinds';
import { START_SET } from '../panels/start_set';
import { DEFAULT_DASHBOARD } from './dashboard_state';
import { decodePanel, encodePanel } from './panel_state';

const panels = START_SET.rows.flatMap((row) => row.panels);

it.each(panels.map((panel) => [panel.id, panel] as const))(
  '%s travels in an address',
  (_, panel) => {
    const state = {
      ...DEFAULT_DASHBOARD,
      scope: { systems: ['card'], environments: ['production'], accounts: [], knownGood: true },
      filters: [{ field: 'source.ip', value: '2001:db8::1', not: true }],
      panel: { ...panel, title: { en: 'Ünïcode & =', ja: '日本語＋記号' } },
    };
    const search = encodePanel(state);
    expect(decodePanel(search, LOG_KINDS)).toEqual(state);
    // An address longer than this does not open everywhere.
    expect(search.length).toBeLessThan(8000);
  }
);

it('is no panel without a query that can be read', () => {
  expect(decodePanel('q=nonsense&draw=bars', LOG_KINDS)).toEqual(DEFAULT_DASHBOARD);
});

it('takes no drawing, width or threshold that there is not', () => {
  const search = encodePanel({ ...DEFAULT_DASHBOARD, panel: panels[0] })
    .replace('draw=bars', 'draw=pie')
    .replace('width=6', 'width=5')
    .concat('&attention=much&panel2=x');
  const { panel } = decodePanel(search, LOG_KINDS);
  expect(panel).toMatchObject({ drawing: 'table', width: 6 });
  expect(panel && panel.thresholds).toBeUndefined();
});
