// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { PolicyEvidence } from './evidence';

/** Why no log could have shown an action. */
export type NotObservable = 'no_event' | 'data_events' | 'kms';

/**
 * Actions that CloudTrail writes as data events, which are off until somebody turns them on (CloudTrail user guide,
 * "Logging data events"): service -> names, and the event source that has them.
 */
const DATA: Record<string, { source: string; names: RegExp }> = {
  s3: {
    source: 's3.amazonaws.com',
    names:
      /^(GetObject|PutObject|DeleteObject|RestoreObject|ListBucket$|ListBucketVersions|ListBucketMultipartUploads|ListMultipartUploadParts|AbortMultipartUpload)/,
  },
  lambda: { source: 'lambda.amazonaws.com', names: /^Invoke/ },
  dynamodb: {
    source: 'dynamodb.amazonaws.com',
    names:
      /^(GetItem|PutItem|UpdateItem|DeleteItem|ConditionCheckItem|BatchGetItem|BatchWriteItem|Query|Scan|PartiQL|GetRecords|GetShardIterator)/,
  },
  sqs: {
    source: 'sqs.amazonaws.com',
    names: /^(SendMessage|ReceiveMessage|DeleteMessage|ChangeMessageVisibility)/,
  },
  sns: { source: 'sns.amazonaws.com', names: /^Publish/ },
  kinesis: {
    source: 'kinesis.amazonaws.com',
    names: /^(GetRecords|PutRecord|GetShardIterator|SubscribeToShard)/,
  },
  ebs: { source: 'ebs.amazonaws.com', names: /Snapshot/ },
  'rds-data': { source: 'rdsdata.amazonaws.com', names: /./ },
};

/** Actions that no CloudTrail event is known of: the guides of the services, and "not an API call" for `iam:PassRole`. */
const NO_EVENT: Record<string, RegExp> = {
  iam: /^PassRole$/,
  'rds-db': /^connect$/,
  es: /^ESHttp/,
  ssmmessages: /./,
  ec2messages: /./,
  logs: /^(PutLogEvents|GetLogEvents)$/,
  'execute-api': /^Invoke$/,
  'kafka-cluster': /./,
  'neptune-db': /./,
  firehose: /^PutRecord/,
  events: /^PutEvents$/,
  xray: /^Put/,
  iot: /^(Connect|Publish|Receive|Subscribe)$/,
  elasticfilesystem: /^Client/,
};

/** Why an action that was not seen could not be; undefined: the logs would have shown it. */
export function notObservable(
  action: string,
  sight: PolicyEvidence['sight']
): NotObservable | undefined {
  const [service, name] = action.split(':');
  if (has(NO_EVENT, service) && NO_EVENT[service].test(name)) return 'no_event';
  if (service === 'kms' && sight.kmsEvents === 0) return 'kms';
  const data = has(DATA, service) ? DATA[service] : undefined;
  if (data && data.names.test(name) && sight.dataEventSources.indexOf(data.source) < 0)
    return 'data_events';
  return undefined;
}

function has(table: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(table, name);
}
