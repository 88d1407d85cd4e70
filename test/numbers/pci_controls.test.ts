// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CompareAnswer, ControlRow, ControlsAnswer } from '../../common/pci/controls/answers';
import type { FindingsProgress } from '../../common/pci/findings/answers';
import { accounts, sampleDay, sampleSeed } from '../../logs/sample';
import { askEngine, get } from '../product';
import type { HubDelivery } from './panel_findings';
import { DAY, dayText, END, FIRST } from './panel_sample';
import { PciLoop } from './pci_loop';
import type { Asked, Counted } from './pci_loop';

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const SETTLEMENT = '111122223333';
/** Consolidated control findings come to Settlement on the 31st day; both kinds are there for an hour. */
const CHANGE = FIRST + 30 * DAY;

const INSTANTS: Array<[string, number | undefined]> = [
  ['now', undefined],
  ['at the end of the sample', END - 1],
  ['in the middle of a day', FIRST + 20 * DAY + 13 * HOUR],
  ['in the hours of the change to consolidated findings', CHANGE + 12 * HOUR],
  ['on the day after that change', CHANGE + DAY + 11 * HOUR],
  ['on the first day, when half of it has come', FIRST + 14 * HOUR],
];
const systems: Array<[string, string]> = [
  ['card-authorisation', 'Card authorisation'],
  ['settlement', 'Settlement'],
  ['merchant-portal', 'Merchant portal'],
  ['shared-security', 'Shared security'],
];
const ownOf = (name: string) =>
  accounts.filter(({ system }) => system === name).map(({ id }) => id);

/** Real logs that other tests load into the product would count as well. */
const EVERYTHING: Record<string, string[]> = process.env.SIEM_REVIEW_REAL_LOGS
  ? { account: accounts.map(({ id }) => id) }
  : {};

let loop: PciLoop;
beforeAll(async () => {
  loop = new PciLoop(deliveries());
  const since = Date.now();
  while (!(await areKept(since))) await new Promise((resolve) => setTimeout(resolve, 300));
});

/** The program takes the findings of sixty days over in the background; a question makes it look again. */
async function areKept(since: number): Promise<boolean> {
  await controls(undefined);
  const where = '/siem-review-findings-progress-000001/_doc/findings';
  const { body } = await askEngine('assessor', 'GET', where);
  const { _source: held } = body as { _source?: { progress: { progress?: FindingsProgress } } };
  const progress = held?.progress.progress;
  return progress?.backfill.done === true && Date.parse(progress.followedTo) >= since;
}

function* deliveries(): Generator<HubDelivery, void, undefined> {
  for (let at = FIRST; at < END; at += DAY) {
    for (const { record } of sampleDay(sampleSeed, dayText(at), 'securityhub', dayText(FIRST))) {
      yield record as HubDelivery;
    }
  }
}

async function ask<Answer>(endpoint: string, query: Record<string, string | string[]>) {
  const { status, text, body } = await get<Answer>('analyst', endpoint, query);
  if (status !== 200) throw new Error(`${status} ${text.slice(0, 500)}`);
  return body;
}

function controls(asOf: number | undefined, scope: Record<string, string | string[]> = {}) {
  const at: Record<string, string> =
    asOf === undefined ? {} : { asOf: new Date(asOf).toISOString() };
  return ask<ControlsAnswer>('pci/controls', {
    ...(scope.system ? {} : EVERYTHING),
    ...at,
    ...scope,
  });
}

/** Of a row what the loop counts too. */
function shown(row: ControlRow): Counted {
  const { id, status, failed, passed, unknown, suppressed, stale, staleResources } = row;
  return {
    id,
    status,
    requirements: { '4.0.1': [...(row.requirements['4.0.1'] ?? [])].sort() },
    failed,
    passed,
    unknown,
    suppressed,
    accounts: row.accounts,
    oldestFailure: row.oldestFailure && new Date(row.oldestFailure).toISOString(),
    stale,
    staleResources,
  };
}

/** Every control that findings name is as the loop counts it; every other has no data. */
function expectCounted(answer: ControlsAnswer, asked: Asked): void {
  const named = loop.controls();
  const rows = answer.controls.filter(({ id }) => named.includes(id)).map(shown);
  expect(rows.sort(byId)).toEqual(named.map((id) => loop.control(id, asked)).sort(byId));
  for (const row of answer.controls.filter(({ id }) => !named.includes(id))) {
    expect(row).toMatchObject({ status: 'no_data', failed: 0, passed: 0, unknown: 0, accounts: 0 });
    expect(row).toMatchObject({ oldestFailure: null, stale: false, suppressed: 0 });
  }
  const ids = answer.controls.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toEqual(expect.arrayContaining(loop.oldControls().slice(0, 1)));
  const others = answer.others.map(({ product, findings }) => ({ product, findings }));
  expect(others.sort(byProduct)).toEqual(loop.otherProducts(asked));
}
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
const byProduct = (one: { product: string }, other: { product: string }) =>
  one.product < other.product ? -1 : 1;

