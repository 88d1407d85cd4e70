// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields } from '../kind';
import { elb } from './elb';

const FOLDER = 'AWSLogs/444455556666/elasticloadbalancing/us-east-2/2025/01/02';
const FILE = `${FOLDER}/444455556666_elasticloadbalancing_us-east-2`;
const ALB =
  'https 2025-07-02T22:23:00.186641Z app/lb/50dc 203.0.113.9:2817 10.0.0.1:80 0.086 0.048 -1 200 502 ' +
  '5000000000 57 "GET https://shop.example:443/pay?card=1 HTTP/1.1" "curl/7.46.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 ' +
  'arn:aws:elasticloadbalancing:us-east-2:111122223333:targetgroup/t/73e2 "Root=1-58337281" "shop.example" ' +
  '"arn:aws:acm:us-east-2:111122223333:certificate/1" 1 2025-07-02T22:22:48.364000Z "waf,forward" "-" "-" ';
const ALB_END = '"10.0.0.1:80" "502" "-" "-" TID_1';
const NLB =
  'tls 2.0 2025-12-20T02:59:40 net/lb/c6 g3d4 203.0.113.9:51341 10.0.0.1:443 5 2 98 246 - ' +
  'arn:aws:acm:us-east-2:111122223333:certificate/2a - ECDHE-RSA-AES128-SHA tlsv12 - shop.example h2 h2 "h2" 2025-12-20T02:59:30';
const CLB =
  '2025-05-15T23:39:43.945958Z my-lb 203.0.113.9:2817 - 0.000073 -1 0.000057 504 0 0 29 ' +
  '"GET https://shop.example:443/a HTTP/1.1" "curl/7.38.0" DHE-RSA-AES128-SHA TLSv1.2';

const documentOf = (raw: string, path = 'x.log'): Fields =>
  elb.normaliseLine(raw, { path, raw, ingested: new Date(0) }).document;

test('an application load balancer', () => {
  const { index, document } = elb.normaliseLine(ALB + ALB_END, {
    path: `${FILE}_app.lb.50dc_20250702T2225Z_203.0.113.1_abc.log.gz`,
    raw: ALB + ALB_END,
    ingested: new Date(0),
  });
  expect(index).toBe('log-aws-elb-2025-07');
  expect(document).toMatchObject({
    '@log_type': 'alb',
    '@timestamp': '2025-07-02T22:23:00.186641+00:00',
    cloud: { account: { id: '444455556666' }, region: 'us-east-2' },
    destination: { address: '10.0.0.1', ip: '10.0.0.1', port: '80' },
    event: { category: ['web'], module: 'alb' },
    http: {
      request: { bytes: '5000000000', method: 'GET' },
      response: { bytes: '57', status_code: '200' },
      version: '1.1',
    },
    related: { ip: ['10.0.0.1', '203.0.113.9'] },
    response_processing_time: '-1',
    source: { address: '203.0.113.9', ip: '203.0.113.9', port: '2817' },
    ssl_protocol: 'TLSv1.2',
    target_status_code: '502',
    url: {
      domain: 'shop.example',
      full: 'https://shop.example:443/pay?card=1',
      path: '/pay',
      port: '443',
      query: 'card=1',
      scheme: 'https',
    },
    user_agent: { original: 'curl/7.46.0' },
  });
});

test('several targets', () => {
  const document = documentOf(`${ALB}"10.0.0.1:80 10.0.0.2:80" "502 200"`);
  expect(document).toMatchObject({ target_port_list: '10.0.0.1:80 10.0.0.2:80' });
});

test('a network load balancer', () => {
  const document = documentOf(NLB);
  expect(document).toMatchObject({
    '@log_type': 'nlb',
    '@timestamp': '2025-12-20T02:59:40+00:00',
    destination: { ip: '10.0.0.1', port: '443' },
    event: { category: ['network'] },
    http: { request: { bytes: '98' }, response: { bytes: '246' } },
    tls_protocol_version: 'tlsv12',
    url: { domain: 'shop.example', port: '443' },
  });
});

test('a classic load balancer that found no backend', () => {
  const document = documentOf(CLB);
  expect(document).toMatchObject({
    '@log_type': 'clb',
    http: { response: { status_code: '504' } },
    ssl_protocol: 'TLSv1.2',
    url: { full: 'https://shop.example:443/a' },
  });
  expect(document).not.toHaveProperty('destination');
});

test('the path tells what a line does not, other lines are refused', () => {
  const path = `${FILE}_app.lb.50dc_20250702T2225Z_203.0.113.1_abc.log.gz`;
  expect(documentOf((ALB + ALB_END).replace('https ', 'new '), path)).toMatchObject({
    '@log_type': 'alb',
  });
  expect(elb.matchesPath(path)).toBe(true);
  expect(elb.matchesPath(`${FILE}_net.lb.1_20250702T2225Z_0123abcd.log.gz`)).toBe(true);
  expect(elb.matchesPath('x.log')).toBe(false);
  for (const line of [ALB, NLB, CLB]) expect(elb.matchesLine(line)).toBe(true);
  expect(() => documentOf(ALB)).toThrow("no line of a load balancer's access log");
  expect(() => documentOf(`${'a:'.repeat(30000)}`, path)).toThrow('no line');
});
