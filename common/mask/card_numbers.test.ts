// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { hasCardNumber, maskCardNumbers } from './card_numbers';

/** Test numbers that card brands and payment services publish; none is anybody's. */
const PUBLISHED = [
  '4111111111111111',
  '4222222222222',
  '4000056655665556',
  '4917610000000000003',
  '5555555555554444',
  '2223003122003222',
  '2720992593319364',
  '378282246310005',
  '341111111111111',
  '30569309025904',
  '38520000023237',
  '3056930009020004',
  '6011111111111117',
  '6555900000604105',
  '3530111333300000',
  '6200000000000005',
  '6205500000000000004',
  '6759649826438453',
];

test.each(PUBLISHED)('%s keeps its last four digits only', (number) => {
  const masked = `${'*'.repeat(number.length - 4)}${number.slice(-4)}`;
  expect(maskCardNumbers(number)).toBe(masked);
  expect(maskCardNumbers(`paid with ${number}, thanks`)).toBe(`paid with ${masked}, thanks`);
});

test.each([
  ['4111 1111 1111 1111', '**** **** **** 1111'],
  ['4111-1111-1111-1111', '****-****-****-1111'],
  ['4111.1111.1111.1111', '****.****.****.1111'],
  ['3782 822463 10005', '**** ****** *0005'],
  ['41111 11111-111 111', '***** *****-**1 111'],
  ['４１１１１１１１１１１１１１１１', '************１１１１'],
  ['2026-05-01 4111111111111111', '2026-05-01 ************1111'],
  ['no 12 4111 1111 1111 1111 3 pieces', 'no 12 **** **** **** 1111 3 pieces'],
  ['111122223333 4111111111111111', '111122223333 ************1111'],
  ['card4111111111111111', 'card************1111'],
  ['{"pan":"4111111111111111","cvv":"123"}', '{"pan":"************1111","cvv":"123"}'],
  ['s3://in/4111111111111111.csv', 's3://in/************1111.csv'],
  [
    'arn:aws:s3:::in/5555555555554444/4111111111111111',
    'arn:aws:s3:::in/************4444/************1111',
  ],
  ['4111111111111111 5555555555554444', '************1111 ************4444'],
])('%s becomes %s', (text, masked) => {
  expect(maskCardNumbers(text)).toBe(masked);
  expect(hasCardNumber(text)).toBe(true);
  expect(maskCardNumbers(masked)).toBe(masked);
});

test.each([
  ['an account', '411111111111'],
  ['accounts', '411122223333 511122223333 411122223333'],
  ['a bucket of an account', 'logs-411122223333-2026'],
  ['a role', 'arn:aws:iam::411122223333:role/app/settle-20260501123000'],
  ['a session', 'arn:aws:sts::411122223333:assumed-role/settle/i-04111111111111111'],
  ['milliseconds', '1746057600000'],
  ['microseconds', '1746057600000000'],
  ['nanoseconds', '1746057600000000000'],
  ['a time', '2026-05-01 12.30.45.123'],
  ['an event id', '41111111-1111-4111-8111-111111111111'],
  ['an event id that ends as a card number', 'abcdabcd-abcd-abcd-4111-111111111111'],
  ['a hash', 'd4111111111111111e'],
  ['a key', 'AKIAI44QH8DHBEXAMPLE'],
  ['addresses', '222.123.111.254 222.123.111.253 222.123.111.252'],
  ['a wrong check digit', '4111111111111112'],
  ['one digit more', '41111111111111110'],
  ['within a longer run', '99941111111111111119999'],
  ['no brand', '1234567890123452'],
  ['two blanks', '4111 1111  1111 1111'],
])('%s stays: %s', (_, text) => {
  expect(maskCardNumbers(text)).toBe(text);
  expect(hasCardNumber(text)).toBe(false);
});

const digit = fc.integer({ min: 0, max: 9 });
const digits = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''));

