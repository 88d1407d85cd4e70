// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer, LogRow } from '../../common/log_query/answers';
import type { ClauseValue, Measure } from '../../common/log_query/log_query';
import type { FieldType } from '../../common/logs/log_kind';
import { instantText } from '../../common/time/instant';
import type { SearchAnswer, SearchHit } from '../search/search_port';
import type { Asked } from './asked';
import { TOP } from './caps';
import { Cell } from './cell';
import type { KeyRow, Value } from './enumerate';

export type Counting = 'documents' | 'things' | 'estimates';
type Key = ClauseValue | null;

/** Values of the buckets of `over` in which nothing was found. */
export interface EmptyBuckets {
  /** Starts, milliseconds. */
  starts: number[];
  /** Whether the logs of that bucket are there, so that nothing is really none. */
  hasLogs(start: number): boolean;
}

interface Group {
  keys: Key[];
  all: Cell;
  at: Map<number, Cell>;
}

/** Rows of an answer from all keys that were enumerated: groups in order, those beyond `top` told as `others`. */
export function buildRows(
  asked: Asked,
  rows: readonly KeyRow[],
  counting: Counting,
  empty: EmptyBuckets
): Pick<LogAnswer, 'rows' | 'others'> {
  const { query } = asked;
  const { measure, by = [] } = query;
  const groups = ordered(groupsOf(asked, rows), asked, counting);
  // Without `by` there is one group, of all.
  const top = by.length > 0 ? query.top || TOP : 1;
  const shown = groups.slice(0, top);
  if (by.length === 0 && shown.length === 0)
    shown.push({ keys: [], all: new Cell(), at: new Map() });
  const built = shown.flatMap((group): LogRow[] => {
    if (!query.over) return [{ keys: group.keys, value: group.all.valueOf(measure, counting) }];
    return bucketsOf(group, empty).map(({ at, cell }) => ({
      keys: group.keys,
      at: instantText(at),
      value: cell ? cell.valueOf(measure, counting) : null,
    }));
  });
  const left = groups.slice(top);
  if (left.length === 0) return { rows: built };
  const value = sumOf(left, measure, counting);
  return { rows: built, others: { groups: left.length, ...(value !== undefined && { value }) } };
}

/** Row of the most frequent values of one field. */
export function frequentRows(asked: Asked, answer: SearchAnswer) {
  const { groups, groupsInAll, without } = answer.aggregations as {
    groups: {
      doc_count_error_upper_bound: number;
      sum_other_doc_count: number;
      buckets: Array<{ key: string | number; key_as_string?: string; doc_count: number }>;
    };
    groupsInAll: { value: number };
    without: { doc_count: number };
  };
  const type = typeOf(asked, (asked.query.by as string[])[0]);
  const rows = groups.buckets.map((bucket): LogRow => ({
    keys: [keyOf(type === 'boolean' ? bucket.key_as_string || null : bucket.key, type)],
    value: bucket.doc_count,
  }));
  if (without.doc_count > 0) rows.push({ keys: [null], value: without.doc_count });
  rows.sort((a, b) => Number(b.value) - Number(a.value) || compareKeys(a.keys, b.keys));
  const dropped = rows.splice(asked.query.top || TOP);
  const sum = dropped.reduce((all, row) => all + Number(row.value), groups.sum_other_doc_count);
  const others = Math.max(1, groupsInAll.value - groups.buckets.length + dropped.length);
  return {
    rows,
    others: { groups: others, value: sum },
    errorBound: Math.max(0, groups.doc_count_error_upper_bound),
  };
}

/** The measure over everything. */
export function totalValue(
  measure: Measure,
  documents: number,
  all: Value | undefined,
  things?: number
): number | null {
  if ('sum' in measure || 'min' in measure || 'max' in measure) {
    const cell = new Cell();
    cell.add({ key: {}, documents, value: all });
    return cell.valueOf(measure, 'documents');
  }
  return things === undefined ? documents : things;
}

