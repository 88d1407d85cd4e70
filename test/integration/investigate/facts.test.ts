// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '../../../common/investigate/entity';
import type { ChainNode, EntityAnswer } from '../../../common/investigate/facts/answers';
import { readChain } from '../../../server/investigate/facts/chain_service';
import { readEntityFacts } from '../../../server/investigate/facts/entity_service';
import { readSuggestions } from '../../../server/investigate/facts/suggestion_service';
import { clientOf, portOf } from '../engine_access';
import {
  CONTEXT,
  dropFacts,
  EVENT,
  KEYS,
  loadFacts,
  named,
  ONE,
  person,
  roleOf,
} from './fact_documents';
import { SCOPE, TWO } from './fact_documents';

const admin = clientOf('admin');
const analyst = portOf(clientOf('analyst'));

beforeAll(() => loadFacts(admin), 120_000);
afterAll(() => dropFacts(admin));

const chain = (entity: Entity, more = {}) =>
  readChain(analyst, { ...CONTEXT, ...more }, { entity, scope: SCOPE });
const facts = (entity: Entity, scope = SCOPE) =>
  readEntityFacts(analyst, CONTEXT, { entity, scope });

/** A tree as nested lists: key or name, way, events. */
const drawn = ({ accessKey, who, by, events, next }: ChainNode): unknown[] => [
  accessKey || who.value,
  by,
  events,
  ...next.map(drawn),
];
const activityOf = ({ activity }: EntityAnswer, log: string) =>
  activity.find((one) => one.log === log);
const itemsOf = ({ partners }: EntityAnswer, log: string, field: string) =>
  partners.find((one) => one.log === log && one.field === field)?.items ?? [];

const TREE = [
  person.accessKeyId,
  'start',
  4,
  [KEYS.first, 'access_key', 2, [KEYS.second, 'access_key', 2]],
  [KEYS.unused, 'access_key', 0],
  [roleOf('report'), 'role_and_session', 1],
];

describe('who became whom', () => {
  test('from a user down: across accounts, each event once, by name where no key is told, no denied call', async () => {
    const answer = await chain(named('user', person.arn));
    expect(answer.roots.map(drawn)).toEqual([TREE]);
    expect(answer).toMatchObject({ handedOut: 4, used: 3, coverage: { state: 'complete' } });
    expect(answer.roots[0].next[0].next[0]).toMatchObject({
      who: named('role', roleOf('deploy', TWO)),
      session: 'run',
      account: TWO,
      handedOut: { id: 'h4', action: 'AssumeRole', from: named('role', roleOf('build')) },
      actions: [{ action: 'PutObject', count: 2 }],
      firstSeen: '2026-05-10T01:03:00Z',
    });
  });

  test('from a key up to the root, and only along the way', async () => {
    const up = [
      [
        person.accessKeyId,
        'start',
        4,
        [KEYS.first, 'access_key', 2, [KEYS.second, 'access_key', 2]],
      ],
    ];
    const starts = [
      named('access_key', KEYS.second),
      named('event', EVENT),
      named('role', roleOf('deploy', TWO)),
      named('role', 'deploy'),
    ];
    for (const from of starts) expect((await chain(from)).roots.map(drawn)).toEqual(up);
  });

  test('a key that no answer names hangs below the call that opened its session, for twelve hours', async () => {
    const answer = await chain(named('access_key', KEYS.byName));
    expect(answer.roots.map(drawn)).toEqual([
      [person.accessKeyId, 'start', 4, [roleOf('report'), 'role_and_session', 1]],
    ]);
    expect((await chain(named('access_key', KEYS.late))).roots.map(drawn)).toEqual([
      [KEYS.late, 'start', 1],
    ]);
  });

  test('a ring of keys ends', async () => {
    const answer = await chain(named('role', roleOf('ring')));
    expect(answer.roots.map(drawn)).toEqual([
      [KEYS.ringA, 'start', 1, [KEYS.ringB, 'access_key', 1, [KEYS.ringA, 'access_key', 1]]],
    ]);
  });

  test('nothing in scope is nothing asked; what nobody knows has no roots', async () => {
    expect(await chain(named('account', ONE), { accounts: [] })).toMatchObject({
      roots: [],
      coverage: { state: 'no_data', reason: 'filtered' },
    });
    expect(await chain(named('access_key', 'ASIANOBODY0000000001'))).toMatchObject({
      roots: [],
      handedOut: 0,
      coverage: { state: 'no_data' },
    });
  });
});

