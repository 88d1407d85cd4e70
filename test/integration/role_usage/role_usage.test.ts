// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ActionRow, ActionsAnswer, EventRow } from '../../../common/role_usage/answers';
import { askRoles } from '../../../common/role_usage/ask_roles';
import { mergeActions, mergeRoles, mergeTrend } from '../../../common/role_usage/merge';
import { halves } from '../../../common/search/slices';
import { actionsOfRole } from '../../../server/role_usage/actions_service';
import { contextOfRole } from '../../../server/role_usage/context_service';
import { exportRole } from '../../../server/role_usage/export/export_service';
import { rolesOfPeriod } from '../../../server/role_usage/roles_service';
import { trendOfRole } from '../../../server/role_usage/trend_service';
import { keys, documentsQuery } from '../../../server/role_usage/query';
import { findSecondDeliveries } from '../../../server/role_usage/second_deliveries';
import { collectKeys } from '../../../server/search/composite';
import { clientOf, portOf } from '../engine_access';
import {
  AGAIN,
  CLOSED,
  LINKED,
  MONTH,
  OTHER,
  OWN,
  PERIOD,
  PERSON,
  PREFIX,
  ROLE,
  STRANGER,
  WEEK,
} from './documents';
import { dropDocuments, loadDocuments } from './load_documents';

const settings = { index: `${PREFIX}-*`, now: () => Date.parse('2026-05-08T01:00:00Z') };
const admin = clientOf('admin');
const analyst = portOf(clientOf('analyst'));
const developer = portOf(clientOf('developer'));
const oneSystem = portOf(clientOf('developer_one_system'));
const input = { ...PERIOD, role: ROLE };

beforeAll(() => loadDocuments(admin));
afterAll(() => dropDocuments(admin));

const counts = (row: ActionRow | EventRow) => [
  row.succeeded,
  row.denied,
  row.failed,
  row.viaService,
];
const byAction = (answer: ActionsAnswer) =>
  Object.fromEntries(
    answer.actions.map((row) => [row.action, [...counts(row), row.candidate === true]])
  );

test('every action of a role, by outcome, each eventID once', async () => {
  const answer = await actionsOfRole(analyst, settings, input);
  expect(byAction(answer)).toEqual({
    'dynamodb:DeleteItem': [1, 0, 0, 0, false],
    'dynamodb:PartiQLDelete': [1, 0, 0, 0, true],
    'dynamodb:PartiQLInsert': [2, 0, 0, 0, true],
    'dynamodb:PartiQLSelect': [2, 0, 0, 0, true],
    'dynamodb:PartiQLUpdate': [3, 0, 0, 0, true],
    'dynamodb:PutItem': [1, 0, 0, 0, false],
    'kms:Decrypt': [1, 0, 0, 1, false],
    's3:GetObject': [3, 2, 0, 0, false],
    's3:GetObjectVersion': [1, 0, 0, 0, false],
    's3:ListBucket': [0, 0, 2, 0, false],
    's3:PutObject': [1, 0, 0, 0, false],
    'sqs:SendMessage': [2, 0, 0, 0, false],
  });
  expect(answer.actions.find((row) => row.action === 's3:GetObject')).toMatchObject({
    accessLevel: 'Read',
    firstSeen: '2026-05-04T00:00:00Z',
    lastSeen: '2026-05-05T02:00:00Z',
    eventNames: ['s3.amazonaws.com:GetObject'],
  });
});

test('every event of a role, and how its actions were found', async () => {
  const { events } = await actionsOfRole(analyst, settings, input);
  const rows = events.map((row) => [
    `${row.eventSource.split('.')[0]}:${row.eventName}`,
    row.mapping,
    ...counts(row),
  ]);
  expect(rows).toEqual([
    ['dynamodb:BatchExecuteStatement', 'by_content', 1, 0, 0, 0],
    ['dynamodb:ExecuteStatement', 'by_content', 3, 0, 0, 0],
    ['dynamodb:TransactWriteItems', 'by_content', 1, 0, 0, 0],
    ['kms:Decrypt', 'exact', 1, 0, 0, 1],
    ['logs:GetLogObject', 'unmapped', 1, 0, 0, 0],
    ['s3:GetObject', 'by_content', 4, 2, 0, 0],
    ['s3:GetObject', 'not_an_api_call', 1, 0, 0, 0],
    ['s3:ListObjectsV2', 'renamed', 0, 0, 2, 0],
    ['s3:PutObject', 'exact', 1, 0, 0, 0],
    ['sqs:SendMessageBatch', 'renamed', 2, 0, 0, 0],
    ['sts:GetCallerIdentity', 'none_needed', 1, 0, 0, 0],
  ]);
  expect(
    events.find((row) => row.mapping === 'by_content' && row.eventName === 'GetObject')
  ).toMatchObject({
    actions: ['s3:GetObject', 's3:GetObjectVersion'],
    regions: ['ap-northeast-1', 'us-east-1'],
  });
});

