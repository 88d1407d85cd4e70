// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogQuery } from '../../../common/log_query/log_query';
import { kindOf } from '../../../common/logs/kinds';
import type { LogKind } from '../../../common/logs/log_kind';
import type { Asked } from '../../../server/log_query/asked';
import { measure } from '../../../server/log_query/measure';
import { newestVersions } from '../../../server/log_query/newest_versions';
import { gatherSearches } from '../../../server/search/gather_searches';
import type { LogSearchPort } from '../../../server/search/search_port';
import { clientOf, portOf } from '../engine_access';
import { askByHand, dropByHand, indexOf, loadByHand, OTHER, OWN, PERIOD } from './hand_documents';

const admin = clientOf('admin');
const analyst = portOf(clientOf('analyst'));

beforeAll(() => loadByHand(admin), 120_000);
afterAll(() => dropByHand(admin));

const count: LogQuery = { log: 'cloudtrail', where: [], measure: { count: true } };
const hub: LogQuery = { log: 'securityhub', where: [], measure: { count: true } };
const one = async (query: LogQuery, ...more: [object?, object?]) =>
  (await askByHand(analyst, [query], ...more)).answers[0];

test('an event that came twice counts once, and stands once in rows and lists', async () => {
  expect(await one(count)).toMatchObject({ value: 7, errorBound: 0 });
  const byName = await one({ ...count, by: ['eventName'], top: 2 });
  expect(byName.rows).toEqual([
    { keys: ['CreateTrail'], value: 3 },
    { keys: ['DeleteTrail'], value: 1 },
  ]);
  expect(byName.others).toEqual({ groups: 3, value: 3 });
  const list = await one({ ...count, measure: { list: ['eventName'] } });
  expect(list.total).toBe(7);
  expect((list.documents || []).map(({ id }) => id).sort()).toEqual([
    'e1',
    'e2',
    'e3',
    'e4',
    'e5',
    'e6',
    'e7',
  ]);
});

test('a day without logs is no day with zero', async () => {
  const answer = await one({
    ...count,
    where: [{ field: 'eventName', is: 'StopLogging' }],
    over: 'day',
  });
  expect(answer.rows).toEqual([
    { keys: [], at: '2026-05-04T00:00:00Z', value: 0 },
    { keys: [], at: '2026-05-05T00:00:00Z', value: 1 },
    { keys: [], at: '2026-05-06T00:00:00Z', value: null },
    { keys: [], at: '2026-05-07T00:00:00Z', value: 0 },
  ]);
  expect(answer.coverage).toMatchObject({
    state: 'partial',
    missingDays: ['2026-05-06'],
    daysInPeriod: 4,
  });
  const hours = (await one({ ...count, over: 'hour' })).rows || [];
  const at = (hour: string) => hours.find((row) => row.at === hour);
  expect(at('2026-05-07T11:00:00Z')).toMatchObject({ value: 0 });
  expect(at('2026-05-07T12:00:00Z')).toMatchObject({ value: 3 });
  // After the newest event: whether nothing happened or nothing arrived yet, nobody knows.
  expect(at('2026-05-07T13:00:00Z')).toMatchObject({ value: null });
});

test('days are those of the zone', async () => {
  const { rows } = await one({ ...count, over: 'day' }, { tz: 'Asia/Tokyo' });
  expect((rows || []).filter(({ value }) => value)).toEqual([
    { keys: [], at: '2026-05-03T15:00:00Z', value: 1 },
    { keys: [], at: '2026-05-04T15:00:00Z', value: 3 },
    { keys: [], at: '2026-05-06T15:00:00Z', value: 3 },
  ]);
});

