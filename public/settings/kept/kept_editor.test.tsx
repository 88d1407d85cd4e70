// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { KeptList, PutInput, Writing } from '../../../common/settings/kept';
import type { SystemDefinition, Versioned } from '../../../common/systems/system';
import type { Endpoint } from '../../../common/endpoint';
import { LeaveDialog } from '../../components/leave_dialog';
import { AskProblem } from '../../services/ask';
import type { Ask } from '../../services/ask';
import { leaveGuard, LeaveGuardContext } from '../../services/leave_guard';
import { renderPage } from '../../testing/render_page';
import { servicesFor } from '../../testing/services_for_tests';
import { EMPTY_SYSTEM } from '../systems/system_draft';
import { OneSystemSettingsPage } from '../systems/one_system_settings_page';

// A machine that is busy otherwise takes its time for a page.
jest.setTimeout(30_000);

const SYSTEM: SystemDefinition = {
  ...EMPTY_SYSTEM,
  id: 'pay',
  name: 'Payments',
  environments: [{ name: 'production', accounts: [{ id: '111122223333', name: 'pay-prod' }] }],
};
const versioned = (content: SystemDefinition, version: number): Versioned<SystemDefinition> => ({
  content,
  version,
  changedBy: version === 1 ? 'admin' : 'tanaka',
  changedAt: '2026-05-10T03:00:00Z',
});

/** A register in memory that refuses a version that is not the newest, as the server does. */
function register(writing: Writing = { may: true }, fault?: AskProblem) {
  const held = { now: versioned(SYSTEM, 1) };
  const puts: Array<PutInput<SystemDefinition>> = [];
  const list = (): KeptList<SystemDefinition> => ({ items: [held.now], state: 'read', writing });
  const others = servicesFor({});
  const ask = (async (endpoint: Endpoint<object, unknown>, input: object) => {
    if (endpoint.method === 'put') {
      const put = input as PutInput<SystemDefinition>;
      puts.push(put);
      if (fault) throw fault;
      if (put.version !== held.now.version) {
        throw new AskProblem('conflict', 409, 'changed', 'version', undefined, held.now);
      }
      held.now = versioned(put.content, put.version + 1);
      return held.now;
    }
    if (/\/systems$/.test(endpoint.path)) return list();
    return others.ask(endpoint, input);
  }) as Ask;
  return { held, puts, services: { ...others, ask } };
}

/** The editor in an application that asks before it is left. */
async function openGuarded(services: ReturnType<typeof servicesFor>) {
  const guard = leaveGuard();
  const page = (
    <LeaveGuardContext.Provider value={guard}>
      <OneSystemSettingsPage />
      <LeaveDialog />
    </LeaveGuardContext.Provider>
  );
  renderPage(page, services, '/settings/systems/system?system=pay');
  await screen.findByTestId('editor');
  return guard;
}

const type = (field: string, value: string) =>
  fireEvent.change(screen.getByTestId(`field-${field}`), { target: { value } });

async function open(services: ReturnType<typeof servicesFor>) {
  renderPage(<OneSystemSettingsPage />, services, '/settings/systems/system?system=pay');
  await screen.findByTestId('editor');
}

test('what was typed is kept with the version that it began on', async () => {
  const { puts, services } = register();
  await open(services);
  type('owner', 'sato');
  fireEvent.click(screen.getByTestId('save'));
  await screen.findByText('Saved.');
  expect(puts).toEqual([{ id: 'pay', version: 1, content: { ...SYSTEM, owner: 'sato' } }]);
  type('owner', 'ito');
  fireEvent.click(screen.getByTestId('save'));
  await waitFor(() => expect(puts).toHaveLength(2));
  expect(puts[1].version).toBe(2);
});

