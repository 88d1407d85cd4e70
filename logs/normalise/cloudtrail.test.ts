// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields, RecordContext } from '../kind';
import { RefusedRecord } from '../kind';
import { cloudtrail } from './cloudtrail';

const PATH = 'prefix/AWSLogs/444455556666/CloudTrail/eu-west-1/2025/01/02/x.json.gz';
const BASE = {
  eventVersion: '1.08',
  eventID: '11111111-aaaa',
  eventTime: '2025-01-02T03:04:05Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'DeleteBucket',
  awsRegion: 'ap-northeast-1',
  sourceIPAddress: '203.0.113.9',
  userAgent: 'Boto3/1.28',
  recipientAccountId: '222222222222',
  readOnly: false,
};

function normalise(fields: Fields, context: Partial<RecordContext> = {}) {
  const record = { ...BASE, ...fields };
  const raw = JSON.stringify(record);
  const ingested = new Date('2025-02-01T00:00:00.250Z');
  return cloudtrail.normalise(JSON.parse(raw), { path: PATH, raw, ingested, ...context });
}
const documentOf = (fields: Fields, context: Partial<RecordContext> = {}): Fields =>
  normalise(fields, context).document;

test('a whole document', () => {
  const fields = {
    errorCode: 'AccessDenied',
    errorMessage: 'Access Denied',
    userIdentity: {
      type: 'AssumedRole',
      accessKeyId: 'ASIAEXAMPLE',
      arn: 'arn:aws:sts::222222222222:assumed-role/app-role/sess1',
      sessionContext: {
        sessionIssuer: { arn: 'arn:aws:iam::222222222222:role/service/app-role' },
        attributes: { mfaAuthenticated: 'false' },
      },
    },
    requestParameters: null,
  };
  expect(normalise(fields)).toEqual({
    index: 'log-aws-cloudtrail-2025-01',
    id: '11111111-aaaa',
    document: {
      ...BASE,
      ...fields,
      requestParameters: undefined,
      '@timestamp': '2025-01-02T03:04:05+00:00',
      '@id': '11111111-aaaa',
      '@log_type': 'cloudtrail',
      '@log_s3key': PATH.slice('prefix/'.length),
      '@message': expect.stringMatching(
        /^\{"eventVersion": "1\.08", .*"requestParameters": null\}$/
      ),
      cloud: { provider: 'aws', account: { id: '222222222222' }, region: 'ap-northeast-1' },
      ecs: { version: '1.10.0' },
      error: { code: 'AccessDenied', message: 'Access Denied' },
      event: {
        action: 'DeleteBucket',
        category: ['iam'],
        ingested: '2025-02-01T00:00:00.250000+00:00',
        kind: 'event',
        module: 's3.amazonaws.com',
        outcome: 'failure',
      },
      related: { ip: ['203.0.113.9'] },
      rule: { name: 'DeleteBucket' },
      source: { address: '203.0.113.9', ip: '203.0.113.9' },
      user: { id: 'ASIAEXAMPLE', name: 'sess1' },
      user_agent: { original: 'Boto3/1.28' },
    },
  });
});

const sts = (session: string) => `arn:aws:sts::222222222222:assumed-role/${session}`;
test.each<[string, Fields, string | undefined]>([
  ['AssumedRole', { principalId: 'AROA:sess1', arn: sts('app/sess1') }, 'sess1'],
  ['AssumedRole of an instance', { arn: sts('app/i-0abc') }, 'i-0abc'],
  ['AssumedRole by Identity Center', { arn: sts('AWSReservedSSO_A_1/ann@x.com') }, 'ann@x.com'],
  ['AssumedRole, session with signs', { arn: sts('app/with:colon/slash') }, 'slash'],
  ['IAMUser', { userName: 'bob', arn: 'arn:aws:iam::222222222222:user/team/bob' }, 'bob'],
  ['IAMUser, name with a slash', { userName: 'team/bob' }, 'team/bob'],
  ['Root', { principalId: '2', arn: 'arn:aws:iam::222222222222:root' }, 'root'],
  ['FederatedUser', { arn: 'arn:aws:sts::222222222222:federated-user/bob' }, 'bob'],
  ['WebIdentityUser', { userName: 'system:serviceaccount:ns:sa' }, 'sa'],
  ['AWSAccount', { principalId: 'AIDAEXAMPLE', accountId: '999999999999' }, 'AIDAEXAMPLE'],
  ['AWSService', { invokedBy: 'ec2.amazonaws.com' }, undefined],
])('user.name of %s', (type, identity, name) => {
  const { user } = documentOf({ userIdentity: { type, ...identity } });
  expect(user).toEqual(name === undefined ? undefined : { name });
});

