// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { discoverOfQuery } from '../../common/log_query/discover';
import type { HoldingList } from '../../common/known_good/holding';
import type { LogQuery } from '../../common/log_query/log_query';
import { kindOf, LOG_KINDS } from '../../common/logs/kinds';
import type { LogKind } from '../../common/logs/log_kind';
import { documentsQuery } from '../../server/log_query/compile';
import { anyLogQuery } from './any_log_query';

const { decode } = require('rison-node') as { decode(text: string): unknown };

interface PageState {
  index: string;
  columns: string[];
  sort: unknown;
  filters: Array<{
    meta: { type: string; negate: boolean; alias: string | null; index: string; disabled: boolean };
    query: Record<string, Record<string, unknown>>;
  }>;
}
interface GlobalState {
  filters: unknown[];
  time: { from: string; to: string };
}

const period = { from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' };
const lists = () => ['10.0.0.0/8', 'admin-*', "arn:aws:iam::111122223333:role/it's", 'cards'];

function readBack(path: string | undefined): { global: GlobalState; page: PageState } {
  const params = new URLSearchParams((path || '').split('?')[1]);
  return {
    global: decode(params.get('_g') || '') as GlobalState,
    page: decode(params.get('_a') || '') as PageState,
  };
}

/** What Discover makes of its address: period and filters, negated ones turned around. */
function searchOf(path: string | undefined, kind: LogKind): unknown[] {
  const { global, page } = readBack(path);
  const end = new Date(Date.parse(global.time.to) + 1).toISOString();
  const filters = page.filters.map(({ meta, query }) => {
    // Discover's own filter by a value; on fields that are not analysed a phrase is a term.
    const asked = meta.type === 'phrase' ? { term: query.match_phrase } : query;
    return meta.negate ? { bool: { must_not: [asked] } } : asked;
  });
  return [{ range: { [kind.time]: { gte: global.time.from, lt: end } } }, ...filters];
}

test('a link finds the documents that the search finds', () => {
  const accounts = fc.option(
    fc.array(fc.constantFrom('111122223333', 'unknown'), { maxLength: 2 }),
    {
      nil: undefined,
    }
  );
  fc.assert(
    fc.property(anyLogQuery(LOG_KINDS), accounts, (query, some) => {
      const kind = kindOf(query.log) as LogKind;
      const good: HoldingList = {
        id: 'office',
        name: 'Office',
        of: 'cidr',
        values: ['198.51.100.0/24'],
        expires: '2026-12-31',
        usedForEvidence: false,
        approved: false,
      };
      const path = discoverOfQuery(query, some, period, kind, 'pattern', lists, {
        leftOut: [good],
      });
      const asked = {
        query,
        kind,
        index: kind.indexPattern,
        period,
        tz: 'UTC',
        accounts: some,
        lists,
        leftOut: [good],
      };
      const { bool } = documentsQuery(asked) as { bool: { filter: unknown[] } };
      expect(searchOf(path, kind)).toEqual(JSON.parse(JSON.stringify(bool.filter)));
    }),
    { numRuns: 200 }
  );
});

const denied: LogQuery = {
  log: 'cloudtrail',
  where: [
    { field: 'errorCode', in: ['AccessDenied', 'Client.UnauthorizedOperation'] },
    { field: 'eventSource', prefix: 's3' },
    { field: 'userIdentity.type', is: 'AWSService', not: true },
    { field: 'source.ip', cidr: ['10.0.0.0/8'], not: true },
  ],
  measure: { count: true },
  by: ['eventName'],
};
const cloudtrail = kindOf('cloudtrail') as LogKind;

it('names filters in words, negates exclusions, goes to the SIEM’s own index pattern', () => {
  const { page, global } = readBack(
    discoverOfQuery(denied, ['111122223333'], period, cloudtrail, undefined, lists, { lang: 'ja' })
  );
  expect(page.index).toBe('5f946950-7fc8-11ea-945d-8d0868f4a377');
  expect(page.filters.map(({ meta }) => [meta.negate, meta.alias])).toEqual([
    [false, 'アカウント: 111122223333'],
    [false, 'エラーコードが AccessDenied、Client.UnauthorizedOperation のいずれか'],
    [false, 'サービスが s3 で始まる'],
    [true, null],
    [true, '送信元 IP が 10.0.0.0/8 の範囲内'],
  ]);
  page.filters.forEach(({ meta }) => {
    expect(meta).toMatchObject({ index: page.index, disabled: false });
  });
  expect(page.columns.slice(0, 2)).toEqual(['eventName', 'cloud.account.id']);
  expect(page.columns).not.toContain('@timestamp');
  expect(page.sort).toEqual([['@timestamp', 'desc']]);
  expect(global.filters).toEqual([]);
});

it('takes the index pattern of the setting, and has no link without any', () => {
  const link = (kind: LogKind, pattern?: string) =>
    discoverOfQuery({ ...denied, where: [] }, undefined, period, kind, pattern, lists);
  expect(readBack(link(cloudtrail, 'mine')).page.index).toBe('mine');
  expect(link({ ...cloudtrail, discoverPatternId: undefined })).toBeUndefined();
  LOG_KINDS.forEach((kind) => expect(link(kind)).toContain(kind.discoverPatternId));
});

it('shows documents of a list with its columns and in its order', () => {
  const query: LogQuery = {
    ...denied,
    where: [],
    by: undefined,
    measure: { list: ['@timestamp', 'eventName', 'user.name'], oldestFirst: true },
  };
  const { page } = readBack(discoverOfQuery(query, undefined, period, cloudtrail, 'p', lists));
  expect(page.columns).toEqual(['eventName', 'user.name']);
  expect(page.sort).toEqual([['@timestamp', 'asc']]);
});
