// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { act, fireEvent, screen, within } from '@testing-library/react';
import type {
  CellState,
  DataHealthAnswer,
  HealthCell,
  KindHealth,
} from '../../common/data_health/answers';
import { AskProblem } from '../services/ask';
import { renderPage } from '../testing/render_page';
import { servicesFor } from '../testing/services_for_tests';
import { DataHealthPage } from './data_health_page';

// A machine that is busy otherwise takes its time for a page.
jest.setTimeout(30_000);

const A = '111122223333';
const B = '444455556666';

const kind = (log: string, name: string, change: Partial<KindHealth> = {}): KindHealth => ({
  log,
  name: { en: name, ja: name },
  indexPattern: `log-aws-${log}-*`,
  time: '@timestamp',
  accountField: 'cloud.account.id',
  quiet: false,
  traps: [{ en: `Mind ${name}.`, ja: '注意' }],
  reading: 'read',
  newestEvent: '2026-05-10T01:00:00Z',
  documents: 12,
  unknownAccount: 0,
  fromFuture: 0,
  daysWithData: 2,
  fields: { looked: 20, faulty: [] },
  closedIndices: [],
  shards: { total: 1, failed: 0 },
  timedOut: false,
  ...change,
});
const cell = (
  log: string,
  account: string,
  state: CellState,
  change: Partial<HealthCell> = {}
): HealthCell => ({ log, account, state, expected: 'undeclared', ...change });

const ANSWER: DataHealthAnswer = {
  at: '2026-05-10T03:00:00Z',
  period: { from: '2026-05-08T15:00:00Z', to: '2026-05-10T03:00:00Z' },
  tz: 'Asia/Tokyo',
  days: ['2026-05-09', '2026-05-10'],
  kinds: [
    kind('cloudtrail', 'CloudTrail', { unknownAccount: 7 }),
    kind('waf', 'AWS WAF', {
      fields: {
        looked: 20,
        faulty: [
          {
            field: 'event.action',
            label: { en: 'Action', ja: 'アクション' },
            fault: 'mistyped',
            needed: 'keyword',
            found: [{ type: 'text' }],
          },
        ],
      },
      closedIndices: ['log-aws-waf-2026-01'],
    }),
    kind('elb', 'ELB', { reading: 'forbidden', newestEvent: undefined }),
  ],
  accounts: [
    {
      id: A,
      name: 'settle-prod',
      systems: [{ id: 's', name: 'Settlement', environment: 'production' }],
    },
    { id: B, systems: [] },
  ],
  cells: [
    cell('cloudtrail', A, 'fresh', {
      expected: 'yes',
      newestEvent: '2026-05-10T01:00:00Z',
      documents: 11,
    }),
    cell('cloudtrail', B, 'fresh', { newestEvent: '2026-05-10T02:30:00Z', documents: 1 }),
    cell('waf', A, 'silent', {
      expected: 'yes',
      newestEvent: '2026-05-01T03:00:00Z',
      documents: 0,
    }),
    cell('waf', B, 'not_expected', { expected: 'no', reason: 'No web', until: '2026-12-31' }),
    cell('elb', A, 'forbidden'),
    cell('elb', B, 'forbidden'),
  ],
  next: [
    {
      log: 'waf',
      accounts: [A],
      expected: 1,
      panels: [{ id: 'blocks', title: { en: 'WAF blocks', ja: 'WAF ブロック' } }],
      pivots: ['address', 'domain'],
      newPivots: ['domain'],
    },
  ],
  register: 'read',
};

function show(search = '', answer: DataHealthAnswer | Error = ANSWER) {
  const asked: Array<Record<string, unknown>> = [];
  const services = servicesFor({
    systems: () => ({ items: [] }),
    data_health: (input) => {
      asked.push(input);
      if (answer instanceof Error) throw answer;
      if (!input.log) return answer;
      const cells = answer.cells
        .filter(({ log }) => log === input.log)
        .map((one) => ({ ...one, perDay: one.account === A ? [4, 7] : [0, 1] }));
      const lag = { p50: 600, p95: 7200, documents: 12, within: 600 };
      const kinds = answer.kinds
        .filter(({ log }) => log === input.log)
        .map((one) => ({ ...one, perDay: [4, 8], lag }));
      return { ...answer, kinds, cells };
    },
  });
  return { asked, ...renderPage(<DataHealthPage />, services, `/data_health?${search}`) };
}
const place = (name: string) => screen.findByTestId(name);

