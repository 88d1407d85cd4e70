// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Client } from '@opensearch-project/opensearch';
import type { LogQuery, Scope } from '../../../common/log_query/log_query';
import { LOG_KINDS } from '../../../common/logs/kinds';
import type { LogKind } from '../../../common/logs/log_kind';
import type { LogQueryContext } from '../../../server/log_query/service';
import { askLogQueries } from '../../../server/log_query/service';
import type { LogSearchPort } from '../../../server/search/search_port';

/** Few documents, countable by hand, in indices that no other test uses. */
export const OWN = '111122223333';
export const OTHER = '444455556666';
export const PERIOD = { from: '2026-05-04T00:00:00Z', to: '2026-05-08T00:00:00Z' };
const NOW = Date.parse('2026-05-20T00:00:00Z');

const TRAIL = 'log-aws-cloudtrail-askhand-2026-05';
const HUB = 'log-aws-securityhub-askhand-2026-05';
const DUTY = 'log-aws-guardduty-askhand-2026-05';

type Placed = [index: string, id: string, document: Record<string, unknown>];

function event(id: string, at: string, name: string, account = OWN, index = TRAIL): Placed {
  return [
    index,
    id,
    {
      '@timestamp': at,
      '@id': id,
      '@log_type': 'cloudtrail',
      '@message': JSON.stringify({ eventID: id }),
      eventID: id,
      eventName: name,
      eventSource: 'cloudtrail.amazonaws.com',
      awsRegion: 'ap-northeast-1',
      event: { ingested: '2026-05-08T00:00:00Z', outcome: 'success' },
      user: { name: 'session-of-somebody' },
      source: { ip: '203.0.113.9', address: '203.0.113.9' },
      cloud: { account: { id: account } },
    },
  ];
}

function finding(n: number, id: string, updated: string, status: string, severity: string): Placed {
  return [
    HUB,
    `${id}-${n}`,
    {
      '@timestamp': updated,
      '@id': id,
      '@log_type': 'securityhub',
      Id: id,
      cwe_timestamp: updated,
      Workflow: { Status: status },
      Severity: { Label: severity },
      event: { ingested: updated },
      cloud: { account: { id: OWN } },
    },
  ];
}

function threat(n: number, more: Record<string, unknown>): Placed {
  const at = '2026-05-05T01:00:00Z';
  return [
    DUTY,
    `threat-${n}`,
    {
      '@timestamp': at,
      '@id': `t${n}`,
      id: `t${n}`,
      updatedAt: at,
      event: { ingested: at },
      ...more,
    },
  ];
}

const documents: Placed[] = [
  event('e1', '2026-05-04T01:00:00Z', 'DeleteTrail'),
  event('e2', '2026-05-04T23:30:00Z', 'CreateTrail'),
  event('e3', '2026-05-05T00:30:00Z', 'CreateTrail', OTHER),
  event('e4', '2026-05-05T10:00:00Z', 'StopLogging'),
  // 6 May: no logs at all.
  event('e5', '2026-05-07T12:00:00Z', 'CreateTrail'),
  event('e6', '2026-05-07T12:00:00Z', 'UpdateTrail'),
  event('e7', '2026-05-07T12:00:00Z', 'GetTrail'),
  // Came again into another index.
  event('e2', '2026-05-04T23:30:00Z', 'CreateTrail', OWN, `${TRAIL}_01`),
  event('e5', '2026-05-07T12:00:00Z', 'CreateTrail', OWN, `${TRAIL}_01`),
  finding(1, 'f1', '2026-05-04T01:00:00Z', 'NEW', 'HIGH'),
  finding(2, 'f1', '2026-05-06T01:00:00Z', 'RESOLVED', 'HIGH'),
  finding(1, 'f2', '2026-05-05T01:00:00Z', 'NEW', 'HIGH'),
  finding(2, 'f2', '2026-05-06T02:00:00Z', 'NEW', 'CRITICAL'),
  finding(1, 'f3', '2026-05-05T02:00:00Z', 'SUPPRESSED', 'LOW'),
  threat(1, { accountId: OWN, cloud: { account: { id: OTHER } } }),
  threat(2, { cloud: { account: { id: OWN } } }),
  threat(3, { accountId: OTHER, cloud: { account: { id: OWN } } }),
  threat(4, {}),
];

export async function loadByHand(admin: Client): Promise<void> {
  await dropByHand(admin);
  const body = documents.flatMap(([_index, _id, document]) => [
    { index: { _index, _id } },
    document,
  ]);
  const { body: answer } = await admin.bulk({ body, refresh: true });
  if (answer.errors) throw new Error(JSON.stringify(answer.items).slice(0, 2000));
}

export async function dropByHand(admin: Client): Promise<void> {
  await admin.indices.delete({ index: 'log-aws-*-askhand-*', ignore_unavailable: true });
}

export const indexOf = (kind: LogKind) => kind.indexPattern.replace(/\*$/, 'askhand-*');

/** Asks as the product does, over the hand-made documents. */
export function askByHand(
  port: LogSearchPort,
  queries: LogQuery[],
  scope: Partial<Scope> = {},
  context: Partial<LogQueryContext> = {}
) {
  const whole: LogQueryContext = {
    kinds: LOG_KINDS,
    indexOf,
    lists: () => undefined,
    accounts: scope.accounts,
    now: () => NOW,
    ...context,
  };
  return askLogQueries(port, whole, { queries, scope: { ...PERIOD, ...scope } });
}
