// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../endpoint';
import { fieldOf } from '../logs/field_of';
import type { LogField, LogKind } from '../logs/log_kind';
import { searchedFields } from './clause_filter';
import {
  checked,
  namedValues,
  NotTaken,
  readList,
  readOneOf,
  readPlainText,
  readTrue,
  within,
} from './closed';
import type { Clause, Interval, LogQuery, Measure } from './log_query';
import { readClause } from './read_clause';
import type { KindReader } from './read_clause';

/** Most of each thing in a query; the bounds of a clause are in `read_clause.ts`. */
export const QUERY_BOUNDS = {
  clauses: 20,
  /** Those inside `anyOf` counted too. */
  allClauses: 60,
  by: 3,
  list: 30,
  top: 1000,
  fieldLength: 256,
} as const;

const INTERVALS: readonly Interval[] = ['hour', 'day', 'week', 'month'];
const MEASURES = ['count', 'distinct', 'sum', 'min', 'max', 'list'] as const;

/**
 * A log query out of anything: only what the language has is taken, with fields of the kind alone, and what is not is
 * named with its place below `at` (`[2].where[0].field`). Values come back as they are.
 */
export function readLogQuery(raw: unknown, at: string, kinds: readonly LogKind[]): Checked {
  return checked(() => logQueryOf(raw, at, kinds));
}

/** As `readLogQuery`, for readers that hold a query among other things; throws `NotTaken`. */
export function logQueryOf(raw: unknown, at: string, kinds: readonly LogKind[]): LogQuery {
  const given = namedValues(raw, at, [
    'log',
    'where',
    'measure',
    'by',
    'over',
    'order',
    'top',
    'newest',
  ]);
  const place = (name: string) => within(at, name);
  const kind = readKind(given.get('log'), place('log'), kinds);
  const reader = readerOf(kind);
  const query: LogQuery = {
    log: kind.id,
    where: readWhere(given.has('where') ? given.get('where') : [], place('where'), reader),
    measure: readMeasure(given.get('measure'), place('measure'), reader),
  };
  if (given.has('by')) query.by = readBy(given.get('by'), place('by'), reader);
  if (given.has('over')) query.over = readOneOf(given.get('over'), place('over'), INTERVALS);
  if (given.has('order')) query.order = readOrder(given.get('order'), place('order'));
  if (given.has('top')) query.top = readTop(given.get('top'), place('top'));
  if (given.has('newest')) {
    if (kind.once.are !== 'versions')
      throw new NotTaken(place('newest'), 'is only for logs whose documents are versions');
    query.newest = readTrue(given.get('newest'), place('newest'));
  }
  checkTogether(query, at);
  return query;
}

function readKind(raw: unknown, at: string, kinds: readonly LogKind[]): LogKind {
  const kind = kinds.filter(({ id }) => id === raw)[0];
  if (!kind) throw new NotTaken(at, 'is not a known kind of log');
  return kind;
}

function readerOf(kind: LogKind): KindReader {
  return {
    hasText: searchedFields(kind).length > 0,
    field: (raw, at) => {
      const name = readPlainText(raw, at, QUERY_BOUNDS.fieldLength);
      const found = fieldOf(kind, name);
      if (!found) throw new NotTaken(at, `is not a field of ${kind.id}`);
      return found;
    },
  };
}

function readWhere(raw: unknown, at: string, kind: KindReader): Clause[] {
  const read = (one: unknown, place: string) => readClause(one, place, kind);
  const clauses = readList(raw, at, QUERY_BOUNDS.clauses, read, 0);
  const all = clauses.reduce((sum, one) => sum + ('anyOf' in one ? one.anyOf.length : 1), 0);
  if (all > QUERY_BOUNDS.allClauses)
    throw new NotTaken(at, `at most ${QUERY_BOUNDS.allClauses} with those inside anyOf`);
  return clauses;
}

function readMeasure(raw: unknown, at: string, kind: KindReader): Measure {
  const given = namedValues(raw, at, [...MEASURES, 'oldestFirst', 'after']);
  const ways = MEASURES.filter((name) => given.has(name));
  if (ways.length !== 1)
    throw new NotTaken(at, 'needs exactly one of count, distinct, sum, min, max, list');
  const way = ways[0];
  const place = within(at, way);
  if (way === 'list') return readListing(given, at, kind);
  given.forEach((_, name) => {
    if (name !== way) throw new NotTaken(within(at, name), 'is only for list');
  });
  if (way === 'count') return { count: readTrue(given.get('count'), place) };
  const field = kind.field(given.get(way), place);
  if (way === 'distinct')
    return { distinct: allowed(field, place, Boolean(field.group), 'told apart') };
  if (way === 'sum') return { sum: allowed(field, place, Boolean(field.sum), 'summed') };
  const ordered = field.type === 'number' || field.type === 'date';
  const name = allowed(field, place, ordered, 'put in order');
  return way === 'min' ? { min: name } : { max: name };
}

function readListing(given: Map<string, unknown>, at: string, kind: KindReader): Measure {
  const place = within(at, 'list');
  const fields = readList(
    given.get('list'),
    place,
    QUERY_BOUNDS.list,
    (one, where) => kind.field(one, where).field
  );
  const measure: Measure = { list: distinctNames(fields, place) };
  if (given.has('oldestFirst'))
    measure.oldestFirst = readTrue(given.get('oldestFirst'), within(at, 'oldestFirst'));
  if (given.has('after'))
    measure.after = readPlainText(
      given.get('after'),
      within(at, 'after'),
      32768,
      /^[A-Za-z0-9_.=-]+$/
    );
  return measure;
}

function readBy(raw: unknown, at: string, kind: KindReader): string[] {
  const fields = readList(raw, at, QUERY_BOUNDS.by, (one, where) => {
    const field = kind.field(one, where);
    return allowed(field, where, Boolean(field.group), 'grouped by');
  });
  return distinctNames(fields, at);
}

function distinctNames(fields: string[], at: string): string[] {
  if (new Set(fields).size !== fields.length) throw new NotTaken(at, 'names a field twice');
  return fields;
}

function allowed(field: LogField, at: string, may: boolean, what: string): string {
  if (!may) throw new NotTaken(at, `cannot be ${what}`);
  return field.field;
}

function readOrder(raw: unknown, at: string): LogQuery['order'] {
  const given = namedValues(raw, at, ['by', 'direction']);
  const by: Array<'value' | 'key'> = ['value', 'key'];
  const direction: Array<'asc' | 'desc'> = ['asc', 'desc'];
  return {
    by: readOneOf(given.get('by'), within(at, 'by'), by),
    direction: readOneOf(given.get('direction'), within(at, 'direction'), direction),
  };
}

function readTop(raw: unknown, at: string): number {
  if (typeof raw !== 'number' || Math.floor(raw) !== raw || raw < 1 || raw > QUERY_BOUNDS.top)
    throw new NotTaken(at, `must be a whole number from 1 to ${QUERY_BOUNDS.top}`);
  return raw;
}

/** A list has rows of its own: it is neither grouped nor put in buckets of time. */
function checkTogether(query: LogQuery, at: string): void {
  if (!('list' in query.measure)) return;
  (['by', 'over', 'order'] as const).forEach((name) => {
    if (query[name] !== undefined) throw new NotTaken(within(at, name), 'does not go with list');
  });
}
