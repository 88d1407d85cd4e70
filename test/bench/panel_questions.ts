// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer } from '../../common/log_query/answers';
import type { LogQuery } from '../../common/log_query/log_query';
import type { SearchAnswer } from '../../server/search/search_port';
import type { RawEvent } from '../numbers/count_by_loop';

/** Numbers of a panel by key; one number has the key ''. */
export type Numbers = Map<string, number>;

/** A panel: as a log query, as the one search that a stock visualisation sends, and as a loop over the records. */
export interface Question {
  name: string;
  query: LogQuery;
  stock: Record<string, unknown>;
  readStock(answer: SearchAnswer): Numbers;
  /** Key under which a record counts; undefined: it does not. */
  key(record: RawEvent): string | undefined;
  /** The loop counts different keys, not records. */
  distinct?: true;
}

const ROLE = 'userIdentity.sessionContext.sessionIssuer.arn';
const roleOf = (record: RawEvent) => record.userIdentity?.sessionContext?.sessionIssuer?.arn ?? '';
const DENIED = { field: 'errorCode', is: 'AccessDenied' };
const isDenied = (record: RawEvent) => record.errorCode === 'AccessDenied';
const denied = { term: { errorCode: 'AccessDenied' } };
const count = { count: true } as const;

interface Bucket {
  key: string | number;
  key_as_string?: string;
  doc_count: number;
  inner?: { buckets: Bucket[] };
}

/** Twelve panels of a dashboard over CloudTrail, of the kinds that a system's dashboard has. */
export const QUESTIONS: Question[] = [
  total('calls', [], undefined, () => true),
  total('denied calls', [DENIED], denied, isDenied),
  total(
    'calls that fail',
    [{ field: 'errorCode', exists: true }],
    { exists: { field: 'errorCode' } },
    (record) => record.errorCode !== undefined
  ),
  different('roles', ROLE, roleOf),
  different('addresses', 'source.address', (record) =>
    String((record as { sourceIPAddress?: string }).sourceIPAddress)
  ),
  topOf('services', 'eventSource', (record) => record.eventSource),
  topOf('actions', 'eventName', (record) => record.eventName),
  topOf('roles that call', ROLE, roleOf),
  topOf('accounts', 'cloud.account.id', (record) => record.recipientAccountId ?? ''),
  topOf('roles that are denied', ROLE, roleOf, { clause: DENIED, filter: denied, fits: isDenied }),
  perDay(),
  regionsPerMonth(),
];

/** The numbers that an answer of ours shows. */
export function readOurs({ value, rows }: LogAnswer): Numbers {
  if (!rows) return new Map([['', Number(value)]]);
  return new Map(
    rows
      .filter((row) => row.value)
      .map((row) => [
        [...row.keys, ...(row.at ? [row.at.slice(0, 10)] : [])].join(' '),
        Number(row.value),
      ])
  );
}

/**
 * Whether the numbers shown are those of the loop: each row right, and no larger one left out. `off`: how far a single
 * number may be off, where the answer itself says that it is an estimate.
 */
export function isRight(shown: Numbers, truth: Numbers, off = 0): boolean {
  if (off > 0 && shown.size === 1 && truth.size === 1)
    return Math.abs(Number(shown.get('')) - Number(truth.get(''))) <= off;
  const largest = [...truth.values()].sort((a, b) => b - a).slice(0, shown.size);
  const values = [...shown.values()].sort((a, b) => b - a);
  return (
    shown.size === Math.min(truth.size, Math.max(shown.size, 1)) &&
    [...shown].every(([key, value]) => truth.get(key) === value) &&
    values.every((value, place) => value === largest[place])
  );
}

function total(
  name: string,
  where: LogQuery['where'],
  filter: object | undefined,
  fits: (record: RawEvent) => boolean
): Question {
  return {
    name,
    query: { log: 'cloudtrail', where, measure: count },
    stock: { track_total_hits: true, ...(filter && { query: filter }) },
    readStock: ({ hits }) => new Map([['', hits.total?.value ?? 0]]),
    key: (record) => (fits(record) ? '' : undefined),
  };
}

function different(name: string, field: string, key: (record: RawEvent) => string): Question {
  return {
    name: `different ${name}`,
    query: { log: 'cloudtrail', where: [], measure: { distinct: field } },
    stock: { aggs: { all: { cardinality: { field } } } },
    readStock: ({ aggregations }) => {
      const { value } = (aggregations as { all: { value: number } }).all;
      return new Map([['', value]]);
    },
    key,
    distinct: true,
  };
}

function topOf(
  name: string,
  field: string,
  key: (record: RawEvent) => string,
  narrowed?: { clause: typeof DENIED; filter: object; fits(record: RawEvent): boolean }
): Question {
  return {
    name: `top 10 ${name}`,
    query: {
      log: 'cloudtrail',
      where: narrowed ? [narrowed.clause] : [],
      measure: count,
      by: [field],
      top: 10,
    },
    stock: {
      ...(narrowed && { query: narrowed.filter }),
      aggs: { all: { terms: { field, size: 10, order: { _count: 'desc' } } } },
    },
    readStock: (answer) =>
      new Map(bucketsOf(answer).map((one) => [String(one.key), one.doc_count])),
    key: (record) => (!narrowed || narrowed.fits(record) ? key(record) : undefined),
  };
}

function perDay(): Question {
  return {
    name: 'calls a day',
    query: { log: 'cloudtrail', where: [], measure: count, over: 'day' },
    stock: { aggs: { all: { date_histogram: { field: '@timestamp', calendar_interval: 'day' } } } },
    readStock: (answer) =>
      new Map(
        bucketsOf(answer)
          .filter((one) => one.doc_count > 0)
          .map((one) => [String(one.key_as_string).slice(0, 10), one.doc_count])
      ),
    key: (record) => record.eventTime.slice(0, 10),
  };
}

function regionsPerMonth(): Question {
  const month = { date_histogram: { field: '@timestamp', calendar_interval: 'month' } };
  return {
    name: 'regions by month',
    query: { log: 'cloudtrail', where: [], measure: count, by: ['awsRegion'], over: 'month' },
    stock: { aggs: { all: { terms: { field: 'awsRegion', size: 10 }, aggs: { inner: month } } } },
    readStock: (answer) =>
      new Map(
        bucketsOf(answer).flatMap((one) =>
          (one.inner?.buckets ?? [])
            .filter((inner) => inner.doc_count > 0)
            .map((inner): [string, number] => [
              `${one.key} ${String(inner.key_as_string).slice(0, 10)}`,
              inner.doc_count,
            ])
        )
      ),
    key: (record) => `${record.awsRegion} ${record.eventTime.slice(0, 7)}-01`,
  };
}

function bucketsOf({ aggregations }: SearchAnswer): Bucket[] {
  return (aggregations as { all: { buckets: Bucket[] } }).all.buckets;
}
