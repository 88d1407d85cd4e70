// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { leavesOut } from '../../common/known_good/left_out';
import {
  accountFilter,
  clauseFilter,
  kindFilter,
  periodFilter,
} from '../../common/log_query/clause_filter';
import type { LogKind } from '../../common/logs/log_kind';
import { sourceBody } from '../search/composite';
import type { KeySource } from '../search/composite';
import type { SearchBody } from '../search/search_port';
import type { Asked } from './asked';

/** Distinct values are estimated by as many registers as OpenSearch has: within a percent. */
export const PRECISION = 40000;

/** What is measured of each group, or of all. */
export type Measured = { of: 'documents' } | { of: 'distinct' | 'numbers'; field: string };

/** What a query measures. Things that are no documents of their own are counted by their id. */
export function measuredOf({ query, kind }: Asked): Measured {
  const { measure } = query;
  if ('distinct' in measure) return { of: 'distinct', field: measure.distinct };
  if ('sum' in measure) return { of: 'numbers', field: measure.sum };
  if ('min' in measure) return { of: 'numbers', field: measure.min };
  if ('max' in measure) return { of: 'numbers', field: measure.max };
  const byId = 'count' in measure && kind.once.are === 'versions' && !query.newest;
  return byId ? { of: 'distinct', field: kind.once.field } : { of: 'documents' };
}

/** Documents of the kind, the accounts and the period, whatever the clauses of the query. */
export function scopeFilters(asked: Pick<Asked, 'kind' | 'period' | 'accounts'>): SearchBody[] {
  return [periodFilter(asked.kind, asked.period), ...standingFilters(asked)];
}

/** Documents of the kind and the accounts, whatever the period. */
export function standingFilters({
  kind,
  accounts,
}: Pick<Asked, 'kind' | 'accounts'>): SearchBody[] {
  return [kindFilter(kind), accountFilter(kind, accounts)].filter(
    (one): one is NonNullable<typeof one> => one !== undefined
  );
}

/** Everything that a document must be, narrowed by more filters; `less` leaves documents out. */
export function documentsQuery(
  asked: Asked,
  more: readonly SearchBody[] = [],
  less: readonly SearchBody[] = []
): SearchBody {
  const { query, kind, lists, leftOut } = asked;
  const good = leavesOut(leftOut, kind);
  const filter = [
    ...scopeFilters(asked),
    ...query.where.map((clause) => clauseFilter(clause, kind, lists)),
    ...(good ? [good] : []),
    ...more,
  ];
  return { bool: { filter, ...(less.length > 0 && { must_not: [...less] }) } };
}

/** How many documents; of numbers, what is measured of all of them. */
export function totalBody(query: SearchBody, measured: Measured): SearchBody {
  return {
    size: 0,
    track_total_hits: true,
    query,
    ...(measured.of === 'numbers' && { aggs: { all: valueBody(measured) } }),
  };
}

/** Keys of the rows of a query: `k0`, `k1` ... its fields, `at` its time. */
export function rowSources({ query, kind, tz }: Asked): KeySource[] {
  return [
    ...(query.by || []).map((field, place) => ({ name: `k${place}`, field, missing: true })),
    ...(query.over
      ? [{ name: 'at', field: kind.time, every: { interval: query.over, zone: tz } }]
      : []),
  ];
}

/** One page of an enumeration of keys; `each`: what is measured of every key, beside its documents. */
export function keysBody(ask: {
  query: SearchBody;
  sources: KeySource[];
  page: number;
  after?: SearchBody;
  each?: Measured;
  all?: Measured;
}): SearchBody {
  const { query, sources, page, after, each, all } = ask;
  return {
    size: 0,
    track_total_hits: true,
    query,
    aggs: {
      keys: {
        composite: {
          size: page,
          sources: sources.map((source) => ({ [source.name]: sourceBody(source) })),
          ...(after && { after }),
        },
        ...(each && each.of !== 'documents' && { aggs: { value: valueBody(each) } }),
      },
      ...(all && all.of !== 'documents' && !after && { all: valueBody(all) }),
    },
  };
}

/** The most frequent values of one field, where there are too many to enumerate. */
export function mostFrequentBody(query: SearchBody, field: string, top: number): SearchBody {
  return {
    size: 0,
    track_total_hits: true,
    query,
    aggs: {
      groups: { terms: { field, size: top, shard_size: 20000, order: { _count: 'desc' } } },
      groupsInAll: { cardinality: { field, precision_threshold: PRECISION } },
      without: { missing: { field } },
    },
  };
}

/** The newest version of each of some things: index and id of its document. */
export function newestBody(asked: Asked, ids: readonly unknown[]): SearchBody {
  const { field, newestBy = [asked.kind.time] } = asked.kind.once;
  const sort = newestBy.map((one) => ({
    [one]: { order: 'desc', missing: '_last', unmapped_type: 'date' },
  }));
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [...scopeFilters(asked), { terms: { [field]: [...ids] } }] } },
    aggs: {
      keys: {
        composite: { size: ids.length, sources: [{ id: { terms: { field } } }] },
        aggs: { newest: { top_hits: { size: 1, _source: false, sort } } },
      },
    },
  };
}

/** Documents by their place; one filter for all. */
export function placesFilter(places: ReadonlyArray<{ index: string; ids: string[] }>): SearchBody {
  const should = places.map(({ index, ids }) => ({
    bool: { filter: [{ term: { _index: index } }, { ids: { values: ids } }] },
  }));
  if (should.length === 0) return { ids: { values: [] } };
  return { bool: { should, minimum_should_match: 1 } };
}

/** A page of a list, newest first unless told; the tie-breaker makes the order one. */
export function listBody(
  asked: Asked,
  query: SearchBody,
  page: { fields: readonly string[]; size: number; oldestFirst?: boolean; after?: unknown[] }
): SearchBody {
  const { kind } = asked;
  const order = page.oldestFirst ? 'asc' : 'desc';
  const tie = tieBreaker(kind);
  return {
    size: page.size,
    track_total_hits: true,
    query,
    _source: false,
    fields: [
      ...page.fields.map((field) => ({ field })),
      { field: kind.time, format: 'strict_date_optional_time' },
    ],
    sort: [
      { [kind.time]: { order } },
      { [tie]: { order: 'asc', missing: '_last', unmapped_type: 'keyword' } },
    ],
    ...(page.after && { search_after: page.after }),
  };
}

/** What tells two documents of one time apart: the id of the event, or of the document. */
function tieBreaker({ once }: LogKind): string {
  return once.are === 'events' ? once.field : '@id';
}

function valueBody(measured: Exclude<Measured, { of: 'documents' }>): SearchBody {
  const { field } = measured;
  if (measured.of === 'numbers') return { stats: { field } };
  return { cardinality: { field, precision_threshold: PRECISION } };
}