/** A number of a brand: its beginning, digits at random, the digit that makes Luhn's sum right. */
const cardNumber = fc
  .constantFrom(
    ['4', 13],
    ['4', 16],
    ['4', 19],
    ['51', 16],
    ['2720', 16],
    ['37', 15],
    ['36', 14],
    ['6011', 16],
    ['3589', 16],
    ['62', 19]
  )
  .chain(([begin, length]) =>
    digits((length as number) - String(begin).length - 1).map((middle) => `${begin}${middle}`)
  )
  .map((body) => `${body}${checkDigit(body)}`);

/** Luhn once more, from the other end. */
function checkDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, one, place) => {
    const value = place % 2 === 0 ? Number(one) * 2 : Number(one);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

test('every card number is found, whatever stands between its digits and around it', () => {
  const around = fc.stringOf(fc.constantFrom('x', ' ', '/', '"', '語', ':', '<', '\n', ','), {
    maxLength: 5,
  });
  const separated = fc
    .tuple(cardNumber, fc.constantFrom('', ' ', '-', '.'), fc.constantFrom(4, 5, 6, 99))
    .map(([number, separator, part]) => ({
      number,
      text: number.replace(new RegExp(`(\\d{${part}})(?=\\d)`, 'g'), `$1${separator}`),
    }));
  fc.assert(
    fc.property(around, separated, around, (before, { number, text }, after) => {
      const masked = maskCardNumbers(`${before}${text}${after}`);
      expect(masked.replace(/[^0-9]/g, '')).toBe(number.slice(-4));
      expect(masked.replace(/[0-9]/g, '*')).toBe(`${before}${text}${after}`.replace(/[0-9]/g, '*'));
    }),
    { numRuns: 500 }
  );
});

test('account ids, times, UUIDs and ARNs are never touched', () => {
  const hexadecimal = fc.constantFrom(...'0123456789abcdef'.split(''));
  const word = (length: number) =>
    fc.stringOf(hexadecimal, { minLength: length, maxLength: length });
  const uuid = fc
    .tuple(word(8), word(4), word(4), word(4), word(12))
    .map((parts) => parts.join('-'));
  const manyDigitsUuid = fc
    .tuple(digits(8), digits(4), digits(4), digits(4), digits(12))
    .map((parts) => parts.join('-'));
  const harmless = fc.oneof(
    digits(12),
    fc.integer({ min: 0, max: 1999999999999 }).map(String),
    uuid,
    manyDigitsUuid,
    digits(12).map((account) => `arn:aws:iam::${account}:role/app/settle`),
    fc.tuple(digits(12), digits(12)).map(([one, other]) => `${one} ${other}`)
  );
  fc.assert(
    fc.property(harmless, (text) => {
      expect(maskCardNumbers(text)).toBe(text);
      expect(maskCardNumbers(`${text}: 411122223333`)).toBe(`${text}: 411122223333`);
    }),
    { numRuns: 2000 }
  );
});

test('random digits are rarely taken for a card number', () => {
  // Luhn passes one in ten; brands are fewer. A seeded generator: the shares are the same in every run.
  let state = 20261124;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const share = (length: number) => {
    let taken = 0;
    for (let run = 0; run < 5000; run += 1) {
      const text = Array.from({ length }, () => Math.floor(next() * 10)).join('');
      if (hasCardNumber(text)) taken += 1;
    }
    return taken / 5000;
  };
  expect(share(12)).toBe(0);
  expect(share(13)).toBeLessThan(0.015);
  expect(share(14)).toBeLessThan(0.008);
  expect(share(15)).toBeLessThan(0.008);
  expect(share(16)).toBeLessThan(0.035);
  expect(share(19)).toBeLessThan(0.025);
  expect(share(20)).toBe(0);
});

test.each([
  ['digits', '4'.repeat(250000)],
  ['single digits', '4 '.repeat(125000)],
  ['parts of four', '4111 '.repeat(50000)],
  ['UUIDs', '41111111-1111-4111-8111-111111111111 '.repeat(7000)],
  ['hexadecimal words', 'a4111111111111111 '.repeat(14000)],
])('250 KB of %s are looked through in little time', (_, text) => {
  const start = Date.now();
  maskCardNumbers(text);
  expect(Date.now() - start).toBeLessThan(2000);
});
