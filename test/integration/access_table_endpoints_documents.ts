// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'crypto';
import type { Client } from '@opensearch-project/opensearch';
import { KEPT_INDICES } from './program_calls';

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
  document: `endpoints-${run}`,
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

/** A control of PCI DSS that failed. */
export const FINDING = `arn:aws:securityhub:ap-northeast-1:${OWN}:security-control/S3.1/finding/${run}`;
const finding = {
  '@timestamp': at,
  '@log_type': 'securityhub',
  '@id': FINDING,
  Id: FINDING,
  AwsAccountId: OWN,
  Region: 'ap-northeast-1',
  GeneratorId: 'security-control/S3.1',
  Title: 'Buckets are not public',
  UpdatedAt: at,
  FirstObservedAt: at,
  RecordState: 'ACTIVE',
  Workflow: { Status: 'NEW' },
  Severity: { Label: 'HIGH' },
  Compliance: {
    Status: 'FAILED',
    SecurityControlId: 'S3.1',
    RelatedRequirements: ['PCI DSS v4.0.1/1.4.4'],
    AssociatedStandards: [{ StandardsId: 'standards/pci-dss/v/4.0.1' }],
  },
  ProductFields: { 'aws/securityhub/ProductName': 'Security Hub' },
  Resources: [
    {
      Type: 'AwsS3Bucket',
      Id: `arn:aws:s3:::examplepay-endpoints-${run}`,
      Region: 'ap-northeast-1',
    },
  ],
  cwe_timestamp: at,
  cloud: { account: { id: OWN }, region: 'ap-northeast-1' },
  // Just arrived: the program takes it over at once.
  event: { ingested: new Date().toISOString(), module: 'security hub', kind: 'alert' },
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
  await admin.indices.delete({ index: [TRAIL, HUB, ...KEPT_INDICES], ignore_unavailable: true });
}
