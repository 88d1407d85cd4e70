// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Client } from '@opensearch-project/opensearch';
import type { Entity } from '../../../common/investigate/entity';
import { LOG_KINDS } from '../../../common/logs/kinds';
import type { FactContext } from '../../../server/investigate/facts/fact_context';

/** Few documents, countable by hand, in indices that no other test uses. */
export const ONE = '111122223333';
export const TWO = '444455556666';
export const SCOPE = { from: '2026-05-10T00:00:00Z', to: '2026-05-12T00:00:00Z' };

const TRAIL = 'log-aws-cloudtrail-facthand-2026-05';
const FLOWS = 'log-aws-vpcflowlogs-facthand-2026-05';
const DUTY = 'log-aws-guardduty-facthand-2026-05';

type Placed = [index: string, id: string, document: Record<string, unknown>];
interface Call {
  account?: string;
  identity: Record<string, unknown>;
  request?: object;
  response?: object;
  shared?: string;
  source?: string;
  failed?: true;
  index?: string;
}

export function call(id: string, at: string, name: string, more: Call): Placed {
  const source = more.source || '203.0.113.9';
  return [
    more.index || TRAIL,
    id,
    {
      '@timestamp': at,
      '@id': id,
      '@log_type': 'cloudtrail',
      '@message': JSON.stringify({ eventID: id }),
      eventID: id,
      eventName: name,
      eventSource: /Assume|Token/.test(name) ? 'sts.amazonaws.com' : 's3.amazonaws.com',
      awsRegion: 'ap-northeast-1',
      ...(more.shared && { sharedEventID: more.shared }),
      userIdentity: more.identity,
      ...(more.request && { requestParameters: more.request }),
      ...(more.response && { responseElements: more.response }),
      ...(more.failed && { errorCode: 'AccessDenied' }),
      event: { ingested: '2026-05-12T00:00:00Z', outcome: more.failed ? 'failure' : 'success' },
      user: { name: String(more.identity.arn || '').replace(/^.*[/:]/, '') || undefined },
      source: { ip: source, address: source },
      cloud: { account: { id: more.account || ONE } },
    },
  ];
}

export const roleOf = (name: string, account = ONE) => `arn:aws:iam::${account}:role/app/${name}`;
const sessionOf = (name: string, session: string, account = ONE) =>
  `arn:aws:sts::${account}:assumed-role/${name}/${session}`;

export const session = (name: string, as: string, key?: string, account = ONE) => ({
  type: 'AssumedRole',
  arn: sessionOf(name, as, account),
  accountId: account,
  ...(key && { accessKeyId: key }),
  sessionContext: {
    sessionIssuer: { type: 'Role', arn: roleOf(name, account), userName: name },
  },
});
export const person = {
  type: 'IAMUser',
  arn: `arn:aws:iam::${ONE}:user/hana`,
  userName: 'hana',
  accountId: ONE,
  accessKeyId: 'AKIAHANA000000000001',
};

/** What the answer of AssumeRole says, with the key or without it. */
export const handsOut = (name: string, as: string, key?: string, account = ONE) => ({
  request: { roleArn: roleOf(name, account), roleSessionName: as },
  response: {
    assumedRoleUser: { arn: sessionOf(name, as, account) },
    ...(key && { credentials: { accessKeyId: key } }),
  },
});

export const KEYS = {
  first: 'ASIAFIRST00000000001',
  second: 'ASIASECOND0000000001',
  unused: 'ASIAUNUSED0000000001',
  byName: 'ASIABYNAME0000000001',
  late: 'ASIALATE000000000001',
  ringA: 'ASIARINGA00000000001',
  ringB: 'ASIARINGB00000000001',
};

/** The event of the last session. */
export const EVENT = '0c9f6c1e-0000-4000-8000-000000000005';

