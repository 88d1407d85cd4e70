// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ActionRow, EventRow } from '../answers';
import type { Coverage } from '../../search/coverage';
import { askComparison } from './ask_comparison';
import type { CompareAnswer } from './answers';
import {
  addCells,
  columnCells,
  columnsOf,
  comparisonOf,
  joinComparisons,
  mergeComparisons,
} from './comparison';
import type { WholeColumn } from './comparison';
import { chosenRows } from './used_in';

const coverage = (from: string, to: string, change: Partial<Coverage> = {}): Coverage => ({
  state: 'complete',
  period: { from, to },
  shards: { total: 1, failed: 0 },
  timedOut: false,
  missingDays: [],
  daysInPeriod: 1,
  closedIndices: [],
  hiddenFields: [],
  ...change,
});
const action = (name: string, counts: [number, number, number], day = 4): ActionRow => ({
  action: name,
  accessLevel: 'Read',
  succeeded: counts[0],
  denied: counts[1],
  failed: counts[2],
  firstSeen: `2026-05-0${day}T00:00:00Z`,
  lastSeen: `2026-05-0${day}T12:00:00Z`,
  viaService: 0,
  eventNames: [],
});
const unknown = (name: string, count: number): EventRow => ({
  ...action('', [count, 0, 0]),
  eventSource: 'logs.amazonaws.com',
  eventName: name,
  actions: [],
  mapping: 'unmapped',
  regions: [],
});
const column = (
  name: string,
  actions: ActionRow[],
  events: EventRow[] = [],
  from = '2026-05-04T00:00:00Z',
  to = '2026-05-05T00:00:00Z'
): WholeColumn => ({
  head: {
    column: name,
    kind: 'role',
    period: { from, to },
    roles: [name],
    calls: 1,
    coverage: coverage(from, to),
  },
  ...columnCells({ actions, events }),
});

const A = column('a', [action('s3:GetObject', [5, 1, 2]), action('s3:PutObject', [1, 0, 0])]);
const B = column(
  'b',
  [action('s3:GetObject', [3, 0, 0]), action('kms:Decrypt', [0, 4, 0])],
  [unknown('GetLogObject', 2)]
);
const C = column('c', [action('s3:GetObject', [0, 0, 9]), action('s3:PutObject', [0, 1, 0])]);

test('a matrix has each action once, with the cells of all columns, and what has no action beside it', () => {
  const answer = comparisonOf([A, B, C], []);
  expect(
    answer.actions.map((row) => [
      row.action,
      ...row.cells.map((cell) => cell && [cell.succeeded, cell.denied, cell.failed]),
    ])
  ).toEqual([
    ['kms:Decrypt', null, [0, 4, 0], null],
    ['s3:GetObject', [5, 1, 2], [3, 0, 0], [0, 0, 9]],
    ['s3:PutObject', [1, 0, 0], null, [0, 1, 0]],
  ]);
  expect(answer.withoutAction).toMatchObject([
    { eventName: 'GetLogObject', mapping: 'unmapped', cells: [null, { succeeded: 2 }, null] },
  ]);
  expect(answer.total).toBe(3);
  expect(answer.similarity).toEqual({ shared: 1, all: 2 });
  expect(answer.columns.map(({ actions, used }) => [actions, used])).toEqual([
    [2, 2],
    [2, 1],
    [2, 1],
  ]);
});

test.each([
  ['any', 0, false, ['s3:GetObject', 's3:PutObject']],
  ['any', 0, true, ['kms:Decrypt', 's3:GetObject', 's3:PutObject']],
  ['all', 0, false, ['s3:GetObject']],
  ['some', 2, false, ['s3:GetObject']],
  ['some', 2, true, ['s3:GetObject', 's3:PutObject']],
  ['only', 0, false, ['s3:PutObject']],
  ['only', 0, true, ['kms:Decrypt']],
  [{ only: 0 }, 0, false, ['s3:PutObject']],
  [{ only: 1 }, 0, true, ['kms:Decrypt']],
  [{ only: 2 }, 0, false, []],
] as const)('shows %j, k %d, denied too %s', (show, k, deniedToo, names) => {
  const { actions } = comparisonOf([A, B, C], []);
  expect(chosenRows(actions, show, k, deniedToo).map((row) => row.action)).toEqual(names);
});

