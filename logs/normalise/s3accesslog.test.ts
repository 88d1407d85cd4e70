// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { RecordContext } from '../kind';
import { md5 } from './common_document';
import { s3accesslog } from './s3accesslog';

const PATH = 'logs/2025-01-02-03-04-05-0123456789ABCDEF';
const OWNER = '79a5'.repeat(16);
const LINE =
  `${OWNER} cards [06/Feb/2025:00:00:38 +0000] 203.0.113.9 arn:aws:sts::111122223333:assumed-role/app/session ` +
  '3E57427F3EXAMPLE REST.GET.OBJECT a/b.csv "GET /a/b.csv?x=1 HTTP/1.1" 403 AccessDenied 4294967296 5 6 7 ' +
  '"https://shop.example/" "aws-cli/2.1%20Python" - abc= SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader ' +
  'cards.s3.eu-west-1.amazonaws.com TLSv1.2 - Yes';

const made = (raw: string, context: Partial<RecordContext> = {}) =>
  s3accesslog.normaliseLine(raw, { path: PATH, raw, ingested: new Date(0), ...context });

test('a whole line', () => {
  const { index, id, document } = made(LINE);
  expect({ index, id }).toEqual({ index: 'log-aws-s3accesslog-2025-02', id: md5(LINE) });
  expect(document).toMatchObject({
    '@log_type': 's3accesslog',
    '@timestamp': '2025-02-06T00:00:38+00:00',
    Bucket: 'cards',
    ErrorCode: 'AccessDenied',
    TLSVersion: 'TLSv1.2',
    cloud: { account: { id: 'unknown' }, region: 'eu-west-1' },
    destination: { address: 'cards.s3.eu-west-1.amazonaws.com' },
    event: { category: ['web'], kind: 'event' },
    http: {
      request: { method: 'GET', referrer: 'https://shop.example/' },
      response: { bytes: '4294967296', status_code: '403' },
    },
    related: { ip: ['203.0.113.9'] },
    url: { domain: 'cards.s3.eu-west-1.amazonaws.com', original: '/a/b.csv?x=1' },
    user: { name: 'session' },
    user_agent: { original: 'aws-cli/2.1 Python' },
  });
  expect(document).not.toHaveProperty('VersionId');
  expect(document).not.toHaveProperty('S3AccessPointARN');
});

test('what S3 does itself has neither address nor request', () => {
  const line = `${OWNER} cards [06/Feb/2025:00:00:38 +0000] - AmazonS3 ID S3.EXPIRE.OBJECT k "-" - - - - - - "-" "-" -`;
  const { document } = made(line);
  expect(document).toMatchObject({ Operation: 'S3.EXPIRE.OBJECT', user: { name: 'AmazonS3' } });
  expect(document).not.toHaveProperty('source');
  expect(document).not.toHaveProperty('http');
});

test.each([
  ['AWSLogs/444455556666/s3/x', '444455556666'],
  [
    'p/444455556666/eu-west-1/cards/2025/01/02/2025-01-02-03-04-05-0123456789ABCDEF',
    '444455556666',
  ],
  ['p/444455556666/x', '777788889999'],
])('the account of %s', (path, id) => {
  expect(made(LINE, { path, account: '777788889999' }).document).toMatchObject({
    cloud: { account: { id } },
  });
});

test('other lines are refused, long hostile ones at once', () => {
  expect(() => made('a b c')).toThrow('no line of an S3 server access log');
  expect(() => made(LINE.replace('Feb', 'Foo'))).toThrow('RequestDateTime is no time');
  const hostile = `${OWNER} b [06/Feb/2025:00:00:38 +0000] ${'" "'.repeat(20000)}`;
  expect(() => made(hostile)).toThrow();
  expect(s3accesslog.matchesLine(LINE)).toBe(true);
  expect(s3accesslog.matchesPath(PATH)).toBe(true);
  expect(s3accesslog.matchesPath('x.log')).toBe(false);
});
