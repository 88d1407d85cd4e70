// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogKind } from '../logs/log_kind';
import { parseArn } from './arn';
import type { Arn } from './arn';
import { namesOf } from './resource_names';
import { SHAPES } from './shapes';
import { arnFields, begins, fieldsOf, is, isOwn, oneOf } from './ways';
import type { Way } from './ways';

const S3 = 'arn:aws:s3:::';
/** Kinds whose raw record names ids of EC2 and of keys somewhere, for which they have no field of their own. */
const TELLING = ['cloudtrail', 'securityhub', 'guardduty', 'config_rules', 'inspector'];

/**
 * By ARN, where a kind holds ARNs, and by the name that its service gives it elsewhere. A bucket stands for its objects
 * too; an ARN that ends in `/` or `*` for all that begin so. Of an object S3's own log is asked by its key alone:
 * bucket and key together are two clauses.
 */
export function resourceWays(value: string, kind: LogKind): Way[] {
  const arn = parseArn(value);
  return arn ? byArn(value, arn, kind) : byName(value, kind);
}

function byArn(value: string, arn: Arn, kind: LogKind): Way[] {
  const start = value.replace(/\*$/, '');
  const open = start !== value || /\/$/.test(value);
  const named = namesOf(kind.id, value, arn).map(({ field, values }) => oneOf(field, values));
  const ways = arnFields(kind, arn.service).map((field) =>
    open ? begins(field, start) : is(field, value)
  );
  if (arn.service !== 's3') return [...ways, ...named];
  const slash = arn.resource.indexOf('/');
  if (slash < 0) return [...ways, ...inBucket(value, kind), ...bucketNamed(arn.resource, kind)];
  const key = arn.resource.slice(slash + 1).replace(/\*$/, '');
  if (key === '') return [...ways, ...bucketNamed(arn.resource.slice(0, slash), kind)];
  return kind.id === 's3accesslog' ? [open ? begins('Key', key) : is('Key', key)] : ways;
}

/** Objects of the bucket. */
function inBucket(bucketArn: string, kind: LogKind): Way[] {
  return arnFields(kind, 's3').map((field) => begins(field, `${bucketArn}/`));
}

const BUCKETS: Record<string, string | undefined> = {
  cloudtrail: 'requestParameters.bucketName',
  s3accesslog: 'Bucket',
  guardduty: 'resource.s3BucketDetails.name',
};

function bucketNamed(name: string, kind: LogKind): Way[] {
  const field = BUCKETS[kind.id];
  return field ? [is(field, name)] : [];
}

/** Request parameters of CloudTrail that hold a bare name. */
const NAMED = [
  'functionName',
  'tableName',
  'dBInstanceIdentifier',
  'secretId',
  'logGroupName',
  'stackName',
  'name',
].map((name) => `requestParameters.${name}`);

function byName(value: string, kind: LogKind): Way[] {
  if (isOwn(kind)) return fieldsOf(kind, 'resource').map((field) => is(field, value));
  if (SHAPES.ec2Resource.test(value) || SHAPES.uuid.test(value)) return byId(value, kind);
  const fields = fieldsOf(kind, 'resource');
  switch (kind.id) {
    case 'cloudtrail':
      return [
        ...bucketNamed(value, kind),
        ...asBucket(value, kind),
        ...NAMED.map((field) => is(field, value)),
        ...(/^alias\//.test(value) ? [is('requestParameters.keyId', value)] : []),
        ...(SHAPES.hex32.test(value) ? [is('requestParameters.detectorId', value)] : []),
      ];
    case 's3accesslog':
    case 'guardduty':
      return bucketNamed(value, kind);
    case 'securityhub':
      return asBucket(value, kind);
    case 'inspector':
      return [];
    case 'elb':
      return [is('elb', value), begins('elb', `app/${value}/`), begins('elb', `net/${value}/`)];
    default:
      return fields.map((field) => is(field, value));
  }
}

function asBucket(name: string, kind: LogKind): Way[] {
  if (!SHAPES.bucket.test(name)) return [];
  const arn = `${S3}${name}`;
  return [...arnFields(kind, 's3').map((field) => is(field, arn)), ...inBucket(arn, kind)];
}

/** By the fields that hold such ids, and as a phrase where the record names it without a field. */
function byId(value: string, kind: LogKind): Way[] {
  const fields = fieldsOf(kind, 'resource').filter((field) => idFields(value).test(field));
  const ways = fields.map((field) => is(field, value));
  return TELLING.indexOf(kind.id) >= 0 ? [...ways, { text: value }] : ways;
}

function idFields(value: string): RegExp {
  if (SHAPES.uuid.test(value)) return /keyId$/;
  if (/^eni-/.test(value)) return /interface_?id$/i;
  if (/^vpce-/.test(value)) return /^vpcEndpointId$/;
  if (/^vpc-/.test(value)) return /^vpc_id$/;
  if (/^subnet-/.test(value)) return /^subnet_id$/;
  return /^sg-/.test(value) ? /groupId$/ : /^$/;
}