test('roles of a system are added up, and named', () => {
  const one = columnCells({ actions: [action('s3:GetObject', [5, 0, 0])], events: [] }, 'r1');
  const other = columnCells({ actions: [action('s3:GetObject', [2, 1, 0], 5)], events: [] }, 'r2');
  expect(addCells(one, other).actions).toEqual([
    {
      action: 's3:GetObject',
      accessLevel: 'Read',
      cell: {
        succeeded: 7,
        denied: 1,
        failed: 0,
        firstSeen: '2026-05-04T00:00:00Z',
        lastSeen: '2026-05-05T12:00:00Z',
        roles: ['r1', 'r2'],
      },
    },
  ]);
});

test('columns taken apart and joined are the same comparison', () => {
  const answer = comparisonOf([A, B, C], []);
  expect(comparisonOf(columnsOf(answer), [])).toEqual(answer);
  expect(joinComparisons([A, B, C].map((one) => comparisonOf([one], [])))).toEqual(answer);
});

test('a column without calls does not make the whole empty, an incomplete one makes it incomplete', () => {
  const none: WholeColumn = {
    ...column('n', []),
    head: {
      ...column('n', []).head,
      coverage: coverage('2026-05-04T00:00:00Z', '2026-05-05T00:00:00Z', { state: 'no_data' }),
    },
  };
  expect(comparisonOf([A, none], []).coverage.state).toBe('complete');
  expect(comparisonOf([none, none], []).coverage.state).toBe('no_data');
  const partial = {
    ...A,
    head: { ...A.head, coverage: { ...none.head.coverage, state: 'partial' } },
  };
  expect(comparisonOf([partial as WholeColumn, B], []).coverage.state).toBe('partial');
});

test('what is too much at once is asked column by column, and in slices, and comes to the same', async () => {
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86400000;
  const asked: string[] = [];
  const of = (name: string, from: string, to: string): WholeColumn => {
    const whole = days(from, to);
    return column(
      name,
      [action('s3:GetObject', [10 * whole, 0, 0], Number(from.slice(9, 10)))],
      [],
      from,
      to
    );
  };
  const answer = await askComparison(
    {
      from: '2026-05-04T00:00:00Z',
      to: '2026-05-06T00:00:00Z',
      roles: ['system:a', 'system:b~2026-05-02T00:00:00Z/2026-05-03T00:00:00Z'],
    },
    async ({ from, to, roles }): Promise<CompareAnswer> => {
      asked.push(`${roles.length} ${days(from, to)}`);
      if (roles.length > 1 || days(from, to) > 1)
        throw Object.assign(new Error('too much'), { code: 'too_many_buckets' });
      return comparisonOf([of(roles[0], from, to)], []);
    }
  );
  expect(asked).toEqual(['2 2', '1 2', '1 1', '1 1', '1 1']);
  expect(
    answer.columns.map(({ column: name, period, calls }) => [name, period.from, calls])
  ).toEqual([
    ['system:a', '2026-05-04T00:00:00Z', 2],
    ['system:b~2026-05-02T00:00:00Z/2026-05-03T00:00:00Z', '2026-05-02T00:00:00Z', 1],
  ]);
  expect(answer.actions).toMatchObject([
    { action: 's3:GetObject', cells: [{ succeeded: 20 }, { succeeded: 10 }] },
  ]);
  expect(
    mergeComparisons(comparisonOf([A], []), comparisonOf([A], [])).actions[0].cells[0]
  ).toMatchObject({ succeeded: 10, denied: 2, failed: 4 });
});
