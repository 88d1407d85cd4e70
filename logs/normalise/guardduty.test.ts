// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields, RecordContext } from '../kind';
import { parseExactly, writeExactly } from '../read/exact_json';
import { guardduty } from './guardduty';

const PATH = 'AWSLogs/444455556666/GuardDuty/eu-west-1/2025/01/02/x.jsonl.gz';
const CONNECTION = {
  actionType: 'NETWORK_CONNECTION',
  networkConnectionAction: {
    connectionDirection: 'OUTBOUND',
    localPortDetails: { port: 39677 },
    remoteIpDetails: {
      ipAddressV4: '198.51.100.7',
      country: { countryName: 'Nowhere' },
      geoLocation: { lat: 1.5, lon: 2 },
    },
    remotePortDetails: { port: 22 },
  },
};
const BASE = {
  accountId: '111122223333',
  region: 'ap-northeast-1',
  id: 'f1',
  type: 'CryptoCurrency:EC2/BitcoinTool.B!DNS',
  title: ' EC2 instance i-0abc is mining. ',
  description: 'd',
  severity: 8,
  updatedAt: '2025-01-02T03:04:05.123Z',
  resource: {
    instanceDetails: {
      instanceId: 'i-0abc',
      networkInterfaces: [{ privateIpAddress: '10.0.0.5', publicIp: '203.0.113.9' }],
    },
    accessKeyDetails: { accessKeyId: 'ASIAEXAMPLE', userName: 'app-role' },
  },
  service: { action: CONNECTION, count: 3, additionalInfo: { unusual: { ports: [1] } } },
};

const made = (fields: Fields = {}, context: Partial<RecordContext> = {}) => {
  const raw = JSON.stringify({ ...BASE, ...fields });
  return guardduty.normalise(parseExactly(raw) as Fields, {
    path: PATH,
    raw,
    ingested: new Date(0),
    ...context,
  });
};

test('a connection outwards: source and destination change places', () => {
  const { index, id, document } = made();
  expect({ index, id }).toEqual({ index: 'log-aws-guardduty-2025-01', id: 'f1_3' });
  expect(document).toMatchObject({
    '@id': 'f1',
    '@timestamp': '2025-01-02T03:04:05.123000+00:00',
    Artifact: 'DNS',
    DetectionMechanism: 'B',
    ResourceTypeAffected: 'EC2',
    ThreatFamilyName: 'BitcoinTool',
    ThreatPurpose: 'CryptoCurrency',
    cloud: { account: { id: '444455556666' }, instance: { id: 'i-0abc' }, region: 'eu-west-1' },
    destination: {
      address: '198.51.100.7',
      geo: { country_name: 'Nowhere', location: { lon: 2 } },
      ip: '198.51.100.7',
      port: '22',
    },
    event: { category: 'malware', kind: 'alert', severity: '8' },
    network: { direction: 'outbound' },
    related: { ip: ['10.0.0.5', '198.51.100.7', '203.0.113.9'], user: ['app-role'] },
    rule: { id: 'CryptoCurrency:EC2/BitcoinTool.B!DNS', name: 'EC2 instance i-0abc is mining' },
    service: { additionalInfo: { unusual: "{'ports': [1]}" } },
    severity: 8,
    severitylabel: 'high',
    source: { address: '10.0.0.5', ip: '10.0.0.5', nat: { ip: '203.0.113.9' }, port: '39677' },
    user: { id: 'ASIAEXAMPLE', name: 'app-role' },
  });
});

test.each([
  [2, 'low'],
  [5.0, 'medium'],
  [8.9, 'high'],
])('severity %d is %s', (severity, severitylabel) => {
  expect(made({ severity }).document).toMatchObject({ severitylabel });
});

test('a critical finding stays as the SIEM leaves it', () => {
  const { document } = made({ severity: 9 });
  expect(document).toMatchObject({ event: { severity: '9' }, source: { ip: '198.51.100.7' } });
  for (const field of ['severitylabel', 'ThreatPurpose', 'network']) {
    expect(document).not.toHaveProperty(field);
  }
});

test('a severity with a decimal keeps it, so that the first does not make the field a whole number', () => {
  const raw = JSON.stringify(BASE).replace('"severity":8', '"severity":8.0');
  const { document } = guardduty.normalise(parseExactly(raw) as Fields, {
    path: PATH,
    raw,
    ingested: new Date(0),
  });
  expect(document).toMatchObject({ event: { severity: '8.0' }, severitylabel: 'high' });
  expect(writeExactly(document)).toContain('"severity":8.0');
});

test('without a path the account is the finding’s own', () => {
  const context = { path: 'x', account: '777788889999' };
  expect(made({}, context).document).toMatchObject({
    cloud: { account: { id: '111122223333' }, region: 'ap-northeast-1' },
  });
  expect(made({ accountId: 'x' }, context).document).toMatchObject({
    cloud: { account: { id: '777788889999' } },
  });
});

test('refused, and told by content', () => {
  expect(() => made({ id: '' })).toThrow('no id');
  expect(() => made({ updatedAt: 'x' })).toThrow('updatedAt is no time: x');
  expect(made({ service: { count: 0 } }).id).toBe('f1');
  expect(guardduty.matches('x', BASE)).toBe(true);
  expect(guardduty.matches('x', { ...BASE, service: undefined })).toBe(false);
});
