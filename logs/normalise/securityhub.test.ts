// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { isFields } from '../kind';
import type { Fields } from '../kind';
import { md5 } from './common_document';
import { securityhub } from './securityhub';

const UPDATED = '2025-01-31T23:59:58.123Z';
const EVENT = '2025-02-01T00:00:05Z';
const PATH = 'AWSLogs/444455556666/aws.securityhub/Security_Hub_Findings_-_Imported/x';
const BASE = {
  Id: 'arn:aws:securityhub:eu-west-1:111122223333:security-control/S3.1/finding/f1',
  ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
  GeneratorId: 'security-control/S3.1',
  AwsAccountId: '111122223333',
  Title: 'S3 buckets should block public access. ',
  Description: 'd',
  Types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
  CreatedAt: '2025-01-01T00:00:00.000Z',
  UpdatedAt: UPDATED,
  Severity: { Label: 'HIGH', Normalized: 70 },
  Workflow: { Status: 'NEW' },
  RecordState: 'ACTIVE',
  Compliance: { Status: 'FAILED', SecurityControlId: 'S3.1' },
  ProductFields: { 'aws/securityhub/ProductName': 'Security Hub' },
  Resources: [
    { Type: 'AwsIamRole', Id: 'arn:aws:iam::111122223333:role/app/pay', Region: 'eu-west-1' },
  ],
};

const delivered = (...findings: Fields[]): Fields => ({
  version: '0',
  'detail-type': 'Security Hub Findings - Imported',
  account: '777788889999',
  region: 'us-east-1',
  time: EVENT,
  resources: [],
  detail: { findings },
});
const madeOf = (value: Fields) => {
  const raw = JSON.stringify(value);
  const parts = securityhub.parts?.(JSON.parse(raw) as Fields, raw) ?? [];
  return parts.map(({ record, raw: own, envelope }) => {
    if (!isFields(record)) throw new Error('no finding');
    return securityhub.normalise(record, { path: PATH, raw: own, envelope, ingested: new Date(0) });
  });
};
const made = (fields: Fields = {}) => madeOf(delivered({ ...BASE, ...fields }))[0];

test('a NEW control finding: its time is UpdatedAt, its index that of the event', () => {
  const { index, id, document } = made();
  const time = '2025-01-31T23:59:58.123+00:00';
  expect({ index, id }).toEqual({
    index: 'log-aws-securityhub-2025-02',
    id: `${BASE.Id}_${md5(`${time}NEW`)}`,
  });
  expect(document).toMatchObject({
    '@id': BASE.Id,
    '@log_type': 'securityhub',
    '@timestamp': time,
    cloud: { account: { id: '111122223333' }, region: 'eu-west-1' },
    consolidated_control_findings: true,
    consolidated_controls_view: true,
    cwe_timestamp: EVENT,
    event: {
      category: ['intrusion_detection'],
      kind: 'alert',
      module: 'security hub',
      risk_score_norm: '70',
    },
    related: { user: ['pay'] },
    rule: { id: 'security-control/S3.1', name: 'S3 buckets should block public access' },
    user: { name: 'pay' },
  });
});

test('any other status is as new as its event', () => {
  const { id, document } = made({ Workflow: { Status: 'NOTIFIED' } });
  const time = '2025-02-01T00:00:05+00:00';
  expect(document['@timestamp']).toBe(time);
  expect(id).toBe(`${BASE.Id}_${md5(`${time}NOTIFIED`)}`);
});

test('several findings of one event, and one without an event', () => {
  const others = madeOf(delivered(BASE, { ...BASE, Id: 'f2', AwsAccountId: undefined }));
  expect(others.map(({ document }) => document['@id'])).toEqual([BASE.Id, 'f2']);
  expect(others[1].document).toMatchObject({ cloud: { account: { id: '777788889999' } } });
  const [alone] = madeOf({ ...BASE, AwsAccountId: undefined });
  expect(alone.index).toBe('log-aws-securityhub-2025-01');
  expect(alone.document).not.toHaveProperty('cwe_timestamp');
  expect(alone.document).toMatchObject({ cloud: { account: { id: '444455556666' } } });
});

