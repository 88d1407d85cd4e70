// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields, RecordContext } from '../kind';
import { md5 } from './common_document';
import { waf } from './waf';

const REQUEST = {
  clientIp: '203.0.113.9',
  country: 'JP',
  headers: [
    { name: 'Host', value: 'shop.example' },
    { name: 'User-Agent', value: 'curl/7' },
    { name: 'Referer', value: 'https://r.example/' },
    { name: 'Authorization', value: 'secret' },
  ],
  uri: '/pay',
  args: 'card=1',
  httpVersion: 'HTTP/2.0',
  httpMethod: 'POST',
  requestId: 'r',
};
const BASE = {
  timestamp: 1735689600771,
  formatVersion: 1,
  webaclId: 'arn:aws:wafv2:ap-northeast-1:111122223333:regional/webacl/shop/u1',
  terminatingRuleId: 'block-sqli',
  action: 'BLOCK',
  httpRequest: REQUEST,
};

const made = (fields: Fields = {}, context: Partial<RecordContext> = {}) => {
  const raw = JSON.stringify({ ...BASE, ...fields });
  const record = JSON.parse(raw) as Fields;
  return waf.normalise(record, { path: 'x', raw, ingested: new Date(0), ...context });
};

test('a blocked request', () => {
  const { index, id, document } = made();
  expect(index).toBe('log-aws-waf-2025-01');
  expect(id).toBe(md5(String(document['@message'])));
  expect(document['@message']).toMatch(/^\{"timestamp": 1735689600771, "formatVersion": 1, /);
  expect(document).toMatchObject({
    '@timestamp': '2025-01-01T00:00:00.771000+00:00',
    cloud: { account: { id: '111122223333' }, region: 'ap-northeast-1' },
    event: { action: 'BLOCK', category: ['web'], kind: 'alert' },
    http: { request: { method: 'POST', referrer: 'https://r.example/' }, version: '2.0' },
    related: { ip: ['203.0.113.9'] },
    rule: { name: 'block-sqli', ruleset: 'shop' },
    source: { address: '203.0.113.9', ip: '203.0.113.9' },
    url: { domain: 'shop.example', path: '/pay', query: 'card=1' },
    user_agent: { original: 'curl/7' },
  });
  expect(document.event).not.toHaveProperty('outcome');
  expect((document.httpRequest as Fields).header).toEqual({
    host: 'shop.example',
    user_agent: 'curl/7',
    referer: 'https://r.example/',
  });
});

test('the ACL of CloudFront is global; that of WAF Classic tells no account', () => {
  const webaclId = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/g/u2';
  expect(made({ webaclId }).document).toMatchObject({
    cloud: { account: { id: '111122223333' }, region: 'global' },
    rule: { ruleset: 'g' },
  });
  expect(made({ webaclId: '5f1d-classic' }, { account: '777788889999' }).document).toMatchObject({
    cloud: { account: { id: '777788889999' }, region: 'global' },
    rule: { ruleset: '5f1d-classic' },
  });
});

test('what is missing or odd leaves the rest', () => {
  const httpRequest = { clientIp: 'unknown', headers: [{ name: 7 }], httpVersion: 'HTTP/1.1' };
  const { document } = made({ httpRequest });
  expect(document).toMatchObject({ source: { address: 'unknown' }, rule: { name: 'block-sqli' } });
  expect(document.source).not.toHaveProperty('ip');
  expect(() => made({ httpRequest: [] })).toThrow('no httpRequest');
  expect(() => made({ timestamp: 'now' })).toThrow('timestamp is no time: now');
  expect(waf.matches('x', BASE)).toBe(true);
  expect(waf.matches('x', { ...BASE, webaclId: undefined })).toBe(false);
});
