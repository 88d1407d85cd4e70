// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { RoleRow } from '../../common/role_usage/answers';
import { renderPage } from '../testing/render_page';
import { coverageFor, servicesFor } from '../testing/services_for_tests';
import { RolesPage } from './roles_page';

const row = (name: string, change: Partial<RoleRow> = {}): RoleRow => ({
  arn: `arn:aws:iam::111122223333:role/${name}`,
  name,
  accountId: '111122223333',
  kind: 'service',
  events: 10,
  succeeded: 10,
  denied: 0,
  failed: 0,
  firstSeen: '2026-10-02T00:00:00.000Z',
  lastSeen: '2026-10-29T00:00:00.000Z',
  ...change,
});
const ROLES = [
  row('batch', { events: 1204, succeeded: 1200, denied: 3, failed: 1 }),
  row('portal', { accountId: '444455556666' }),
  row('audit', { kind: 'cross_account' }),
];
const PERIOD = 'from=2026-10-01T00:00:00.000Z&to=2026-10-31T00:00:00.000Z';

function show(
  search: string,
  roles: RoleRow[] = ROLES,
  coverage = coverageFor(),
  onlyElsewhere: string[] = []
) {
  const asked: Array<Record<string, unknown>> = [];
  const services = servicesFor({
    roles: (input) => {
      asked.push(input);
      return { roles, total: roles.length, onlyElsewhere, coverage, asked: [] };
    },
  });
  return { asked, ...renderPage(<RolesPage />, services, `/role_usage?${search}`) };
}
const number = async (id: string) => within(await screen.findByTestId(`number-${id}`));

describe('RolesPage', () => {
  it('asks what the address says, then the period before, and adds up what is shown', async () => {
    const { asked } = show(`${PERIOD}&system=card&account=111122223333&search=b&uses=kms`);
    expect((await number('events')).getByText('1,224')).toBeInTheDocument();
    expect((await number('denied')).getByText('by 1 role')).toBeInTheDocument();
    expect((await number('roles')).getByText('0 new in this period')).toBeInTheDocument();
    expect(asked.map(({ from, to }) => [from, to])).toEqual([
      ['2026-10-01T00:00:00.000Z', '2026-10-31T00:00:00.000Z'],
      ['2026-09-01T00:00:00.000Z', '2026-10-01T00:00:00.000Z'],
    ]);
    expect(asked[0]).toMatchObject({
      system: ['card'],
      account: ['111122223333'],
      search: 'b',
      uses: ['kms'],
    });
  });

  it('links each role to its page over the same period', async () => {
    show(PERIOD);
    const link = await screen.findByText('batch');
    expect(link.closest('a')).toHaveAttribute('href', expect.stringContaining('/role_usage/role?'));
    expect(link.closest('a')).toHaveAttribute('href', expect.stringContaining('from=2026-10-01'));
  });

  it('names the roles that were seen only in copies', async () => {
    const arn = 'arn:aws:iam::999988887777:role/visitor';
    show(PERIOD, ROLES, coverageFor(), [arn]);
    const note = within(await screen.findByTestId('onlyElsewhere'));
    expect(note.getByText(/Not counted: 1 role seen only in copies/)).toBeInTheDocument();
    expect(note.getByText(arn)).toBeInTheDocument();
  });

  it('shows only the kinds and values that the address asks for', async () => {
    show(`${PERIOD}&kind=service&filter=-accountId:444455556666`);
    expect((await number('roles')).getByText('1')).toBeInTheDocument();
    expect(screen.getByText('Account: not 444455556666')).toBeInTheDocument();
    expect(screen.queryByText('portal')).toBeNull();
  });

  it('puts a filter taken off and a search typed into the address', async () => {
    const { history } = show(`${PERIOD}&filter=accountId:444455556666`);
    fireEvent.click(await screen.findByLabelText('Remove filter Account: 444455556666'));
    expect(history.location.search).not.toContain('filter');
    jest.useFakeTimers();
    fireEvent.change(screen.getByTestId('search'), { target: { value: 'portal' } });
    act(() => {
      jest.advanceTimersByTime(1000);
    });
    jest.useRealTimers();
    expect(history.location.search).toContain('search=portal');
    await number('roles');
  });

  it('says what is missing beside the numbers', async () => {
    show(PERIOD, ROLES, coverageFor({ state: 'partial', missingDays: ['2026-10-02'] }));
    expect(await screen.findByText(/1 of 30 days without logs/)).toBeInTheDocument();
  });

  it('asks nothing for a period beyond the limit', async () => {
    const { asked } = show('from=2024-01-01T00:00:00.000Z&to=2026-10-31T00:00:00.000Z');
    expect(await screen.findByTestId('tooLong')).toBeInTheDocument();
    expect(asked).toHaveLength(0);
  });

  it('offers to clear filters when they leave nothing', async () => {
    const { history } = show(`${PERIOD}&kind=identity_center`);
    fireEvent.click(await screen.findByTestId('clearFilters'));
    expect(history.location.search).not.toContain('kind');
    expect(await screen.findByText('batch')).toBeInTheDocument();
  });
});
