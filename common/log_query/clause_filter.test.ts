// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { anyLogQuery } from '../../test/unit/any_log_query';
import { kindOf, LOG_KINDS } from '../logs/kinds';
import type { LogKind } from '../logs/log_kind';
import { accountFilter, clauseFilter, kindFilter, periodFilter } from './clause_filter';
import type { Lists } from './clause_filter';
import type { Clause } from './log_query';

const kind = (id: string) => kindOf(id) as LogKind;
const ROLE = 'userIdentity.sessionContext.sessionIssuer.arn';
const NAME = 'userIdentity.sessionContext.sessionIssuer.userName';
const lists: Lists = (id) =>
  ({
    'system.administrator_roles': [
      'AWSReservedSSO_AdministratorAccess_*',
      'break-glass',
      'arn:aws:iam::111122223333:role/ops/admin-*',
    ],
    'system.networks': ['10.0.0.0/8', '2001:db8::/32', 'office'],
    'system.data_stores': ['arn:aws:s3:::cards', 'settlement-*'],
  })[id as string];
const filter = (clause: Clause, id = 'cloudtrail') => clauseFilter(clause, kind(id), lists);

it.each<[Clause, unknown]>([
  [{ field: 'eventName', is: 'A*' }, { term: { eventName: 'A*' } }],
  [{ field: 'eventName', in: ['A', 'B'] }, { terms: { eventName: ['A', 'B'] } }],
  [{ field: 'eventName', prefix: 'Del' }, { prefix: { eventName: 'Del' } }],
  [{ field: 'errorCode', exists: true }, { exists: { field: 'errorCode' } }],
  [{ field: 'readOnly', is: false }, { term: { readOnly: false } }],
  [
    { field: 'errorCode', exists: true, not: true },
    { bool: { must_not: [{ exists: { field: 'errorCode' } }] } },
  ],
  [{ field: 'source.ip', cidr: ['10.0.0.0/8'] }, { terms: { 'source.ip': ['10.0.0.0/8'] } }],
  [
    { field: 'source.as.number', from: 1, to: 9 },
    { range: { 'source.as.number': { gte: 1, lt: 9 } } },
  ],
  [{ field: 'source.as.number', to: 9 }, { range: { 'source.as.number': { lt: 9 } } }],
  [
    { text: 'x y' },
    {
      bool: {
        should: [
          { match_phrase: { '@message': 'x y' } },
          { match_phrase: { 'error.message': 'x y' } },
        ],
        minimum_should_match: 1,
      },
    },
  ],
  [
    {
      anyOf: [
        { field: 'eventName', is: 'A' },
        { field: 'errorCode', exists: true, not: true },
      ],
    },
    {
      bool: {
        should: [
          { term: { eventName: 'A' } },
          { bool: { must_not: [{ exists: { field: 'errorCode' } }] } },
        ],
        minimum_should_match: 1,
      },
    },
  ],
])('%j', (clause, expected) => {
  expect(filter(clause)).toEqual(expected);
});

it('looks for role names in names and for ARNs in ARNs', () => {
  const expected = {
    bool: {
      should: [
        { prefix: { [ROLE]: 'arn:aws:iam::111122223333:role/ops/admin-' } },
        {
          bool: {
            should: [
              { terms: { [NAME]: ['break-glass'] } },
              { prefix: { [NAME]: 'AWSReservedSSO_AdministratorAccess_' } },
            ],
            minimum_should_match: 1,
          },
        },
      ],
      minimum_should_match: 1,
    },
  };
  const admins = 'system.administrator_roles';
  expect(filter({ field: ROLE, listed: admins })).toEqual(expected);
  expect(filter({ field: NAME, listed: admins })).toEqual(filter({ field: ROLE, listed: admins }));
  expect(filter({ field: ROLE, listed: admins, not: true })).toEqual({
    bool: { must_not: [filter({ field: ROLE, listed: admins })] },
  });
});

