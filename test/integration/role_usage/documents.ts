// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Hand-countable CloudTrail documents as the SIEM writes them, in indices that no other test uses. */
export const PREFIX = 'log-aws-cloudtrail-usagetest';
export const MONTH = `${PREFIX}-2026-05`;
export const WEEK = `${PREFIX}-2026-w18`;
export const AGAIN = `${PREFIX}-2026-05_01`;
export const CLOSED = `${PREFIX}-2026-04`;

export const OWN = '111122223333';
export const OTHER = '444455556666';
export const ROLE = `arn:aws:iam::${OWN}:role/app/settle`;
export const LINKED = `arn:aws:iam::${OWN}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`;
export const PERSON = `arn:aws:iam::${OWN}:role/aws-reserved/sso.amazonaws.com/ap-northeast-1/AWSReservedSSO_Admin_0123456789abcdef`;
export const STRANGER = 'arn:aws:iam::999900001111:role/stranger';
export const PERIOD = { from: '2026-05-04T00:00:00Z', to: '2026-05-08T00:00:00Z' };

type Fields = Record<string, unknown>;
export interface Placed {
  index: string;
  id: string;
  document: Fields;
}

interface Call {
  id: string;
  at: string;
  /** `s3:GetObject`: source and name. */
  event: string;
  index?: string;
  role?: string;
  account?: string;
  error?: string;
  message?: string;
  parameters?: Fields;
  invokedBy?: string;
  region?: string;
  session?: string;
  more?: Fields;
}

function placed(call: Call): Placed {
  const [service, eventName] = call.event.split(':');
  const role = call.role || ROLE;
  const session = call.session || 'worker-1';
  const region = call.region || 'ap-northeast-1';
  const name = role.slice(role.lastIndexOf('/') + 1);
  const failed = call.error !== undefined || call.message !== undefined;
  const account = call.account === undefined ? OWN : call.account;
  return {
    index: call.index || MONTH,
    id: call.id,
    document: {
      '@timestamp': call.at,
      '@message': JSON.stringify({ eventID: call.id }),
      eventID: call.id,
      eventSource: `${service}.amazonaws.com`,
      eventName,
      eventType: 'AwsApiCall',
      eventCategory: 'Management',
      awsRegion: region,
      userIdentity: {
        type: 'AssumedRole',
        arn: `arn:aws:sts::${role.split(':')[4]}:assumed-role/${name}/${session}`,
        sessionContext: { sessionIssuer: { type: 'Role', arn: role, userName: name } },
        ...(call.invokedBy && { invokedBy: call.invokedBy }),
      },
      user: { name: session },
      user_agent: { original: 'aws-sdk' },
      source: { address: '10.0.0.1', ip: '10.0.0.1' },
      ...(account === '' ? {} : { cloud: { account: { id: account }, region } }),
      ...(call.error && { errorCode: call.error }),
      ...(call.message && { errorMessage: call.message }),
      event: { outcome: failed ? 'failure' : 'success', ingested: '2026-05-08T00:10:00Z' },
      ...(call.parameters && { requestParameters: call.parameters }),
      ...call.more,
    },
  };
}

const denied = (session: string) =>
  `User: arn:aws:sts::${OWN}:assumed-role/settle/${session} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::ledger/x" because no identity-based policy allows the s3:GetObject action`;