describe('what the logs tell of a thing', () => {
  test('each event once, findings by their id, and kinds without logs say so', async () => {
    const answer = await facts(named('access_key', KEYS.first));
    expect(activityOf(answer, 'cloudtrail')).toMatchObject({
      count: 3,
      firstSeen: '2026-05-10T01:00:00Z',
      lastSeen: '2026-05-10T01:02:00Z',
      coverage: { state: 'complete' },
    });
    expect(activityOf(answer, 'securityhub')).toMatchObject({
      count: 0,
      coverage: { state: 'no_data', reason: 'no_index' },
    });
    const finding = activityOf(await facts(named('access_key', KEYS.second)), 'guardduty');
    expect(finding).toMatchObject({ count: 1, firstSeen: '2026-05-11T01:00:00Z' });
    expect(finding?.buckets.filter(({ count }) => count === 1)).toHaveLength(2);
  });

  test('buckets are null where the logs are missing', async () => {
    const scope = { from: '2026-05-09T00:00:00Z', to: '2026-05-13T00:00:00Z' };
    const answer = await facts(named('user', person.arn), scope);
    expect(activityOf(answer, 'cloudtrail')?.buckets).toEqual([
      { at: '2026-05-09T00:00:00Z', count: null },
      { at: '2026-05-10T00:00:00Z', count: 4 },
      { at: '2026-05-11T00:00:00Z', count: 0 },
      { at: '2026-05-12T00:00:00Z', count: null },
    ]);
  });

  test('new or not is told by the days before, and not known where they have no logs', async () => {
    const user = await facts(named('user', person.arn));
    expect(user.seenBefore).toBe(true);
    expect(user.before).toEqual({
      from: '2026-03-26T00:00:00Z',
      to: SCOPE.from,
      logs: [{ log: 'cloudtrail', daysWithLogs: 1 }],
    });
    const addresses = itemsOf(user, 'cloudtrail', 'source.address');
    expect(addresses).toMatchObject([
      { entity: named('address', '203.0.113.9'), count: 4, isNew: true },
    ]);
    expect((await facts(named('access_key', KEYS.first))).seenBefore).toBe(false);
    const inside = await facts(named('address', '10.9.0.4'));
    expect(inside.seenBefore).toBeUndefined();
    expect(inside.before.logs).toEqual([{ log: 'vpcflowlogs', daysWithLogs: 0 }]);
    expect(itemsOf(inside, 'vpcflowlogs', 'destination.ip')).toHaveLength(3);
    expect(itemsOf(inside, 'vpcflowlogs', 'destination.ip').some((one) => 'isNew' in one)).toBe(
      false
    );
    expect(itemsOf(user, 'cloudtrail', 'cloud.account.id')).toMatchObject([
      { entity: named('account', ONE), isNew: false },
    ]);
  });

  test('an address is named by register, interface and range', async () => {
    const network = { name: 'payments', cidr: '10.9.0.0/16', kind: 'own' as const };
    const wide = { name: 'all', cidr: '10.0.0.0/8', kind: 'own' as const };
    const systems = [{ id: 'pay', networks: [wide, network] }] as never;
    const entity = named('address', '10.9.0.4');
    const { names } = await readEntityFacts(
      analyst,
      { ...CONTEXT, systems },
      { entity, scope: SCOPE }
    );
    expect(names).toEqual([
      { source: 'system_network', text: 'payments', system: 'pay' },
      { source: 'system_network', text: 'all', system: 'pay' },
      { source: 'instance', text: 'i-0aaaaaaaaaaaaaaa1', at: '2026-05-10T03:00:00Z' },
      { source: 'interface', text: 'eni-0aaaaaaaaaaaaaaa1', at: '2026-05-10T03:00:00Z' },
      { source: 'special', text: 'private (RFC 1918)' },
    ]);
    // The other end of the flow is not the interface's.
    const outside = await facts(named('address', '203.0.113.1'));
    expect(outside.names.map(({ source }) => source)).toEqual(['special']);
  });

  test('who took the role on is behind it', async () => {
    expect((await facts(named('role', roleOf('build')))).persons).toEqual([
      { name: person.arn, from: 'assumed_by', count: 2 },
    ]);
  });
});

describe('what to look at next', () => {
  test('for a finding: counted steps around the time it was seen, and what needs logs that are not there', async () => {
    const answer = await readSuggestions(analyst, CONTEXT, {
      log: 'guardduty',
      id: 'finding_2',
      at: '2026-05-11T02:00:00Z',
      scope: SCOPE,
    });
    expect(answer.suggestions.map(({ rule, count }) => [rule, count])).toEqual([
      ['calls_of_principal', 3],
      ['sessions_of_key', 5],
      ['calls_from_address', 1],
      ['flows_of_address', 0],
      ['reads_of_requester', 0],
      ['reads_of_requester', 0],
      ['same_resource_findings', 0],
    ]);
    expect(answer.suggestions[0]).toMatchObject({
      steps: [{ entity: named('role', 'deploy') }, { logs: ['cloudtrail'] }],
      from: '2026-05-09T01:03:00Z',
      to: '2026-05-12T02:00:00Z',
    });
    expect(answer.notPossible).toEqual([{ rule: 'same_finding', log: 'securityhub' }]);
  });

  test('an event that is not there, or not at that time, is not found', async () => {
    const input = { log: 'guardduty', id: 'finding_2', at: '2026-05-11T01:00:00Z', scope: SCOPE };
    await expect(readSuggestions(analyst, CONTEXT, input)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
