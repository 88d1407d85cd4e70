// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Call, CallContext } from '../call';
import { bucket, homeRegion, keyArn } from '../company';
import type { Account } from '../company';

type Details = Omit<Call, 'source' | 'name' | 'weight'>;

/** A call on an S3 object (data event); `key` makes the object's key. */
export function s3Object(
  name: string,
  weight: number,
  owner: Account,
  purpose: string,
  key: (context: CallContext) => string,
  more: Details = {}
): Call {
  const bucketName = bucket(owner, purpose);
  const written = /^(Put|Copy|Upload)/.test(name);
  return {
    source: 's3',
    name,
    weight,
    data: true,
    params: (context) => ({
      bucketName,
      key: key(context),
      Host: `${bucketName}.s3.${homeRegion}.amazonaws.com`,
      ...(name === 'CopyObject' ? { 'x-amz-copy-source': `${bucketName}/${key(context)}` } : {}),
    }),
    resources: () => [
      { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${bucketName}/*` },
      { accountId: owner.id, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucketName}` },
    ],
    additional: ({ random }) => ({
      SignatureVersion: 'SigV4',
      CipherSuite: 'TLS_AES_128_GCM_SHA256',
      bytesTransferredIn: written ? random.between(900, 250000) : 0,
      AuthenticationMethod: 'AuthHeader',
      'x-amz-id-2': random.hex(32),
      bytesTransferredOut: written ? 0 : random.between(900, 250000),
    }),
    ...more,
  };
}

/** Lists a bucket (a management event is not written for it: a data event on the bucket). */
export function s3List(
  weight: number,
  owner: Account,
  purpose: string,
  prefix: string,
  more: Details = {}
): Call {
  const bucketName = bucket(owner, purpose);
  return {
    source: 's3',
    name: 'ListObjects',
    weight,
    data: true,
    params: () => ({
      bucketName,
      prefix,
      'list-type': '2',
      Host: `${bucketName}.s3.${homeRegion}.amazonaws.com`,
    }),
    resources: () => [
      { accountId: owner.id, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucketName}` },
    ],
    additional: () => ({ SignatureVersion: 'SigV4', AuthenticationMethod: 'AuthHeader' }),
    ...more,
  };
}

/** A call on a DynamoDB table's items (data event). */
export function dynamoItem(
  name: string,
  weight: number,
  owner: Account,
  table: string,
  more: Details = {}
): Call {
  return {
    source: 'dynamodb',
    name,
    weight,
    data: true,
    params: () => ({ tableName: table, returnConsumedCapacity: 'NONE' }),
    resources: () => [
      {
        accountId: owner.id,
        type: 'AWS::DynamoDB::Table',
        ARN: `arn:aws:dynamodb:${homeRegion}:${owner.id}:table/${table}`,
      },
    ],
    ...more,
  };
}

/** A call on a KMS key; with `via` a service makes it for the role (forward access). */
export function kmsKey(
  name: string,
  weight: number,
  owner: Account,
  purpose: string,
  via?: string,
  more: Details = {}
): Call {
  const arn = keyArn(owner, purpose);
  const data = name === 'GenerateDataKey' ? { keySpec: 'AES_256' } : {};
  return {
    source: 'kms',
    name,
    weight,
    read: true,
    via,
    params: () => ({
      ...(name === 'Decrypt' ? {} : { keyId: arn }),
      ...data,
      encryptionContext: { purpose },
      ...(name === 'Decrypt' ? { encryptionAlgorithm: 'SYMMETRIC_DEFAULT' } : {}),
    }),
    resources: () => [{ accountId: owner.id, type: 'AWS::KMS::Key', ARN: arn }],
    ...more,
  };
}

/** Reads a secret. */
export function secret(weight: number, name: string, more: Details = {}): Call {
  return {
    source: 'secretsmanager',
    name: 'GetSecretValue',
    weight,
    params: ({ account }) => ({
      secretId: `arn:aws:secretsmanager:${homeRegion}:${account.id}:secret:${name}`,
      versionStage: 'AWSCURRENT',
    }),
    ...more,
  };
}

/** A call on an SQS queue's messages (data event). */
export function sqsMessage(name: string, weight: number, queue: string, more: Details = {}): Call {
  return {
    source: 'sqs',
    name,
    weight,
    data: true,
    read: false,
    params: ({ account }) => ({
      queueUrl: `https://sqs.${homeRegion}.amazonaws.com/${account.id}/${queue}`,
    }),
    resources: ({ account }) => [
      {
        accountId: account.id,
        type: 'AWS::SQS::Queue',
        ARN: `arn:aws:sqs:${homeRegion}:${account.id}:${queue}`,
      },
    ],
    ...more,
  };
}

/** Starts a log stream; `group` is the log group. */
export function logStream(weight: number, group: string): Call {
  return {
    source: 'logs',
    name: 'CreateLogStream',
    weight,
    params: ({ at, random }) => ({
      logGroupName: group,
      logStreamName: `${new Date(at).toISOString().slice(0, 10).split('-').join('/')}/${random.objectName()}`,
    }),
  };
}
