// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TimeLineEvent, TimeLineInput } from '../../../common/investigate/time_line/answers';
import type { Trail } from '../../../common/investigate/trail';
import { readDensity } from '../../../server/investigate/time_line/density';
import { readEvent } from '../../../server/investigate/time_line/one_event';
import { countSteps } from '../../../server/investigate/time_line/step_counts';
import { readTimeLine } from '../../../server/investigate/time_line/time_line';
import type { TrailContext } from '../../../server/investigate/time_line/trail_asked';
import type { LogSearchPort } from '../../../server/search/search_port';
import { clientOf, portOf } from '../engine_access';
import {
  ADDRESS,
  BOTH,
  call,
  contextOf,
  dropDocuments,
  indexOf,
  loadDocuments,
  NOON,
  OTHER,
  OWN,
  PERIOD,
  ROLE,
  TOLD,
} from './time_line_documents';

const admin = clientOf('admin');
const analyst = portOf(clientOf('analyst'));
const developer = portOf(clientOf('developer'));
const all: Trail = { steps: [] };

beforeAll(async () => {
  await dropDocuments(admin);
  await loadDocuments(admin);
}, 120_000);
afterAll(() => dropDocuments(admin));

const read = (
  more: Partial<TimeLineInput> = {},
  context: Partial<TrailContext> = {},
  port: LogSearchPort = analyst
) => readTimeLine(port, contextOf(context), { trail: all, scope: PERIOD, ...more });

/** Every page, one after the other. */
async function readAll(
  more: Partial<TimeLineInput> = {},
  between?: (page: number) => Promise<void>
) {
  const events: TimeLineEvent[] = [];
  const sizes: number[] = [];
  let after: string | undefined;
  do {
    const page = await read({ ...more, after });
    events.push(...page.events);
    sizes.push(page.events.length);
    ({ after } = page);
    if (between) await between(sizes.length);
  } while (after !== undefined);
  return { events, sizes };
}
const idsOf = (events: TimeLineEvent[]) => events.map(({ id }) => id);

/** At one instant the order is that of kinds and ids, whichever way the time goes. */
function newestFirst(ids: string[]): string[] {
  const before = ids.slice(0, 3).reverse();
  const noon = ids.slice(3, 14);
  return [...ids.slice(14).reverse(), ...noon, ...before];
}

it('merges all kinds by time, each event once, a finding of two logs in one line', async () => {
  const { events, kinds, after, scope } = await read({ oldestFirst: true });
  expect(idsOf(events)).toEqual(TOLD);
  expect([after, scope]).toEqual([undefined, {}]);
  expect(idsOf((await read()).events)).toEqual(newestFirst(TOLD));
  const totals = kinds.filter(({ total }) => total).map(({ log, total }) => [log, total]);
  expect(totals).toEqual([
    ['cloudtrail', 8],
    ['securityhub', 5],
    ['guardduty', 3],
    ['vpcflowlogs', 3],
    ['waf', 2],
  ]);
  const elb = kinds.filter(({ log }) => log === 'elb')[0];
  expect(elb.coverage).toMatchObject({ state: 'no_data', reason: 'no_index' });
  const both = events.filter(({ onceId }) => onceId === BOTH);
  expect(both.map(({ status, alsoIn }) => [status, alsoIn && alsoIn[0].log])).toEqual([
    [undefined, 'securityhub'],
    ['ARCHIVED', 'securityhub'],
  ]);
  expect(both[0].alsoIn?.[0].id).toContain('_NOTIFIED_');
});

it('tells who did what, and how it ended', async () => {
  const { events } = await read({ oldestFirst: true });
  const event = (id: string) => events.filter((one) => one.id === id)[0];
  expect(event('e2')).toEqual({
    log: 'cloudtrail',
    id: 'e2',
    at: NOON,
    account: OWN,
    region: 'ap-northeast-1',
    what: 'GetObject',
    by: 's3.amazonaws.com',
    who: { type: 'role', value: ROLE },
    session: 'worker-1',
    from: { type: 'address', value: ADDRESS },
    to: [],
    outcome: 'succeeded',
    bytes: 7,
    readOnly: true,
    onceId: 'e2',
  });
  const ends = ['e3', 'e4', 'flow-1', 'flow-2', 'waf-1', 'waf-2'].map((id) => event(id).outcome);
  expect(ends).toEqual(['denied', 'failed', 'accepted', 'rejected', 'blocked', 'accepted']);
  expect(event('flow-2')).toMatchObject({ what: 'tcp 443', bytes: 200 });
  expect(events.filter(({ severity }) => severity === 'CRITICAL')).toHaveLength(1);
});