describe('every control of the sample company, counted by a plain loop over the raw events', () => {
  test.each(INSTANTS)('%s', async (_, asOf) => {
    const answer = await controls(asOf);
    expectCounted(answer, { asOf: asOf ?? Date.parse(answer.asOf) });
  });

  test.each(systems)('of one system: %s', async (id, name) => {
    const asOf = CHANGE + 5 * HOUR;
    expectCounted(await controls(asOf, { system: id }), { asOf, accounts: ownOf(name) });
  });

  test('of two accounts, and the accounts add up to all', async () => {
    const asOf = END - 1;
    const two = accounts.slice(0, 2).map(({ id }) => id);
    expectCounted(await controls(asOf, { account: two }), { asOf, accounts: two });
    const each = await Promise.all(accounts.map(({ id }) => controls(asOf, { account: id })));
    const all = await controls(asOf);
    for (const row of all.controls) {
      const parts = each.map((one) => one.controls.find(({ id }) => id === row.id));
      for (const field of ['failed', 'passed', 'unknown', 'suppressed', 'accounts'] as const) {
        const sum = parts.reduce((before, part) => before + (part?.[field] ?? 0), 0);
        expect([row.id, field, sum]).toEqual([row.id, field, row[field]]);
      }
    }
  });

  test('an assessor, who sees no log, sees the same', async () => {
    const query = { ...EVERYTHING, asOf: new Date(END - 1).toISOString() };
    const [one, other] = await Promise.all(
      ['assessor', 'analyst'].map((name) => get<ControlsAnswer>(name, 'pci/controls', query))
    );
    expect([one.status, one.body.controls]).toEqual([200, other.body.controls]);
    expect(one.body.controls.some(({ status }) => status === 'failed')).toBe(true);
  });

  test('long before the first event there is no data, which is no pass', async () => {
    const { controls: rows, coverage, others } = await controls(FIRST - 40 * DAY);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['no_data']));
    expect(coverage.state).toBe('no_data');
    expect(others).toEqual([]);
  });

  test('the loop is no loop over nothing', () => {
    const at = (asOf: number) => loop.controls().map((id) => loop.control(id, { asOf }));
    const end = at(END - 1);
    expect(loop.versions).toBeGreaterThan(9000);
    expect(loop.controls().length).toBeGreaterThan(40);
    expect(new Set(end.map(({ status }) => status))).toEqual(
      new Set(['failed', 'unknown', 'passed'])
    );
    expect(end.some(({ suppressed }) => suppressed > 0)).toBe(true);
    // At the end two controls and an account are silent, on the day before the silence none was.
    const stale = end.filter((one) => one.stale).map(({ id }) => id);
    expect(stale).toEqual(expect.arrayContaining(['RDS.25', 'KMS.4']));
    expect(at(FIRST + 39 * DAY + 23 * HOUR).filter((one) => one.stale)).toEqual([]);
    // Two findings of a resource for two standards are one resource.
    const looked = [...loop.looked.values()].filter(({ account }) => account === SETTLEMENT);
    expect(looked.some(({ byFinding }) => byFinding.size === 3)).toBe(true);
    expect(loop.oldControls()).toContain('EC2.6');
    expect(loop.otherProducts({ asOf: END - 1 }).map(({ product }) => product)).toEqual([
      'guardduty',
      'macie',
    ]);
  });
});

describe('two dates compared', () => {
  test.each([
    ['before and after the change to consolidated findings', CHANGE - 10 * DAY, CHANGE + 9 * DAY],
    ['the last weeks', CHANGE + 9 * DAY, END - 1],
    ['a night', FIRST + 50 * DAY, FIRST + 51 * DAY],
  ])('%s', async (_, from, to) => {
    const {
      controls: rows,
      changes,
      totals,
    } = await ask<CompareAnswer>('pci/compare', {
      ...EVERYTHING,
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
    });
    const states = loop.controls().flatMap((id) => {
      const [before, after] = [from, to].map((asOf) => loop.control(id, { asOf }).status);
      return before === after ? [] : [{ id, before, after }];
    });
    const told = rows.filter(({ before, after }) => before !== after);
    expect(told.map(({ id, before, after }) => ({ id, before, after })).sort(byId)).toEqual(
      states.sort(byId)
    );

    const failed = [from, to].map((asOf) => statesOf(asOf));
    const keys = [...new Set(failed.flatMap((one) => [...one.keys()]))];
    const turned = (was: string[], is: string[]) =>
      keys
        .filter((key) => was.includes(failed[0].get(key) ?? 'none'))
        .filter((key) => is.includes(failed[1].get(key) ?? 'none'))
        .sort();
    const toldAs = (...kinds: string[]) =>
      changes
        .filter(({ change }) => kinds.includes(change))
        .map(({ control, account, region, resource }) =>
          [control, account, region, resource].join(' ')
        )
        .sort();
    const fixed = turned(['failed'], ['passed']);
    const fallen = turned(['none', 'passed', 'unknown', 'gone', 'suppressed'], ['failed']);
    expect(fixed.length + fallen.length).toBeGreaterThan(0);
    expect(toldAs('fixed')).toEqual(fixed);
    expect(toldAs('new', 'reopened')).toEqual(fallen);
    expect(toldAs('disappeared')).toEqual(
      expect.arrayContaining(turned(['failed'], ['none', 'gone']))
    );
    expect(toldAs('suppressed')).toEqual(turned(['failed', 'passed', 'unknown'], ['suppressed']));
    for (const [kind, count] of Object.entries(totals)) expect(toldAs(kind)).toHaveLength(count);
  });

  /** The resources of all controls of the board. */
  function statesOf(asOf: number): Map<string, string> {
    return new Map(loop.controls().flatMap((id) => [...loop.resources(id, { asOf })]));
  }
});
