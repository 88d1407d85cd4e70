// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { RawEvent } from './count_by_loop';
import type { Call } from './iam_evaluator';

type Record_ = RawEvent & {
  resources?: Array<{ ARN?: string; type?: string }>;
  sessionCredentialFromConsole?: string;
};

const OBJECT =
  /^s3:(GetObject|PutObject|DeleteObject|AbortMultipartUpload|ListMultipartUploadParts)/;
const NO_BUCKET = /^s3:(ListAllMyBuckets|.*Account.*|.*StorageLens.*)/;

/** The calls that IAM looked at for a record: an action on each resource that the record tells, by a plain reading. */
export function callsOfRecord(action: string, raw: RawEvent, role: string): Call[] {
  const record = raw as Record_;
  const parameters = (record.requestParameters ?? {}) as Record<string, unknown>;
  const text = (name: string) => {
    const value = parameters[name];
    return typeof value === 'string' ? value : undefined;
  };
  const invokedBy = record.userIdentity?.invokedBy;
  const context: Record<string, string> = {};
  if (action.startsWith('kms:') && invokedBy?.endsWith('.amazonaws.com')) {
    const service = invokedBy.replace(/\.amazonaws\.com$/, '');
    context['kms:ViaService'] = `${service}.${record.awsRegion}.amazonaws.com`;
  }
  const place = `${record.awsRegion}:${role.split(':')[4]}`;
  const call = (resource?: string): Call => ({ action, ...(resource && { resource }), context });
  const arns = (service: string) =>
    (record.resources ?? [])
      .map(({ ARN }) => ARN ?? '')
      .filter((arn) => arn.split(':')[2] === service);
  const [service] = action.split(':');
  switch (service) {
    case 's3': {
      if (
        /^(CopyObject|UploadPartCopy)$/.test(record.eventName) &&
        action.startsWith('s3:GetObject')
      ) {
        const source = (text('x-amz-copy-source') ?? '').replace(/^\//, '').split('?')[0];
        return [call(source ? `arn:aws:s3:::${source}` : undefined)];
      }
      const bucket = text('bucketName');
      if (!bucket || NO_BUCKET.test(action)) return [call()];
      return [call(`arn:aws:s3:::${bucket}${OBJECT.test(action) ? `/${text('key') ?? 'x'}` : ''}`)];
    }
    case 'kms':
    case 'dynamodb':
    case 'lambda':
      return arns(service).length > 0 ? arns(service).map(call) : [call()];
    case 'sqs': {
      const url = text('queueUrl');
      const queue = url && /^https:\/\/[^/]+\/(\d+)\/(.+)$/.exec(url);
      return [call(queue ? `arn:aws:sqs:${record.awsRegion}:${queue[1]}:${queue[2]}` : undefined)];
    }
    case 'sns':
      return [call(text('topicArn'))];
    case 'secretsmanager': {
      const id = text('secretId');
      const name =
        id && !id.startsWith('arn:') ? `arn:aws:secretsmanager:${place}:secret:${id}-Ab1Cd2` : id;
      return [call(name)];
    }
    case 'sts':
      return [call(/^sts:AssumeRole/.test(action) ? text('roleArn') : undefined)];
    case 'logs': {
      const group = text('logGroupName');
      const stream = text('logStreamName');
      if (!group || !/^logs:(CreateLogStream|PutRetentionPolicy|FilterLogEvents)$/.test(action))
        return [call()];
      const arn = `arn:aws:logs:${place}:log-group:${group}`;
      return [
        call(
          stream && action === 'logs:CreateLogStream' ? `${arn}:log-stream:${stream}` : `${arn}:*`
        ),
      ];
    }
    default:
      return [call()];
  }
}