it.each([true, undefined])('pages of any size give the same (oldest first: %s)', async (order) => {
  const oldestFirst = order as true | undefined;
  const whole = oldestFirst ? TOLD : newestFirst(TOLD);
  for (const size of oldestFirst ? [1, 3, 5, 16, 17] : [2, 7]) {
    const { events, sizes } = await readAll({ oldestFirst, size });
    expect([size, idsOf(events)]).toEqual([size, whole]);
    expect(sizes.slice(0, -1).every((one) => one === size)).toBe(true);
  }
});

it('goes on in one state of the logs, whatever arrives', async () => {
  const late = ['late-1', 'late-2'];
  const { events } = await readAll({ oldestFirst: true, size: 4 }, async (page) => {
    if (page === 2)
      await loadDocuments(
        admin,
        late.map((id) => call(id, '2026-05-07T01:00:00Z', 'GetObject'))
      );
  });
  const after = idsOf((await read({ oldestFirst: true })).events);
  await Promise.all(
    late.map((id) =>
      admin.delete({ index: 'log-aws-cloudtrail-timeline-2026-05', id, refresh: true })
    )
  );
  expect(idsOf(events)).toEqual(TOLD);
  expect(after).toHaveLength(TOLD.length + 2);
});

it('lets its states of the logs go with the last page, and says when they are gone', async () => {
  const first = await read({ size: 5 });
  const second = await read({ size: 5, after: first.after });
  const again = await read({ size: 5, after: second.after });
  // The same mark twice: nobody's state of it is changed by reading.
  expect(idsOf((await read({ size: 5, after: second.after })).events)).toEqual(idsOf(again.events));
  let { after } = again;
  while (after) ({ after } = await read({ size: 5, after }));
  await expect(read({ size: 5, after: second.after })).rejects.toMatchObject({
    code: 'not_found',
    status: 404,
    more: { field: 'after' },
  });
  await expect(read({ after: 'e30' })).rejects.toMatchObject({ code: 'bad_input' });
});

it('goes on without a kind that one may not read', async () => {
  const { events, kinds } = await read({ oldestFirst: true }, {}, developer);
  const hub = kinds.filter(({ log }) => log === 'securityhub')[0];
  expect(hub).toMatchObject({
    coverage: { state: 'no_data', reason: 'forbidden' },
    problem: { code: 'forbidden' },
  });
  expect(hub.total).toBeUndefined();
  const calls = TOLD.filter((id) => /^e\d$/.test(id));
  expect(idsOf(events.filter(({ log }) => log === 'cloudtrail'))).toEqual(calls);
  expect(events.some(({ log }) => log === 'securityhub')).toBe(false);
});

it('narrows by steps, accounts and known good', async () => {
  const ids = async (steps: Trail['steps'], context: Partial<TrailContext> = {}) =>
    idsOf((await read({ trail: { steps }, oldestFirst: true }, context)).events);
  const role = { entity: { type: 'role' as const, value: ROLE } };
  expect(await ids([role])).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6']);
  const denied = { clause: { field: 'errorCode', is: 'AccessDenied' } };
  expect(await ids([role, denied])).toEqual(['e3']);
  expect(await ids([role, { ...denied, off: true }])).toHaveLength(6);
  expect(await ids([{ logs: ['waf', 'vpcflowlogs'] }])).toHaveLength(5);
  expect(await ids([role], { accounts: [OTHER] })).toEqual(['e6']);
  expect(await ids([], { accounts: [] })).toEqual([]);
  const good = {
    id: 'own',
    name: 'own',
    of: 'cidr' as const,
    values: [ADDRESS],
    expires: '2026-12-31',
    usedForEvidence: false,
    approved: true,
  };
  const knownGood = [good];
  const without = await ids([{ knownGood: 'own' }], { knownGood });
  expect(without.filter((id) => /^(e\d|flow|waf)/.test(id))).toEqual([]);
  const ended = await read({ trail: { steps: [{ knownGood: 'gone' }] } }, { knownGood });
  expect(ended.scope.endedLists).toEqual(['gone']);
  expect(ended.events).toHaveLength(TOLD.length);
  // Without Security Hub's twin in GuardDuty, the line is Security Hub's.
  const hub = await ids([{ logs: ['securityhub'] }]);
  expect(hub.filter((id) => id.includes(BOTH))).toHaveLength(2);
});

