// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { PERIOD } from './hand_documents';

export const CARD = '4111111111111111';

/** A question that is answered. */
export const GOOD_QUERY = {
  log: 'cloudtrail',
  where: [{ field: 'eventName', is: 'GetTrail' }],
  measure: { count: true },
};
export const GOOD_SCOPE = { ...PERIOD, tz: 'Asia/Tokyo' };

type Row = [what: string, body: unknown, field: string];

const query = (what: string, more: Record<string, unknown>, field: string): Row => [
  what,
  { queries: [{ ...GOOD_QUERY, ...more }], scope: GOOD_SCOPE },
  field,
];
const clause = (what: string, one: unknown, field = 'queries[0].where[0]'): Row =>
  query(`clause: ${what}`, { where: [one] }, field);
const scope = (what: string, more: Record<string, unknown>, field: string): Row => [
  `scope: ${what}`,
  { queries: [GOOD_QUERY], scope: { ...GOOD_SCOPE, ...more } },
  field,
];
const name = (value: unknown) => ({ field: 'eventName', is: value });
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

/** [what is wrong, the body, the place that the answer must name the beginning of] */
export const HOSTILE_ASKS: Row[] = [
  ['nothing', {}, 'queries'],
  ['no scope', { queries: [GOOD_QUERY] }, 'scope'],
  ['no queries', { scope: GOOD_SCOPE }, 'queries'],
  ['an empty list', { queries: [], scope: GOOD_SCOPE }, 'queries'],
  ['thirteen', { queries: many(13, GOOD_QUERY), scope: GOOD_SCOPE }, 'queries'],
  ['a text', { queries: 'all', scope: GOOD_SCOPE }, 'queries'],
  ['an object', { queries: { 0: GOOD_QUERY, length: 1 }, scope: GOOD_SCOPE }, 'queries'],
  ['a query that is null', { queries: [null], scope: GOOD_SCOPE }, 'queries[0]'],
  ['a search body', { queries: [{ query: { match_all: {} } }], scope: GOOD_SCOPE }, 'queries[0]'],
  [
    'an index beside',
    { queries: [GOOD_QUERY], scope: GOOD_SCOPE, index: '.opendistro_security' },
    'index',
  ],
  query('an index in it', { index: '.opendistro_security' }, 'queries[0]'),
  query('an index as the log', { log: 'log-aws-*' }, 'queries[0].log'),
  query('the log of another prototype', { log: 'constructor' }, 'queries[0].log'),
  query('an own kind that is none', { log: 'own_nothing' }, 'queries[0].log'),
  query('a log that is a list', { log: ['cloudtrail'] }, 'queries[0].log'),
  query('a script', { script: { source: '1' } }, 'queries[0]'),
  query('runtime mappings', { runtime_mappings: {} }, 'queries[0]'),
  query('where as an object', { where: {} }, 'queries[0].where'),
  query('21 clauses', { where: many(21, name('a')) }, 'queries[0].where'),
  query(
    '61 clauses in all',
    { where: many(4, { anyOf: many(16, name('a')) }) },
    'queries[0].where'
  ),
  query('two measures', { measure: { count: true, distinct: 'eventName' } }, 'queries[0].measure'),
  query('a false count', { measure: { count: false } }, 'queries[0].measure'),
  query('no measure', { measure: {} }, 'queries[0].measure'),
  query('a measure that is a text', { measure: 'count' }, 'queries[0].measure'),
  query('a sum of texts', { measure: { sum: 'eventName' } }, 'queries[0].measure'),
  query('a distinct text', { measure: { distinct: '@message' } }, 'queries[0].measure'),
  query('a scripted measure', { measure: { scripted_metric: {} } }, 'queries[0].measure'),
  query('a list of nothing', { measure: { list: [] } }, 'queries[0].measure'),
  query('a list of everything', { measure: { list: ['*'] } }, 'queries[0].measure'),
  query('a list of 31', { measure: { list: many(31, 'eventName') } }, 'queries[0].measure'),
  query(
    'a list by a field',
    { measure: { list: ['eventName'] }, by: ['eventName'] },
    'queries[0].by'
  ),
  query('a mark for a count', { measure: { count: true, after: 'e30' } }, 'queries[0].measure'),
  query(
    'a mark that is long',
    { measure: { list: ['eventName'], after: 'a'.repeat(40000) } },
    'queries[0].measure'
  ),
  query(
    'a mark that is none',
    { measure: { list: ['eventName'], after: 'e30' } },
    'queries[0].measure.after'
  ),
  query(
    'a mark with a path',
    { measure: { list: ['eventName'], after: '../_all' } },
    'queries[0].measure.after'
  ),
  query('by four', { by: ['eventName', 'eventSource', 'awsRegion', 'errorCode'] }, 'queries[0].by'),
  query('by one twice', { by: ['eventName', 'eventName'] }, 'queries[0].by'),
  query('by the id', { by: ['_id'] }, 'queries[0].by'),
  query('by a field of the prototype', { by: ['__proto__'] }, 'queries[0].by'),
  query('by the whole record', { by: ['@message'] }, 'queries[0].by'),
  query('over a second', { over: 'second' }, 'queries[0].over'),
  query('over a number', { over: 1 }, 'queries[0].over'),
  query('top 0', { top: 0 }, 'queries[0].top'),
  query('top 1,001', { top: 1001 }, 'queries[0].top'),
  query('top a half', { top: 0.5 }, 'queries[0].top'),
  query('top a text', { top: '10' }, 'queries[0].top'),
  query('top infinite', { top: 1e999 }, 'queries[0].top'),
  query('an order of scripts', { order: { by: '_script', direction: 'asc' } }, 'queries[0].order'),
  query('half an order', { order: { by: 'key' } }, 'queries[0].order'),
  query('newest of events', { newest: true }, 'queries[0].newest'),
  clause('null', null),
  clause('a list', []),
  clause('empty', {}),
  clause('a field alone', { field: 'eventName' }),
  clause('no such field', { field: 'password', is: 'a' }),
  clause('a field of the prototype', { field: 'toString', is: 'a' }),
  clause('a field with a wildcard', { field: 'event*', is: 'a' }),
  clause('a hidden field', { field: '_source', exists: true }),
  clause('two at once', { field: 'eventName', is: 'a', prefix: 'a' }),
  clause('an unknown operator', { field: 'eventName', regexp: '.*' }),
  clause('a wildcard', { field: 'eventName', wildcard: '*' }),
  clause('a query string', { query_string: { query: '*' } }),
  clause('a script', { script: '1' }),
  clause('an object as the value', name({ gte: 'now' })),
  clause('a list as the value', name(['a'])),
  clause('null as the value', name(null)),
  clause('a number for a text', name(1)),
  clause('NUL', name('a\u0000b')),
  clause('a line end', name('a\nb')),
  clause('a right-to-left override', name('a\u202eb')),
  clause('half a surrogate pair', name('\ud800')),
  clause('something long', name('a'.repeat(5000))),
  clause('a card number', name(CARD)),
  clause('a card number with blanks', name('4111 1111 1111 1111')),
  clause('in of nothing', { field: 'eventName', in: [] }),
  clause('in of 201', { field: 'eventName', in: Array.from({ length: 201 }, (_, n) => `a${n}`) }),
  clause('in of objects', { field: 'eventName', in: [{ a: 1 }] }),
  clause('an empty prefix', { field: 'eventName', prefix: '' }),
  clause('a prefix of an address', { field: 'source.ip', prefix: '10.' }),
  clause('a long prefix', { field: 'eventName', prefix: 'a'.repeat(257) }),
  clause('exists false', { field: 'eventName', exists: false }),
  clause('a network of a text', { field: 'eventName', cidr: ['10.0.0.0/8'] }),
  clause('a network that is none', { field: 'source.ip', cidr: ['10.0.0.0/33'] }),
  clause('a network that is a query', { field: 'source.ip', cidr: ['* OR *:*'] }),
  clause('101 networks', { field: 'source.ip', cidr: many(101, '10.0.0.0/8') }),
  clause('an address that is none', { field: 'source.ip', is: 'localhost' }),
  clause('date math', { field: '@timestamp', from: 'now-1d' }),
  clause('a range of a text', { field: 'eventName', from: 'a' }),
  clause('a truth value that is a text', { field: 'readOnly', is: 'true' }),
  clause('not false', { ...name('a'), not: false }),
  clause('a list that is none', { field: 'eventName', listed: 'system.passwords' }),
  clause('a list of the prototype', { field: 'eventName', listed: '__proto__' }),
  clause('any of nothing', { anyOf: [] }),
  clause('any of any', { anyOf: [{ anyOf: [name('a')] }] }),
  clause('any of 21', { anyOf: many(21, name('a')) }),
  clause('an empty text', { text: '' }),
  clause('a long text', { text: 'a'.repeat(257) }),
  clause('a text that is an object', { text: { query: '*' } }),
  clause('a text with a card number', { text: `paid ${CARD}` }),
  scope('no time', { from: undefined }, 'scope.from'),
  scope('a day', { from: '2026-05-01' }, 'scope.from'),
  scope('date math', { from: 'now-1d' }, 'scope.from'),
  scope('30 February', { from: '2026-02-30T00:00:00Z' }, 'scope.from'),
  scope('an object', { from: { gte: 'now' } }, 'scope.from'),
  scope('the wrong way round', { from: '2026-06-01T00:00:00Z' }, 'scope.to'),
  scope('years', { from: '2020-01-01T00:00:00Z' }, 'scope.to'),
  scope('no zone', { tz: 'Mars/Base' }, 'scope.tz'),
  scope('an offset', { tz: '+09:00' }, 'scope.tz'),
  scope('a zone that is a path', { tz: '../../etc/localtime' }, 'scope.tz'),
  scope('a short account', { accounts: ['1111'] }, 'scope.accounts'),
  scope('all accounts', { accounts: ['*'] }, 'scope.accounts'),
  scope('an account that is a list', { accounts: [['111122223333']] }, 'scope.accounts'),
  scope('501 accounts', { accounts: many(501, '111122223333') }, 'scope.accounts'),
  scope('a system that is a path', { systems: ['../settlement'] }, 'scope.systems'),
  scope('known good as a text', { knownGood: 'true' }, 'scope.knownGood'),
  scope('a field more', { dataSourceId: 'x' }, 'scope'),
];
