// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { cloudtrailKind } from '../../common/logs/cloudtrail';
import { START_SET } from '../../common/panels/start_set';
import { DEFAULT_DASHBOARD } from '../../common/url_state/dashboard_state';
import { discoverAt } from '../services/discover_place';
import { renderPage } from '../testing/render_page';
import { servicesFor } from '../testing/services_for_tests';
import { PanelMenu } from './panel_menu';
import { PanelViewProvider } from './panel_view';
import type { PanelView } from './panel_view';

const panel = START_SET.rows[0].panels[0];
const view = {
  state: DEFAULT_DASHBOARD,
  instants: { from: '2026-10-01T00:00:00.000Z', to: '2026-10-31T00:00:00.000Z' },
  register: { systems: [], accountsOf: () => undefined, accountText: String },
  kinds: [cloudtrailKind],
} as unknown as PanelView;

it('leads to the index pattern that this OSD has, found while the menu is open', async () => {
  const discover = discoverAt('', {}, () => Promise.resolve('pattern-of-here'));
  renderPage(
    <PanelViewProvider value={view}>
      <PanelMenu
        {...{ panel, query: panel.query, kind: cloudtrailKind, title: 'x', asTable: false }}
      />
    </PanelViewProvider>,
    servicesFor({}, { discover })
  );
  fireEvent.click(screen.getByTestId('panelMenu'));
  const link = screen.getByTestId('panelDiscover');
  expect(link.getAttribute('href')).not.toContain('pattern-of-here');
  fireEvent.mouseEnter(link);
  await waitFor(() =>
    expect(screen.getByTestId('panelDiscover').getAttribute('href')).toContain('pattern-of-here')
  );
});
