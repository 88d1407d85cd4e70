// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Client } from '@opensearch-project/opensearch';
import { LOG_KINDS } from '../../../common/logs/kinds';
import type { LogKind } from '../../../common/logs/log_kind';
import type { TrailContext } from '../../../server/investigate/time_line/trail_asked';

/** Few documents of five kinds, countable by hand, in indices that no other test uses. */
export const OWN = '111122223333';
export const OTHER = '444455556666';
export const PERIOD = { from: '2026-05-04T00:00:00Z', to: '2026-05-08T00:00:00Z' };
export const ADDRESS = '203.0.113.9';
export const ROLE = `arn:aws:iam::${OWN}:role/app/batch`;
const DETECTOR = `arn:aws:guardduty:ap-northeast-1:${OWN}:detector/d/finding/`;
/** In GuardDuty and Security Hub; in Security Hub alone; in GuardDuty alone. */
export const BOTH = 'a'.repeat(32);
const HUB_ALONE = 'b'.repeat(32);
const DUTY_ALONE = 'c'.repeat(32);
export const NOON = '2026-05-05T12:00:00Z';

type Placed = [kind: string, month: string, id: string, document: Record<string, unknown>];

const base = (at: string, account = OWN) => ({
  '@timestamp': at,
  event: { ingested: '2026-05-08T00:00:00Z' },
  cloud: { account: { id: account }, region: 'ap-northeast-1' },
});

export function call(
  id: string,
  at: string,
  name: string,
  more: Record<string, unknown> = {},
  month = '2026-05'
): Placed {
  const { account = OWN, ...rest } = more as { account?: string };
  const document = {
    ...base(at, account),
    '@id': id,
    '@log_type': 'cloudtrail',
    '@message': JSON.stringify({ eventID: id, sessionToken: 'IQoJb3JpZ2lu' }),
    eventID: id,
    eventName: name,
    eventSource: 's3.amazonaws.com',
    awsRegion: 'ap-northeast-1',
    readOnly: true,
    managementEvent: true,
    userIdentity: {
      type: 'AssumedRole',
      arn: `arn:aws:sts::${account}:assumed-role/batch/worker-1`,
      sessionContext: { sessionIssuer: { type: 'Role', arn: ROLE, userName: 'batch' } },
    },
    user: { name: 'worker-1' },
    source: { ip: ADDRESS, address: ADDRESS },
    ...rest,
  };
  return ['cloudtrail', month, id, document];
}

function threat(
  id: string,
  at: string,
  version: number,
  more: Record<string, unknown> = {}
): Placed {
  const document = {
    ...base(at),
    '@id': id,
    id,
    arn: `${DETECTOR}${id}`,
    accountId: OWN,
    type: 'Recon:IAMUser/UserPermissions',
    title: 'Somebody looked around',
    updatedAt: at,
    service: { count: version, archived: false },
    event: { ingested: at, severity: 8 },
    ...more,
  };
  return ['guardduty', '2026-05', `${id}_${version}`, document];
}

function finding(id: string, at: string, status: string, module: string): Placed {
  const document = {
    ...base(at),
    '@id': id,
    Id: id,
    Title: 'A finding',
    Workflow: { Status: status },
    RecordState: 'ACTIVE',
    Severity: { Label: 'HIGH' },
    cwe_timestamp: at,
    event: { ingested: at, module },
  };
  return ['securityhub', '2026-05', `${id}_${status}_${at}`, document];
}

function flow(n: number, at: string, action: string): Placed {
  const document = {
    ...base(at),
    '@id': `flow-${n}`,
    network: { transport: 'tcp' },
    source: { ip: ADDRESS, bytes: 100 * n },
    destination: { ip: '10.0.0.7', port: 443 },
    event: { ingested: at, action },
  };
  return ['vpcflowlogs', '2026-05', `flow-${n}`, document];
}

function request(n: number, at: string, action: string): Placed {
  const document = {
    ...base(at),
    '@id': `waf-${n}`,
    http: { request: { method: 'GET' } },
    url: { path: '/login', domain: 'shop.example.com' },
    rule: { name: 'rate-limit' },
    source: { ip: ADDRESS },
    event: { ingested: at, action },
  };
  return ['waf', '2026-05', `waf-${n}`, document];
}

