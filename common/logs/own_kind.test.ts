// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { readLogQuery } from '../log_query/read_log_query';
import { logIndexPatternFault } from './index_pattern';
import { ownLogKind, readOwnKind } from './own_kind';
import type { OwnKind } from './own_kind';

const label = (en: string, ja: string) => ({ en, ja });
const shop: OwnKind = {
  id: 'own_shop_access',
  name: label('Shop access log', '店舗アクセスログ'),
  indexPattern: 'shop-access-*,shop-legacy',
  time: '@timestamp',
  account: 'aws.account',
  eventId: 'request_id',
  fields: [
    { field: '@timestamp', type: 'date', label: label('Time', '日時') },
    { field: 'aws.account', type: 'keyword', label: label('Account', 'アカウント'), group: true },
    { field: 'request_id', type: 'keyword', label: label('Request', 'リクエスト'), group: true },
    {
      field: 'client',
      type: 'ip',
      label: label('Client', '接続元'),
      group: true,
      entity: 'address',
    },
    { field: 'amount', type: 'number', label: label('Amount', '金額'), sum: true },
    { field: 'memo', type: 'text', label: label('Memo', 'メモ') },
  ],
};

it('makes a kind that queries are read against', () => {
  const { value } = readOwnKind(JSON.parse(JSON.stringify(shop)));
  expect(value).toEqual(shop);
  const kind = ownLogKind(value as OwnKind);
  expect(kind).toMatchObject({
    account: ['aws.account'],
    ingested: '@timestamp',
    once: { field: 'request_id', are: 'events' },
    quiet: false,
    traps: [],
  });
  const query = {
    log: 'own_shop_access',
    where: [{ field: 'client', cidr: ['10.0.0.0/8'] }, { text: 'refund' }],
    measure: { sum: 'amount' },
    by: ['aws.account'],
  };
  expect(readLogQuery(query, '', [kind])).toEqual({ value: query });
  expect(readLogQuery({ ...query, by: ['memo'] }, '', [kind]).fault).toMatchObject({ at: 'by[0]' });
});

it('says of a log without account that a system does not narrow it', () => {
  const { account, ...rest } = shop;
  expect(account).toBe('aws.account');
  const kind = ownLogKind(rest);
  expect(kind.account).toEqual([]);
  expect(kind.traps).toHaveLength(1);
});

it.each<[string, object, string]>([
  ['an id of the product', { id: 'cloudtrail' }, 'id'],
  ['an id with capitals', { id: 'own_Shop' }, 'id'],
  ['a name in one language', { name: { en: 'Shop' } }, 'name.ja'],
  ['all indices', { indexPattern: '*' }, 'indexPattern'],
  ['a hidden index', { indexPattern: 'shop,.opendistro_security' }, 'indexPattern'],
  ['an exclusion', { indexPattern: 'shop-*,-shop-1' }, 'indexPattern'],
  ['our own records', { indexPattern: 'siem-review-settings' }, 'indexPattern'],
  ['a pattern that reaches them', { indexPattern: 'shop-*,si*' }, 'indexPattern'],
  ['a time that is no field', { time: 'when' }, 'time'],
  ['a time that is no date', { time: 'client' }, 'time'],
  ['an account that is an address', { account: 'client' }, 'account'],
  ['no fields', { fields: [] }, 'fields'],
  ['a field twice', { fields: [...shop.fields, shop.fields[0]] }, 'fields'],
  ['a field of OpenSearch', { fields: [{ ...shop.fields[0], field: '_id' }] }, 'fields[0].field'],
  ['a wildcard field', { fields: [{ ...shop.fields[0], field: 'a*' }] }, 'fields[0].field'],
  ['a nested field', { fields: [{ ...shop.fields[0], type: 'nested' }] }, 'fields[0].type'],
  ['grouping by text', { fields: [{ ...shop.fields[5], group: true }] }, 'fields[0].group'],
  ['a sum of names', { fields: [{ ...shop.fields[1], sum: true }] }, 'fields[0].sum'],
  ['a column that is no field', { columns: ['memo', 'price'] }, 'columns[1]'],
  ['a script', { script: 'x' }, 'script'],
])('refuses %s', (_, part, at) => {
  expect(readOwnKind({ ...shop, ...part }).fault).toMatchObject({ at });
});

test('nothing throws', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 3 }), (junk) => {
      expect(readOwnKind(junk).fault).toBeDefined();
    })
  );
});

test('a pattern that is taken matches no record of our own', () => {
  const part = fc.stringOf(fc.constantFrom(...'siemrvw-*.a0'.split('')), { maxLength: 14 });
  fc.assert(
    fc.property(part, (pattern) => {
      if (logIndexPatternFault(pattern)) return;
      const matches = new RegExp(`^${pattern.replace(/\./g, '\\.').replace(/\*/g, '.*')}$`);
      expect('siem-review-settings-000001').not.toMatch(matches);
      expect('siem-review-records-000001').not.toMatch(matches);
    }),
    { numRuns: 2000 }
  );
});