test('documents in Discover = counted + copies elsewhere + second deliveries', async () => {
  const { reconcile, role, asked } = await actionsOfRole(analyst, settings, input);
  expect(reconcile).toEqual({
    documents: 27,
    counted: 20,
    copiesElsewhere: 1,
    secondDeliveries: 6,
  });
  expect(role).toMatchObject({
    events: 20,
    succeeded: 16,
    denied: 2,
    failed: 2,
    kind: 'cross_account',
    accountId: OWN,
  });
  // The very search that the link to Discover asks.
  const { query } = asked[0].body as { query: Record<string, unknown> };
  const { body } = await admin.count({ index: settings.index, body: { query } });
  expect(body.count).toBe(27);
});

test('roles with their kinds; a role seen only in copies has no row', async () => {
  const answer = await rolesOfPeriod(analyst, settings, PERIOD);
  expect(
    answer.roles.map((row) => [
      row.arn,
      row.kind,
      row.events,
      row.succeeded,
      row.denied,
      row.failed,
    ])
  ).toEqual([
    [ROLE, 'cross_account', 20, 16, 2, 2],
    [PERSON, 'identity_center', 2, 2, 0, 0],
    [LINKED, 'service_linked', 1, 1, 0, 0],
  ]);
  expect(answer.onlyElsewhere).toEqual([STRANGER]);
  expect(answer.total).toBe(3);
});

test.each([
  [{ search: 'SETTLE' }, [ROLE]],
  [{ search: 'awsreserved admin' }, [PERSON]],
  [{ account: OTHER }, []],
  [{ uses: ['s3:GetObject'] }, [ROLE]],
  [{ uses: ['s3:getobjectversion'] }, [ROLE]],
  [{ uses: ['s3:ListBucket'] }, [ROLE]],
  [{ uses: ['ec2'] }, [LINKED]],
  [{ uses: ['ec2', 's3'] }, []],
  [{ uses: ['dynamodb'] }, [ROLE, PERSON]],
  [{ uses: ['dynamodb:PartiQLDelete'] }, [ROLE, PERSON]],
  [{ uses: ['dynamodb:PartiQLInsert', 'sqs'] }, [ROLE]],
  [{ uses: ['dynamodb:ConditionCheckItem'] }, []],
  [{ uses: ['sts'] }, [ROLE]],
  [{ uses: ['s3:GetBucketAcl'] }, []],
])('roles by %j', async (asked, arns) => {
  const { roles, coverage } = await rolesOfPeriod(analyst, settings, { ...PERIOD, ...asked });
  expect(roles.map((row) => row.arn)).toEqual(arns);
  if (arns.length === 0) expect(coverage).toMatchObject({ state: 'no_data', reason: 'filtered' });
});

test('the trend has every bucket, and adds up to the role', async () => {
  const trend = await trendOfRole(analyst, settings, {
    ...input,
    interval: 'day',
    tz: 'Asia/Tokyo',
  });
  expect(trend.buckets.map((bucket) => bucket.start)).toEqual([
    '2026-05-03T15:00:00Z',
    '2026-05-04T15:00:00Z',
    '2026-05-05T15:00:00Z',
    '2026-05-06T15:00:00Z',
    '2026-05-07T15:00:00Z',
  ]);
  const all = trend.buckets.flatMap((bucket) => bucket.services);
  expect(all.reduce((sum, one) => sum + one.succeeded + one.denied + one.failed, 0)).toBe(20);
  expect(trend.buckets[0].services).toEqual([
    { service: 's3', succeeded: 4, denied: 0, failed: 0 },
  ]);
  expect(trend.newEvents.map((day) => [day.start, day.count])).toEqual([
    ['2026-05-03T15:00:00Z', 1],
    ['2026-05-04T15:00:00Z', 5],
    ['2026-05-06T15:00:00Z', 4],
  ]);
  expect((await trendOfRole(analyst, settings, input)).buckets).toHaveLength(96);
  await expect(
    trendOfRole(analyst, settings, {
      role: ROLE,
      from: '2026-01-01T00:00:00Z',
      to: PERIOD.to,
      interval: 'hour',
    })
  ).rejects.toMatchObject({ code: 'bad_input', more: { field: 'interval' } });
});