/** A page of documents. */
export function readDocuments(asked: Asked, answer: SearchAnswer) {
  const { query, kind } = asked;
  const wanted = 'list' in query.measure ? query.measure.list : [];
  return (answer.hits.hits || []).map((hit) => ({
    id: hit._id,
    index: hit._index,
    at: instantOf(hit, kind.time),
    fields: Object.fromEntries(
      wanted.flatMap((field) => {
        const values = ((hit.fields || {})[field] || []).filter(isValue);
        if (values.length === 0) return [];
        return [[field, values.length === 1 ? values[0] : values]];
      })
    ),
  }));
}

function groupsOf(asked: Asked, rows: readonly KeyRow[]): Group[] {
  const types = (asked.query.by || []).map((field) => typeOf(asked, field));
  const groups = new Map<string, Group>();
  rows.forEach((row) => {
    const keys = types.map((type, place) => keyOf(row.key[`k${place}`], type));
    const name = JSON.stringify(keys);
    const group = groups.get(name) || { keys, all: new Cell(), at: new Map<number, Cell>() };
    groups.set(name, group);
    group.all.add(row);
    if (!asked.query.over) return;
    const at = Number(row.key.at);
    const cell = group.at.get(at) || new Cell();
    group.at.set(at, cell);
    cell.add(row);
  });
  return Array.from(groups.values());
}

function ordered(groups: Group[], { query }: Asked, counting: Counting): Group[] {
  const { by, direction } = query.order || { by: 'value' as const, direction: 'desc' as const };
  const turn = direction === 'asc' ? 1 : -1;
  const byKey = (a: Group, b: Group) => compareKeys(a.keys, b.keys);
  if (by === 'key') return groups.sort((a, b) => turn * byKey(a, b));
  const values = new Map(groups.map((one) => [one, one.all.valueOf(query.measure, counting)]));
  return groups.sort((a, b) => {
    const [one, other] = [values.get(a), values.get(b)];
    // Nothing to measure comes last, whichever way.
    if (typeof one !== 'number' || typeof other !== 'number')
      return Number(typeof other === 'number') - Number(typeof one === 'number') || byKey(a, b);
    return turn * (one - other) || byKey(a, b);
  });
}

/** All buckets of a group in order; without a cell: no logs are there. */
function bucketsOf(group: Group, empty: EmptyBuckets): Array<{ at: number; cell?: Cell }> {
  const starts = new Set([...empty.starts, ...Array.from(group.at.keys())]);
  return Array.from(starts)
    .sort((a, b) => a - b)
    .map((at) => ({ at, cell: group.at.get(at) || (empty.hasLogs(at) ? new Cell() : undefined) }));
}

function sumOf(groups: Group[], measure: Measure, counting: Counting): number | undefined {
  const adds = 'sum' in measure || ('count' in measure && counting !== 'estimates');
  if (!adds) return undefined;
  const all = new Cell();
  groups.forEach((group) => all.addAll(group.all));
  const value = all.valueOf(measure, counting);
  return value === null ? undefined : value;
}

function typeOf({ kind }: Asked, field: string): FieldType | undefined {
  const known = kind.fields.find((one) => one.field === field);
  return known && known.type;
}

function keyOf(value: Key | undefined, type: FieldType | undefined): Key {
  if (value === null || value === undefined) return null;
  if (type === 'boolean') return value === true || value === 'true' || value === 1;
  if (type === 'date' && typeof value === 'number') return instantText(value);
  return value;
}

function compareKeys(a: Key[], b: Key[]): number {
  for (let place = 0; place < a.length; place += 1) {
    const [one, other] = [a[place], b[place]];
    if (one === other) continue;
    if (one === null) return 1;
    if (other === null) return -1;
    return one < other ? -1 : 1;
  }
  return 0;
}

function instantOf(hit: SearchHit, time: string): string {
  const [at] = (hit.fields || {})[time] || [];
  return instantText(Date.parse(String(at)));
}

function isValue(value: unknown): value is ClauseValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
