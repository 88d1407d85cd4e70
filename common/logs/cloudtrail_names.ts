// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * CloudTrail as SIEM on Amazon OpenSearch Service v2.10.4 writes it: the only place that spells its fields. All are
 * keyword (`@timestamp`, `event.ingested` date); the raw record's fields are kept beside the ECS copies.
 */
export const cloudtrail = {
  /** Rotation, suffix and rollover change the end of the name, never its beginning. */
  defaultIndexPattern: 'log-aws-cloudtrail-*',
  time: '@timestamp',
  ingested: 'event.ingested',
  /** Unique within an index (it is the document's id), not over several. */
  eventId: 'eventID',
  /** The account that the record was delivered to (`recipientAccountId`, else of the S3 key, else `unknown`). */
  account: 'cloud.account.id',
  eventSource: 'eventSource',
  eventName: 'eventName',
  eventType: 'eventType',
  eventCategory: 'eventCategory',
  errorCode: 'errorCode',
  errorMessage: 'errorMessage',
  /** `failure` when the record has an error code or only an error message. */
  outcome: 'event.outcome',
  region: 'awsRegion',
  identityType: 'userIdentity.type',
  /** The role; `user.name` is the session. */
  role: 'userIdentity.sessionContext.sessionIssuer.arn',
  /** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`: lost the role's path, has the whole session name. */
  sessionArn: 'userIdentity.arn',
  invokedBy: 'userIdentity.invokedBy',
  /** `true` where the session's credentials came from the AWS console; else absent. */
  fromConsole: 'sessionCredentialFromConsole',
  accessKey: 'userIdentity.accessKeyId',
  sourceAddress: 'source.address',
  resourceArn: 'resources.ARN',
} as const;

/** An account that neither the record nor its S3 key names. */
export const UNKNOWN_ACCOUNT = 'unknown';

/**
 * Fields that the SIEM's index template maps explicitly: they exist in every index, so one that a user cannot see is
 * hidden from him. Other fields may just never have been logged.
 */
export const alwaysMapped = [
  '@message',
  'awsRegion',
  'errorCode',
  'eventID',
  'event.outcome',
  'source.address',
  'source.ip',
  'user.name',
  'user_agent.original',
] as const;

/** Of an `AssumeRole`: the role, and the access key that its session got. */
export const assumeRole = {
  role: 'requestParameters.roleArn',
  accessKey: 'responseElements.credentials.accessKeyId',
} as const;

/** Request parameters that decide which IAM action an event needed. */
export const requestParameters = {
  partiqlStatement: ['requestParameters.statement'],
  /** As AWS's record examples spell it, and as the API does. */
  partiqlBatch: [
    'requestParameters.requestItems.statement',
    'requestParameters.statements.statement',
  ],
  partiqlTransaction: [
    'requestParameters.requestItems.statement',
    'requestParameters.transactStatements.statement',
  ],
  transactOperation: 'requestParameters.requestItems.operation',
  transactItems: 'requestParameters.transactItems',
  versionId: 'requestParameters.versionId',
  scalingNamespace: 'requestParameters.serviceNamespace',
  bucket: 'requestParameters.bucketName',
  copySource: 'requestParameters.x-amz-copy-source',
} as const;