const documents: Placed[] = [
  // hana -> build in her account -> deploy in the other one, whose account has a copy of the call.
  call('h1', '2026-05-10T01:00:00Z', 'AssumeRole', {
    identity: person,
    ...handsOut('build', 'hana', KEYS.first),
  }),
  call('h2', '2026-05-10T01:00:05Z', 'AssumeRole', {
    identity: person,
    ...handsOut('build', 'hana-2', KEYS.unused),
  }),
  call('h3', '2026-05-10T01:01:00Z', 'ListBuckets', {
    identity: session('build', 'hana', KEYS.first),
  }),
  call('h4', '2026-05-10T01:02:00Z', 'AssumeRole', {
    identity: session('build', 'hana', KEYS.first),
    ...handsOut('deploy', 'run', KEYS.second, TWO),
    shared: 's4',
  }),
  call('h4b', '2026-05-10T01:02:00Z', 'AssumeRole', {
    account: TWO,
    identity: { type: 'AWSAccount', accountId: ONE, principalId: 'AROAEXAMPLE:hana' },
    ...handsOut('deploy', 'run', KEYS.second, TWO),
    shared: 's4',
  }),
  call(EVENT, '2026-05-10T01:03:00Z', 'PutObject', {
    account: TWO,
    identity: session('deploy', 'run', KEYS.second, TWO),
    source: '198.51.100.7',
  }),
  // The same event in the account that owns the bucket.
  call('h5b', '2026-05-10T01:03:00Z', 'PutObject', {
    identity: session('deploy', 'run', KEYS.second, TWO),
    shared: 's5',
  }),
  call('h5c', '2026-05-10T01:03:00Z', 'PutObject', {
    account: TWO,
    identity: session('deploy', 'run', KEYS.second, TWO),
    shared: 's5',
  }),
  call('h6', '2026-05-10T01:04:00Z', 'AssumeRole', {
    identity: person,
    failed: true,
    request: { roleArn: roleOf('admin'), roleSessionName: 'hana' },
  }),
  // An answer that names no key: its session is known by its name, for twelve hours.
  call('n1', '2026-05-10T02:00:00Z', 'AssumeRole', {
    identity: person,
    ...handsOut('report', 'nightly'),
  }),
  call('n2', '2026-05-10T02:30:00Z', 'GetObject', {
    identity: session('report', 'nightly', KEYS.byName),
  }),
  call('n3', '2026-05-10T15:00:00Z', 'GetObject', {
    identity: session('report', 'nightly', KEYS.late),
  }),
  // Two keys that hand each other out.
  call('r1', '2026-05-11T01:00:00Z', 'AssumeRole', {
    identity: session('ring', 'a', KEYS.ringA),
    ...handsOut('ring', 'b', KEYS.ringB),
  }),
  call('r2', '2026-05-11T01:05:00Z', 'AssumeRole', {
    identity: session('ring', 'b', KEYS.ringB),
    ...handsOut('ring', 'a', KEYS.ringA),
  }),
  // Before the period: hana was there, from another address.
  call('b1', '2026-05-02T01:00:00Z', 'ListBuckets', { identity: person, source: '192.0.2.5' }),
  call('b1', '2026-05-02T01:00:00Z', 'ListBuckets', {
    identity: person,
    source: '192.0.2.5',
    index: `${TRAIL}_01`,
  }),
  // A second delivery of an event of the period.
  call('h3', '2026-05-10T01:01:00Z', 'ListBuckets', {
    identity: session('build', 'hana', KEYS.first),
    index: `${TRAIL}_01`,
  }),
  // Flows begin with the period.
  ...[1, 2, 3].map((n): Placed => [
    FLOWS,
    `flow${n}`,
    {
      '@timestamp': `2026-05-10T0${n}:00:00Z`,
      '@id': `flow${n}`,
      '@log_type': 'vpcflowlogs',
      interface_id: 'eni-0aaaaaaaaaaaaaaa1',
      instance_id: 'i-0aaaaaaaaaaaaaaa1',
      source: { ip: '10.9.0.4', address: '10.9.0.4' },
      destination: { ip: `203.0.113.${n}`, address: `203.0.113.${n}` },
      related: { ip: ['10.9.0.4', `203.0.113.${n}`] },
      event: { ingested: '2026-05-12T00:00:00Z', action: 'ACCEPT' },
      network: { direction: 'egress' },
      cloud: { account: { id: ONE } },
    },
  ]),
  // Two versions of one finding.
  ...[1, 2].map((n): Placed => [
    DUTY,
    `finding_${n}`,
    {
      '@timestamp': `2026-05-11T0${n}:00:00Z`,
      '@id': 'finding',
      id: '0123456789abcdef0123456789abcdef',
      arn: `arn:aws:guardduty:ap-northeast-1:${ONE}:detector/d/finding/0123456789abcdef0123456789abcdef`,
      accountId: ONE,
      type: 'UnauthorizedAccess:IAMUser/MaliciousIPCaller.Custom',
      updatedAt: `2026-05-11T0${n}:00:00Z`,
      resource: {
        accessKeyDetails: { accessKeyId: KEYS.second, userName: 'deploy', userType: 'Role' },
      },
      service: {
        count: n,
        eventFirstSeen: '2026-05-10T01:03:00Z',
        eventLastSeen: '2026-05-10T01:03:00Z',
      },
      source: { ip: '198.51.100.7' },
      event: { ingested: '2026-05-12T00:00:00Z' },
      cloud: { account: { id: ONE } },
    },
  ]),
];

export async function loadFacts(admin: Client): Promise<void> {
  await dropFacts(admin);
  const body = documents.flatMap(([_index, _id, document]) => [
    { index: { _index, _id } },
    document,
  ]);
  const { body: answer } = await admin.bulk({ body, refresh: true });
  if (answer.errors) throw new Error(JSON.stringify(answer.items).slice(0, 2000));
}

export async function dropFacts(admin: Client): Promise<void> {
  await admin.indices.delete({ index: 'log-aws-*-facthand-*', ignore_unavailable: true });
}

export const CONTEXT: FactContext = {
  kinds: LOG_KINDS,
  indexOf: ({ indexPattern }) => indexPattern.replace(/\*$/, 'facthand-*'),
  lists: () => undefined,
  systems: [],
  now: () => Date.parse('2026-05-20T00:00:00Z'),
};

export const named = (type: Entity['type'], value: string): Entity => ({ type, value });
