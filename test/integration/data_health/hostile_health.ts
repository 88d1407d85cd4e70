// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { ACCOUNTS, PAN, UNKNOWN, ZONES } from '../hostile_inputs';

const DAYS = {
  none: '0',
  negative: '-1',
  'a half': '1.5',
  years: '4000',
  exponent: '1e1',
  hexadecimal: '0x10',
  'a word': 'all',
  'full width': '%EF%BC%91',
  twice: '1&days=2',
};
const SYSTEMS = {
  'a path': '..%2F..',
  'a wildcard': '*',
  capital: 'Settlement',
  NUL: 'a%00',
  'something long': 'a'.repeat(65),
  'a card number': PAN,
};
const ENVIRONMENTS = {
  NUL: 'a%00b',
  'a right-to-left override': 'a%E2%80%AEb',
  'something long': 'x'.repeat(65),
  'a card number': `paid%20${PAN}`,
};
const LOGS = {
  'an index': 'log-aws-*',
  'a path': '..%2Fcloudtrail',
  capital: 'CloudTrail',
  'a hidden index': '.opendistro_security',
  'a query': '%7B%22match_all%22%3A%7B%7D%7D',
  'something long': 'a'.repeat(65),
  'a card number': PAN,
  twice: 'cloudtrail&log=waf',
};

const each = (field: string, values: Record<string, string>): Array<[string, string, string]> =>
  Object.entries(values).map(([what, value]) => [`${field}: ${what}`, `${field}=${value}`, field]);

/** Periods are days here: `from` is as unknown as the others. */
const strange = Object.entries(UNKNOWN).map(([field, query]): [string, string, string] => [
  `unknown ${field}`,
  query,
  field,
]);

/** [what is wrong, the query as it is sent, the field that the answer must name] */
export const HOSTILE_HEALTH: Array<[string, string, string]> = [
  ...strange,
  ...each('from', { 'an instant': '2026-05-01T00:00:00Z' }),
  ...each('days', DAYS),
  ...each('tz', ZONES),
  ...each('account', ACCOUNTS),
  ...each('account', { 'a card number': PAN }),
  ...each('system', SYSTEMS),
  ...each('environment', ENVIRONMENTS),
  ...each('log', LOGS),
  ['too many systems', Array.from({ length: 51 }, (_, n) => `system=s${n}`).join('&'), 'system'],
  [
    'too many accounts',
    Array.from({ length: 501 }, (_, n) => `account=${String(n).padStart(12, '0')}`).join('&'),
    'account',
  ],
];