test('findings count once, and newest means that the newest version fits', async () => {
  const fresh: LogQuery['where'] = [{ field: 'Workflow.Status', is: 'NEW' }];
  expect((await one(hub)).value).toBe(3);
  expect((await one({ ...hub, where: fresh })).value).toBe(2);
  expect((await one({ ...hub, where: fresh, newest: true })).value).toBe(1);
  const rows = async (query: LogQuery) => (await one({ ...query, by: ['Severity.Label'] })).rows;
  expect(await rows(hub)).toEqual([
    { keys: ['HIGH'], value: 2 },
    { keys: ['CRITICAL'], value: 1 },
    { keys: ['LOW'], value: 1 },
  ]);
  expect(await rows({ ...hub, newest: true })).toEqual([
    { keys: ['CRITICAL'], value: 1 },
    { keys: ['HIGH'], value: 1 },
    { keys: ['LOW'], value: 1 },
  ]);
  const list = await one({ ...hub, measure: { list: ['Id', 'Severity.Label'] }, newest: true });
  expect((list.documents || []).map(({ id }) => id)).toEqual(['f2-2', 'f1-2', 'f3-1']);
});

test('the account is the first of the fields that a document has', async () => {
  const threats = async (...accounts: string[]) => {
    const query: LogQuery = { log: 'guardduty', where: [], measure: { list: ['id'] } };
    const { documents = [] } = await one(query, { accounts });
    return documents.map(({ fields }) => fields.id).sort();
  };
  expect(await threats(OWN)).toEqual(['t1', 't2']);
  expect(await threats(OTHER)).toEqual(['t3']);
  expect(await threats('unknown')).toEqual(['t4']);
  expect(await threats(OWN, OTHER, 'unknown')).toEqual(['t1', 't2', 't3', 't4']);
});

test('lists: named and empty', async () => {
  const listed: LogQuery = {
    ...count,
    where: [{ field: 'eventName', listed: 'system.allowed_services', not: true }],
  };
  expect(await one(listed)).toMatchObject({ emptyList: 'system.allowed_services', value: null });
  const lists = () => ['Create*', 'GetTrail'];
  expect((await one(listed, {}, { lists })).value).toBe(3);
});

test('no data has its reason and is no zero', async () => {
  const none: LogSearchPort = new Proxy({} as LogSearchPort, {
    get: () => () => Promise.reject(new Error('asked')),
  });
  const empty = await askByHand(none, [count, { ...count, over: 'day' }], { accounts: [] });
  expect(empty.scope).toEqual({ accounts: [] });
  expect(empty.answers[0]).toMatchObject({
    value: null,
    coverage: { state: 'no_data', reason: 'filtered' },
  });
  expect(empty.answers[1]).toMatchObject({ value: null, rows: [] });

  expect(await one({ ...count, log: 'cloudhsm' })).toMatchObject({
    value: null,
    coverage: { state: 'no_data', reason: 'no_index' },
  });
  const later = { from: '2026-05-10T00:00:00Z', to: '2026-05-11T00:00:00Z' };
  expect(await one(count, later)).toMatchObject({
    value: null,
    coverage: { state: 'no_data', reason: 'none_in_period' },
  });
  const nobody: LogQuery['where'] = [{ field: 'eventName', is: 'Nothing' }];
  // Logs are there, so that nothing is really none.
  expect((await one({ ...count, where: nobody })).value).toBe(0);
  expect(await one({ ...count, where: nobody, by: ['eventName'] })).toMatchObject({
    value: 0,
    rows: [],
    coverage: { state: 'no_data', reason: 'filtered' },
  });
});

test('accounts of the scope without logs are told', async () => {
  const { scope } = await askByHand(analyst, [count], { accounts: [OWN, '999999999999'] });
  expect(scope).toEqual({ accounts: [OWN, '999999999999'], unseenAccounts: ['999999999999'] });
});

test('what would take too many buckets is refused before anything is asked', async () => {
  const wide = { from: '2025-05-01T00:00:00Z', to: '2026-05-01T00:00:00Z' };
  const query: LogQuery = { ...count, by: ['eventName'], over: 'hour' };
  await expect(askByHand(analyst, [count, query], wide)).rejects.toMatchObject({
    code: 'too_many_buckets',
    status: 422,
    more: { field: 'queries[1]' },
  });
});