/** 19 lines of the time line; `told` in the order of the oldest first. */
export const DOCUMENTS: Placed[] = [
  call('e1', '2026-05-04T01:00:00Z', 'ListBuckets'),
  call('e2', NOON, 'GetObject', { additionalEventData: { bytesTransferredOut: 7 } }),
  call('e3', NOON, 'GetObject', { errorCode: 'AccessDenied' }),
  call('e4', NOON, 'GetObject', { errorCode: 'NoSuchKey' }),
  call('e5', '2026-05-05T12:00:01Z', 'DeleteBucket', { readOnly: false }),
  call('e6', '2026-05-07T23:00:00Z', 'GetObject', { account: OTHER }),
  // Came again into another index.
  call('e2', NOON, 'GetObject', { additionalEventData: { bytesTransferredOut: 7 } }, '2026-05_01'),
  call('e6', '2026-05-07T23:00:00Z', 'GetObject', { account: OTHER }, '2026-05_01'),
  threat(BOTH, NOON, 1),
  threat(BOTH, '2026-05-06T00:00:00Z', 2, { service: { count: 2, archived: true } }),
  threat(DUTY_ALONE, '2026-05-04T02:00:00Z', 1, { event: { severity: 9.5 } }),
  // The same finding as GuardDuty's, days later on another page: told there.
  finding(`${DETECTOR}${BOTH}`, '2026-05-07T22:00:00Z', 'NEW', 'guardduty'),
  finding(`${DETECTOR}${BOTH}`, '2026-05-07T22:30:00Z', 'NOTIFIED', 'guardduty'),
  finding(`${DETECTOR}${HUB_ALONE}`, NOON, 'NEW', 'guardduty'),
  // Two versions of one time.
  finding('control-1', NOON, 'NEW', 'security hub'),
  finding('control-1', NOON, 'RESOLVED', 'security hub'),
  flow(1, NOON, 'ACCEPT'),
  flow(2, NOON, 'REJECT'),
  flow(3, '2026-05-04T00:00:00Z', 'ACCEPT'),
  request(1, NOON, 'BLOCK'),
  request(2, NOON, 'ALLOW'),
  // Outside of the period.
  call('early', '2026-05-03T23:59:59Z', 'GetObject'),
  flow(4, PERIOD.to, 'ACCEPT'),
];

/** All lines, oldest first; at one instant by kind, then by id. */
export const TOLD: string[] = [
  'flow-3',
  'e1',
  `${DUTY_ALONE}_1`,
  ...['e2', 'e3', 'e4'],
  `${DETECTOR}${HUB_ALONE}_NEW_${NOON}`,
  `control-1_NEW_${NOON}`,
  `control-1_RESOLVED_${NOON}`,
  `${BOTH}_1`,
  ...['flow-1', 'flow-2', 'waf-1', 'waf-2'],
  'e5',
  `${BOTH}_2`,
  'e6',
];

export async function loadDocuments(admin: Client, documents = DOCUMENTS): Promise<void> {
  const body = documents.flatMap(([kind, month, _id, document]) => [
    { index: { _index: `log-aws-${kind}-timeline-${month}`, _id } },
    document,
  ]);
  const { body: answer } = await admin.bulk({ body, refresh: true });
  if (answer.errors) throw new Error(JSON.stringify(answer.items).slice(0, 2000));
}

export async function dropDocuments(admin: Client): Promise<void> {
  await admin.indices.delete({ index: 'log-aws-*-timeline-*', ignore_unavailable: true });
}

export const indexOf = (kind: LogKind) => kind.indexPattern.replace(/\*$/, 'timeline-*');

const KINDS = LOG_KINDS.filter(({ id }) =>
  ['cloudtrail', 'securityhub', 'guardduty', 'vpcflowlogs', 'waf', 'elb'].includes(id)
);

/** As the product does, over these documents. */
export function contextOf(more: Partial<TrailContext> = {}): TrailContext {
  const now = () => Date.parse('2026-05-20T00:00:00Z');
  return { kinds: KINDS, indexOf, lists: () => undefined, now, ...more };
}
