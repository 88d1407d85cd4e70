// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { kindOf, LOG_KINDS } from '../logs/kinds';
import type { LogId, LogKind } from '../logs/log_kind';
import { clauseOf } from './clause_of';
import { entityOfField } from './entity_of_field';
import { readEntity } from './read_entity';

const ROLE = 'arn:aws:iam::111122223333:role/app/batch';
const SESSION = 'arn:aws:sts::111122223333:assumed-role/batch/s1';

const CELLS: Array<[log: LogId, field: string, value: unknown, type?: string, as?: string]> = [
  ['cloudtrail', 'userIdentity.sessionContext.sessionIssuer.arn', ROLE, 'role'],
  ['cloudtrail', 'userIdentity.sessionContext.sessionIssuer.userName', 'batch', 'role'],
  ['cloudtrail', 'requestParameters.roleName', 'batch', 'role'],
  ['cloudtrail', 'userIdentity.arn', SESSION, 'user'],
  ['cloudtrail', 'userIdentity.principalId', 'AROADBQP57FF2AEXAMPLE:s1', 'user'],
  ['cloudtrail', 'user.name', 'aoi@example.jp', 'user'],
  ['cloudtrail', 'user.name', 'AWSReservedSSO_Admin_0123456789abcdef', 'role'],
  ['cloudtrail', 'userIdentity.accessKeyId', 'ASIAIOSFODNN7EXAMPLE', 'access_key'],
  ['cloudtrail', 'responseElements.credentials.accessKeyId', 'ASIAIOSFODNN7EXAMPLE', 'access_key'],
  ['cloudtrail', 'cloud.account.id', '111122223333', 'account'],
  ['cloudtrail', 'cloud.account.id', 'unknown', undefined],
  ['cloudtrail', 'source.ip', '10.0.0.1', 'address'],
  ['cloudtrail', 'source.address', 'ec2.amazonaws.com', 'action'],
  ['cloudtrail', 'source.address', 'AWS Internal', undefined],
  ['cloudtrail', 'resources.ARN', ROLE, 'role'],
  ['cloudtrail', 'resources.ARN', 'arn:aws:s3:::cards', 'resource'],
  ['cloudtrail', 'requestParameters.bucketName', 'cards', 'resource'],
  ['cloudtrail', 'requestParameters.instanceId', 'i-0123456789abcdef0', 'instance'],
  ['cloudtrail', 'eventName', 'DeleteTrail', 'action'],
  ['cloudtrail', 'eventSource', 's3.amazonaws.com', 'action'],
  ['cloudtrail', 'eventID', 'fb547a7c-22db-41c1-b427-89c51f74eb88', 'event'],
  ['cloudtrail', 'awsRegion', 'ap-northeast-1', undefined],
  ['cloudtrail', 'readOnly', true, undefined],
  ['cloudtrail', 'no.such.field', 'x', undefined],
  ['cloudtrail', 'constructor', 'x', undefined],
  ['securityhub', 'Id', 'arn:aws:guardduty:r:111122223333:detector/d/finding/f', 'finding'],
  [
    'securityhub',
    'Resources.Id',
    'AWS::IAM::AccessKey:AKIAIOSFODNN7EXAMPLE',
    'access_key',
    'AKIAIOSFODNN7EXAMPLE',
  ],
  ['securityhub', 'Resources.Id', 'AWS::::Account:111122223333', 'account', '111122223333'],
  [
    'securityhub',
    'Resources.Id',
    'arn:aws:ec2:r:111122223333:instance/i-0123456789abcdef0',
    'instance',
    'i-0123456789abcdef0',
  ],
  ['securityhub', 'user.id', 'AKIAIOSFODNN7EXAMPLE', 'access_key'],
  ['securityhub', 'user.id', '111122223333', 'account'],
  ['guardduty', 'id', '6e97c11678293435378a2a79adbf69ed', 'finding'],
  ['vpcflowlogs', 'interface_id', 'eni-0123456789abcdef0', 'resource'],
  ['vpcflowlogs', 'pkt_srcaddr', '-', undefined],
  ['s3accesslog', 'Requester', SESSION, 'user'],
  ['s3accesslog', 'Operation', 'REST.GET.OBJECT', 'action'],
  ['s3accesslog', 'RequestID', '23433FC1BB3E116E', 'event'],
  ['r53resolver', 'dns.question.name', 'pool.example.org', 'words'],
  ['waf', 'url.path', '/', undefined],
];

test.each(CELLS.map((cell) => [cell] as const))(
  'the thing of %j',
  ([log, field, value, type, as]) => {
    const entity = entityOfField(kindOf(log) as LogKind, field, value);
    expect(entity).toEqual(type === undefined ? undefined : { type, value: as || value });
  }
);

it('tells a role from a user by the rest of the finding', () => {
  const field = 'resource.accessKeyDetails.userName';
  const guardduty = kindOf('guardduty') as LogKind;
  const type = 'resource.accessKeyDetails.userType';
  const of = (others: Record<string, unknown>) =>
    (entityOfField(guardduty, field, 'batch', others) || { type: '' }).type;
  expect(of({ [type]: 'AssumedRole' })).toBe('role');
  expect(of({ [type]: ['AssumedRole'] })).toBe('role');
  expect(of({ [type]: 'IAMUser' })).toBe('user');
  expect(of({})).toBe('user');
  const hub = kindOf('securityhub') as LogKind;
  expect(entityOfField(hub, 'user.name', 'batch', { 'Resources.Type': ['AwsIamRole'] })).toEqual({
    type: 'role',
    value: 'batch',
  });
});

it('gives what can be read, and what its own kind can be asked', () => {
  const field = fc
    .constantFrom(...LOG_KINDS)
    .chain((kind) => fc.constantFrom(...kind.fields).map((one) => ({ kind, field: one.field })));
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.ipV4());
  fc.assert(
    fc.property(field, value, (at, given) => {
      const entity = entityOfField(at.kind, at.field, given);
      if (!entity) return;
      expect(readEntity(entity)).toEqual({ value: entity });
      clauseOf(entity, at.kind);
    }),
    { numRuns: 300 }
  );
});
