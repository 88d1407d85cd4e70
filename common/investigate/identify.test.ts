// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { pasted } from '../../test/unit/any_trail';
import { hasCardNumber } from '../mask/card_numbers';
import { seenText } from '../plain_text';
import { identify } from './identify';
import { readEntity } from './read_entity';

const PAN = '4111111111111111';
const GUARDDUTY =
  'arn:aws:guardduty:ap-northeast-1:111122223333:detector/12abc34d567e8fa901bc2d34e56789f0/finding/6e97c11678293435378a2a79adbf69ed';

/** Types of the guesses, best first, without the words that are always there. */
function typesOf(text: string): string[] {
  return identify(text)
    .map(({ type, value }) => (value === text.trim() ? type : `${type} ${value}`))
    .filter((type) => !/^words/.test(type));
}

describe('identify', () => {
  test.each([
    ['arn:aws:iam::111122223333:role/app/settlement-batch', 'role', 'resource'],
    ['arn:aws-cn:iam::111122223333:role/batch', 'role', 'resource'],
    ['arn:aws:iam::111122223333:user/ci/deploy', 'user', 'resource'],
    ['arn:aws:iam::111122223333:root', 'user', 'account 111122223333'],
    ['arn:aws:sts::111122223333:assumed-role/batch/session-1', 'user', 'role batch'],
    ['arn:aws:sts::111122223333:federated-user/bob', 'user'],
    ['arn:aws:s3:::cards', 'resource'],
    ['arn:aws:s3:::cards/2026/a.csv', 'resource', 'resource arn:aws:s3:::cards'],
    ['arn:aws:kms:ap-northeast-1:111122223333:key/0a1b', 'resource'],
    [
      'arn:aws:ec2:ap-northeast-1:111122223333:instance/i-0123456789abcdef0',
      'instance i-0123456789abcdef0',
      'resource',
    ],
    [GUARDDUTY, 'finding'],
    [
      `arn:aws:securityhub:ap-northeast-1::product/aws/guardduty/${GUARDDUTY}`,
      `finding ${GUARDDUTY}`,
      'finding',
    ],
    [
      'arn:aws:securityhub:ap-northeast-1:111122223333:security-control/S3.1/finding/0d1e2f3a-4b5c-4d6e-8f90-a1b2c3d4e5f6',
      'finding',
    ],
    ['AKIAIOSFODNN7EXAMPLE', 'access_key'],
    ['ASIAIOSFODNN7EXAMPLE', 'access_key'],
    ['AROADBQP57FF2AEXAMPLE', 'role'],
    ['AROADBQP57FF2AEXAMPLE:session', 'user'],
    ['AIDACKCEVSQ6C2EXAMPLE', 'user'],
    ['111122223333', 'account'],
    ['1111-2222-3333', 'account 111122223333'],
    ['203.0.113.9', 'address'],
    ['203.0.113.9:443', 'address 203.0.113.9'],
    ['203[.]0[.]113[.]9', 'address 203.0.113.9'],
    ['010.001.000.009', 'address 10.1.0.9'],
    ['010.0.0.0/8', 'address 10.0.0.0/8'],
    ['10.0.0.0/8', 'address'],
    ['2001:db8::1', 'address'],
    ['[2001:db8::1]:443', 'address 2001:db8::1'],
    ['2001:db8::/32', 'address'],
    ['i-0123456789abcdef0', 'instance'],
    ['mi-0123456789abcdef0', 'instance'],
    ['sg-0123456789abcdef0', 'resource'],
    ['fb547a7c-22db-41c1-b427-89c51f74eb88', 'event', 'finding', 'resource'],
    ['6e97c11678293435378a2a79adbf69ed', 'finding'],
    ['79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be', 'user'],
    ['kms.amazonaws.com', 'action'],
    ['DeleteTrail', 'action', 'role', 'user', 'resource'],
    ['REST.GET.OBJECT', 'action'],
    ['iam:CreateUser', 'action CreateUser'],
    ['aoi.tanaka@example.co.jp', 'user'],
    ['/aws/lambda/intake', 'resource'],
    ['alias/cards', 'resource'],
    ['s3://cards/a.csv', 'resource arn:aws:s3:::cards/a.csv', 'resource arn:aws:s3:::cards'],
    ['role/app/batch', 'role batch'],
    ['assumed-role/batch/s1', 'user s1', 'role batch'],
    ['AWS::IAM::AccessKey:AKIAIOSFODNN7EXAMPLE', 'access_key AKIAIOSFODNN7EXAMPLE'],
    ['settlement-batch', 'role', 'user', 'resource'],
    ['root', 'user', 'role', 'resource'],
    ['card-log-archive', 'resource', 'role', 'user'],
    ['AWSReservedSSO_Admin_0123456789abcdef', 'role', 'user', 'resource'],
    ['  settlement-batch\n', 'role', 'user', 'resource'],
    ['who deleted it?'],
    ['10.0.0.256', 'resource', 'role', 'user'],
    ['1111222233334', 'role', 'user', 'resource'],
  ])('of %s', (text, ...types) => {
    expect(typesOf(text)).toEqual(types);
  });

  it('takes quoted texts for words first, unless their shape tells more', () => {
    expect(identify('"DeleteTrail"')[0]).toEqual({ type: 'words', value: 'DeleteTrail' });
    expect(identify('「決済 失敗」')).toEqual([{ type: 'words', value: '決済 失敗' }]);
    expect(identify('"AKIAIOSFODNN7EXAMPLE",')[0].type).toBe('access_key');
  });

  it('looks for no card number', () => {
    [PAN, `card ${PAN}`, '4111-1111-1111-1111', `arn:aws:s3:::b/${PAN}`].forEach((text) =>
      expect(identify(text)).toEqual([])
    );
    // Cut out of a longer number, which is none, it would become one.
    expect(identify(`${'x'.repeat(240)}${PAN}${'7'.repeat(30)}`)).toEqual([]);
  });

  it('always has words, names nothing twice, and gives what can be read', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const found = identify(text);
        found.forEach((one) => expect(readEntity(one)).toEqual({ value: one }));
        expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(found.length);
        const asked = seenText(text).trim();
        if (asked === '' || hasCardNumber(asked)) expect(found).toEqual([]);
        else if (/[^\s"'\u0060,;]/.test(asked))
          expect(found.map(({ type }) => type)).toContain('words');
      }),
      { numRuns: 1000 }
    );
  });
});
