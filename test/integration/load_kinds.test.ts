// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { gzipSync } from 'zlib';
import { closingTable, loadPaths, loadRecords } from '../../logs';
import type { Connection } from '../../logs/opensearch/connection';
import { connect, engineTarget } from './load_engine';

// Months that no other test loads logs of.
const MONTH = '2018-04';
const KINDS = ['securityhub', 'guardduty', 'vpcflowlogs', 's3accesslog', 'waf', 'elb'];
const target = engineTarget('admin');
let connection: Connection;
let folder: string;

const put = (name: string, content: string | Buffer): void => {
  const file = path.join(folder, 'logs', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
};
const forget = async (): Promise<void> => {
  for (const kind of KINDS) {
    await connection.ask('DELETE', `/log-aws-${kind}-${MONTH}?ignore_unavailable=true`);
  }
};
const fieldTypes = async (kind: string): Promise<Record<string, string>> => {
  const answer = await connection.ask('GET', `/log-aws-${kind}-${MONTH}/_field_caps?fields=*`);
  const { fields } = answer.body as { fields: Record<string, object> };
  return Object.fromEntries(
    Object.entries(fields).map(([field, types]) => [field, Object.keys(types).join()])
  );
};
const countOf = async (kind: string, query: unknown): Promise<number> => {
  const body = JSON.stringify({ query });
  const answer = await connection.ask('POST', `/log-aws-${kind}-${MONTH}/_count`, body);
  return (answer.body as { count: number }).count;
};

beforeAll(async () => {
  connection = await connect(target, 1);
});
afterAll(() => connection.close());
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'siem-review-kinds-'));
  await forget();
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await forget();
});

const finding = (Id: string, status: string) => ({
  Id,
  ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
  GeneratorId: 'security-control/S3.1',
  AwsAccountId: '111122223333',
  Title: 'S3 buckets should block public access',
  Types: ['Software and Configuration Checks'],
  UpdatedAt: '2018-04-05T06:07:08.123Z',
  Severity: { Label: 'HIGH', Normalized: 70 },
  Workflow: { Status: status },
  ProductFields: { 'aws/securityhub/ProductName': 'Security Hub' },
  Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::cards', Region: 'eu-west-1' }],
});
const event = (...findings: unknown[]) =>
  JSON.stringify({ time: '2018-04-05T06:08:00Z', account: '111122223333', detail: { findings } });
const guardDuty = {
  accountId: '111122223333',
  region: 'eu-west-1',
  id: 'g1',
  type: 'Recon:EC2/PortProbeUnprotectedPort',
  title: 'probed',
  severity: 5,
  updatedAt: '2018-04-05T06:07:08.123Z',
  service: { count: 1, action: { actionType: 'PORT_PROBE' } },
};
const FLOW_HEADER =
  'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';
const flow = (bytes: number, end = 1522908428) =>
  `2 unknown eni-0a 203.0.113.9 10.0.0.5 48316 22 6 19 ${bytes} ${end - 60} ${end} REJECT OK`;
const ACCESS = `${'79a5'.repeat(16)} cards [05/Apr/2018:06:07:08 +0000] 203.0.113.9 - ID REST.GET.OBJECT k "GET /k HTTP/1.1" 200 - 4294967296 5 6 7 "-" "curl/7" - h= SigV4 E AuthHeader cards.s3.eu-west-1.amazonaws.com TLSv1.2`;
const ALB =
  'https 2018-04-05T06:07:08.186641Z app/lb/50dc 203.0.113.9:2817 10.0.0.1:80 0.086 0.048 0.037 200 200 4294967296 57 ' +
  '"GET https://shop.example:443/pay?card=1 HTTP/1.1" "curl/7.46.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:x ' +
  '"Root=1" "shop.example" "-" 1 2018-04-05T06:07:08.000000Z "forward" "-" "-" "10.0.0.1:80" "200"';
