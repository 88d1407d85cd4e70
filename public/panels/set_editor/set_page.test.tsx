// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { PanelSet } from '../../../common/panels/panel';
import { START_SET } from '../../../common/panels/start_set';
import type { PutInput } from '../../../common/settings/kept';
import type { Ask } from '../../services/ask';
import { leaveGuard, LeaveGuardContext } from '../../services/leave_guard';
import { answersTo, logAnswer } from '../../testing/log_answers';
import { renderPage } from '../../testing/render_page';
import { servicesFor } from '../../testing/services_for_tests';
import { PanelSetsPage } from '../sets_page';

// A machine that is busy otherwise takes its time for a page.
jest.setTimeout(30_000);

const [one, two, three] = START_SET.rows[0].panels;
const TEAM: PanelSet = {
  id: 'team',
  name: { en: 'Team', ja: 'チーム' },
  rows: [
    { title: { en: 'First', ja: '一' }, panels: [one, two] },
    { title: { en: 'Second', ja: '二' }, panels: [three] },
  ],
};

/** The editor of a set over a server that keeps `TEAM` as version 3. */
function show(id: string, may = true) {
  const { ask: answer } = answersTo((query) => logAnswer(query));
  const kept = (content: PanelSet, version: number) => ({
    content,
    version,
    changedBy: 'tanaka',
    changedAt: '2026-10-01T00:00:00.000Z',
  });
  const services = servicesFor({
    ask: answer,
    panel_sets: () => ({
      items: [kept(TEAM, 3)],
      state: 'read',
      writing: may ? { may } : { may, why: 'no_service' },
    }),
  });
  const puts: Array<PutInput<PanelSet>> = [];
  const other = services.ask as unknown as (...all: unknown[]) => unknown;
  services.ask = (async (endpoint: { method: string }, input: PutInput<PanelSet>) => {
    if (endpoint.method !== 'put') return other(endpoint, input);
    puts.push(input);
    return kept(input.content, input.version + 1);
  }) as unknown as Ask;
  const guard = leaveGuard();
  const page = (
    <LeaveGuardContext.Provider value={guard}>
      <PanelSetsPage />
    </LeaveGuardContext.Provider>
  );
  return { puts, guard, ...renderPage(page, services, `/settings/panels?set=${id}`) };
}

const press = (name: string) => fireEvent.click(screen.getByTestId(name));
const rowsOf = ({ rows }: PanelSet) => rows.map(({ panels }) => panels.map(({ id }) => id));
/** Titles of the panels in the preview, in their order. */
const preview = () =>
  Array.from(screen.getByTestId('setPreview').querySelectorAll('h3')).map((h) => h.textContent);

it('moves panels and rows by buttons, shows it at once, and keeps it as the next version', async () => {
  const { puts, guard } = show('team');
  await screen.findByTestId('setForm');
  await waitFor(() => expect(preview()).toEqual([one, two, three].map((p) => p.title.en)));
  press(`move-${one.id}-down`);
  expect(document.activeElement).toBe(screen.getByTestId(`move-${one.id}-down`));
  await waitFor(() => expect(preview()).toEqual([two, one, three].map((p) => p.title.en)));
  press(`move-${one.id}-down`);
  press(`move-${one.id}-down`);
  // At the end of all there is only the way up.
  expect(document.activeElement).toBe(screen.getByTestId(`move-${one.id}-up`));
  fireEvent.change(screen.getByTestId(`row-${two.id}`), { target: { value: '1' } });
  press('addRow');
  fireEvent.change(screen.getByTestId('rowTitle-2-en'), { target: { value: 'Third ' } });
  press('move-row2-up');
  press('removeRow-0');
  expect(guard.unsaved()).toBe(true);
  press('save');
  await screen.findByText('Saved.');
  expect(puts).toHaveLength(1);
  expect(puts[0]).toMatchObject({ id: 'team', version: 3 });
  expect(puts[0].content.rows.map(({ title }) => title.en)).toEqual(['Third', 'Second']);
  expect(rowsOf(puts[0].content)).toEqual([[], [three.id, one.id, two.id]]);
  expect(guard.unsaved()).toBe(false);
});

it('tells an empty title where it is, and keeps nothing', async () => {
  const { puts } = show('team');
  fireEvent.change(await screen.findByTestId('rowTitle-1-ja'), { target: { value: ' ' } });
  press('save');
  await waitFor(() =>
    expect(screen.getByTestId('rowTitle-1-ja').getAttribute('aria-invalid')).toBe('true')
  );
  expect(puts).toEqual([]);
});

it('makes a set of the team’s own out of the one that ships', async () => {
  const { puts, history } = show('start');
  press((await screen.findByTestId(`move-${one.id}-down`)).dataset.testSubj as string);
  press('save');
  await waitFor(() => expect(puts).toHaveLength(1));
  expect(puts[0]).toMatchObject({ id: 'team-2', version: 0, content: { id: 'team-2' } });
  await waitFor(() => expect(history.location.search).toBe('?set=team-2'));
});

it('lets who may only read look, and change nothing', async () => {
  show('team', false);
  await screen.findByTestId('setForm');
  expect(screen.getByTestId(`move-${one.id}-down`)).toBeDisabled();
  expect(screen.getByTestId('save')).toBeDisabled();
});
