// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { anyEntity } from '../../test/unit/any_trail';
import { readLogQuery } from '../log_query/read_log_query';
import { kindOf, LOG_KINDS } from '../logs/kinds';
import type { LogId, LogKind } from '../logs/log_kind';
import { ownLogKind } from '../logs/own_kind';
import { clauseOf } from './clause_of';
import { ENTITY_TYPES } from './entity';
import type { EntityType } from './entity';

const words = { en: 'x', ja: 'x' };
const OWN = ownLogKind({
  id: 'own_shop',
  name: words,
  indexPattern: 'log-shop-*',
  time: 'at',
  eventId: 'order',
  account: 'aws',
  fields: [
    { field: 'at', type: 'date', label: words },
    { field: 'order', type: 'keyword', label: words },
    { field: 'aws', type: 'keyword', label: words, entity: 'account' },
    { field: 'who', type: 'keyword', label: words, entity: 'user' },
    { field: 'as', type: 'keyword', label: words, entity: 'role' },
    { field: 'from', type: 'keyword', label: words, entity: 'address' },
    { field: 'line', type: 'text', label: words },
  ],
});
const ACCOUNT = '111122223333';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/app/batch`;
const SESSIONS = `arn:aws:sts::${ACCOUNT}:assumed-role/batch/`;
const HEX = '6e97c11678293435378a2a79adbf69ed';
const FINDING = `arn:aws:guardduty:ap-northeast-1:${ACCOUNT}:detector/d/finding/${HEX}`;

function kind(id: LogId): LogKind {
  return kindOf(id, [OWN]) as LogKind;
}

/** `field=value`, `field^prefix`, `field@network`, `"words"`. */
function waysOf(type: EntityType, value: string, id: LogId): string[] | undefined {
  const clause = clauseOf({ type, value }, kind(id));
  if (!clause) return undefined;
  return ('anyOf' in clause ? clause.anyOf : [clause]).map((way) => {
    if ('text' in way) return `"${way.text}"`;
    if ('listed' in way) return way.listed;
    if (way.prefix !== undefined) return `${way.field}^${way.prefix}`;
    if (way.cidr) return `${way.field}@${way.cidr.join(',')}`;
    return `${way.field}=${way.in ? way.in.join(',') : String(way.is)}`;
  });
}

it('finds a role by what it called, who became it, and what was done to it', () => {
  expect(waysOf('role', ROLE, 'cloudtrail')).toEqual([
    `requestParameters.roleArn=${ROLE}`,
    `userIdentity.sessionContext.sessionIssuer.arn=${ROLE}`,
    `userIdentity.arn^${SESSIONS}`,
    `resources.ARN=${ROLE}`,
    'requestParameters.roleName=batch',
  ]);
  expect(waysOf('role', ROLE, 'guardduty')).toEqual(['resource.accessKeyDetails.userName=batch']);
  expect(waysOf('role', ROLE, 'securityhub')).toEqual([`Resources.Id=${ROLE}`, 'user.name=batch']);
  expect(waysOf('role', ROLE, 's3accesslog')).toEqual([`Requester^${SESSIONS}`]);
  expect(waysOf('role', ROLE, 'own_shop')).toEqual([`as=${ROLE},batch`]);
  expect(waysOf('role', ROLE, 'vpcflowlogs')).toBeUndefined();
  expect(waysOf('role', ROLE, 'waf')).toBeUndefined();
  expect(waysOf('role', 'batch', 'cloudtrail')).toEqual([
    'userIdentity.sessionContext.sessionIssuer.userName=batch',
    'requestParameters.roleName=batch',
  ]);
  expect(waysOf('role', 'AROADBQP57FF2AEXAMPLE', 'cloudtrail')).toEqual([
    'userIdentity.principalId=AROADBQP57FF2AEXAMPLE',
    'userIdentity.principalId^AROADBQP57FF2AEXAMPLE:',
  ]);
});

it('finds a user or session', () => {
  const user = `arn:aws:iam::${ACCOUNT}:user/ci/deploy`;
  expect(waysOf('user', user, 'cloudtrail')).toEqual(
    expect.arrayContaining([`userIdentity.arn=${user}`, 'requestParameters.userName=deploy'])
  );
  expect(waysOf('user', `${SESSIONS}s1`, 'cloudtrail')).toEqual([
    `responseElements.assumedRoleUser.arn=${SESSIONS}s1`,
    `userIdentity.arn=${SESSIONS}s1`,
  ]);
  // Other sessions of the role are not this one, and GuardDuty names no session.
  expect(waysOf('user', `${SESSIONS}s1`, 'guardduty')).toBeUndefined();
  expect(waysOf('user', `arn:aws:iam::${ACCOUNT}:root`, 'guardduty')).toEqual(
    expect.arrayContaining([`resource.accessKeyDetails.principalId=${ACCOUNT}`])
  );
  expect(waysOf('user', 'aoi@example.jp', 'cloudtrail')).toEqual(
    expect.arrayContaining([
      'user.name=aoi@example.jp',
      'requestParameters.roleSessionName=aoi@example.jp',
    ])
  );
});

it('finds an access key as the one that signed and the one that was handed out', () => {
  const key = 'ASIAIOSFODNN7EXAMPLE';
  expect(waysOf('access_key', key, 'cloudtrail')).toEqual(
    [
      'requestParameters.accessKeyId',
      'responseElements.credentials.accessKeyId',
      'responseElements.accessKey.accessKeyId',
      'userIdentity.accessKeyId',
    ].map((field) => `${field}=${key}`)
  );
  expect(waysOf('access_key', key, 'securityhub')).toEqual([
    `user.id=${key}`,
    `Resources.Id=AWS::IAM::AccessKey:${key}`,
  ]);
  expect(waysOf('access_key', key, 's3accesslog')).toBeUndefined();
});

it('finds an account by the first field of the kind, and where it called', () => {
  expect(waysOf('account', ACCOUNT, 'guardduty')).toEqual([
    `accountId=${ACCOUNT}`,
    `service.action.awsApiCallAction.remoteAccountDetails.accountId=${ACCOUNT}`,
  ]);
  expect(waysOf('account', ACCOUNT, 'cloudtrail')).toEqual([
    `cloud.account.id=${ACCOUNT}`,
    `resources.accountId=${ACCOUNT}`,
    `userIdentity.accountId=${ACCOUNT}`,
  ]);
  expect(waysOf('account', ACCOUNT, 'own_shop')).toEqual([`aws=${ACCOUNT}`]);
});

it('finds an address on both sides, networks by their addresses only', () => {
  expect(waysOf('address', '10.0.0.7', 'vpcflowlogs')).toEqual([
    'source.ip=10.0.0.7',
    'destination.ip=10.0.0.7',
    'related.ip=10.0.0.7',
  ]);
  expect(waysOf('address', '10.0.0.0/8', 's3accesslog')).toEqual([
    'source.ip@10.0.0.0/8',
    'related.ip@10.0.0.0/8',
  ]);
  expect(waysOf('address', '10.0.0.7', 'own_shop')).toEqual(['from=10.0.0.7']);
  expect(waysOf('address', '10.0.0.0/8', 'own_shop')).toBeUndefined();
});

it('finds an instance, also by the sessions of its role', () => {
  const id = 'i-0123456789abcdef0';
  expect(waysOf('instance', id, 'cloudtrail')).toEqual(
    expect.arrayContaining([`cloud.instance.id=${id}`, `user.name=${id}`])
  );
  expect(waysOf('instance', id, 's3accesslog')).toEqual([`user.name=${id}`]);
});

it('finds a bucket with its objects, and an object', () => {
  const bucket = 'arn:aws:s3:::cards';
  expect(waysOf('resource', bucket, 'cloudtrail')).toEqual([
    `resources.ARN=${bucket}`,
    `resources.ARN^${bucket}/`,
    'requestParameters.bucketName=cards',
  ]);
  expect(waysOf('resource', 'cards', 'cloudtrail')).toEqual(
    expect.arrayContaining([
      'requestParameters.bucketName=cards',
      `resources.ARN=${bucket}`,
      `resources.ARN^${bucket}/`,
    ])
  );
  expect(waysOf('resource', bucket, 's3accesslog')).toEqual(['Bucket=cards']);
  expect(waysOf('resource', bucket, 'guardduty')).toEqual(['resource.s3BucketDetails.name=cards']);
  expect(waysOf('resource', `${bucket}/a/b.csv`, 'cloudtrail')).toEqual([
    `resources.ARN=${bucket}/a/b.csv`,
  ]);
  expect(waysOf('resource', `${bucket}/a/*`, 'cloudtrail')).toEqual([`resources.ARN^${bucket}/a/`]);
  expect(waysOf('resource', `${bucket}/a/b.csv`, 's3accesslog')).toEqual(['Key=a/b.csv']);
});

test.each<[arn: string, log: LogId, way: string]>([
  [
    'lambda:ap-northeast-1:111122223333:function:intake',
    'cloudtrail',
    'requestParameters.functionName=ARN,intake',
  ],
  [
    'dynamodb:ap-northeast-1:111122223333:table/tokens/stream/1',
    'cloudtrail',
    'requestParameters.tableName=ARN,tokens',
  ],
  [
    'secretsmanager:ap-northeast-1:111122223333:secret:db-Kd82sa',
    'cloudtrail',
    'requestParameters.secretId=ARN,db',
  ],
  ['kms:ap-northeast-1:111122223333:key/0a1b', 'cloudtrail', 'requestParameters.keyId=ARN,0a1b'],
  [
    'kms:ap-northeast-1:111122223333:alias/cards',
    'cloudtrail',
    'requestParameters.keyId=ARN,alias/cards',
  ],
  [
    'logs:ap-northeast-1:111122223333:log-group:/aws/x:*',
    'cloudtrail',
    'requestParameters.logGroupName=/aws/x',
  ],
  [
    'cloudtrail:ap-northeast-1:111122223333:trail/all',
    'cloudtrail',
    'requestParameters.name=ARN,all',
  ],
  [
    'guardduty:ap-northeast-1:111122223333:detector/d1',
    'cloudtrail',
    'requestParameters.detectorId=d1',
  ],
  ['rds:ap-northeast-1:111122223333:db:main', 'rds_audit', 'rds.instance_identifier=main'],
  ['ec2:ap-northeast-1:111122223333:network-interface/eni-1', 'vpcflowlogs', 'interface_id=eni-1'],
  ['elasticloadbalancing:ap-northeast-1:111122223333:loadbalancer/app/a/1', 'elb', 'elb=app/a/1'],
  [
    'elasticloadbalancing:ap-northeast-1:111122223333:loadbalancer/app/a/1',
    'waf',
    'httpSourceId=ARN,111122223333-app/a/1',
  ],
  ['wafv2:ap-northeast-1:111122223333:regional/webacl/acl/1', 'waf', 'rule.ruleset=acl'],
  ['cloudfront::111122223333:distribution/E1', 'cloudfront', 'distribution_id=E1'],
])('finds arn:aws:%s in %s by %s', (rest, log, way) => {
  const arn = `arn:aws:${rest}`;
  expect(waysOf('resource', arn, log)).toContain(way.replace('ARN', arn));
});

it('finds ids of EC2 by field, or as a phrase where the record has no field for them', () => {
  const eni = 'eni-0123456789abcdef0';
  expect(waysOf('resource', eni, 'vpcflowlogs')).toEqual([`interface_id=${eni}`]);
  expect(waysOf('resource', eni, 'cloudtrail')).toEqual([`"${eni}"`]);
  expect(waysOf('resource', eni, 'waf')).toBeUndefined();
});

it('finds a call in CloudTrail, in GuardDuty and, where both write it, in the access log of S3', () => {
  expect(waysOf('action', 'GetObject', 'cloudtrail')).toEqual(['eventName=GetObject']);
  expect(waysOf('action', 'GetObject', 's3accesslog')).toEqual(['Operation=REST.GET.OBJECT']);
  expect(waysOf('action', 'REST.GET.OBJECT', 'cloudtrail')).toEqual(['eventName=GetObject']);
  expect(waysOf('action', 'DeleteTrail', 's3accesslog')).toBeUndefined();
  expect(waysOf('action', 'kms.amazonaws.com', 'cloudtrail')).toEqual([
    'eventSource=kms.amazonaws.com',
  ]);
});

it('finds an event by its ids', () => {
  const id = 'fb547a7c-22db-41c1-b427-89c51f74eb88';
  expect(waysOf('event', id, 'cloudtrail')).toEqual(
    ['eventID', 'sharedEventID', 'requestID'].map((field) => `${field}=${id}`)
  );
  expect(waysOf('event', '23433FC1BB3E116E', 's3accesslog')).toEqual([
    'RequestID=23433FC1BB3E116E',
  ]);
  expect(waysOf('event', '7', 'own_shop')).toEqual(['order=7']);
});

it('finds one finding in both logs', () => {
  expect(waysOf('finding', FINDING, 'guardduty')).toEqual([`id=${HEX}`]);
  expect(waysOf('finding', FINDING, 'securityhub')).toEqual([
    `Id=${FINDING}`,
    `ProductFields.aws/securityhub/FindingId=${FINDING}`,
  ]);
  expect(waysOf('finding', HEX, 'guardduty')).toEqual([`id=${HEX}`]);
  expect(waysOf('finding', HEX, 'securityhub')).toEqual([`Id=${HEX}`, `"${HEX}"`]);
  const control = 'arn:aws:securityhub:ap-northeast-1:111122223333:security-control/S3.1/finding/1';
  expect(waysOf('finding', control, 'guardduty')).toBeUndefined();
});

it('finds words in the raw record of every kind that has one', () => {
  LOG_KINDS.forEach(({ id }) => expect(waysOf('words', 'a b', id)).toEqual(['"a b"']));
  expect(waysOf('words', 'a b', 'own_shop')).toEqual(['"a b"']);
});

it('is a clause that a log query takes, for whatever was pasted', () => {
  fc.assert(
    fc.property(anyEntity, (entity) => {
      [...LOG_KINDS, OWN].forEach((one) => {
        const clause = clauseOf(entity, one);
        if (!clause) return;
        const query = { log: one.id, where: [clause], measure: { count: true } };
        expect(readLogQuery(query, '', [one])).toEqual({ value: query });
      });
    }),
    { numRuns: 200 }
  );
});

it('never throws, whatever type a value is given', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ENTITY_TYPES), fc.fullUnicodeString(), (type, value) => {
      LOG_KINDS.forEach((one) => {
        const clause = clauseOf({ type, value }, one);
        if (!clause) return;
        const query = { log: one.id, where: [clause], measure: { count: true } };
        expect(readLogQuery(query, '', [one]).fault).toBeUndefined();
      });
    }),
    { numRuns: 100 }
  );
});
