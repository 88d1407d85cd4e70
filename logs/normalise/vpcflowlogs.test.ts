// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { RecordContext } from '../kind';
import { vpcflowlogs } from './vpcflowlogs';

const PATH = 'bucket/AWSLogs/444455556666/vpcflowlogs/eu-west-1/2025/01/02/x.log.gz';
const ACCEPTED =
  '2 111122223333 eni-0a 203.0.113.9 10.0.0.5 48316 22 6 19 4294967296 1735689540 1735689600 ACCEPT OK';

const made = (raw: string, context: Partial<RecordContext> = {}) =>
  vpcflowlogs.normaliseLine(raw, {
    path: PATH,
    raw,
    ingested: new Date('2025-02-01T00:00:00Z'),
    ...context,
  });

test('a whole document', () => {
  expect(made(ACCEPTED)).toEqual({
    index: 'log-aws-vpcflowlogs-2025-01',
    id: '3c723a93723be504700b345f49902d1e',
    document: {
      '@id': '3c723a93723be504700b345f49902d1e',
      '@log_s3key': PATH.slice('bucket/'.length),
      '@log_type': 'vpcflowlogs',
      '@message': ACCEPTED,
      '@timestamp': '2025-01-01T00:00:00+00:00',
      account_id: '111122223333',
      action: 'ACCEPT',
      bytes: '4294967296',
      cloud: { provider: 'aws', account: { id: '111122223333' }, region: 'eu-west-1' },
      destination: { address: '10.0.0.5', ip: '10.0.0.5', port: '22' },
      dstaddr: '10.0.0.5',
      dstport: '22',
      ecs: { version: '1.10.0' },
      end: '1735689600',
      event: {
        action: 'ACCEPT',
        category: ['network'],
        ingested: '2025-02-01T00:00:00+00:00',
        kind: 'event',
        module: 'vpcflowlogs',
        outcome: 'success',
      },
      interface_id: 'eni-0a',
      log_status: 'OK',
      network: { bytes: '4294967296', iana_number: '6', packets: '19', transport: 'tcp' },
      packets: '19',
      protocol: '6',
      related: { ip: ['10.0.0.5', '203.0.113.9'] },
      source: {
        address: '203.0.113.9',
        bytes: '4294967296',
        ip: '203.0.113.9',
        packets: '19',
        port: '48316',
      },
      srcaddr: '203.0.113.9',
      srcport: '48316',
      start: '1735689540',
      version: '2',
    },
  });
});

test('a line without traffic has no addresses; its account is that of the path', () => {
  const line = '2 unknown eni-0a - - - - - - - 1735689540 1735689600 - NODATA';
  const { document } = made(line);
  expect(document).toMatchObject({
    cloud: { account: { id: '444455556666' } },
    event: { outcome: 'unknown' },
    log_status: 'NODATA',
  });
  expect(document).not.toHaveProperty('source');
  expect(document).not.toHaveProperty('related');
  expect(made(line, { path: 'x', account: '777788889999' }).document).toMatchObject({
    cloud: { account: { id: '777788889999' } },
  });
  expect(made(line, { path: 'x' }).document).toMatchObject({
    cloud: { account: { id: 'unknown' }, region: 'unknown' },
  });
});

test('the header names the columns, in any order', () => {
  const header = 'end action type flow-direction pkt-srcaddr instance-id region vpc-id';
  const { document } = made(
    '1735689600 REJECT IPv6 ingress 2001:db8::1 i-0abc ap-northeast-1 vpc-1',
    {
      header,
    }
  );
  expect(document).toMatchObject({
    cloud: { instance: { id: 'i-0abc' }, region: 'ap-northeast-1' },
    event: { action: 'REJECT', outcome: 'failure' },
    network: { direction: 'ingress', type: 'ipv6' },
    pkt_srcaddr: '2001:db8::1',
    related: { ip: ['2001:db8::1'] },
    vpc_id: 'vpc-1',
  });
});

test('the traffic of a transit gateway is another type of log, without outcome', () => {
  const header = 'version resource-type account-id srcaddr dstaddr protocol end';
  const { document } = made('6 TransitGateway 111122223333 10.0.0.1 10.0.0.2 17 1735689600', {
    header,
  });
  expect(document).toMatchObject({ '@log_type': 'transit-gateway', network: { transport: 'udp' } });
  expect(document.event).not.toHaveProperty('outcome');
});

test.each([
  [ACCEPTED.replace('1735689600', '-'), undefined, 'no end'],
  [ACCEPTED.replace('1735689600', '17e9'), undefined, 'end is no time: 17e9'],
  ['1735689600 ACCEPT x', 'end action', '3 columns where the header has 2'],
  ['rubbish', undefined, 'no header names the columns'],
])('%s with header %s is refused', (line, header, reason) => {
  expect(() => made(line, { header })).toThrow(reason);
});

test('told by its path, its header, or a line of the default format', () => {
  expect(vpcflowlogs.matchesPath(PATH)).toBe(true);
  expect(vpcflowlogs.matchesLine('version account-id interface-id srcaddr dstaddr')).toBe(true);
  expect(vpcflowlogs.matchesLine(ACCEPTED)).toBe(true);
  expect(vpcflowlogs.matchesLine('the end of the version')).toBe(false);
  expect(vpcflowlogs.isHeader?.(ACCEPTED)).toBe(false);
});
