// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '../../common/investigate/entity';
import type { EntityAnswer } from '../../common/investigate/facts/answers';
import { sampleDay, sampleSeed } from '../../logs/sample';
import type { SampleKind } from '../../logs/sample';
import { basic, product, send } from '../product';
import type { Call } from './panel_calls';
import { eachOnce } from './panel_loop';
import type { Thing } from './panel_loop';
import { DAY, dayText, END, FIRST, thingsOf } from './panel_sample';

/** Three days in which nobody but the loop counts. */
const FROM = END - 20 * DAY;
const TO = FROM + 3 * DAY;
const KINDS: SampleKind[] = ['cloudtrail', 'vpcflowlogs', 's3accesslog'];

interface RawCall {
  eventName: string;
  sourceIPAddress?: string;
  recipientAccountId: string;
  userIdentity: {
    accountId?: string;
    accessKeyId?: string;
    arn?: string;
    sessionContext?: { sessionIssuer?: { arn?: string } };
  };
  resources?: Array<{ ARN?: string; accountId?: string }> | null;
  requestParameters?: { roleArn?: string; roleName?: string; accessKeyId?: string } | null;
  responseElements?: { credentials?: { accessKeyId?: string } } | null;
}

/** Things of each kind in the three days, each once; late deliveries come on the days after. */
function thingsIn(kind: SampleKind): Array<Thing<unknown>> {
  function* all(): Generator<Thing<unknown>, void, undefined> {
    for (let day = FROM - DAY; day < Math.min(END, TO + 2 * DAY); day += DAY)
      for (const record of sampleDay(sampleSeed, dayText(day), kind, dayText(FIRST)))
        yield* thingsOf(kind, record);
  }
  return [...eachOnce(all())].filter(({ at }) => at >= FROM && at < TO);
}

async function told(entity: Entity): Promise<EntityAnswer> {
  const scope = { from: new Date(FROM).toISOString(), to: new Date(TO).toISOString() };
  const { status, body } = await send<EntityAnswer>(
    new URL(`${product().url}/api/siem_review/investigate/entity`),
    {
      method: 'POST',
      headers: {
        authorization: basic('analyst'),
        'content-type': 'application/json',
        'osd-xsrf': 'test',
      },
    },
    JSON.stringify({ entity, scope })
  );
  expect(status).toBe(200);
  return body;
}

/** What of the raw record names the thing, in plain code. */
const HOLDS: Record<string, (raw: RawCall, value: string) => boolean> = {
  account: (raw, value) =>
    [raw.recipientAccountId, raw.userIdentity.accountId].includes(value) ||
    (raw.resources || []).some(({ accountId }) => accountId === value),
  role: ({ userIdentity, requestParameters, resources }, value) =>
    userIdentity.sessionContext?.sessionIssuer?.arn === value ||
    requestParameters?.roleArn === value ||
    requestParameters?.roleName === value.replace(/^.*\//, '') ||
    (resources || []).some(({ ARN }) => ARN === value),
  access_key: ({ userIdentity, requestParameters, responseElements }, value) =>
    [
      userIdentity.accessKeyId,
      requestParameters?.accessKeyId,
      responseElements?.credentials?.accessKeyId,
    ].includes(value),
  address: ({ sourceIPAddress }, value) => sourceIPAddress === value,
};

/** The most frequent value of a sort of thing, to ask for. */
function mostFrequent(calls: readonly RawCall[], of: (raw: RawCall) => string | undefined): string {
  const counts = new Map<string, number>();
  for (const value of calls.map(of)) if (value) counts.set(value, (counts.get(value) || 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0][0];
}

test('what the logs tell of a thing agrees with a plain loop over the raw records', async () => {
  const things = new Map(KINDS.map((kind) => [kind, thingsIn(kind)] as const));
  const calls = (things.get('cloudtrail') || []) as Array<Thing<Call>>;
  const raws = calls.map(({ raw }) => raw as unknown as RawCall);
  const entities: Array<Entity & { type: string }> = [
    { type: 'account', value: mostFrequent(raws, (raw) => raw.recipientAccountId) },
    {
      type: 'role',
      value: mostFrequent(raws, (raw) => raw.userIdentity.sessionContext?.sessionIssuer?.arn),
    },
    { type: 'access_key', value: mostFrequent(raws, (raw) => raw.userIdentity.accessKeyId) },
    {
      type: 'address',
      value: mostFrequent(raws, ({ sourceIPAddress: from = '' }) =>
        /^[\d.]+$/.test(from) ? from : undefined
      ),
    },
  ];
  for (const entity of entities) {
    const answer = await told(entity);
    const found = calls.filter(({ raw }) =>
      HOLDS[entity.type](raw as unknown as RawCall, entity.value)
    );
    expect(found.length).toBeGreaterThan(5);
    const cloudtrail = answer.activity.find(({ log }) => log === 'cloudtrail');
    expect([entity, cloudtrail?.count]).toEqual([entity, found.length]);
    const times = found.map(({ at }) => at).sort((a, b) => a - b);
    expect(Date.parse(cloudtrail?.firstSeen || '')).toBe(times[0]);
    expect(Date.parse(cloudtrail?.lastSeen || '')).toBe(times[times.length - 1]);
    const hours = (cloudtrail?.buckets || []).map(({ count }) => count || 0);
    expect(hours).toHaveLength(72);
    expect(hours.reduce((sum, one) => sum + one, 0)).toBe(found.length);

    const actions = new Map<string, number>();
    for (const { raw } of found) {
      const { eventName } = raw as unknown as RawCall;
      actions.set(eventName, (actions.get(eventName) || 0) + 1);
    }
    const partners = answer.partners.find(
      ({ log, field }) => log === 'cloudtrail' && field === 'eventName'
    );
    expect(partners && partners.items.length + (partners.more || 0)).toBe(actions.size);
    for (const { entity: action, count } of partners?.items || [])
      expect([action.value, count]).toEqual([action.value, actions.get(action.value)]);

    if (entity.type !== 'address') continue;
    const flows = (things.get('vpcflowlogs') || []) as Array<Thing<Record<string, string>>>;
    const objects = (things.get('s3accesslog') || []) as Array<Thing<Record<string, string>>>;
    const counted = (log: string) => answer.activity.find((one) => one.log === log)?.count;
    expect(counted('vpcflowlogs')).toBe(
      flows.filter(({ raw }) => [raw.srcaddr, raw.dstaddr].includes(entity.value)).length
    );
    expect(counted('s3accesslog')).toBe(
      objects.filter(({ raw }) => raw.address === entity.value).length
    );
  }
}, 120_000);
