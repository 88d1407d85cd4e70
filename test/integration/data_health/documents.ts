// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Client } from '@opensearch-project/opensearch';
import type { SystemDefinition } from '../../../common/systems/system';

/** Hand-countable documents of several kinds, in indices that no other test uses. Now is noon of 10 May in Tokyo. */
export const NOW = Date.parse('2026-05-10T03:00:00Z');
export const TOKYO = 'Asia/Tokyo';

/** Reads everything it should. */
export const OWN = '111122223333';
/** Fell silent on 2 May. */
export const SILENT = '444455556666';
/** Only GuardDuty names it, under the path of another account. */
export const FOUND = '777788889999';
/** In the register, in no log. */
export const UNSEEN = '999900001111';

const suffix = 'healthtest';
export const indexOf = (kind: string) => `log-aws-${kind}-${suffix}`;
export const FLOW_OLD = `${indexOf('vpcflowlogs')}-2026-04`;
export const FLOW = `${indexOf('vpcflowlogs')}-2026-05`;
export const FLOW_CLOSED = `${indexOf('vpcflowlogs')}-2026-03`;

interface Placed {
  index: string;
  document: Record<string, unknown>;
}

const MINUTE = 60_000;

/** A document that came some minutes after it happened. */
function at(
  index: string,
  time: string,
  account: string | undefined,
  more = {},
  minutes = 20
): Placed {
  const ingested = new Date(Date.parse(time) + minutes * MINUTE).toISOString();
  return {
    index,
    document: {
      '@timestamp': time,
      '@message': '{}',
      event: { ingested },
      ...(account && { cloud: { account: { id: account } } }),
      ...more,
    },
  };
}

const trail = `${indexOf('cloudtrail')}-2026-05`;
const days = (from: number, to: number) =>
  Array.from(
    { length: to - from + 1 },
    (_, place) => `2026-05-${String(from + place).padStart(2, '0')}`
  );

export const documents: Placed[] = [
  // One a day at noon in Tokyo from 1 to 9 May, the 4th left out: 8. Two today. One at 1 o'clock of the 3rd: 11 in all.
  ...days(1, 9)
    .filter((day) => day !== '2026-05-04')
    .map((day) => at(trail, `${day}T03:00:00Z`, OWN)),
  at(trail, '2026-05-02T16:00:00Z', OWN),
  at(trail, '2026-05-10T01:00:00Z', OWN),
  // Two hours late.
  at(trail, '2026-05-09T23:00:00Z', OWN, {}, 120),
  at(trail, '2026-05-01T03:00:00Z', SILENT),
  at(trail, '2026-05-02T03:00:00Z', SILENT),
  at(trail, '2026-05-02T03:00:00Z', 'unknown'),
  at(trail, '2026-05-02T03:00:00Z', undefined),
  // From the future, and from before the period.
  at(trail, '2026-05-11T03:00:00Z', OWN, {}, -24 * 60),
  at(trail, '2026-04-20T03:00:00Z', OWN),

  // Fifteen hours ago; and by the interface as a keyword and as a number in two indices.
  at(FLOW, '2026-05-09T12:00:00Z', OWN, { interface_id: 7 }),
  at(FLOW_OLD, '2026-04-25T12:00:00Z', OWN, { interface_id: 'eni-1' }),

  // Two findings, the account of one is not that of its path.
  at(`${indexOf('guardduty')}-2026-05`, '2026-05-06T00:00:00Z', OWN, { id: 'a', accountId: OWN }),
  at(`${indexOf('guardduty')}-2026-05`, '2026-05-06T00:00:00Z', OWN, { id: 'b', accountId: FOUND }),

  // One of two documents is a judgement of a rule.
  at(`${indexOf('config')}-2026-05`, '2026-05-05T00:00:00Z', OWN, { '@log_type': 'config-rules' }),
  at(`${indexOf('config')}-2026-05`, '2026-05-05T00:00:00Z', OWN, {
    '@log_type': 'config-history',
  }),

  // Long ago, and never again; its action is a text.
  at(`${indexOf('waf')}-2026-03`, '2026-03-01T00:00:00Z', OWN, {
    event: {
      action: 'BLOCK',
      ingested: '2026-03-01T00:05:00Z',
    },
  }),
];

const nobody = {
  description: '',
  owner: '',
  contacts: [],
  inCde: false,
  networks: [],
  administratorRoles: [],
  pipelineRoles: [],
  applicationRoles: [],
  dataStores: [],
  logStores: [],
  keys: [],
  criticalResources: [],
  publicInterfaces: [],
  allowedServices: [],
  vendors: [],
  organisationAccounts: [],
};

export const SETTLEMENT: SystemDefinition = {
  ...nobody,
  id: 'settlement',
  name: 'Settlement',
  environments: [
    { name: 'production', accounts: [{ id: OWN, name: 'settle-prod' }] },
    { name: 'staging', accounts: [{ id: UNSEEN, name: 'settle-stg' }] },
  ],
  expectedLogs: [
    { log: 'cloudtrail', expected: true },
    { log: 'waf', expected: true },
    { log: 'elb', expected: false, reason: 'No balancer', until: '2026-12-31' },
    { log: 'cloudfront', expected: false, reason: 'Move in April', until: '2026-04-30' },
    { log: 'guardduty', account: UNSEEN, expected: false, reason: 'Only production' },
  ],
};

const PATTERN = `log-aws-*-${suffix}-*`;

export async function loadDocuments(admin: Client): Promise<void> {
  await dropDocuments(admin);
  await admin.indices.create({
    index: `${indexOf('waf')}-2026-03`,
    body: { mappings: { properties: { event: { properties: { action: { type: 'text' } } } } } },
  });
  await admin.indices.create({
    index: FLOW,
    body: { mappings: { properties: { interface_id: { type: 'long' } } } },
  });
  const body = documents.flatMap(({ index, document }) => [{ index: { _index: index } }, document]);
  const { body: answer } = await admin.bulk({ body, refresh: true });
  if (answer.errors) throw new Error(JSON.stringify(answer.items).slice(0, 2000));
  await admin.indices.create({ index: FLOW_CLOSED });
  await admin.indices.close({ index: FLOW_CLOSED });
}

export async function dropDocuments(admin: Client): Promise<void> {
  await admin.indices.delete({
    index: PATTERN,
    ignore_unavailable: true,
    expand_wildcards: 'all',
  });
}
