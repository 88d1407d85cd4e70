// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Hand-countable CloudTrail documents for policies, in indices that no other test uses. */
export const PREFIX = 'log-aws-cloudtrail-policytest';
export const OWN = '111122223333';
export const ROLE = `arn:aws:iam::${OWN}:role/app/settle`;
export const PIPELINE = 'arn:aws:iam::444455556666:role/ci/github-actions';
export const PERIOD = { from: '2026-05-04T00:00:00Z', to: '2026-05-08T00:00:00Z' };
export const KEY = `arn:aws:kms:ap-northeast-1:${OWN}:key/14e142ff-0bf3-4bd8-b98c-e8f646f11a8f`;
export const PARTNER_KEY = 'arn:aws:kms:ap-northeast-1:999988887777:key/aaaa';
export const WORKER = `arn:aws:iam::${OWN}:role/app/worker`;

interface Call {
  event: string;
  index?: string;
  id?: string;
  at?: string;
  role?: string;
  account?: string;
  arns?: string[];
  parameters?: object;
  answer?: object;
  invokedBy?: string;
  error?: string;
  message?: string;
  key?: string;
  fromConsole?: true;
  region?: string;
  data?: true;
}

const object = 'arn:aws:s3:::files/a.txt';
const bucket = 'arn:aws:s3:::files';
const orders = `https://sqs.ap-northeast-1.amazonaws.com/${OWN}/orders`;
const read = { event: 's3:GetObject', arns: [object, bucket], parameters: { bucketName: 'files' } };

export const calls: Call[] = [
  // Object reads: a program's, a console's, a pipeline's; one of them delivered to two indices.
  { ...read, id: 'read-1', at: '2026-05-04T01:00:00Z', data: true },
  { ...read, id: 'read-1', at: '2026-05-04T01:00:00Z', data: true, index: `${PREFIX}-2026-w18` },
  { ...read, fromConsole: true, at: '2026-05-04T02:00:00Z' },
  { ...read, key: 'ASIAPIPELINE', at: '2026-05-05T02:00:00Z' },
  // The copy in the bucket owner's account.
  { ...read, account: '999988887777' },
  // A version, another bucket: the version's action has its own resource.
  {
    event: 's3:GetObject',
    arns: ['arn:aws:s3:::old/b.txt'],
    parameters: { bucketName: 'old', versionId: 'v1' },
  },
  // Denied on another object, throttled, and found missing after authorisation.
  {
    ...read,
    error: 'AccessDenied',
    message:
      'User: x is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::secret/x" because no identity-based policy allows the s3:GetObject action',
  },
  { ...read, error: 'SlowDown' },
  { ...read, error: 'NoSuchKey' },
  { event: 's3:DeleteObject', arns: [object, bucket], error: 'NoSuchKey' },
  { event: 's3:PutObject', error: 'ThrottlingException' },
  // A copy: reads from one bucket, writes to another; the record names what was read.
  {
    event: 's3:CopyObject',
    arns: ['arn:aws:s3:::from/c.txt', 'arn:aws:s3:::from'],
    parameters: { bucketName: 'to', key: 'd.txt', 'x-amz-copy-source': '/from/c.txt?versionId=1' },
  },
  // KMS by S3 with the role's session, and by itself with a partner's key.
  { event: 'kms:Decrypt', arns: [KEY], invokedBy: 's3.amazonaws.com' },
  { event: 'kms:Decrypt', arns: [PARTNER_KEY] },
  { event: 'sqs:SendMessage', parameters: { queueUrl: orders } },
  { event: 'sqs:SendMessage', parameters: { queueUrl: orders } },
  { event: 'sqs:ReceiveMessage' },
  { event: 'secretsmanager:GetSecretValue', parameters: { secretId: 'ledger' } },
  { event: 'ec2:DescribeInstances', region: 'us-east-1' },
  // A role handed to Lambda: by ARN; one call failed.
  {
    event: 'lambda:CreateFunction20150331',
    parameters: { functionName: 'close', role: WORKER },
  },
  {
    event: 'lambda:CreateFunction20150331',
    parameters: { functionName: 'close', role: `arn:aws:iam::${OWN}:role/other` },
    error: 'ResourceConflictException',
  },
  { event: 'glue:CreateJob', parameters: { name: 'night', role: 'GlueRole' } },
  // Nobody knows its permission; the map says another action than AWS.
  { event: 'dms:NotKnown' },
  {
    event: 's3:HeadBucket',
    error: 'AccessDenied',
    message:
      'User: x is not authorized to perform: s3:HeadBucket on resource: "arn:aws:s3:::files"',
  },
  // The pipeline asks for the role, the day before.
  {
    event: 'sts:AssumeRole',
    role: PIPELINE,
    account: OWN,
    at: '2026-05-03T23:00:00Z',
    parameters: { roleArn: ROLE },
    answer: { credentials: { accessKeyId: 'ASIAPIPELINE' } },
  },
];

/** The body of a bulk that puts them into their indices. */
export function bulkOfCalls(): object[] {
  return calls.flatMap((call, place) => {
    const { event, role = ROLE, account = OWN, region = 'ap-northeast-1' } = call;
    const [service, eventName] = event.split(':');
    const id = call.id ?? `call-${place}`;
    const failed = call.error !== undefined;
    return [
      { index: { _index: call.index ?? `${PREFIX}-2026-05`, _id: id } },
      {
        '@timestamp': call.at ?? '2026-05-06T10:00:00Z',
        '@message': '{}',
        eventID: id,
        eventSource: `${service}.amazonaws.com`,
        eventName,
        eventType: 'AwsApiCall',
        eventCategory: call.data ? 'Data' : 'Management',
        awsRegion: region,
        userIdentity: {
          type: 'AssumedRole',
          accessKeyId: call.key ?? 'ASIAPROGRAM',
          sessionContext: { sessionIssuer: { type: 'Role', arn: role } },
          ...(call.invokedBy && { invokedBy: call.invokedBy }),
        },
        user: { name: 'worker-1' },
        user_agent: { original: 'aws-sdk' },
        source: { address: '10.0.0.1', ip: '10.0.0.1' },
        cloud: { account: { id: account }, region },
        ...(call.error && { errorCode: call.error }),
        ...(call.message && { errorMessage: call.message }),
        event: { outcome: failed ? 'failure' : 'success', ingested: '2026-05-08T00:10:00Z' },
        ...(call.arns && { resources: call.arns.map((ARN) => ({ ARN })) }),
        ...(call.parameters && { requestParameters: call.parameters }),
        ...(call.answer && { responseElements: call.answer }),
        ...(call.fromConsole && { sessionCredentialFromConsole: 'true' }),
      },
    ];
  });
}
