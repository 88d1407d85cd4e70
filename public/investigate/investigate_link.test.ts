// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { LOG_KINDS } from '../../common/logs/kinds';
import { decodeInvestigation } from '../../common/url_state/investigate_state';
import { entityOfText, investigateFrom } from './investigate_link';

it.each([
  ['203.0.113.9', 'address'],
  ['AKIAIOSFODNN7EXAMPLE', 'access_key'],
  ['111122223333', 'account'],
  ['arn:aws:iam::111122223333:role/app/batch', 'role'],
  ['arn:aws:s3:::card-data', 'resource'],
  ['i-0123456789abcdef0', 'instance'],
])('%s is a door', (text, type) => {
  expect(entityOfText(text)).toMatchObject({ type });
});

it.each([
  '2026/11/24 14:02',
  'Settlement (111122223333)',
  'Read',
  '1,204',
  '',
  '–',
  'ap-northeast-1',
])('%s is none', (text) => {
  expect(entityOfText(text)).toBeUndefined();
});

it('keeps period and scope of the page', () => {
  const entity = { type: 'address' as const, value: '203.0.113.9' };
  const [path, search] = investigateFrom(
    entity,
    '?system=portal&period=last_7_days&sort=-events'
  ).split('?');
  expect(path).toBe('/investigate');
  expect(decodeInvestigation(search, LOG_KINDS)).toMatchObject({
    trail: { steps: [{ entity }] },
    period: { kind: 'last_days', days: 7 },
    scope: { systems: ['portal'] },
  });
});
