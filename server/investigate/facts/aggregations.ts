// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { instantText } from '../../../common/time/instant';
import type { LogKind } from '../../../common/logs/log_kind';
import { PRECISION } from '../../log_query/compile';
import type { CoverageFacts } from '../../search/coverage';
import type { SearchAnswer, SearchBody } from '../../search/search_port';

/** A bucket of a terms or date aggregation with what `counting` puts into it. */
export interface Bucket {
  key: string | number;
  key_as_string?: string;
  doc_count: number;
  things?: { value: number };
  first?: { value: number | null };
  last?: { value: number | null };
}

/** How things of the kind are counted in each bucket: findings by their id, everything else as documents. */
export function counting(kind: LogKind): SearchBody {
  if (kind.once.are !== 'versions') return {};
  return {
    things: { cardinality: { field: kind.once.field, precision_threshold: PRECISION } },
  };
}

export function seen(kind: LogKind): SearchBody {
  return { first: { min: { field: kind.time } }, last: { max: { field: kind.time } } };
}

/** Values of a field, most frequent first; each with first and last time. */
export function topValues(kind: LogKind, field: string, size: number, few: boolean): SearchBody {
  const count = counting(kind);
  return {
    terms: {
      field,
      size,
      shard_size: Math.max(1000, size),
      ...howCounted(few),
      ...(count.things !== undefined && { order: [{ things: 'desc' }, { _key: 'asc' }] }),
    },
    aggs: { ...count, ...seen(kind) },
  };
}

/** How the values of a field are counted. By default OpenSearch first looks at all values that the field has at all. */
export function howCounted(few: boolean): SearchBody {
  return few ? { execution_hint: 'map' } : {};
}

/** Buckets of an aggregation, none where there is no index; `within`: names of the aggregations around it. */
export function bucketsOf(answer: SearchAnswer, ...path: string[]): Bucket[] {
  const found = aggregationOf(answer, ...path) as { buckets?: Bucket[] } | undefined;
  return (found && found.buckets) || [];
}

export function aggregationOf(answer: SearchAnswer, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (inside, name) => (inside as Record<string, unknown> | undefined)?.[name],
    answer.aggregations
  );
}

export function countOf({ things, doc_count: documents }: Pick<Bucket, 'things' | 'doc_count'>) {
  return things ? things.value : documents;
}

/** A boolean's key is 0 or 1, a date's milliseconds: their text says more. */
export function keyOf({ key, key_as_string: text }: Bucket): string {
  return text === undefined ? String(key) : text;
}

export function instantOf(value: { value: number | null } | undefined): string | undefined {
  return value && typeof value.value === 'number' ? instantText(value.value) : undefined;
}

/** Fields that every index of the kind can be grouped by: of one type wherever they are. */
export function groupable({ caps }: CoverageFacts, fields: readonly string[]): string[] {
  return fields.filter((field) => {
    if (!Object.prototype.hasOwnProperty.call(caps, field)) return false;
    const types = Object.values(caps[field]);
    return types.length === 1 && types[0].aggregatable;
  });
}