const waf = (...names: string[]) =>
  JSON.stringify({
    timestamp: 1522908428771,
    formatVersion: 1,
    webaclId: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/u1',
    terminatingRuleId: 'block',
    action: 'BLOCK',
    httpRequest: {
      clientIp: '203.0.113.9',
      headers: names.map((name) => ({ name, value: 'v' })),
      uri: '/',
      httpVersion: 'HTTP/1.1',
      httpMethod: 'GET',
    },
  });

test('a folder of all kinds loads in one go, each counted, with the types of the SIEM', async () => {
  put('hub/part-1', 'ignored: no name of a log');
  put(
    'hub/findings.json',
    event(finding('a', 'NEW'), finding('b', 'NEW')) + event(finding('a', 'NOTIFIED'))
  );
  put(
    'hub/again.json.gz',
    gzipSync(`${event(finding('a', 'NEW'))}\n${JSON.stringify({ x: 1 })}\n`)
  );
  put('AWSLogs/444455556666/GuardDuty/x.jsonl.gz', gzipSync(`${JSON.stringify(guardDuty)}\n`));
  put(
    'AWSLogs/444455556666/vpcflowlogs/eu-west-1/x.log.gz',
    gzipSync(`${FLOW_HEADER}\n${flow(5)}\n${flow(4294967296)}\n1 2 3\n${flow(7)}`)
  );
  put('flow.txt', `${flow(9)}\n`);
  put('s3/2018-04-05-06-07-08-0123456789ABCDEF', `${ACCESS}\n`);
  put('waf/x_waflogs_y.log', `${waf('Host', 'X-A')}\n`);
  put('lb/alb.log', `${ALB}\n${'x'.repeat(70000)}\n`);
  put('notes.txt', 'nothing of note\n');
  put('table.gz', Buffer.from('PAR1\0\0\0'));

  const refusedFile = path.join(folder, 'refused.ndjson');
  const report = await loadPaths([path.join(folder, 'logs')], target, { refusedFile });
  expect(report.kinds).toEqual({
    guardduty: { read: 1, distinct: 1, secondDeliveries: 0, refused: 0, unknownAccount: 0 },
    vpcflowlogs: { read: 5, distinct: 4, secondDeliveries: 0, refused: 1, unknownAccount: 1 },
    securityhub: { read: 5, distinct: 3, secondDeliveries: 1, refused: 1, unknownAccount: 0 },
    elb: { read: 2, distinct: 1, secondDeliveries: 0, refused: 1, unknownAccount: 1 },
    s3accesslog: { read: 1, distinct: 1, secondDeliveries: 0, refused: 0, unknownAccount: 1 },
    waf: { read: 1, distinct: 1, secondDeliveries: 0, refused: 0, unknownAccount: 0 },
  });
  expect(report).toMatchObject({
    files: 8,
    skippedFiles: 3,
    read: 15,
    distinct: 11,
    secondDeliveries: 1,
    refused: 3,
    unknownAccount: 3,
    indices: KINDS.map((kind) => `log-aws-${kind}-${MONTH}`).sort(),
  });
  const refused = readFileSync(refusedFile, 'utf8').trim().split('\n');
  expect(refused.map((line) => (JSON.parse(line) as { reason: string }).reason).sort()).toEqual([
    '3 columns where the header has 14',
    'longer than 64 KiB',
    'no Id',
  ]);
  expect(closingTable(report, refusedFile)).toContain(
    'vpcflowlogs     5         4                  0        1                1'
  );

  expect(await fieldTypes('vpcflowlogs')).toMatchObject({
    '@timestamp': 'date',
    'cloud.account.id': 'keyword',
    'source.ip': 'ip',
    'source.port': 'integer',
    'source.bytes': 'long',
    'network.bytes': 'integer',
    'network.iana_number': 'short',
    'event.outcome': 'keyword',
    end: 'date',
    srcaddr: 'ip',
  });
  expect(await fieldTypes('securityhub')).toMatchObject({
    'event.risk_score_norm': 'float',
    'event.module': 'keyword',
    'Severity.Label': 'keyword',
    'Severity.Normalized': 'long',
    'Workflow.Status': 'keyword',
    UpdatedAt: 'date',
    cwe_timestamp: 'date',
    consolidated_controls_view: 'boolean',
  });
  expect(await fieldTypes('guardduty')).toMatchObject({
    'event.severity': 'long',
    severity: 'long',
    accountId: 'keyword',
    'rule.id': 'keyword',
  });
  expect(await fieldTypes('s3accesslog')).toMatchObject({
    BytesSent: 'integer',
    HTTPstatus: 'short',
    RequestDateTime: 'date',
    'http.response.bytes': 'long',
    'http.response.status_code': 'short',
    TLSVersion: 'keyword',
  });
  expect(await fieldTypes('waf')).toMatchObject({
    'httpRequest.clientIp': 'ip',
    'httpRequest.header.host': 'keyword',
    'rule.ruleset': 'keyword',
    timestamp: 'date',
  });
  expect(await fieldTypes('elb')).toMatchObject({
    'http.request.bytes': 'long',
    'http.response.status_code': 'short',
    received_bytes: 'integer',
    target_processing_time: 'half_float',
    timestamp: 'date',
    'url.full': 'keyword',
    'url.full.text': 'text',
  });

  // Whole numbers beyond a mapping's range are left out of the search by it, and found by their long twins.
  expect(await countOf('vpcflowlogs', { exists: { field: 'network.bytes' } })).toBe(3);
  expect(await countOf('vpcflowlogs', { term: { 'source.bytes': 4294967296 } })).toBe(1);
  expect(await countOf('s3accesslog', { exists: { field: 'BytesSent' } })).toBe(0);
  expect(await countOf('s3accesslog', { term: { 'http.response.bytes': 4294967296 } })).toBe(1);
  const minute = { gte: '2018-04-05T06:07:00Z', lt: '2018-04-05T06:08:00Z' };
  for (const kind of ['elb', 'waf', 's3accesslog', 'guardduty', 'vpcflowlogs']) {
    expect(await countOf(kind, { range: { '@timestamp': minute } })).toBeGreaterThan(0);
  }
  const account = { term: { 'cloud.account.id': '444455556666' } };
  expect(await countOf('vpcflowlogs', account)).toBe(3);
  expect(await countOf('guardduty', account)).toBe(1);
});

