// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { PERIOD, ROLE } from './role_usage/documents';

export const API = '/api/siem_review/role_usage';
export const ENDPOINTS = [
  'roles',
  'actions',
  'trend',
  'context',
  'policy',
  'export',
  'compare',
] as const;
export type EndpointName = (typeof ENDPOINTS)[number];

export const PAN = '4111111111111111';

const from = PERIOD.from;
const to = PERIOD.to;

/** A question that each endpoint answers. */
export const GOOD: Record<EndpointName, Record<string, string>> = {
  roles: { from, to },
  actions: { from, to, role: ROLE },
  trend: { from, to, role: ROLE },
  context: { from, to, role: ROLE },
  policy: { from, to, role: ROLE },
  export: { from, to, role: ROLE, format: 'csv' },
  compare: { from, to, roles: ROLE },
};

export function queryText(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

/** What no instant may be. Already encoded. */
export const INSTANTS: Record<string, string> = {
  'a word': 'yesterday',
  'a day': '2026-05-01',
  'a day that does not exist': '2026-02-30T00:00:00Z',
  'hour 24': '2026-05-01T24:00:00Z',
  'second 60': '2026-05-01T00:00:60Z',
  'a week': '2026-W18-1T00:00:00Z',
  'a day of the year': '2026-121T00:00:00Z',
  'an offset': '2026-05-01T00:00:00%2B09:00',
  'no zone': '2026-05-01T00:00:00',
  'full-width digits': '%EF%BC%92026-05-01T00:00:00Z',
  'date math': 'now-1d',
  milliseconds: '1746057600000',
  exponent: '1e12',
  blanks: '%202026-05-01T00:00:00Z',
  'a line end': '2026-05-01T00:00:00Z%0A',
  NUL: '2026-05-01T00:00:00Z%00',
  'year 0': '0000-00-00T00:00:00Z',
  'a JSON text': '%222026-05-01T00:00:00Z%22',
  'a JSON list': '%5B%222026-05-01T00:00:00Z%22%5D',
  'something long': '9'.repeat(4000),
};

/** What no role may be. Already encoded. */
const ROLES: Record<string, string> = {
  'a name': 'settle',
  'a user': 'arn:aws:iam::111122223333:user/settle',
  'a session': 'arn:aws:sts::111122223333:assumed-role/settle/worker-1',
  'a short account': 'arn:aws:iam::1111:role/settle',
  'no name': 'arn:aws:iam::111122223333:role/',
  'all roles': '*',
  'a wildcard': 'arn:aws:iam::*:role/*',
  'a blank': 'arn:aws:iam::111122223333:role/a%20b',
  NUL: 'arn:aws:iam::111122223333:role/a%00b',
  'a right-to-left mark': 'arn:aws:iam::111122223333:role/a%E2%80%AEb',
  'half a surrogate pair': 'arn:aws:iam::111122223333:role/a%ED%A0%80b',
  'a letter beyond ASCII': 'arn:aws:iam::111122223333:role/%E8%AA%9E',
  'a line end': 'arn:aws:iam::111122223333:role/a%0D%0AX-Injected:%201',
  'a query': '%7B%22match_all%22%3A%7B%7D%7D',
  'a script': '%7B%22script%22%3A%22System.exit(0)%22%7D',
  'a query string': 'arn:aws:iam::111122223333:role/a%20OR%20*:*',
  'something long': `arn:aws:iam::111122223333:role/${'a'.repeat(600)}`,
  'a card number': `arn:aws:iam::111122223333:role/${PAN}`,
  'markup before it': '%3Cscript%3Ealert(1)%3C/script%3Earn:aws:iam::111122223333:role/a',
};

const OWN = '2026-04-01T00:00:00Z/2026-05-01T00:00:00Z';
/** What no column of a comparison may be. Already encoded. */
const COLUMNS: Record<string, string> = {
  'a system without a name': 'system:',
  'a system in capitals': 'system:CARD',
  'all systems': 'system:*',
  'a system that is a path': 'system:../../etc',
  'an environment without a name': 'system:card/',
  'a wrong escape within': 'system:card/%25ZZ',
  'an environment that turns the direction': 'system:card/%25E2%2580%25AEx',
  'an environment with a card number': `system:card/${PAN}`,
  'a period by name': `${ROLE}~last_month`,
  'a period that ends before it begins': `${ROLE}~${OWN.split('/').reverse().join('/')}`,
  'a period of years': `${ROLE}~2020-01-01T00:00:00Z/2026-01-01T00:00:00Z`,
  'date math': `${ROLE}~now-1d/now`,
  'no period': `${ROLE}~`,
  'one twice': `${ROLE}&roles=${ROLE}`,
  'seven of them': [1, 2, 3, 4, 5, 6, 7].map((one) => `system:s${one}`).join('&roles='),
};

const SEARCHES: Record<string, string> = {
  NUL: 'a%00b',
  escape: '%1B%5B31mred',
  'a line end': 'a%0Ab',
  'a line separator': 'a%E2%80%A8b',
  'a right-to-left override': 'a%E2%80%AEb',
  'an isolate': 'a%E2%81%A6b',
  'an Arabic mark': 'a%D8%9Cb',
  'something long': 'x'.repeat(257),
  'something long that normalises longer': '%EF%AC%AC'.repeat(200),
  'a card number': PAN,
  'a card number with blanks': '4111%201111%201111%201111',
  'a card number with dashes': 'paid%204111-1111-1111-1111',
  'a card number with dots': '4111.1111.1111.1111',
  'a card number in full width': '%EF%BC%94%EF%BC%91'.concat('%EF%BC%91'.repeat(14)),
};

const USES: Record<string, string> = {
  'a wildcard': 's3:*',
  'a blank': 's3:Get%20Object',
  'two colons': 's3:Get:Object',
  'a capital service': 'S3:GetObject',
  NUL: 's3:Get%00Object',
  'a query': '%7B%22a%22%3A1%7D',
  'something long': `s3:${'A'.repeat(300)}`,
  'a path': '../../etc/passwd',
};

export const ACCOUNTS: Record<string, string> = {
  'too short': '1111',
  'too long': '1111222233334',
  letters: 'abcdabcdabcd',
  'a wildcard': '*',
  'full-width digits': '%EF%BC%91'.repeat(12),
  'a sign': '-11122223333',
};

export const ZONES: Record<string, string> = {
  'no zone': 'Mars/Base',
  'an offset': '%2B09:00',
  'a path': '../../etc/localtime',
  NUL: 'UTC%00',
  'a script': '%22%2BSystem.exit(0)%2B%22',
  'something long': `A${'/b'.repeat(200)}`,
};

export const UNKNOWN: Record<string, string> = {
  size: 'size=1',
  index: 'index=.opendistro_security',
  query: 'query=%7B%22match_all%22%3A%7B%7D%7D',
  dataSourceId: 'dataSourceId=x',
  __proto__: '__proto__=x',
  '__proto__[from]': '__proto__%5Bfrom%5D=x',
  constructor: 'constructor=x',
  'constructor.prototype': 'constructor.prototype=x',
  prototype: 'prototype=x',
  toString: 'toString=x',
  hasOwnProperty: 'hasOwnProperty=x',
  'from[]': 'from%5B%5D=2026-05-04T00:00:00Z',
  'from[gte]': 'from%5Bgte%5D=now',
  From: 'From=2026-05-04T00:00:00Z',
  ' from': '%20from=x',
};

/** [endpoint, what is wrong, the query as it is sent, the field that the answer must name] */
export type HostileQuery = [EndpointName, string, string, string];

function instead(endpoint: EndpointName, field: string, encoded: string): string {
  const others = Object.entries(GOOD[endpoint]).filter(([name]) => name !== field);
  return `${queryText(Object.fromEntries(others))}&${field}=${encoded}`;
}

function each(
  endpoints: readonly EndpointName[],
  field: string,
  values: Record<string, string>
): HostileQuery[] {
  return endpoints.flatMap((endpoint) =>
    Object.entries(values).map(([what, encoded]): HostileQuery => [
      endpoint,
      `${field}: ${what}`,
      instead(endpoint, field, encoded),
      field,
    ])
  );
}

/** What is told to be missing first, where it is not the role. */
const FIRST: Partial<Record<EndpointName, string>> = { roles: 'from', compare: 'roles' };

function rowsOf(endpoint: EndpointName): HostileQuery[] {
  const good = queryText(GOOD[endpoint]);
  return [
    [endpoint, 'no input at all', '', FIRST[endpoint] || 'role'],
    [endpoint, 'from given twice', `${good}&from=${from}`, 'from'],
    [endpoint, 'to given twice', `${good}&to=${to}`, 'to'],
    [endpoint, 'to before from', instead(endpoint, 'from', '2026-05-20T00:00:00Z'), 'to'],
    [endpoint, 'a period of years', instead(endpoint, 'from', '2020-05-20T00:00:00Z'), 'to'],
    [endpoint, 'from empty', instead(endpoint, 'from', ''), 'from'],
    [endpoint, 'a hundred fields', `${good}&${queryText(many(100))}`, 'f0'],
    ...Object.entries(UNKNOWN).map(([field, query]): HostileQuery => [
      endpoint,
      `unknown ${field}`,
      `${good}&${query}`,
      field,
    ]),
  ];
}

function many(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, place) => [`f${place}`, 'x']));
}

const ofRole = ENDPOINTS.filter((endpoint) => FIRST[endpoint] === undefined);

/** Queries that are wrong in one thing. */
export const HOSTILE_QUERIES: HostileQuery[] = [
  ...ENDPOINTS.flatMap(rowsOf),
  ...each(ENDPOINTS, 'from', INSTANTS),
  ...each(['roles'], 'to', INSTANTS),
  ...each(ofRole, 'role', ROLES),
  ...each(['roles'], 'search', SEARCHES),
  ...each(['roles'], 'uses', USES),
  ['roles', 'uses: too many', `${queryText(GOOD.roles)}${'&uses=s3'.repeat(21)}`, 'uses'],
  ...each(['roles'], 'account', ACCOUNTS),
  ...each(['trend', 'export'], 'tz', ZONES),
  ...each(['trend'], 'interval', { second: 'second', script: '1s%22', number: '1' }),
  ...each(['export'], 'format', { pdf: 'pdf', path: '../csv', upper: 'CSV' }),
  ...each(['compare'], 'roles', { ...ROLES, ...COLUMNS }),
  ...each(['export'], 'lang', { fr: 'fr', path: '../ja', upper: 'JA' }),
];
