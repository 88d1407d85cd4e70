// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { START_SET } from '../../../common/panels/start_set';
import type { PanelSet } from '../../../common/panels/panel';
import { DEFAULT_DASHBOARD } from '../../../common/url_state/dashboard_state';
import { decodePanel, encodePanel } from '../../../common/url_state/panel_state';
import { LOG_KINDS } from '../../../common/logs/kinds';
import type { Ask } from '../../services/ask';
import { AskProblem } from '../../services/ask';
import { leaveGuard, LeaveGuardContext } from '../../services/leave_guard';
import { answersTo, logAnswer } from '../../testing/log_answers';
import { renderPage } from '../../testing/render_page';
import { servicesFor } from '../../testing/services_for_tests';
import { PanelPage } from './panel_page';

const panel = START_SET.rows[0].panels[0];
const period = {
  kind: 'absolute' as const,
  from: '2026-10-01T00:00:00.000Z',
  to: '2026-10-31T00:00:00.000Z',
};
const version = (content: PanelSet, number: number) => ({
  content,
  version: number,
  changedBy: 'tanaka',
  changedAt: '2026-10-01T00:00:00.000Z',
});

interface Put {
  id: string;
  content: PanelSet;
  version: number;
}

/** The page over a server that keeps `kept`; `put` answers what is to be kept. */
function show(search: string, kept: PanelSet[], put: (input: Put) => unknown, may = true) {
  const { asked, ask } = answersTo((query) => logAnswer(query));
  const services = servicesFor({
    ask,
    panel_sets: () => ({
      items: kept.map((set) => version(set, 3)),
      state: 'read',
      writing: may ? { may } : { may, why: 'no_role', roles: ['siem_review_admin'] },
    }),
  });
  const other = services.ask;
  const puts: Put[] = [];
  const gets: unknown[] = [];
  services.ask = (async (endpoint: { method: string; path: string }, input: object) => {
    if (endpoint.method === 'put') {
      puts.push(input as Put);
      return put(input as Put);
    }
    if (endpoint.path.slice(-4) === '{id}') {
      gets.push(input);
      return version({ ...START_SET, id: 'mine', name: { en: 'Theirs', ja: 'Theirs' } }, 4);
    }
    return (other as unknown as (...all: unknown[]) => unknown)(endpoint, input);
  }) as unknown as Ask;
  const guard = leaveGuard();
  const page = (
    <LeaveGuardContext.Provider value={guard}>
      <PanelPage />
    </LeaveGuardContext.Provider>
  );
  return { asked, puts, guard, ...renderPage(page, services, `/systems/panel?${search}`) };
}

const address = (change: Partial<typeof panel> = {}) =>
  encodePanel({ ...DEFAULT_DASHBOARD, period, panel: { ...panel, ...change } });

it('shows the panel of the address, and asks it', async () => {
  const { asked } = show(address(), [], () => undefined);
  expect(await screen.findByTestId('panelWords')).toHaveTextContent(
    /^CloudTrail: number of events/
  );
  await waitFor(() => expect(asked[0].queries).toEqual([panel.query]));
});

it('puts each whole change into the address, and asks nothing half', async () => {
  const { asked, history } = show(address(), [], () => undefined);
  fireEvent.change(await screen.findByTestId('editOver'), { target: { value: 'hour' } });
  await waitFor(() => expect(asked[asked.length - 1].queries[0].over).toBe('hour'));
  expect(decodePanel(history.location.search, LOG_KINDS).panel).toMatchObject({
    query: { over: 'hour' },
  });
  const before = history.location.search;
  fireEvent.click(screen.getByTestId('addClause'));
  expect(await screen.findByTestId('editFault')).toHaveTextContent(/1 condition is not complete/);
  expect(screen.getByTestId('savePanel')).toBeDisabled();
  expect(history.location.search).toBe(before);
});

it('begins a set with the panels that ship when the first is kept', async () => {
  const { puts } = show(address({ id: 'new', title: { en: 'Mine', ja: '' } }), [], ({ content }) =>
    version(content, 1)
  );
  fireEvent.click(await screen.findByTestId('savePanel'));
  expect(await screen.findByTestId('panelSaved')).toHaveTextContent('version 1');
  const [{ id, content, version: on }] = puts;
  expect([id, on]).toEqual(['team', 0]);
  const last = content.rows[content.rows.length - 1].panels;
  // Words of one language stand in for those of the other.
  expect(last[last.length - 1]).toMatchObject({ id: 'mine', title: { en: 'Mine', ja: 'Mine' } });
  expect(content.rows[0].panels[0]).toEqual(panel);
});

it('shows what somebody else has kept meanwhile, and keeps on it when told', async () => {
  const mine: PanelSet = { ...START_SET, id: 'mine' };
  let tries = 0;
  const { puts } = show(address({ width: 12 }), [mine], ({ content }) => {
    tries += 1;
    if (tries === 1) throw new AskProblem('conflict', 409, 'changed');
    return version(content, 5);
  });
  fireEvent.click(await screen.findByTestId('savePanel'));
  const conflict = within(await screen.findByTestId('conflict'));
  expect(conflict.getByText('Kept now (version 4, tanaka)')).toBeInTheDocument();
  fireEvent.click(conflict.getByTestId('overwrite'));
  expect(await screen.findByTestId('panelSaved')).toHaveTextContent('version 5');
  expect(puts.map((put) => put.version)).toEqual([3, 4]);
  // Their name of the set stays: only the panel is put into it.
  expect(puts[1].content).toMatchObject({ name: { en: 'Theirs' } });
  expect(puts[1].content.rows[0].panels[0].width).toBe(12);
});

it('takes a panel off its set after asking once more', async () => {
  const { puts, history } = show(address(), [{ ...START_SET, id: 'mine' }], ({ content }) =>
    version(content, 4)
  );
  fireEvent.click(await screen.findByTestId('remove'));
  fireEvent.click(await screen.findByTestId('confirmModalConfirmButton'));
  await waitFor(() => expect(history.location.pathname).toBe('/systems/system'));
  expect(JSON.stringify(puts[0].content)).not.toContain(`"id":"${panel.id}"`);
});

it('tells who may only read why, and lets him look all the same', async () => {
  show(address(), [], () => undefined, false);
  expect(await screen.findByTestId('cannotWrite')).toHaveTextContent('siem_review_admin');
  expect(screen.getByTestId('savePanel')).toBeDisabled();
});

it('holds the page while the panel is another than was opened or saved', async () => {
  const { guard } = show(address(), [{ ...START_SET, id: 'mine' }], ({ content }) =>
    version(content, 4)
  );
  await screen.findByTestId('editOver');
  expect(guard.unsaved()).toBe(false);
  fireEvent.change(screen.getByTestId('editOver'), { target: { value: 'hour' } });
  await waitFor(() => expect(guard.unsaved()).toBe(true));
  fireEvent.click(screen.getByTestId('savePanel'));
  await screen.findByTestId('panelSaved');
  await waitFor(() => expect(guard.unsaved()).toBe(false));
});
