// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DataHealthAnswer, DataHealthInput } from '../../../common/data_health/answers';
import { LOG_KINDS } from '../../../common/logs/kinds';
import type { LogKind } from '../../../common/logs/log_kind';
import { dataHealth } from '../../../server/data_health/service';
import { clientOf, portOf } from '../engine_access';
import {
  FLOW,
  FLOW_CLOSED,
  FLOW_OLD,
  FOUND,
  NOW,
  OWN,
  SETTLEMENT,
  SILENT,
  TOKYO,
  UNSEEN,
  dropDocuments,
  indexOf,
  loadDocuments,
} from './documents';

const admin = clientOf('admin');
beforeAll(() => loadDocuments(admin), 120_000);
afterAll(() => dropDocuments(admin));

const TEN_DAYS = { days: 10, tz: TOKYO };

function ask(
  user: string,
  input: DataHealthInput = TEN_DAYS,
  accounts?: string[]
): Promise<DataHealthAnswer> {
  const settings = {
    now: () => NOW,
    indexOf: ({ indexPattern }: LogKind) =>
      `${indexOf(indexPattern.replace(/^log-(aws-)?|-\*$/g, ''))}-*`,
    panels: [],
  };
  const scope = { accounts, systems: [SETTLEMENT], kinds: LOG_KINDS, register: 'read' as const };
  return dataHealth(portOf(clientOf(user)), settings, input, scope);
}

const cell = ({ cells }: DataHealthAnswer, log: string, account: string) =>
  cells.filter((one) => one.log === log && one.account === account)[0];
const kind = ({ kinds }: DataHealthAnswer, log: string) =>
  kinds.filter((one) => one.log === log)[0];