test.each<[Fields, string]>([
  [{}, 'success'],
  [{ errorCode: 'AccessDenied' }, 'failure'],
  [{ errorMessage: 'Failed authentication' }, 'failure'],
  [{ errorCode: null }, 'failure'],
])('outcome of %j', (fields, outcome) => {
  expect(documentOf(fields)).toMatchObject({ event: { outcome } });
});

test.each<[string, boolean]>([
  ['203.0.113.9', true],
  ['2001:db8::1', true],
  ['ec2.amazonaws.com', false],
  ['AWS Internal', false],
  ['203.000.113.9', false],
])('address %s', (sourceIPAddress, isIp) => {
  const document = documentOf({ sourceIPAddress });
  expect(document.source).toEqual(
    isIp ? { address: sourceIPAddress, ip: sourceIPAddress } : { address: sourceIPAddress }
  );
  expect(document.related).toEqual(isIp ? { ip: [sourceIPAddress] } : undefined);
});

test.each<[string, Fields, Partial<RecordContext>, string]>([
  ['the record', {}, { account: '777777777777' }, '222222222222'],
  ['the path', { recipientAccountId: undefined }, { account: '777777777777' }, '444455556666'],
  [
    'what the caller says',
    { recipientAccountId: undefined },
    { path: 'x.json', account: '777777777777' },
    '777777777777',
  ],
  ['nothing', { recipientAccountId: undefined }, { path: 'x.json' }, 'unknown'],
])('the account by %s', (_, fields, context, id) => {
  expect(documentOf(fields, context)).toMatchObject({ cloud: { account: { id } } });
});

test('a record without region has that of its path', () => {
  const document = documentOf({ awsRegion: undefined });
  expect(document).toMatchObject({ cloud: { region: 'eu-west-1' } });
});

test.each<[string, Fields, string]>([
  ['a request', { requestParameters: { instanceId: 'i-1' } }, 'i-1'],
  [
    'an answer',
    {
      responseElements: { instancesSet: { items: [{ instanceId: 'i-2' }, { instanceId: 'i-3' }] } },
    },
    'i-2',
  ],
  [
    'a session',
    {
      eventSource: 'ssm.amazonaws.com',
      eventName: 'StartSession',
      requestParameters: { target: 'i-4' },
    },
    'i-4',
  ],
  [
    'a role handed to an instance',
    {
      eventSource: 'sts.amazonaws.com',
      userAgent: 'ec2.amazonaws.com',
      requestParameters: { roleSessionName: 'i-5' },
    },
    'i-5',
  ],
])('the instance of %s', (_, fields, id) => {
  expect(documentOf(fields)).toMatchObject({ cloud: { instance: { id } } });
});

test('CloudHSM: cluster and module are related hosts', () => {
  const document = documentOf({
    eventSource: 'cloudhsm.amazonaws.com',
    requestParameters: { clusterId: 'cluster-1' },
    responseElements: { hsm: { hsmId: 'hsm-1' } },
  });
  expect(document).toMatchObject({
    cloud: { instance: { id: 'hsm-1' } },
    related: { hosts: ['cluster-1', 'hsm-1'], ip: ['203.0.113.9'] },
  });
});

test('the month is that of UTC', () => {
  expect(normalise({ eventTime: '2025-02-01T00:30:00+09:00' })).toMatchObject({
    index: 'log-aws-cloudtrail-2025-01',
    document: { '@timestamp': '2025-01-31T15:30:00+00:00' },
  });
});

test.each<[string, Fields]>([
  ['no eventID', { eventID: undefined }],
  ['no eventID', { eventID: 7 }],
  ['no eventTime', { eventTime: '' }],
  ['eventTime is no time: yesterday', { eventTime: 'yesterday' }],
])('refused: %s', (reason, fields) => {
  expect(() => normalise(fields)).toThrow(new RefusedRecord(reason));
});

test('CloudTrail is told by its record, digests by their path', () => {
  expect(cloudtrail.matches(PATH, BASE)).toBe(true);
  expect(cloudtrail.matches('CloudTrail-Digest/x.json.gz', BASE)).toBe(false);
  expect(cloudtrail.matches(PATH, { eventID: 'a', technique: 'b' })).toBe(false);
});

test('empty values go, false and 0 stay, long texts are cut where Lucene would refuse them', () => {
  const { requestParameters } = documentOf({
    requestParameters: {
      a: '',
      b: '-',
      c: 'null',
      d: [],
      e: [''],
      f: { g: null },
      h: false,
      i: 0,
      j: [{ k: '' }, ''],
      long: 'あ'.repeat(11000),
      many: ['x'.repeat(40000)],
    },
  });
  expect(requestParameters).toEqual({
    h: false,
    i: 0,
    j: [{}, ''],
    long: `${'あ'.repeat(10917)}<<TRUNCATED>>`,
    many: [`${'x'.repeat(32753)}<<TRUNCATED>>`],
  });
});