test('records that are in the program: lines with and without their header, events of findings', async () => {
  const options = { refusedFile: path.join(folder, 'refused.ndjson') };
  const key = 'AWSLogs/444455556666/vpcflowlogs/eu-west-1/x.log.gz';
  const lines = [
    { record: flow(1), path: key },
    { record: '1522908428 ACCEPT 203.0.113.9', path: key, header: 'end action srcaddr' },
  ];
  const flows = await loadRecords('vpcflowlogs', lines, target, options);
  expect(flows).toMatchObject({ files: 1, read: 2, distinct: 2, unknownAccount: 0 });
  const given = JSON.parse(event(finding('a', 'NEW'), finding('b', 'NEW'))) as unknown;
  const findings = await loadRecords(
    'securityhub',
    [{ record: given, path: 'x' }],
    target,
    options
  );
  expect(findings).toMatchObject({ read: 2, distinct: 2 });
  expect(given).toEqual(JSON.parse(event(finding('a', 'NEW'), finding('b', 'NEW'))));
  await expect(loadRecords('nothing', [], target, options)).rejects.toThrow('no known kind');
});

test('a request that hides behind names of headers is there all the same', async () => {
  const records = [
    waf('Host', 'X-A'),
    waf('.', 'x'),
    waf('x..y'),
    waf('host.deep'),
    waf(' ', ''),
  ].map((line) => ({ record: JSON.parse(line) as unknown, path: 'x' }));
  const options = { refusedFile: path.join(folder, 'refused.ndjson') };
  const report = await loadRecords('waf', records, target, options);
  expect(report).toMatchObject({ read: 5, distinct: 5, refused: 0 });
  expect(await countOf('waf', { term: { 'source.ip': '203.0.113.9' } })).toBe(5);
});