const calls: Call[] = [
  // Three reads, one of them of a version; the first lies on the very start of the period.
  { id: 'read-1', at: '2026-05-04T00:00:00Z', event: 's3:GetObject' },
  { id: 'read-2', at: '2026-05-04T10:00:00Z', event: 's3:GetObject', region: 'us-east-1' },
  {
    id: 'read-3',
    at: '2026-05-04T10:00:00Z',
    event: 's3:GetObject',
    parameters: { versionId: 'v1' },
  },
  // On the end of the period: outside.
  { id: 'late', at: '2026-05-08T00:00:00Z', event: 's3:GetObject' },
  {
    id: 'no-1',
    at: '2026-05-05T01:00:00Z',
    event: 's3:GetObject',
    error: 'AccessDenied',
    message: denied('worker-1'),
  },
  {
    id: 'no-2',
    at: '2026-05-05T02:00:00Z',
    event: 's3:GetObject',
    error: 'AccessDenied',
    message: denied('worker-2'),
    session: 'worker-2',
  },
  {
    id: 'list',
    at: '2026-05-05T03:00:00Z',
    event: 's3:ListObjectsV2',
    error: 'NoSuchBucket',
    message: 'no bucket',
  },
  {
    id: 'only-message',
    at: '2026-05-05T03:00:00Z',
    event: 's3:ListObjectsV2',
    message: 'went wrong',
  },
  { id: 'key', at: '2026-05-05T04:00:00Z', event: 'kms:Decrypt', invokedBy: 's3.amazonaws.com' },
  // PartiQL by its first word; the third cannot be told.
  {
    id: 'sql-1',
    at: '2026-05-05T05:00:00Z',
    event: 'dynamodb:ExecuteStatement',
    parameters: { statement: 'SELECT * FROM t' },
  },
  {
    id: 'sql-2',
    at: '2026-05-05T05:00:00Z',
    event: 'dynamodb:ExecuteStatement',
    parameters: { statement: 'update t set a=1' },
  },
  {
    id: 'sql-3',
    at: '2026-05-05T05:00:00Z',
    event: 'dynamodb:ExecuteStatement',
    parameters: { statement: 'EXISTS(x)' },
  },
  {
    id: 'batch',
    at: '2026-05-05T06:00:00Z',
    event: 'dynamodb:BatchExecuteStatement',
    parameters: { requestItems: [{ statement: 'INSERT INTO t' }, { statement: 'Update t' }] },
  },
  {
    id: 'transact',
    at: '2026-05-05T07:00:00Z',
    event: 'dynamodb:TransactWriteItems',
    parameters: { transactItems: [{ put: { tableName: 't' } }, { delete: { tableName: 't' } }] },
  },
  // One call, two records: the copy in the other account has its own eventID.
  {
    id: 'put',
    at: '2026-05-07T01:00:00Z',
    event: 's3:PutObject',
    more: { sharedEventID: 'shared' },
  },
  {
    id: 'put-copy',
    at: '2026-05-07T01:00:00Z',
    event: 's3:PutObject',
    account: OTHER,
    more: { sharedEventID: 'shared' },
  },
  {
    id: 'unknown-account',
    at: '2026-05-07T02:00:00Z',
    event: 'sqs:SendMessageBatch',
    account: 'unknown',
  },
  { id: 'no-account', at: '2026-05-07T02:00:00Z', event: 'sqs:SendMessageBatch', account: '' },
  { id: 'whoami', at: '2026-05-07T03:00:00Z', event: 'sts:GetCallerIdentity' },
  { id: 'unmapped', at: '2026-05-07T03:00:00Z', event: 'logs:GetLogObject' },
  {
    id: 'by-itself',
    at: '2026-05-07T03:00:00Z',
    event: 's3:GetObject',
    more: { eventType: 'AwsServiceEvent' },
  },
  // Not counted: the same call seen at a VPC endpoint, and somebody who is no role.
  {
    id: 'endpoint',
    at: '2026-05-07T04:00:00Z',
    event: 's3:GetObject',
    more: { eventCategory: 'NetworkActivity' },
  },
  {
    id: 'user',
    at: '2026-05-07T04:00:00Z',
    event: 's3:GetObject',
    more: { userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/u' } },
  },
  // The same eventID once more: in the weekly index, in the index made after the first was closed, in both.
  { id: 'read-1', index: WEEK, at: '2026-05-04T00:00:00Z', event: 's3:GetObject' },
  { id: 'read-1', index: AGAIN, at: '2026-05-04T00:00:00Z', event: 's3:GetObject' },
  {
    id: 'no-1',
    index: AGAIN,
    at: '2026-05-05T01:00:00Z',
    event: 's3:GetObject',
    error: 'AccessDenied',
    message: denied('worker-1'),
  },
  {
    id: 'put-copy',
    index: AGAIN,
    at: '2026-05-07T01:00:00Z',
    event: 's3:PutObject',
    account: OTHER,
  },
  {
    id: 'sql-1',
    index: WEEK,
    at: '2026-05-05T05:00:00Z',
    event: 'dynamodb:ExecuteStatement',
    parameters: { statement: 'SELECT * FROM t' },
  },
  {
    id: 'read-3',
    index: WEEK,
    at: '2026-05-04T10:00:00Z',
    event: 's3:GetObject',
    parameters: { versionId: 'v1' },
  },
  // Only in the weekly index, inside the shared window: no second delivery.
  { id: 'week-only', index: WEEK, at: '2026-05-04T12:00:00Z', event: 's3:GetObject' },
  // Other roles.
  { id: 'linked', at: '2026-05-04T01:00:00Z', event: 'ec2:DescribeInstances', role: LINKED },
  { id: 'person', at: '2026-05-04T02:00:00Z', event: 'iam:CreateUser', role: PERSON },
  {
    id: 'person-2',
    at: '2026-05-04T03:00:00Z',
    event: 'dynamodb:ExecuteStatement',
    role: PERSON,
    parameters: { statement: 'DELETE FROM t' },
  },
  { id: 'stranger', at: '2026-05-04T02:00:00Z', event: 's3:GetObject', role: STRANGER },
];

export const documents: Placed[] = calls.map(placed);