describe('users', () => {
  const searches: LogQuery[] = [count, hub, { ...count, by: ['source.ip'] }];

  test('a kind that one may not read does not take the others along', async () => {
    const { answers } = await askByHand(portOf(clientOf('developer')), searches);
    expect(answers[0]).toMatchObject({ value: 7 });
    expect(answers[1]).toMatchObject({
      value: null,
      coverage: { state: 'no_data', reason: 'forbidden' },
    });
    expect(answers[2].coverage).toMatchObject({ hiddenFields: ['source.ip'] });
    expect(answers[2].coverage.state).not.toBe('complete');
  });

  test('one sees the accounts that one may see, and is told of the others', async () => {
    const port = portOf(clientOf('developer_one_system'));
    expect((await askByHand(port, [count])).answers[0].value).toBe(6);
    const both = await askByHand(port, [count], { accounts: [OWN, OTHER] });
    expect(both.answers[0].value).toBe(6);
    expect(both.scope.unseenAccounts).toEqual([OTHER]);
    expect((await askByHand(port, [count], { accounts: [OTHER] })).answers[0]).toMatchObject({
      value: null,
      coverage: { state: 'no_data' },
    });
  });

  test('a list shows no field that rights hide', async () => {
    const query: LogQuery = { ...count, measure: { list: ['eventName', 'user.name', '@message'] } };
    const { answers } = await askByHand(portOf(clientOf('developer')), [query]);
    expect(answers[0].documents).toHaveLength(7);
    expect(JSON.stringify(answers[0].documents)).not.toMatch(/session-of-somebody|eventID/);
    expect(answers[0].coverage.hiddenFields).toEqual(['user.name', '@message']);
  });
});

describe('beyond what is enumerated', () => {
  const asked = (query: LogQuery): Asked => {
    const kind = kindOf(query.log) as LogKind;
    const lists = () => undefined;
    return { query, kind, index: indexOf(kind), period: PERIOD, tz: 'UTC', lists, leftOut: [] };
  };
  const empty = Promise.resolve({ starts: [], hasLogs: () => false });
  const little = { page: 2, most: 2 };
  const plain = { more: [], less: [] };

  test('the most frequent values still come, with how far they may be off', async () => {
    const query: LogQuery = { ...count, by: ['eventName'], top: 1 };
    const { answer } = await measure(analyst, asked(query), plain, empty, little);
    expect(answer).toEqual({
      value: 9,
      rows: [{ keys: ['CreateTrail'], value: 5 }],
      others: { groups: 4, value: 4 },
      errorBound: 0,
    });
  });

  test('different values are estimated, and it is said how far that may be off', async () => {
    const distinct: LogQuery = { ...count, measure: { distinct: 'eventName' } };
    const all = await measure(analyst, asked(distinct), plain, empty, little);
    expect(all.answer).toEqual({ value: 5, errorBound: 1 });
    const rows = await measure(
      analyst,
      asked({ ...hub, by: ['Severity.Label'] }),
      plain,
      empty,
      little
    );
    expect(rows.answer.rows).toContainEqual({ keys: ['HIGH'], value: 2 });
    expect(rows.answer.errorBound).toBe(1);
  });

  test('groups in time that are too many are refused', async () => {
    const query: LogQuery = { ...count, by: ['eventName'], over: 'day' };
    await expect(measure(analyst, asked(query), plain, empty, little)).rejects.toMatchObject({
      code: 'too_many_buckets',
    });
  });

  test('findings that are too many are cut, and it is said', async () => {
    const { cut } = await newestVersions(
      gatherSearches(analyst),
      asked({ ...hub, newest: true }),
      2
    );
    expect(cut).toEqual({ what: 'findings', limit: 2, others: 1 });
  });
});
