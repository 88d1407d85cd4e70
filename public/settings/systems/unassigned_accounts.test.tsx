// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { fireEvent, screen } from '@testing-library/react';
import type { SeenAccounts } from '../../../common/systems/answers';
import { renderPage } from '../../testing/render_page';
import { servicesFor } from '../../testing/services_for_tests';
import { EMPTY_SYSTEM } from './system_draft';
import { UnassignedAccounts } from './unassigned_accounts';

// A machine that is busy otherwise takes its time for a page.
jest.setTimeout(30_000);

const SEEN: SeenAccounts = {
  unassigned: [
    { id: '999900001111', name: 'sandbox', logs: ['cloudtrail', 'waf'] },
    { id: '999900002222', logs: ['elb'] },
  ],
  names: { '999900001111': 'sandbox' },
  from: '2026-04-10T03:00:00Z',
  to: '2026-05-10T03:00:00Z',
  notRead: ['guardduty'],
  cut: true,
};
const ITEMS = [
  {
    content: { ...EMPTY_SYSTEM, id: 'pay', name: 'Payments' },
    version: 1,
    changedBy: 'admin',
    changedAt: '2026-05-10T03:00:00Z',
  },
];

async function show(mayWrite: boolean) {
  const services = servicesFor({
    systems: ({ seen }) => ({ ...(seen === true && { seen: SEEN }) }),
  });
  const page = <UnassignedAccounts items={ITEMS} mayWrite={mayWrite} />;
  const view = renderPage(page, services, '/settings/systems');
  await screen.findByTestId('unassignedRows');
  return view;
}

test('lists accounts with the names proposed for them, and what could not be read', async () => {
  await show(true);
  const rows = screen.getByTestId('unassignedRows').querySelectorAll('tbody th');
  expect(Array.from(rows).map((row) => row.textContent)).toEqual([
    'sandbox (999900001111)',
    '999900002222',
  ]);
  expect(screen.getByTestId('kindsNotRead').textContent).toContain('GuardDuty');
  screen.getByText('There are more accounts than one search lists.');
});

test('an account becomes a system of its own, or goes to one that is there', async () => {
  const { history } = await show(true);
  expect(screen.getAllByTestId('makeSystem')[0].getAttribute('href')).toBe(
    '/settings/systems/system?account=999900001111&name=sandbox'
  );
  fireEvent.click(screen.getAllByTestId('addToSystem')[1]);
  fireEvent.click(await screen.findByText('Payments'));
  expect(history.location.search).toBe('?system=pay&account=999900002222');
});

test('who may not write sees the accounts and no way in', async () => {
  await show(false);
  expect(screen.queryByTestId('makeSystem')).toBeNull();
  expect(screen.queryByTestId('addToSystem')).toBeNull();
});