test('around the calls: sessions, regions, addresses, services, denials', async () => {
  const context = await contextOfRole(analyst, settings, input);
  expect(context.sessions.rows.map((row) => [row.value, row.events])).toEqual([
    ['worker-1', 19],
    ['worker-2', 1],
  ]);
  expect(context.regions.rows.map((row) => [row.value, row.events])).toEqual([
    ['ap-northeast-1', 19],
    ['us-east-1', 1],
  ]);
  expect(context.addresses.rows).toHaveLength(1);
  expect(context.viaServices.rows).toMatchObject([{ value: 's3.amazonaws.com', events: 1 }]);
  expect(context.resources).toEqual({ rows: [], others: 0, visible: true });
  expect(context.denied.rows).toEqual([
    {
      eventSource: 's3.amazonaws.com',
      eventName: 'GetObject',
      errorCode: 'AccessDenied',
      actionNamed: 's3:GetObject',
      resourceNamed: 'arn:aws:s3:::ledger/x',
      cause: 'identity_policy',
      explicit: false,
      events: 2,
      firstSeen: '2026-05-05T01:00:00Z',
      lastSeen: '2026-05-05T02:00:00Z',
    },
  ]);
});

test('coverage: days without logs, closed indices, newest event', async () => {
  const { coverage } = await actionsOfRole(analyst, settings, input);
  expect(coverage).toMatchObject({
    state: 'partial',
    missingDays: ['2026-05-06'],
    daysInPeriod: 4,
    newestEvent: '2026-05-08T00:00:00Z',
    newestIngest: '2026-05-08T00:10:00Z',
    closedIndices: [CLOSED],
    hiddenFields: [],
    timedOut: false,
  });
  expect(coverage.duplicates).toBeUndefined();
  const oneDay = { role: ROLE, from: '2026-05-07T00:00:00Z', to: '2026-05-08T00:00:00Z' };
  expect((await actionsOfRole(analyst, settings, oneDay)).coverage.state).toBe('complete');
  const later = { ...settings, now: () => Date.parse('2026-05-08T12:00:00Z') };
  const open = { role: ROLE, from: '2026-05-07T00:00:00Z', to: '2026-05-09T00:00:00Z' };
  expect((await actionsOfRole(analyst, later, open)).coverage.state).toBe('stale');
});

test('pages of any size count the same', async () => {
  const query = documentsQuery({ period: PERIOD });
  const ask = { index: settings.index, query, sources: keys.rolesByEvent, time: '@timestamp' };
  const whole = await collectKeys(analyst, ask);
  const paged = await collectKeys(analyst, ask, 3);
  expect(paged.answers.length).toBeGreaterThan(5);
  expect(paged.rows).toEqual(whole.rows);
});

test('too many second deliveries to look at are told as a number', async () => {
  const scope = { period: PERIOD, role: ROLE };
  const windows = [MONTH, WEEK, AGAIN].map((index, place) => ({
    index,
    documents: 10 - place,
    first: Date.parse(PERIOD.from),
    last: Date.parse(PERIOD.to),
  }));
  const found = await findSecondDeliveries(analyst, settings.index, scope, windows, 2);
  expect(found).toEqual({ copies: [], estimate: 6 });
});