test('a conflict shows both versions, keeps what was typed and lets the person go on with it', async () => {
  const { held, puts, services } = register();
  await open(services);
  type('owner', 'sato');
  held.now = versioned({ ...SYSTEM, owner: 'tanaka', description: 'New' }, 2);
  fireEvent.click(screen.getByTestId('save'));
  await screen.findByText('Kept now (version 2, tanaka)');
  const rows = screen.getByTestId('differences').querySelectorAll('tbody tr');
  expect(Array.from(rows).map((row) => row.textContent)).toEqual([
    'descriptionNew',
    'ownertanakasato',
  ]);
  expect((screen.getByTestId('field-owner') as HTMLInputElement).value).toBe('sato');
  expect((screen.getByTestId('save') as HTMLButtonElement).disabled).toBe(true);
  fireEvent.click(screen.getByTestId('overwrite'));
  fireEvent.click(screen.getByTestId('save'));
  await screen.findByText('Saved.');
  expect(puts[1]).toEqual({ id: 'pay', version: 2, content: { ...SYSTEM, owner: 'sato' } });
});

test('in a conflict the other version can be taken', async () => {
  const { held, services } = register();
  await open(services);
  type('owner', 'sato');
  held.now = versioned({ ...SYSTEM, owner: 'tanaka' }, 2);
  fireEvent.click(screen.getByTestId('save'));
  fireEvent.click(await screen.findByTestId('takeTheirs'));
  expect((screen.getByTestId('field-owner') as HTMLInputElement).value).toBe('tanaka');
  expect(screen.queryByTestId('conflict')).toBeNull();
});

test('a fault is told at its field before the server is asked, and has the focus', async () => {
  const { puts, services } = register();
  await open(services);
  type('accounts-0-id', '11112222333');
  fireEvent.click(screen.getByTestId('save'));
  await screen.findByText('Row 1, Account id: must be an account id of 12 digits');
  expect(document.activeElement).toBe(screen.getByTestId('field-accounts-0-id'));
  expect(puts).toEqual([]);
});

test('a field that the server refuses is marked as well', async () => {
  const field = 'content.environments[0].accounts[0].id';
  const { services } = register(
    { may: true },
    new AskProblem(
      'bad_input',
      400,
      `${field}: account 111122223333 belongs to system x (y)`,
      field
    )
  );
  await open(services);
  type('owner', 'sato');
  fireEvent.click(screen.getByTestId('save'));
  await screen.findByText('Row 1, Account id: account 111122223333 belongs to the system x');
  expect((screen.getByTestId('field-owner') as HTMLInputElement).value).toBe('sato');
});

test.each([
  [
    { may: false as const, why: 'no_role' as const, roles: ['siem_review_admin'] },
    /siem_review_admin/,
  ],
  [{ may: false as const, why: 'no_service' as const }, /siem_review\.service/],
])('who may not write is told why: %j', async (writing, words) => {
  await open(register(writing).services);
  expect(screen.getByTestId('cannotWrite').textContent).toMatch(words);
  expect((screen.getByTestId('save') as HTMLButtonElement).disabled).toBe(true);
  expect((screen.getByTestId('field-name') as HTMLInputElement).disabled).toBe(true);
  expect(screen.queryByTestId('remove')).toBeNull();
});

test('what was typed and not saved holds the page, and is asked about', async () => {
  const guard = await openGuarded(register().services);
  expect(guard.unsaved()).toBe(false);
  type('owner', 'sato');
  expect(guard.unsaved()).toBe(true);
  type('owner', SYSTEM.owner);
  expect(guard.unsaved()).toBe(false);
  type('owner', 'sato');
  const gone: string[] = [];
  act(() => guard.ask(() => gone.push('away')));
  fireEvent.click(screen.getByText('Stay'));
  expect([screen.queryByTestId('leaveDialog'), gone]).toEqual([null, []]);
  fireEvent.click(screen.getByTestId('save'));
  await screen.findByText('Saved.');
  expect(guard.unsaved()).toBe(false);
  type('owner', 'ito');
  act(() => guard.ask(() => gone.push('away')));
  fireEvent.click(screen.getByText('Leave'));
  expect(gone).toEqual(['away']);
});
