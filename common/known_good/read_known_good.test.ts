// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { readKnownGood } from './read_known_good';
import { holdsForEvidence, isOtherToApprove, writtenOf } from './known_good_list';
import type { KnownGoodList, KnownGoodType } from './known_good_list';

const TODAY = '2026-05-01';
const list: KnownGoodList = {
  id: 'office',
  name: 'Office',
  of: 'cidr',
  values: ['198.51.100.0/24', '2001:db8::1', '10.0.0.0/8', 'fd00::/8'],
  owner: 'Aoi Tanaka',
  reason: 'Our own people',
  expires: '2026-12-31',
  systems: ['card'],
  usedForEvidence: true,
};
const faultAt = (part: object, today?: string) =>
  (readKnownGood({ ...list, ...part }, today).fault || { at: 'taken' }).at;

test('a list is taken as it is', () => {
  expect(readKnownGood(list, TODAY)).toEqual({ value: list });
  expect(readKnownGood({ ...list, systems: [] }).value).not.toHaveProperty('systems');
});

const GOOD: Array<[KnownGoodType, string[]]> = [
  ['cidr', ['203.0.113.7', '10.1.2.3/32', '2001:db8::/32', '::1']],
  [
    'principal',
    [
      'deploy',
      'AWSReservedSSO_Admin_*',
      'arn:aws:iam::111122223333:role/app/settle',
      'arn:aws:iam::111122223333:role/ci-*',
      'arn:aws-cn:iam::111122223333:user/aoi',
      'arn:aws:sts::111122223333:assumed-role/settle/worker-1',
      'arn:aws:iam::111122223333:root',
    ],
  ],
  [
    'resource',
    ['arn:aws:s3:::cards', 'arn:aws:s3:::logs-*', 'cards', 'i-0123456789abcdef0', 'logs-*'],
  ],
  ['user_agent', ['Boto3/1.34 md/Botocore', 'scanner*']],
  ['finding_generator', ['Recon:EC2/Portscan', 'security-control/*', 'arn:aws:guardduty:x']],
];
const BAD: Array<[KnownGoodType, string[]]> = [
  ['cidr', ['0.0.0.0/0', '10.0.0.0/7', '::/0', '2000::/8', '10.0.0.*', 'office', '10.0.0.0/33']],
  [
    'principal',
    [
      '*',
      'a*',
      'ad*min',
      '*admin',
      'two words',
      'arn:aws:iam::111122223333:role/*',
      'arn:aws:iam::*:role/admin',
      'arn:aws:iam::1111:role/admin',
      'arn:aws:s3:::cards',
      'arn:aws:iam::111122223333:role/a*b',
    ],
  ],
  ['resource', ['*', 'ab*', 'arn:*', 'arn:aws:s3:::*', 'arn:aws:s3:::a*b', 'a b']],
  ['user_agent', ['*', 'abc*', 'a*b*', 'x']],
  ['finding_generator', ['*', 'a b c d', 'abc*', '*:EC2']],
];

test.each(GOOD)('%s takes %j', (of, values) => {
  expect(faultAt({ of, values })).toBe('taken');
});

test.each(BAD)('%s takes none of %j', (of, values) => {
  values.forEach((value) =>
    expect([value, faultAt({ of, values: [value] })]).toEqual([value, 'values[0]'])
  );
});

test.each<[string, object]>([
  ['id', { id: 'Office' }],
  ['id', { id: 'hits' }],
  ['values', { values: [] }],
  ['values', { values: Array.from({ length: 501 }, (_, one) => `10.0.${one >> 8}.${one & 255}`) }],
  ['values[1]', { values: ['10.0.0.1', '10.0.0.1'] }],
  ['owner', { owner: '' }],
  ['reason', { reason: undefined }],
  ['expires', { expires: '2026-02-30' }],
  ['expires', { expires: '2026-04-30' }],
  ['expires', { expires: '2027-06-06' }],
  ['systems[0]', { systems: ['Not one'] }],
  ['usedForEvidence', { usedForEvidence: 'yes' }],
  ['approval', { approval: { by: 'me', at: '2026-05-01T00:00:00Z', version: 1 } }],
  ['authors', { authors: [] }],
])('a fault is at %s: %j', (at, part) => {
  expect(faultAt(part, TODAY)).toBe(at);
});

test('400 days ahead is the most, today the least', () => {
  expect(faultAt({ expires: '2027-06-05' }, TODAY)).toBe('taken');
  expect(faultAt({ expires: TODAY }, TODAY)).toBe('taken');
});

test('whatever is sent: taken, or a fault', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(list)), fc.anything(), (field, value) => {
      const read = readKnownGood({ ...list, [field]: value }, TODAY);
      expect('value' in read || 'fault' in read).toBe(true);
    })
  );
});

test('an approval is for everything but name and owner', () => {
  const changed = (part: Partial<KnownGoodList>) => isOtherToApprove(list, { ...list, ...part });
  expect(changed({ name: 'Offices', owner: 'Ren' })).toBe(false);
  expect(changed({ values: ['198.51.100.0/24'] })).toBe(true);
  expect(changed({ systems: undefined })).toBe(true);
  expect(changed({ expires: '2027-01-01' })).toBe(true);
  expect(changed({ usedForEvidence: false })).toBe(true);
  expect(changed({ reason: 'Other' })).toBe(true);
});

test('for evidence it must be meant, approved and not expired', () => {
  const approval = { by: 'reviewer', at: '2026-05-01T00:00:00Z', version: 1 };
  const approved = { ...list, approval, authors: ['a'] };
  expect(holdsForEvidence(approved, TODAY)).toBe(true);
  expect(holdsForEvidence(approved, '2026-12-31')).toBe(true);
  expect(holdsForEvidence(approved, '2027-01-01')).toBe(false);
  expect(holdsForEvidence(list, TODAY)).toBe(false);
  expect(holdsForEvidence({ ...approved, usedForEvidence: false }, TODAY)).toBe(false);
  expect(writtenOf(approved)).toEqual(list);
});
