// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { ACCOUNTS, INSTANTS, PAN, queryText, UNKNOWN, ZONES } from '../hostile_inputs';

/** A period that nothing else in the tests has findings in. */
const from = '2026-05-01T00:00:00Z';
const to = '2026-05-08T00:00:00Z';

/** A question that each address answers, by what stands behind `/api/siem_review/pci/`. */
export const GOOD: Record<string, Record<string, string>> = {
  controls: { asOf: to },
  'controls/S3.1': { asOf: to },
  finding: { id: 'arn:aws:securityhub:x' },
  'findings/state': {},
  compare: { from, to },
  trend: { asOf: to, days: '7' },
  requirements: { asOf: to, days: '7' },
  'requirements/8.4.2': { asOf: to, days: '7' },
  period: { from, to },
};
const AS_OF = Object.keys(GOOD).filter((path) => 'asOf' in GOOD[path]);
const PERIODS = Object.keys(GOOD).filter((path) => 'from' in GOOD[path]);
const SCOPED = [...AS_OF, ...PERIODS];

const SYSTEMS = {
  'a path': '..%2F..',
  'a wildcard': '*',
  capital: 'Settlement',
  NUL: 'a%00',
  'something long': 'a'.repeat(65),
  'a card number with dashes': '4111-1111-1111-1111',
  'a query': '%7B%22match_all%22%3A%7B%7D%7D',
  'too many': Array.from({ length: 51 }, (_, place) => `s${place}`).join('&system='),
};
const MORE_ACCOUNTS = {
  ...ACCOUNTS,
  'too many': Array.from({ length: 501 }, (_, place) => String(1e11 + place)).join('&account='),
};
const LANGUAGES = { fr: 'fr', path: '../ja', upper: 'JA', twice: 'en&lang=ja' };
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
const FINDINGS = {
  nothing: '',
  NUL: 'a%00b',
  'a line end': 'a%0Ab',
  'a right-to-left override': 'a%E2%80%AEb',
  'something long': 'x'.repeat(1025),
  'a card number': `arn:aws:securityhub:${PAN}`,
  twice: 'a&id=b',
};
/** What no control and no item may be, as a part of the address. */
const CONTROL_IDS = ['S3', '3.1', 'S3.01', 'S3.1.1', 'S3.1%00', '*.*', '..%2F..', 'S3.1%0D%0AX:1'];
const ITEM_IDS = [
  '0',
  '13',
  'A4',
  '8.',
  '8.04',
  '8.4.2.1.1.1',
  '8%00',
  '*',
  '..%2F..',
  '%EF%BC%98',
];

/** [address, what is wrong, the query as it is sent, the field that the answer must name] */
export type HostilePci = [string, string, string, string];

function instead(path: string, field: string, encoded: string): string {
  const others = Object.entries(GOOD[path]).filter(([name]) => name !== field);
  return `${queryText(Object.fromEntries(others))}&${field}=${encoded}`;
}

const each = (paths: string[], field: string, values: Record<string, string>): HostilePci[] =>
  paths.flatMap((path) =>
    Object.entries(values).map(([what, encoded]): HostilePci => [
      path,
      `${field}: ${what}`,
      instead(path, field, encoded),
      field,
    ])
  );

const ofId = (path: string, ids: string[]): HostilePci[] =>
  [...ids, 'a'.repeat(200), PAN, '__proto__'].map((id) => [`${path}/${id}`, 'an id', '', 'id']);

/** Questions that are wrong in one thing. */
export const HOSTILE_PCI: HostilePci[] = [
  ...Object.keys(GOOD).flatMap((path) =>
    Object.entries(UNKNOWN)
      // Some know these names.
      .filter(([field]) => !(field in GOOD[path]))
      .map(([field, query]): HostilePci => [
        path,
        `unknown ${field}`,
        `${queryText(GOOD[path])}&${query}`,
        field,
      ])
  ),
  ...each(AS_OF, 'asOf', INSTANTS),
  ...each(AS_OF, 'asOf', { twice: `${to}&asOf=${to}` }),
  ...each(PERIODS, 'from', { ...INSTANTS, nothing: '' }),
  ...each(PERIODS, 'to', { ...INSTANTS, nothing: '', 'before from': '2026-04-01T00:00:00Z' }),
  ...each(SCOPED, 'system', SYSTEMS),
  ...each(SCOPED, 'account', MORE_ACCOUNTS),
  ...each(SCOPED, 'lang', LANGUAGES),
  ...each(
    Object.keys(GOOD).filter((path) => 'days' in GOOD[path]),
    'days',
    DAYS
  ),
  ...each(['trend', 'period'], 'tz', ZONES),
  ...each(['finding'], 'id', FINDINGS),
  ...ofId('controls', CONTROL_IDS),
  ...ofId('requirements', ITEM_IDS),
];
