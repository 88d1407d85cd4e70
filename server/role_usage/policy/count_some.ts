// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cloudtrail } from '../../logs/cloudtrail';
import { compositeBody } from '../../search/composite';
import type { KeyCount, KeySource } from '../../search/composite';
import type { SearchAnswer, SearchBody } from '../../search/search_port';
import { subtract } from '../count_keys';
import { documentsQuery } from '../query';
import { inPieces } from '../second_deliveries';
import type { OnePass } from './one_pass';

/** Different keys that are read of one kind of call. */
export const MOST_KEYS = 3000;

/** Counts some calls by key, one eventID once; undefined when there are more keys than are read. */
export async function countSome(
  pass: OnePass,
  also: SearchBody[],
  sources: KeySource[]
): Promise<KeyCount[] | undefined> {
  const ask = async (index: string, more: SearchBody[]) => {
    const query = documentsQuery(pass.scope, [...pass.also, ...also, ...more]);
    const body = compositeBody({ query, sources, time: cloudtrail.time }, undefined, MOST_KEYS);
    return rowsOf(await pass.port.search({ index, body }));
  };
  const rows = await ask(pass.index, []);
  if (rows.length >= MOST_KEYS) return undefined;
  const copies = await Promise.all(
    inPieces(pass.second).map(({ index, query }) => ask(index, [query]))
  );
  return subtract(rows, copies.flat());
}

function rowsOf({ aggregations = {} }: SearchAnswer): KeyCount[] {
  const keys = aggregations.keys as
    | {
        buckets: Array<{
          key: KeyCount['key'];
          doc_count: number;
          first: { value: number };
          last: { value: number };
        }>;
      }
    | undefined;
  return (keys ? keys.buckets : []).map(({ key, doc_count: count, first, last }) => ({
    key,
    count,
    first: first.value,
    last: last.value,
  }));
}
