// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { fireEvent, screen } from '@testing-library/react';
import type { PanelSet } from '../../common/panels/panel';
import { START_SET } from '../../common/panels/start_set';
import type { Ask } from '../services/ask';
import { renderPage } from '../testing/render_page';
import { servicesFor } from '../testing/services_for_tests';
import { PanelSetsPage } from './sets_page';

const team: PanelSet = { ...START_SET, id: 'team', name: { en: 'Team', ja: 'チーム' } };

function show(kept: PanelSet[], may = true) {
  const services = servicesFor({
    panel_sets: () => ({
      items: kept.map((content) => ({
        content,
        version: 3,
        changedBy: 'tanaka',
        changedAt: '2026-10-01T00:00:00.000Z',
      })),
      state: 'read',
      writing: may ? { may } : { may, why: 'no_service' },
    }),
  });
  const puts: Array<{ id: string; version: number }> = [];
  const other = services.ask as unknown as (...all: unknown[]) => unknown;
  services.ask = (async (endpoint: { method: string }, input: { id: string; version: number }) => {
    if (endpoint.method !== 'put') return other(endpoint, input);
    puts.push(input);
    return input;
  }) as unknown as Ask;
  renderPage(<PanelSetsPage />, services, '/settings/panels');
  return puts;
}

async function choose(text: string) {
  await screen.findByTestId('importSet');
  const field = document.querySelector('input[type=file]') as HTMLInputElement;
  const file = new File([text], 'panels.json', { type: 'application/json' });
  // jsdom has files without a way to read them as text.
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) });
  fireEvent.change(field, { target: { files: [file] } });
}

it('keeps a taken in set as the next version of the one with its id', async () => {
  const puts = show([team]);
  await choose(JSON.stringify(team));
  fireEvent.click(await screen.findByText('Keep “Team” as version 4'));
  expect(puts[0]).toMatchObject({ id: 'team', version: 3 });
});

it('never takes the set that ships for its own', async () => {
  const puts = show([]);
  await choose(JSON.stringify(START_SET));
  fireEvent.click(await screen.findByText('Keep “Start set” as a new set'));
  expect(puts[0]).toMatchObject({ id: 'team', version: 0 });
});

it.each([
  ['{', /This is no set of panels/],
  [JSON.stringify({ ...team, script: 'x' }), /script is not known here/],
  [JSON.stringify({ ...team, rows: [] }), /Rows must not be empty/],
])('says what is wrong with a file', async (text, words) => {
  show([]);
  await choose(text);
  expect(await screen.findByTestId('importFault')).toHaveTextContent(words);
  expect(screen.queryByTestId('importKeep')).toBeNull();
});

it('offers no change where nothing may be written', async () => {
  show([team], false);
  expect(await screen.findByTestId('cannotWrite')).toBeInTheDocument();
  expect(screen.queryByTestId('importSet')).toBeNull();
  expect(screen.queryByTestId('remove')).toBeNull();
  expect(screen.getAllByTestId('exportSet')).toHaveLength(2);
});