it('counts buckets: each event once, nothing where logs are missing', async () => {
  const { seconds, starts, kinds } = await readDensity(analyst, contextOf(), {
    trail: all,
    scope: PERIOD,
  });
  expect([seconds, starts.length]).toEqual([3600, 96]);
  const counts = (log: string) => kinds.filter((one) => one.log === log)[0].counts;
  const at = (log: string, start: string) => counts(log)[starts.indexOf(start)];
  const sum = (log: string) => counts(log).reduce<number>((total, one) => total + (one || 0), 0);
  expect(at('cloudtrail', NOON)).toBe(4);
  expect(at('cloudtrail', '2026-05-05T13:00:00Z')).toBe(0);
  // The 6th has no CloudTrail at all.
  expect(at('cloudtrail', '2026-05-06T05:00:00Z')).toBeNull();
  expect(['cloudtrail', 'securityhub', 'guardduty', 'vpcflowlogs', 'waf'].map(sum)).toEqual([
    ...[6, 5, 3, 3, 2],
  ]);
  expect(counts('elb').every((one) => one === null)).toBe(true);
});

it('counts what each step leaves, things once', async () => {
  const steps: Trail['steps'] = [
    { logs: ['cloudtrail', 'securityhub', 'guardduty'] },
    { clause: { field: 'eventName', is: 'GetObject' }, off: true },
    { entity: { type: 'account', value: OWN } },
    { entity: { type: 'role', value: ROLE } },
  ];
  const { counts } = await countSteps(analyst, contextOf(), { trail: { steps }, scope: PERIOD });
  expect(counts.map(({ count, errorBound }) => [count, errorBound])).toEqual([
    // 6 events, 3 findings of Security Hub, 2 of GuardDuty.
    [11, 0],
    [undefined, undefined],
    [10, 0],
    [5, 0],
  ]);
  const [first] = counts;
  expect((first.kinds || []).map(({ log, count }) => [log, count])).toEqual([
    ['cloudtrail', 6],
    ['securityhub', 3],
    ['guardduty', 2],
  ]);
  const refused = await countSteps(developer, contextOf(), { trail: { steps }, scope: PERIOD });
  expect(refused.counts[0]).toMatchObject({ atLeast: true });
  const hub = (refused.counts[0].kinds || []).filter(({ log }) => log === 'securityhub');
  expect(hub).toMatchObject([{ count: null, problem: { code: 'forbidden' } }]);
});

it('tells one event with all its fields, its other deliveries and versions, without secrets', async () => {
  const context = contextOf();
  const event = await readEvent(analyst, context, { log: 'cloudtrail', id: 'e2', at: NOON });
  expect(event.event).toMatchObject({ id: 'e2', what: 'GetObject' });
  expect(event.others).toHaveLength(1);
  expect(event.others[0]).toMatchObject({ id: 'e2', at: NOON, is: 'delivery' });
  const field = (name: string) => event.fields.filter((one) => one.field === name)[0];
  expect(field('source.ip')).toMatchObject({
    values: [ADDRESS],
    label: { en: expect.any(String) as string },
    entity: { type: 'address', value: ADDRESS },
  });
  expect(JSON.stringify(event)).not.toContain('IQoJb3JpZ2lu');
  expect(JSON.parse(event.raw['@message'] as string)).toEqual({
    eventID: 'e2',
    sessionToken: '****',
  });
  const finding = { log: 'guardduty', id: `${BOTH}_1`, at: NOON };
  const versions = await readEvent(analyst, context, finding);
  expect(versions.others).toMatchObject([{ id: `${BOTH}_2`, is: 'version', status: 'ARCHIVED' }]);
  const hidden = { log: 'securityhub', id: `control-1_NEW_${NOON}`, at: NOON };
  await expect(readEvent(developer, context, hidden)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(
    readEvent(analyst, context, { ...finding, at: '2026-05-05T12:00:01Z' })
  ).rejects.toMatchObject({ code: 'not_found' });
  expect(indexOf(context.kinds[0])).toBe('log-aws-cloudtrail-timeline-*');
});