describe('for somebody who may read everything', () => {
  let answer: DataHealthAnswer;
  beforeAll(async () => {
    answer = await ask('analyst');
  });

  it('looks at ten days of the zone, today the last', () => {
    expect(answer.days).toHaveLength(10);
    expect([answer.days[0], answer.days[9]]).toEqual(['2026-05-01', '2026-05-10']);
    expect(answer.period).toEqual({ from: '2026-04-30T15:00:00Z', to: '2026-05-10T03:00:00Z' });
  });

  it('has a row for every account of the register and of the logs', () => {
    expect(answer.accounts.map(({ id, name }) => [id, name])).toEqual([
      [OWN, 'settle-prod'],
      [UNSEEN, 'settle-stg'],
      [SILENT, undefined],
      [FOUND, undefined],
    ]);
    expect(answer.accounts.map(({ unseen }) => Boolean(unseen))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('counts documents and days of an account that is fresh', () => {
    expect(cell(answer, 'cloudtrail', OWN)).toEqual({
      log: 'cloudtrail',
      account: OWN,
      state: 'fresh',
      expected: 'yes',
      system: 'settlement',
      documents: 11,
      daysWithData: 9,
      missingDays: 1,
      newestEvent: '2026-05-10T01:00:00Z',
      newestArrival: '2026-05-10T01:20:00Z',
      newestLag: 20 * 60,
    });
  });

  it('tells silent from late, and from what never spoke', () => {
    expect(cell(answer, 'cloudtrail', SILENT)).toMatchObject({
      state: 'silent',
      expected: 'undeclared',
      documents: 2,
      daysWithData: 2,
      missingDays: 7,
    });
    expect(cell(answer, 'vpcflowlogs', OWN)).toMatchObject({ state: 'late', documents: 1 });
    expect(cell(answer, 'vpcflowlogs', SILENT)).toEqual({
      log: 'vpcflowlogs',
      account: SILENT,
      state: 'never_seen',
      expected: 'undeclared',
    });
    expect(cell(answer, 'waf', OWN)).toMatchObject({
      state: 'silent',
      expected: 'yes',
      documents: 0,
      newestEvent: '2026-03-01T00:00:00Z',
    });
  });

  it('is quiet about kinds that speak only on findings, by the account that the finding names', () => {
    expect(cell(answer, 'guardduty', OWN)).toMatchObject({ state: 'quiet', documents: 1 });
    expect(cell(answer, 'guardduty', FOUND)).toMatchObject({ state: 'quiet', documents: 1 });
    const silent = cell(answer, 'guardduty', SILENT);
    expect(silent.state).toBe('quiet');
    expect(silent.documents).toBeUndefined();
    expect(cell(answer, 'config_rules', OWN)).toMatchObject({ state: 'quiet', documents: 1 });
    expect(kind(answer, 'config_rules').documents).toBe(1);
  });

  it('takes an accepted absence as such, until it is over', () => {
    expect(cell(answer, 'elb', OWN)).toMatchObject({
      state: 'not_expected',
      reason: 'No balancer',
      until: '2026-12-31',
    });
    expect(cell(answer, 'cloudfront', OWN)).toMatchObject({
      state: 'acceptance_expired',
      reason: 'Move in April',
      until: '2026-04-30',
    });
    expect(cell(answer, 'guardduty', UNSEEN).state).toBe('not_expected');
  });

  it('does not say of an account without any log that it never had one', () => {
    expect(cell(answer, 'cloudtrail', UNSEEN)).toMatchObject({
      state: 'unknown',
      why: 'account_unseen',
      expected: 'yes',
    });
  });

  it('tells documents without a known account, and from the future', () => {
    expect(kind(answer, 'cloudtrail')).toMatchObject({
      documents: 15,
      unknownAccount: 2,
      fromFuture: 1,
      newestEvent: '2026-05-10T01:00:00Z',
    });
  });

  it('names fields of the wrong type, conflicts and closed indices', () => {
    const faultOf = (log: string, field: string) =>
      kind(answer, log).fields.faulty.filter((one) => one.field === field)[0];
    expect(faultOf('waf', 'event.action')).toMatchObject({
      fault: 'mistyped',
      needed: 'keyword',
      found: [{ type: 'text' }],
    });
    const conflict = faultOf('vpcflowlogs', 'interface_id');
    expect(conflict).toMatchObject({ fault: 'conflict', needed: 'keyword' });
    expect(conflict.found.sort((a, b) => a.type.localeCompare(b.type))).toEqual([
      { type: 'keyword', indices: [FLOW_OLD] },
      { type: 'long', indices: [FLOW] },
    ]);
    expect(faultOf('cloudtrail', 'userIdentity.type')).toMatchObject({
      fault: 'missing',
      found: [],
    });
    expect(kind(answer, 'vpcflowlogs').closedIndices).toEqual([FLOW_CLOSED]);
    expect(kind(answer, 'elb')).toMatchObject({ reading: 'no_index', documents: 0 });
  });

  it('says what to collect next, what is expected first', () => {
    expect(answer.next[0]).toMatchObject({
      log: 'waf',
      expected: 1,
      accounts: [OWN, SILENT, FOUND],
    });
    expect(answer.next.map(({ log }) => log)).not.toContain('guardduty');
  });

  it('knows a day of UTC from one of Tokyo', async () => {
    const { days, cells } = await ask('analyst', { days: 10, log: 'cloudtrail' });
    const counts = cells.filter(({ account }) => account === OWN)[0].perDay || [];
    expect(counts[days.indexOf('2026-05-02')]).toBe(2);
    expect(counts[days.indexOf('2026-05-03')]).toBe(1);
  });
});

describe('one kind alone', () => {
  it('has documents of each day and how late they came', async () => {
    const answer = await ask('analyst', { ...TEN_DAYS, log: 'cloudtrail' });
    expect(answer.kinds).toHaveLength(1);
    expect(cell(answer, 'cloudtrail', OWN).perDay).toEqual([1, 1, 2, 0, 1, 1, 1, 1, 1, 2]);
    expect(kind(answer, 'cloudtrail').perDay).toEqual([2, 4, 2, 0, 1, 1, 1, 1, 1, 2]);
    expect(kind(answer, 'cloudtrail').lag).toEqual({
      p50: 20 * 60,
      p95: 120 * 60,
      documents: 4,
      within: 600,
    });
  });

  it('is refused when there is no such kind', async () => {
    await expect(ask('analyst', { log: 'nothing' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('of some accounts has those alone, and what names no account', async () => {
  const answer = await ask('analyst', TEN_DAYS, [SILENT]);
  expect(answer.accounts.map(({ id }) => id)).toEqual([SILENT]);
  expect(kind(answer, 'cloudtrail')).toMatchObject({ documents: 4, unknownAccount: 2 });
});

it('says which kinds a developer may not read', async () => {
  const answer = await ask('developer');
  expect(cell(answer, 'cloudtrail', OWN)).toMatchObject({ state: 'fresh', documents: 11 });
  expect(cell(answer, 'vpcflowlogs', OWN)).toEqual({
    log: 'vpcflowlogs',
    account: OWN,
    state: 'forbidden',
    expected: 'undeclared',
  });
  expect(kind(answer, 'waf').reading).toBe('forbidden');
  const hidden = kind(answer, 'cloudtrail').fields.faulty.filter(({ fault }) => fault === 'hidden');
  expect(hidden.map(({ field }) => field)).toContain('user.name');
  expect(answer.next.map(({ log }) => log)).not.toContain('waf');
});

it('does not say of accounts that rights hide that they never spoke', async () => {
  const answer = await ask('developer_one_system', TEN_DAYS, [OWN, SILENT]);
  expect(cell(answer, 'cloudtrail', OWN).documents).toBe(11);
  expect(cell(answer, 'cloudtrail', SILENT)).toMatchObject({
    state: 'unknown',
    why: 'account_unseen',
  });
  expect(kind(answer, 'cloudtrail').documents).toBe(11);
});
