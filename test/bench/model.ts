// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { RawEvent } from '../numbers/count_by_loop';

/** A repeatable stream of numbers in [0, 1): mulberry32, public domain. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const EVENTS = [
  ...names(
    's3.amazonaws.com',
    'GetObject PutObject ListBuckets GetBucketAcl DeleteObject HeadObject'
  ),
  ...names('dynamodb.amazonaws.com', 'GetItem PutItem Query UpdateItem DescribeTable'),
  ...names('kms.amazonaws.com', 'Decrypt GenerateDataKey DescribeKey'),
  ...names('sts.amazonaws.com', 'AssumeRole GetCallerIdentity'),
  ...names('ec2.amazonaws.com', 'DescribeInstances DescribeVpcs RunInstances CreateTags'),
  ...names('sqs.amazonaws.com', 'SendMessage ReceiveMessage DeleteMessage'),
  ...names('logs.amazonaws.com', 'CreateLogStream PutLogEvents DescribeLogGroups'),
  ...names('secretsmanager.amazonaws.com', 'GetSecretValue DescribeSecret'),
  ...names('iam.amazonaws.com', 'GetRole ListRoles PassRole CreateRole AttachRolePolicy'),
  ...names('monitoring.amazonaws.com', 'PutMetricData GetMetricData'),
];
const REGIONS = ['ap-northeast-1', 'ap-northeast-3', 'us-east-1'];
const ACCOUNTS = 50;
export const ROLES = 3000;

export interface Model {
  events: number;
  days: number;
  until: string;
  seed: number;
}

/**
 * Raw records of a fleet whose role activity is heavy-tailed (a few roles make most calls), as in
 * published CloudTrail volumes: 3,000 roles in 50 accounts, 5 % denied, 3 % failed.
 */
export function* modelRecords(model: Model): Generator<RawEvent> {
  const next = random(model.seed);
  const end = Date.parse(model.until);
  for (let n = 0; n < model.events; n += 1) {
    // Squaring twice gives the first roles most of the calls.
    const role = Math.floor(ROLES * next() ** 4);
    const account = String(100000000000 + (role % ACCOUNTS));
    const habit = Math.floor(EVENTS.length * ((role * 0.37 + next() * 0.4) % 1));
    const [eventSource, eventName] = EVENTS[habit];
    const outcome = next();
    const error =
      outcome < 0.05 ? 'AccessDenied' : outcome < 0.08 ? 'ThrottlingException' : undefined;
    const arn = `arn:aws:iam::${account}:role/app/role-${role}`;
    yield {
      eventVersion: '1.09',
      userIdentity: {
        type: 'AssumedRole',
        principalId: `AROA${role}:session`,
        arn: `arn:aws:sts::${account}:assumed-role/role-${role}/session`,
        accountId: account,
        accessKeyId: `ASIA${role}`,
        sessionContext: {
          sessionIssuer: {
            type: 'Role',
            principalId: `AROA${role}`,
            arn,
            accountId: account,
            userName: `role-${role}`,
          },
        },
      },
      eventTime: new Date(
        end - 1000 - Math.floor(next() * model.days * 86_400) * 1000
      ).toISOString(),
      eventSource,
      eventName,
      awsRegion: REGIONS[Math.floor(next() * REGIONS.length)],
      sourceIPAddress: `10.0.${role % 256}.${n % 256}`,
      userAgent: 'aws-sdk-java/2.25',
      ...(error ? { errorCode: error } : {}),
      requestParameters: null,
      responseElements: null,
      requestID: `r-${n}`,
      eventID: `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
      readOnly: true,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: account,
      eventCategory: 'Management',
    } as RawEvent;
  }
}

function names(source: string, list: string): Array<[string, string]> {
  return list.split(' ').map((name) => [source, name]);
}
