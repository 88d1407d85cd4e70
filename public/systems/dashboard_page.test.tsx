// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { LogAnswer } from '../../common/log_query/answers';
import type { LogQuery } from '../../common/log_query/log_query';
import { START_SET } from '../../common/panels/start_set';
import type { PanelSet } from '../../common/panels/panel';
import { answersTo, logAnswer } from '../testing/log_answers';
import { renderPage } from '../testing/render_page';
import { coverageFor, servicesFor } from '../testing/services_for_tests';
import { DashboardPage } from './dashboard_page';

const ROLE = 'arn:aws:iam::111122223333:role/app/settlement-batch';
const PERIOD = 'from=2026-10-01T00:00:00.000Z&to=2026-10-31T00:00:00.000Z';
const kept = (content: object) => ({
  items: [{ content, version: 1, changedBy: 'admin', changedAt: '2026-10-01T00:00:00.000Z' }],
  state: 'read',
  writing: { may: true },
});
const card = {
  id: 'card',
  name: 'Card authorisation',
  description: '',
  environments: [{ name: 'production', accounts: [{ id: '222233334444', name: 'card-prod' }] }],
  inCde: true,
};
const panelOf = (id: string) =>
  START_SET.rows.flatMap((row) => row.panels).filter((panel) => panel.id === id)[0];
const setOf = (...ids: string[]): PanelSet => ({
  ...START_SET,
  id: 'mine',
  rows: [{ title: { en: 'Mine', ja: '自分' }, panels: ids.map(panelOf) }],
});

function show(
  set: PanelSet,
  answer: (query: LogQuery, from: string) => LogAnswer = (query) => logAnswer(query),
  search = `system=card&${PERIOD}`
) {
  const { asked, ask } = answersTo((query, { scope }) => answer(query, scope.from));
  const services = servicesFor({
    ask,
    systems: () => kept(card),
    panel_sets: () => kept(set),
  });
  return { asked, ...renderPage(<DashboardPage />, services, `/systems/system?${search}`) };
}
const panel = async (id: string) => within(await screen.findByTestId(`panel-${id}`));
const isFor = (query: LogQuery, id: string) =>
  JSON.stringify(query.measure) === JSON.stringify(panelOf(id).query.measure) &&
  JSON.stringify(query.where).indexOf(JSON.stringify(panelOf(id).query.where).slice(1, -1)) >= 0;

it('asks the panels of a row together, for the system, and says who is looked at', async () => {
  const { asked } = show(setOf('root-use', 'calls-per-day'));
  await (await panel('root-use')).findByTestId('panelNumber');
  const row = asked.filter(({ queries }) => queries.length === 2)[0];
  expect(row.queries).toEqual([panelOf('root-use').query, panelOf('calls-per-day').query]);
  expect(row.scope).toMatchObject({ systems: ['card'], tz: 'Asia/Tokyo' });
  expect(screen.getByText('What is happening in Card authorisation?')).toBeInTheDocument();
});

it('marks a number from its threshold on, and compares it with the period before', async () => {
  show(setOf('root-use'), (query, from) =>
    logAnswer(query, { value: from < '2026-10-01' ? 4 : 6 })
  );
  const found = await panel('root-use');
  expect(await found.findByText('Needs attention')).toBeInTheDocument();
  expect(await found.findByText(/\+50% · 4 in the period before/)).toBeInTheDocument();
});

