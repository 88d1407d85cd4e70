// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'crypto';
import type { Client } from '@opensearch-project/opensearch';

/** Logs of two accounts, in indices that no other test uses. The role for one system has only the first account. */
export const OWN = '111122223333';
export const OTHER = '999988887777';
export const ROLE = `arn:aws:iam::${OWN}:role/settle`;
export const PERIOD = { from: '2026-05-04T00:00:00Z', to: '2026-05-08T00:00:00Z' };
export const TRAIL = 'log-aws-cloudtrail-endpoints-2026-05';
export const HUB = 'log-aws-securityhub-endpoints-2026-05';
export const INDICES = {
  cloudtrail: 'log-aws-cloudtrail-endpoints-*',
  securityhub: 'log-aws-securityhub-endpoints-*',
};

const run = randomBytes(4).toString('hex');
/** What is kept for the test; of this run alone. */
export const names = {
  system: `endpoints-${run}`,
  work: `ENDPOINTS-${run}`,
  panelSet: `endpoints-${run}`,
  ownKind: `own_endpoints_${run}`,
  knownGood: `endpoints_${run}`,
  investigation: `endpoints_${run}`,
  roleMatch: `endpoints-${run}`,
};

/** When all of them were. */
export const AT = '2026-05-05T01:02:03Z';
const at = AT;

const event = (account: string) => ({
  '@timestamp': at,
  '@log_type': 'cloudtrail',
  '@message': '{}',
  eventID: `endpoints-of-${account}`,
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  eventType: 'AwsApiCall',
  awsRegion: 'ap-northeast-1',
  userIdentity: {
    type: 'AssumedRole',
    arn: `arn:aws:sts::${account}:assumed-role/settle/worker-1`,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        arn: ROLE.replace(OWN, account),
        userName: 'settle',
      },
    },
  },
  user: { name: 'worker-1' },
  source: { address: '203.0.113.9', ip: '203.0.113.9' },
  cloud: { account: { id: account }, region: 'ap-northeast-1' },
  event: { outcome: 'success', ingested: '2026-05-05T01:10:00Z' },
});

const finding = {
  '@timestamp': at,
  '@log_type': 'securityhub',
  Id: 'endpoints-finding',
  Workflow: { Status: 'NEW' },
  Severity: { Label: 'HIGH' },
  cloud: { account: { id: OWN } },
  event: { ingested: at },
};

export async function loadForEndpoints(admin: Client): Promise<void> {
  await dropForEndpoints(admin);
  const documents: Array<[string, object]> = [
    [TRAIL, event(OWN)],
    [TRAIL, event(OTHER)],
    [HUB, finding],
  ];
  const body = documents.flatMap(([_index, document]) => {
    const { eventID: _id } = document as { eventID?: string };
    return [{ index: { _index, ...(_id && { _id }) } }, document];
  });
  const { body: answer } = await admin.bulk({ body, refresh: true });
  if (answer.errors) throw new Error(JSON.stringify(answer.items).slice(0, 2000));
}

export async function dropForEndpoints(admin: Client): Promise<void> {
  await admin.indices.delete({ index: [TRAIL, HUB], ignore_unavailable: true });
}