describe('the data health page', () => {
  it('asks what the address says', async () => {
    const { asked } = show(`system=settlement&environment=production&account=${A}&days=7`);
    await place('matrix');
    expect(asked).toEqual([
      {
        system: ['settlement'],
        environment: ['production'],
        account: [A],
        days: 7,
        tz: 'Asia/Tokyo',
      },
    ]);
  });

  it('has the numbers first', async () => {
    show();
    expect(within(await place('number-fresh')).getByText('2')).toBeInTheDocument();
    expect(within(await place('number-silent')).getByText('1')).toBeInTheDocument();
    expect(within(await place('number-nameless')).getByText('7')).toBeInTheDocument();
    expect(within(await place('number-fields')).getByText('1')).toBeInTheDocument();
  });

  it('tells each state in words, with its age or how long it is accepted', async () => {
    show();
    const fresh = within(await place(`cell-cloudtrail-${A}`));
    expect(fresh.getByText(/Fresh/)).toBeInTheDocument();
    expect(fresh.getByText('2 h ago')).toBeInTheDocument();
    expect(fresh.getByRole('button')).toHaveAccessibleName(
      `settle-prod (${A}), CloudTrail: Fresh 2 h ago`
    );
    expect(within(await place(`cell-waf-${B}`)).getByText('until 2026/12/31')).toBeInTheDocument();
    expect(within(await place(`cell-elb-${A}`)).getByText(/No right/)).toBeInTheDocument();
    expect(within(await place('unknownRow')).getByText('7')).toBeInTheDocument();
  });

  it('shows only what needs attention, as the address says', async () => {
    const { history } = show();
    await place('matrix');
    fireEvent.click(await place('attention'));
    expect(history.location.search).toContain('show=attention');
    expect(screen.getAllByTestId('matrixRow')).toHaveLength(1);
    expect(screen.queryByTestId('kind-elb')).toBeNull();
    expect(screen.getByTestId('kind-waf')).toBeInTheDocument();
  });

  it('is walked through with arrow keys from one stop', async () => {
    show();
    const matrix = within(await place('matrix'));
    const stops = () => matrix.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toHaveLength(1);
    act(() => stops()[0].focus());
    const press = (key: string) =>
      fireEvent.keyDown(document.activeElement || document.body, { key });
    press('ArrowDown');
    press('End');
    press('ArrowUp');
    press('ArrowUp');
    expect(document.activeElement).toHaveTextContent('ELB');
    press('ArrowLeft');
    expect(document.activeElement).toHaveTextContent('AWS WAF');
    expect(stops()).toEqual([document.activeElement]);
  });

  it('opens a kind of an account: facts, days, fields, closed indices, what to mind', async () => {
    const { history, asked } = show('view=table');
    fireEvent.click(within(await place(`cell-waf-${A}`)).getByRole('button'));
    expect(history.location.search).toContain(`log=waf&of=${A}`);
    const flyout = within(await place('kindFlyout'));
    expect(flyout.getByText(/Logs came before and have stopped coming/)).toBeInTheDocument();
    expect(flyout.getByText('event.action')).toBeInTheDocument();
    expect(flyout.getByText('Wrong type')).toBeInTheDocument();
    expect(flyout.getByText('log-aws-waf-2026-01')).toBeInTheDocument();
    expect(flyout.getByText('Mind AWS WAF.')).toBeInTheDocument();
    const table = within(await place('dayTable'));
    expect(table.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'DayDocuments',
      '2026/05/107',
      '2026/05/094',
    ]);
    expect(screen.getByTestId('lag')).toHaveTextContent(
      '10 min or less for half, 2 h or less for 95 %'
    );
    expect(asked[1]).toMatchObject({ log: 'waf', days: 60 });
    fireEvent.click(screen.getByTestId('allOf'));
    expect(history.location.search).not.toContain('of=');
  });

  it('does not ask for a kind that may not be read, and says so', async () => {
    const { asked } = show('log=elb');
    expect(await place('notRead')).toHaveTextContent('Your rights do not allow reading this kind');
    expect(asked).toHaveLength(1);
  });

  it('says what to collect next and what it would show', async () => {
    show();
    const next = await place('next-waf');
    expect(next).toHaveTextContent('1 account, expected of 1');
    expect(next).toHaveTextContent('WAF blocks');
    expect(next).toHaveTextContent('only here: domain; address');
  });

  it('says that nothing is expected where no system is registered', async () => {
    show('', { ...ANSWER, register: 'empty' });
    expect(await place('registerNote')).toHaveTextContent('No system is registered yet');
  });

  it('says so when nothing needs attention, and when there is nothing at all', async () => {
    const fine = {
      ...ANSWER,
      kinds: ANSWER.kinds.slice(2),
      cells: ANSWER.cells.slice(4),
      next: [],
    };
    const { unmount, history } = show('show=attention', fine);
    fireEvent.click(await place('showAll'));
    expect(history.location.search).not.toContain('show=');
    unmount();
    show('', { ...ANSWER, kinds: [], accounts: [], cells: [], next: [] });
    expect(await place('empty')).toHaveTextContent('No account and no log in this scope');
  });

  it('says what went wrong', async () => {
    show('', new AskProblem('forbidden', 403, ''));
    expect(await place('problem')).toHaveTextContent('Your rights do not allow reading these logs');
  });
});
