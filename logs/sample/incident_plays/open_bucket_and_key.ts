// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { instantText, minuteMs } from '../calendar';
import { bucket, keyArn, settlementProd, staff } from '../company';
import type { DayLog } from '../day_log';
import { settlementAdministrator, signIn } from '../habits/people';
import { act, play, refused } from '../incident_steps';

/** Reports opened to the world, their key on its way out, and the repair by a colleague. */
export function openBucket(log: DayLog, start: number): void {
  const random = log.random('incident', 'open-bucket-and-key');
  const bucketName = bucket(settlementProd, 'reports');
  const keyId = keyArn(settlementProd, 'settlement-files');
  const wall = (closed: boolean) => ({
    bucketName,
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: closed,
      BlockPublicPolicy: closed,
      IgnorePublicAcls: closed,
      RestrictPublicBuckets: closed,
    },
  });
  const caller = signIn(log, staff.ono, settlementAdministrator, start, '203.0.113.52', random);
  const repair = signIn(
    log,
    staff.hayashi,
    settlementAdministrator,
    start + 75 * minuteMs,
    '198.51.100.20',
    random
  );
  const open = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${bucketName}/*`,
      },
    ],
  };
  play(
    log,
    start,
    [
      { caller, minute: 4, call: act('s3:PutBucketPublicAccessBlock', wall(false)) },
      { caller, minute: 6, call: act('s3:PutBucketPolicy', { bucketName, bucketPolicy: open }) },
      { caller, minute: 11, call: act('kms:DisableKey', { keyId }) },
      {
        caller,
        minute: 12,
        call: act('kms:ScheduleKeyDeletion', { keyId, pendingWindowInDays: 7 }),
      },
      {
        caller,
        minute: 14,
        call: refused('kms:PutKeyPolicy', 'key_policy', keyId),
      },
      { caller: repair, minute: 78, call: act('s3:DeleteBucketPolicy', { bucketName }) },
      {
        caller: repair,
        minute: 80,
        call: act('s3:PutBucketPublicAccessBlock', wall(true)),
      },
      { caller: repair, minute: 84, call: act('kms:CancelKeyDeletion', { keyId }) },
      { caller: repair, minute: 86, call: act('kms:EnableKey', { keyId }) },
    ],
    random
  );
  for (let i = 0; i < 12; i++) {
    anonymousGet(log, start + 22 * minuteMs + i * 61000, bucketName, random.hex(8));
  }
}

/** Somebody without credentials reads an object of a bucket that is open. */
function anonymousGet(log: DayLog, at: number, bucketName: string, object: string): void {
  const random = log.random('anonymous', at);
  log.write(at, {
    eventVersion: '1.11',
    userIdentity: { type: 'AWSAccount', principalId: '', accountId: 'ANONYMOUS_PRINCIPAL' },
    eventTime: instantText(at),
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    awsRegion: 'ap-northeast-1',
    sourceIPAddress: '203.0.113.233',
    userAgent: '[curl/8.11.0]',
    requestParameters: { bucketName, key: `settlement/${object}.parquet` },
    responseElements: null,
    additionalEventData: { bytesTransferredIn: 0, bytesTransferredOut: 48213 },
    requestID: random.uuid(),
    eventID: random.uuid(),
    readOnly: true,
    resources: [
      {
        accountId: settlementProd.id,
        type: 'AWS::S3::Bucket',
        ARN: `arn:aws:s3:::${bucketName}`,
      },
    ],
    eventType: 'AwsApiCall',
    managementEvent: false,
    recipientAccountId: settlementProd.id,
    eventCategory: 'Data',
  });
}