test('nothing to show says why', async () => {
  const nobody = { ...PERIOD, role: `arn:aws:iam::${OWN}:role/nobody` };
  const nothing = await actionsOfRole(analyst, settings, nobody);
  expect(nothing.role).toBeUndefined();
  expect(nothing.coverage).toMatchObject({ state: 'no_data', reason: 'filtered' });
  const before = { role: ROLE, from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' };
  expect((await actionsOfRole(analyst, settings, before)).coverage).toMatchObject({
    state: 'no_data',
    reason: 'none_in_period',
  });
  const elsewhere = { ...settings, index: `${PREFIX}-none-*` };
  expect((await rolesOfPeriod(analyst, elsewhere, PERIOD)).coverage).toMatchObject({
    state: 'no_data',
    reason: 'no_index',
  });
  expect((await contextOfRole(analyst, elsewhere, input)).coverage.reason).toBe('no_index');
  expect((await trendOfRole(analyst, elsewhere, input)).coverage.reason).toBe('no_index');
});

test('who may not see parameters gets candidates, and is told', async () => {
  const answer = await actionsOfRole(developer, settings, input);
  expect(answer.reconcile).toEqual({
    documents: 27,
    counted: 20,
    copiesElsewhere: 1,
    secondDeliveries: 6,
  });
  expect(byAction(answer)).toMatchObject({
    'dynamodb:PartiQLSelect': [4, 0, 0, 0, true],
    's3:GetObject': [4, 2, 0, 0, true],
    's3:GetObjectVersion': [4, 2, 0, 0, true],
    'kms:Decrypt': [1, 0, 0, 1, false],
  });
  expect(answer.coverage.hiddenFields).toContain('requestParameters.versionId');
  const context = await contextOfRole(developer, settings, input);
  expect(context.sessions).toEqual({ rows: [], others: 0, visible: false });
  expect(context.addresses.visible).toBe(false);
  expect(context.resources.visible).toBe(false);
  expect(context.regions.visible).toBe(true);
  expect(context.denied.rows).toMatchObject([
    { errorCode: 'AccessDenied', cause: 'unknown', events: 2 },
  ]);
});

test('who sees only his own accounts gets their roles alone', async () => {
  const { roles } = await rolesOfPeriod(oneSystem, settings, PERIOD);
  expect(roles.find((row) => row.arn === ROLE)).toMatchObject({ events: 18, kind: 'service' });
  const { reconcile } = await actionsOfRole(oneSystem, settings, input);
  expect(reconcile).toEqual({
    documents: 23,
    counted: 18,
    copiesElsewhere: 0,
    secondDeliveries: 5,
  });
});

test('two halves put together are the whole', async () => {
  const [first, second] = halves(PERIOD);
  const strip = <T extends { asked: unknown; coverage: unknown }>({
    asked,
    coverage,
    ...rest
  }: T) => {
    expect([asked, coverage]).toHaveLength(2);
    return rest;
  };
  const whole = await actionsOfRole(analyst, settings, input);
  const parts = await Promise.all(
    [first, second].map((half) => actionsOfRole(analyst, settings, { role: ROLE, ...half }))
  );
  const merged = mergeActions(parts[0], parts[1]);
  expect(strip(merged)).toEqual(strip(whole));
  expect(merged.coverage).toEqual(whole.coverage);
  const roles = await Promise.all(
    [PERIOD, first, second].map((one) => rolesOfPeriod(analyst, settings, one))
  );
  expect(strip(mergeRoles(roles[1], roles[2]))).toEqual(strip(roles[0]));
  const trends = await Promise.all(
    [PERIOD, first, second].map((one) =>
      trendOfRole(analyst, settings, { role: ROLE, ...one, interval: 'day', tz: 'Asia/Tokyo' })
    )
  );
  expect(strip(mergeTrend(trends[1], trends[2]))).toEqual(strip(trends[0]));
});

test('roles that used all of some actions, asked in slices, are those of the whole period', async () => {
  // One action is used only in the first half, the other only in the second.
  const uses = ['s3:ListBucket', 'sqs:SendMessage'];
  const whole = await rolesOfPeriod(analyst, settings, { ...PERIOD, uses });
  expect(whole.roles.map((row) => row.arn)).toEqual([ROLE]);
  const inSlices = await askRoles({ ...PERIOD, uses }, async (asked) => {
    const days = (Date.parse(asked.to) - Date.parse(asked.from)) / 86400000;
    if (days > 2) throw Object.assign(new Error('too long'), { code: 'deadline' });
    return rolesOfPeriod(analyst, settings, asked);
  });
  expect(inSlices.roles).toEqual(whole.roles);
  expect(inSlices.coverage.period).toEqual(PERIOD);
});

test('files: csv in Japanese, json, xlsx', async () => {
  const csv = await exportRole(analyst, settings, {
    ...input,
    format: 'csv',
    lang: 'ja',
    tz: 'Asia/Tokyo',
  });
  const text = csv.content.toString('utf8');
  expect(text.startsWith('\uFEFFロールの利用状況\r\n')).toBe(true);
  expect(text).toContain(
    's3:GetObject,読み取り,内容による判定,s3.amazonaws.com:GetObject,3,2,0,0,2026-05-04 09:00:00,2026-05-05 11:00:00\r\n'
  );
  expect(text).toContain('27 = 20 (集計対象) + 1 (他アカウントのコピー) + 6 (再配信)');
  expect(csv.fileName).toBe(`role-usage_${OWN}_settle_2026-05-04_2026-05-08.csv`);
  const json = await exportRole(analyst, settings, { ...input, format: 'json' });
  expect(JSON.parse(json.content.toString('utf8'))).toMatchObject({
    role: ROLE,
    reconcile: { counted: 20 },
  });
  const xlsx = await exportRole(analyst, settings, { ...input, format: 'xlsx' });
  expect(xlsx.content.slice(0, 2).toString()).toBe('PK');
});
