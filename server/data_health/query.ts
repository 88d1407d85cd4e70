// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { accountFilter, kindFilter } from '../../common/log_query/clause_filter';
import type { Filter } from '../../common/log_query/clause_filter';
import type { LogKind } from '../../common/logs/log_kind';
import { UNKNOWN_ACCOUNT } from '../../common/logs/cloudtrail_names';
import type { Period } from '../../common/time/period';
import type { SearchBody } from '../search/search_port';
import type { HealthDays } from './health_days';

/** Accounts and days of one page; with their two sub-values far below `search.max_buckets`. */
export const PAGE = 10000;
/** Pages of one kind: 50 accounts over 400 days are two. */
export const MOST_PAGES = 6;
/** Minutes that an arrival is told by, and milliseconds of arrivals that are looked at. */
export const LAG_STEP = 10;
export const LAG_WINDOW = 48 * 60 * 60 * 1000;

export type CompositeKey = Record<string, string | number | null>;

/** The newest of a kind, by event or by arrival, of whatever account; nothing from the future. */
export function newestBody(kind: LogKind, by: string, now: string): SearchBody {
  const past: Filter = { range: { [kind.time]: { lt: now } } };
  // Sorted, not the largest value: OpenSearch then skips all but the newest blocks.
  return {
    size: 1,
    track_total_hits: false,
    _source: false,
    ...onlyOf([past, kindFilter(kind)]),
    sort: [{ [by]: { order: 'desc', missing: '_last', unmapped_type: 'date' } }],
  };
}

/** Documents that say to be from the future. */
export function futureBody(kind: LogKind, now: string): SearchBody {
  const future: Filter = { range: { [kind.time]: { gte: now } } };
  return { size: 0, track_total_hits: true, ...onlyOf([future, kindFilter(kind)]) };
}

/** Documents of a period by account and day, each with its newest event and arrival. */
export function countsBody(
  kind: LogKind,
  days: HealthDays,
  accounts: readonly string[] | undefined,
  after?: CompositeKey
): SearchBody {
  const day = {
    date_histogram: { field: kind.time, calendar_interval: 'day', time_zone: days.tz },
  };
  return {
    size: 0,
    track_total_hits: false,
    ...onlyOf([within(kind, days.period), kindFilter(kind), ofAccounts(kind, accounts)]),
    aggs: { counts: composite([...accountSources(kind), { day }], newestOf(kind), after) },
  };
}

/** The newest before a period, of accounts that have nothing in it. */
export function beforeBody(kind: LogKind, period: Period, accounts: readonly string[]): SearchBody {
  const before: Filter = { range: { [kind.time]: { lt: period.from } } };
  return {
    size: 0,
    track_total_hits: false,
    ...onlyOf([before, kindFilter(kind), accountFilter(kind, accounts)]),
    aggs: { counts: composite(accountSources(kind), newestOf(kind)) },
  };
}

/** Documents by the ten minutes they are of and the ten minutes they came in, of the last two days that any came. */
export function lagBody(
  kind: LogKind,
  at: { newestArrival: string; now: string },
  accounts: readonly string[] | undefined,
  after?: CompositeKey
): SearchBody {
  const from = new Date(Date.parse(at.newestArrival) - LAG_WINDOW).toISOString();
  const arrived: Filter = { range: { [kind.ingested]: { gte: from } } };
  const past: Filter = { range: { [kind.time]: { lt: at.now } } };
  const step = (field: string) => ({
    date_histogram: { field, fixed_interval: `${LAG_STEP}m` },
  });
  const sources = [{ event: step(kind.time) }, { arrival: step(kind.ingested) }];
  return {
    size: 0,
    track_total_hits: false,
    ...onlyOf([arrived, past, kindFilter(kind), ofAccounts(kind, accounts)]),
    aggs: { counts: composite(sources, undefined, after) },
  };
}

/** Name of the source of the n-th account field; the first that a document has is its account. */
export function accountKey(place: number): string {
  return `account${place}`;
}

function accountSources(kind: LogKind): SearchBody[] {
  return kind.account.map((field, place) => ({
    [accountKey(place)]: { terms: { field, missing_bucket: true } },
  }));
}

function composite(
  sources: SearchBody[],
  aggs: SearchBody | undefined,
  after?: CompositeKey
): SearchBody {
  return { composite: { size: PAGE, sources, ...(after && { after }) }, ...(aggs && { aggs }) };
}

function newestOf(kind: LogKind): SearchBody {
  return { event: { max: { field: kind.time } }, arrival: { max: { field: kind.ingested } } };
}

function within(kind: LogKind, { from, to }: Period): Filter {
  return { range: { [kind.time]: { gte: from, lt: to } } };
}

/** Documents of the accounts, and those whose account nobody knows: they may be theirs. */
function ofAccounts(kind: LogKind, accounts: readonly string[] | undefined): Filter | undefined {
  const named = accountFilter(kind, accounts && [...accounts, UNKNOWN_ACCOUNT]);
  if (!named) return undefined;
  const nameless: Filter = {
    bool: { must_not: kind.account.map((field): Filter => ({ exists: { field } })) },
  };
  return { bool: { should: [named, nameless], minimum_should_match: 1 } };
}

function onlyOf(filters: Array<Filter | undefined>): SearchBody {
  const set = filters.filter((one): one is Filter => one !== undefined);
  return set.length > 0 ? { query: { bool: { filter: set } } } : {};
}
