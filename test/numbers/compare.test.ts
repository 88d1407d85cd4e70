// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { sampleDay, sampleSeed } from '../../logs/sample';
import type { ActionsAnswer } from '../../common/role_usage/answers';
import type { CompareAnswer, ComparedCell } from '../../common/role_usage/compare/answers';
import { accountOf } from '../../common/role_usage/role_kind';
import { get, product } from '../product';
import { actionCells } from './actions_by_loop';
import { cell } from './compare_role';
import { countByLoop } from './count_by_loop';
import type { Cell, RawEvent, RoleCount } from './count_by_loop';

const DAY = 86_400_000;
const { until } = product();
const to = `${until}T00:00:00.000Z`;
const from = new Date(Date.parse(to) - 30 * DAY).toISOString();
const middle = new Date(Date.parse(to) - 10 * DAY).toISOString();
const ROLES = [
  'arn:aws:iam::111122223333:role/app/settlement-batch',
  'arn:aws:iam::222233334444:role/app/token-vault',
  'arn:aws:iam::333344445555:role/lambda/portal-report-export',
];
const STAGING = '111122224444';

const records: RawEvent[] = [];

beforeAll(() => {
  for (let day = Date.parse(from); day < Date.parse(to); day += DAY) {
    const all = sampleDay(sampleSeed, new Date(day).toISOString().slice(0, 10));
    for (const { record } of all as Iterable<{ record: unknown }>) records.push(record as RawEvent);
  }
});

async function compare(roles: string[]): Promise<CompareAnswer> {
  const { status, body } = await get<CompareAnswer>('analyst', 'role_usage/compare', {
    from,
    to,
    roles,
  });
  expect(status).toBe(200);
  return body;
}

/** A column of the matrix, by action. */
const columnOf = ({ actions }: CompareAnswer, place: number) =>
  Object.fromEntries(
    actions.flatMap((row) => {
      const held = row.cells[place];
      return held ? [[row.action, cell(held)]] : [];
    })
  );
const byLoop = (role: RoleCount) =>
  Object.fromEntries([...actionCells(role)].map(([action, one]) => [action, cell(one)]));

test('the matrix of three roles is what a plain loop over the raw records counts, and what their pages say', async () => {
  const truth = countByLoop(records, from, to);
  const answer = await compare(ROLES);
  const used: Array<Set<string>> = [];
  for (const [place, arn] of ROLES.entries()) {
    const role = truth.get(arn) as RoleCount;
    const wanted = byLoop(role);
    expect({ arn, cells: columnOf(answer, place) }).toEqual({ arn, cells: wanted });
    expect(answer.columns[place].calls).toBe(role.succeeded + role.denied + role.failed);
    const unknown = answer.withoutAction.flatMap(({ cells }) => cells[place] ?? []);
    const { body } = await get<ActionsAnswer>('analyst', 'role_usage/actions', {
      role: arn,
      from,
      to,
    });
    const page = Object.fromEntries(body.actions.map((row) => [row.action, cell(row)]));
    expect({ arn, cells: page }).toEqual({ arn, cells: wanted });
    const rest = body.events.filter(({ actions }) => actions.length === 0);
    expect(sum(unknown)).toBe(sum(rest));
    const names = Object.entries(wanted).filter(([, one]) => one.succeeded + one.failed > 0);
    used.push(new Set(names.map(([action]) => action)));
  }
  const all = new Set(used.flatMap((names) => [...names]));
  const shared = [...all].filter((action) => used.every((names) => names.has(action)));
  expect(shared.length).toBeGreaterThan(0);
  expect(answer.similarity).toEqual({ shared: shared.length, all: all.size });
});

test('two periods of one role, and all roles of an environment as one, agree with the loop too', async () => {
  const arn = 'arn:aws:iam::111122223333:role/app/settlement-api';
  const answer = await compare([
    `${arn}~${from}/${middle}`,
    `${arn}~${middle}/${to}`,
    'system:settlement/staging',
  ]);
  const halves = [countByLoop(records, from, middle), countByLoop(records, middle, to)];
  halves.forEach((half, place) =>
    expect(columnOf(answer, place)).toEqual(byLoop(half.get(arn) as RoleCount))
  );
  const roles = [...countByLoop(records, from, to)].filter(([role]) => accountOf(role) === STAGING);
  expect(roles.length).toBeGreaterThan(2);
  const added: Record<string, ReturnType<typeof cell>> = {};
  for (const [, role] of roles)
    for (const [action, one] of Object.entries(byLoop(role)))
      added[action] = added[action] ? together(added[action], one) : one;
  expect(columnOf(answer, 2)).toEqual(added);
  expect([...answer.columns[2].roles].sort()).toEqual(roles.map(([role]) => role).sort());
});

function together(a: Cell, b: Cell): ReturnType<typeof cell> {
  return {
    succeeded: a.succeeded + b.succeeded,
    denied: a.denied + b.denied,
    failed: a.failed + b.failed,
    firstSeen: a.firstSeen < b.firstSeen ? a.firstSeen : b.firstSeen,
    lastSeen: a.lastSeen > b.lastSeen ? a.lastSeen : b.lastSeen,
  };
}

function sum(cells: Array<Pick<ComparedCell, 'succeeded' | 'denied' | 'failed'>>): number {
  return cells.reduce((all, one) => all + one.succeeded + one.denied + one.failed, 0);
}