it('gives each panel its own state', async () => {
  show(setOf('root-use', 'failed-sign-ins', 'administrators-active', 'old-tls'), (query) => {
    if (isFor(query, 'failed-sign-ins'))
      return logAnswer(query, { problem: { code: 'mapping_conflict', message: 'x' } });
    if (isFor(query, 'administrators-active'))
      return logAnswer(query, { value: null, emptyList: 'system.administrator_roles' });
    if (isFor(query, 'old-tls'))
      return logAnswer(query, {
        value: null,
        coverage: coverageFor({ state: 'no_data', reason: 'none_in_period' }),
      });
    return logAnswer(query);
  });
  expect(await (await panel('root-use')).findByTestId('panelNumber')).toHaveTextContent('12');
  expect(await (await panel('failed-sign-ins')).findByTestId('retry')).toBeInTheDocument();
  const empty = within(await (await panel('administrators-active')).findByTestId('emptyList'));
  expect(empty.getByText(/the list “administrator roles” is empty/)).toBeInTheDocument();
  expect(empty.getByTestId('fillList')).toHaveAttribute(
    'href',
    expect.stringContaining('/settings/systems/system?system=card')
  );
  expect(await (await panel('old-tls')).findByTestId('empty')).toBeInTheDocument();
});

it('leaves out panels whose logs are not there, and names them', async () => {
  show(setOf('root-use', 'waf-blocks', 'calls-by-country'), (query) =>
    query.log === 'waf'
      ? logAnswer(query, {
          value: null,
          coverage: coverageFor({ state: 'no_data', reason: 'no_index' }),
        })
      : logAnswer(query, query.by ? { rows: [] } : {})
  );
  const absent = await screen.findByTestId('absentPanels');
  expect(absent).toHaveTextContent('Blocked by WAF (AWS WAF)');
  expect(absent).toHaveTextContent('AWS calls by country (CloudTrail, Source country)');
  expect(screen.queryByTestId('panel-waf-blocks')).toBeNull();
});

it('puts a value as a filter into the address, asks it where it can, and says where not', async () => {
  const { asked, history } = show(setOf('source-addresses', 'failed-controls'));
  const values = await (await panel('source-addresses')).findAllByTestId('value');
  fireEvent.click(values[0]);
  fireEvent.click(await screen.findByTestId('valueOut'));
  expect(history.location.search).toContain('filter=-source.ip%3Asource.ip+value');
  await waitFor(() =>
    expect(asked[asked.length - 1].queries[0].where).toContainEqual({
      field: 'source.ip',
      is: 'source.ip value',
      not: true,
    })
  );
  expect(await screen.findByTestId('pill')).toHaveTextContent(
    'Source address: not source.ip value'
  );
});

it('shows the same as a table', async () => {
  const { history } = show(setOf('calls-per-day'));
  fireEvent.click(await (await panel('calls-per-day')).findByTestId('panelMenu'));
  fireEvent.click(await screen.findByTestId('panelAsTable'));
  expect(history.location.search).toContain('table=calls-per-day');
  expect(await (await panel('calls-per-day')).findByTestId('grid')).toBeInTheDocument();
});

it('says what was asked in words', async () => {
  show(setOf('root-use'));
  fireEvent.click(await (await panel('root-use')).findByTestId('panelMenu'));
  fireEvent.click(await screen.findByTestId('panelAsked'));
  expect(await screen.findByTestId('askedWords')).toHaveTextContent(
    'CloudTrail: number of events, where identity type is Root'
  );
  expect(screen.getByText('Accounts: card-prod (222233334444)')).toBeInTheDocument();
});

it('lists what the period before had not, each as a link', async () => {
  show(setOf('root-use'), (query, from) =>
    query.by && query.by.length === 1 && query.by[0].indexOf('sessionIssuer.arn') > 0
      ? logAnswer(query, { rows: from < '2026-10-01' ? [] : [{ keys: [ROLE], value: 3 }] })
      : logAnswer(query)
  );
  const roles = within(await screen.findByTestId('different-roles'));
  fireEvent.click(roles.getByTestId('differenceList'));
  const link = await screen.findByText('settlement-batch');
  expect(link.closest('a')).toHaveAttribute('href', expect.stringContaining('/role_usage/role?'));
  expect(screen.getByTestId('different-addresses')).toHaveTextContent('no new source addresses');
});

it('asks nothing for a system that is not in the register', async () => {
  const { asked } = show(setOf('root-use'), undefined, `system=gone&${PERIOD}`);
  expect(await screen.findByTestId('unknownSystem')).toHaveTextContent('gone');
  expect(asked).toEqual([]);
});