it('takes the last part of an ARN where a log knows names alone', () => {
  expect(filter({ field: 'Bucket', listed: 'system.data_stores' }, 's3accesslog')).toEqual({
    bool: {
      should: [{ terms: { Bucket: ['cards'] } }, { prefix: { Bucket: 'settlement-' } }],
      minimum_should_match: 1,
    },
  });
});

it('asks addresses for addresses only', () => {
  expect(filter({ field: 'source.ip', listed: 'system.networks' })).toEqual({
    terms: { 'source.ip': ['10.0.0.0/8', '2001:db8::/32'] },
  });
});

it('finds nothing by an empty list', () => {
  expect(filter({ field: 'requestParameters.keyId', listed: 'system.keys' })).toEqual({
    terms: { 'requestParameters.keyId': [] },
  });
  expect(filter({ field: ROLE, listed: 'system.pipeline_roles' })).toEqual({
    terms: { '@timestamp': [] },
  });
});

it('takes the first account that a document has', () => {
  expect(accountFilter(kind('waf'), ['1'])).toEqual({ terms: { 'cloud.account.id': ['1'] } });
  expect(accountFilter(kind('waf'))).toBeUndefined();
  expect(accountFilter(kind('waf'), [])).toEqual({ terms: { 'cloud.account.id': [] } });
  expect(accountFilter(kind('guardduty'), ['1'])).toEqual({
    bool: {
      should: [
        { terms: { accountId: ['1'] } },
        {
          bool: {
            filter: [{ terms: { 'cloud.account.id': ['1'] } }],
            must_not: [{ exists: { field: 'accountId' } }],
          },
        },
      ],
      minimum_should_match: 1,
    },
  });
  expect(accountFilter(kind('waf'), ['unknown'])).toEqual({
    bool: {
      should: [
        { terms: { 'cloud.account.id': ['unknown'] } },
        { bool: { must_not: [{ exists: { field: 'cloud.account.id' } }] } },
      ],
      minimum_should_match: 1,
    },
  });
});

it('takes the documents of the kind and of the period', () => {
  expect(kindFilter(kind('config_rules'))).toEqual({ terms: { '@log_type': ['config-rules'] } });
  expect(kindFilter(kind('waf'))).toBeUndefined();
  expect(periodFilter(kind('waf'), { from: 'a', to: 'b' })).toEqual({
    range: { '@timestamp': { gte: 'a', lt: 'b' } },
  });
});

test('filters have a closed set of words, and every value is the query’s or the list’s', () => {
  const WORDS = ['term', 'terms', 'prefix', 'exists', 'range', 'match_phrase', 'bool'];
  const BOOL = ['filter', 'should', 'must_not', 'minimum_should_match'];
  fc.assert(
    fc.property(anyLogQuery(LOG_KINDS), (query) => {
      const given = JSON.stringify([query.where, lists('system.administrator_roles')]);
      const values: unknown[] = [];
      const walk = (one: unknown) => {
        const [word, ...others] = Object.keys(one as object);
        expect(others).toEqual([]);
        expect(WORDS).toContain(word);
        const inner = (one as Record<string, Record<string, unknown>>)[word];
        if (word !== 'bool') {
          values.push(...Object.values(inner).flatMap((held) => leaves(held)));
          return;
        }
        Object.entries(inner).forEach(([name, held]) => {
          expect(BOOL).toContain(name);
          if (name === 'minimum_should_match') expect(held).toBe(1);
          else (held as unknown[]).forEach(walk);
        });
      };
      query.where.forEach((clause) => walk(clauseFilter(clause, kind(query.log), LIST)));
      values.forEach((value) => expect(given).toContain(JSON.stringify(value).slice(1, -1)));
    }),
    { numRuns: 300 }
  );
});

const LIST: Lists = () => lists('system.administrator_roles');

function leaves(held: unknown): unknown[] {
  return typeof held === 'object' && held !== null ? Object.values(held).flatMap(leaves) : [held];
}