test('without the name of a product it stays as the SIEM leaves it', () => {
  const { id, document } = made({ ProductFields: {} });
  expect(id).toBe(BASE.Id);
  expect(document).toMatchObject({
    '@timestamp': '2025-02-01T00:00:05+00:00',
    event: { module: 'securityhub' },
    rule: { id: BASE.Types },
  });
  expect(made({ Workflow: undefined }).id).toBe(BASE.Id);
});

const guardDuty = (fields: Fields) => ({
  ProductFields: { 'aws/securityhub/ProductName': 'GuardDuty', ...fields },
  Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B!DNS'],
});
const ACTION = 'aws/guardduty/service/action';

test('a finding of GuardDuty', () => {
  const { document } = made({
    ...guardDuty({
      [`${ACTION}/actionType`]: 'NETWORK_CONNECTION',
      [`${ACTION}/networkConnectionAction/connectionDirection`]: 'OUTBOUND',
      [`${ACTION}/networkConnectionAction/remoteIpDetails/ipAddressV4`]: '198.51.100.7',
    }),
    Resources: [
      {
        Type: 'AwsEc2Instance',
        Id: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc',
        Details: { AwsEc2Instance: { IpV4Addresses: ['10.0.0.5'] } },
      },
      {
        Type: 'AwsIamAccessKey',
        Id: 'AWS::IAM::AccessKey:null',
        Details: { AwsIamAccessKey: { PrincipalId: 'AROAEXAMPLE:s', PrincipalName: 'app-role' } },
      },
    ],
  });
  expect(document).toMatchObject({
    Artifact: 'DNS',
    DetectionMechanism: 'B',
    ResourceTypeAffected: 'EC2',
    ThreatFamilyName: 'C&CActivity',
    ThreatPurpose: 'Backdoor',
    cloud: { instance: { id: 'i-0abc' } },
    destination: { ip: '198.51.100.7' },
    event: { category: 'malware', module: 'guardduty' },
    network: { direction: 'outbound' },
    related: {
      hosts: ['i-0abc'],
      ip: ['198.51.100.7', '10.0.0.5'],
      user: ['AROAEXAMPLE', 'app-role'],
    },
    user: { id: 'AROAEXAMPLE', name: 'app-role' },
  });
  expect(document).not.toHaveProperty('source');
});

test('a finding of Macie, and one of Inspector', () => {
  const product = (name: string) => ({ ProductFields: { 'aws/securityhub/ProductName': name } });
  const Types = ['Sensitive Data Identifications/Financial/SensitiveData:S3Object-Financial'];
  expect(made({ ...product('Macie'), Types }).document).toMatchObject({
    ResourceTypeAffected: 'S3Object',
    ThreatFamilyName: 'Financial',
    ThreatPurpose: 'SensitiveData',
    event: { category: 'intrusion_detection', module: 'macie' },
  });
  const inspector = {
    ...product('Inspector'),
    Types: ['Software and Configuration Checks/Vulnerabilities/CVE'],
    Title: 'CVE-2024-3094 - xz',
  };
  expect(made(inspector).document).toMatchObject({
    event: { category: 'package' },
    rule: { id: 'Software and Configuration Checks/Vulnerabilities/CVE-2024-3094' },
  });
});

test('refused, and told by content', () => {
  expect(() => made({ Id: 7 })).toThrow('no Id');
  expect(() => madeOf({ ...BASE, UpdatedAt: 'x' })).toThrow('UpdatedAt is no time: x');
  expect(securityhub.matches('x', BASE)).toBe(true);
  expect(securityhub.matches('x', delivered(BASE))).toBe(true);
  expect(securityhub.matches('x', { findings: [BASE] })).toBe(true);
  expect(securityhub.matches('x', { findings: [] })).toBe(false);
});
