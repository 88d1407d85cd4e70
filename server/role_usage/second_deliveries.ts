// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cloudtrail } from '../logs/cloudtrail';
import { collectKeys } from '../search/composite';
import type { SearchAnswer, SearchBody, SearchPort } from '../search/search_port';
import { clause, documentsQuery } from './query';
import type { Scope } from './query';

/**
 * One eventID in two indices. Within an index the eventID is the document's id; it lies in two when an index was
 * closed or moved to slower storage and the log came again (`..._01`), or when the rotation changed (weekly beside
 * monthly). Both copies are found by one search, so all but one are taken off the counts.
 */
export interface SecondDeliveries {
  /** The copies to take off, by the index they lie in. */
  copies: Array<{ index: string; eventIds: string[] }>;
  /** Set when there were too many to look at: about how many. They are then still in the counts. */
  estimate?: number;
}

/** Copies looked for at most; beyond, coverage says how many there are about. */
export const MOST_LOOKED_AT = 100000;
/** Values in one lookup. */
const LOOKUP = 10000;

interface Window {
  index: string;
  documents: number;
  first: number;
  last: number;
}

/** Goes beside the main aggregation: which indices answer, and from when to when. */
export const windowsAggregation: SearchBody = {
  windows: {
    terms: { field: '_index', size: 1000 },
    aggs: { first: { min: { field: cloudtrail.time } }, last: { max: { field: cloudtrail.time } } },
  },
};

/** The windows in an answer that carried `windowsAggregation`. */
export function readWindows(answer: SearchAnswer): Window[] {
  const found = (answer.aggregations || {}).windows as
    | {
        buckets: Array<{
          key: string;
          doc_count: number;
          first: { value: number };
          last: { value: number };
        }>;
      }
    | undefined;
  return (found ? found.buckets : []).map((bucket) => ({
    index: bucket.key,
    documents: bucket.doc_count,
    first: bucket.first.value,
    last: bucket.last.value,
  }));
}

/** For each index, smallest first, the part of its window that larger indices share, and those indices. */
export function overlaps(
  windows: Window[]
): Array<{ index: string; others: string[]; from: number; to: number; documents: number }> {
  const bySize = [...windows].sort(
    (a, b) => a.documents - b.documents || (a.index < b.index ? -1 : 1)
  );
  return bySize
    .map((one, place) => {
      const others = bySize
        .slice(place + 1)
        .filter((other) => other.first <= one.last && other.last >= one.first);
      return {
        index: one.index,
        documents: one.documents,
        others: others.map((other) => other.index),
        from: Math.max(one.first, Math.min(...others.map((other) => other.first))),
        to: Math.min(one.last, Math.max(...others.map((other) => other.last))),
      };
    })
    .filter((one) => one.others.length > 0);
}

/** Finds the copies to take off. Costs nothing where indices do not overlap in time, as in a plain rotation. */
export async function findSecondDeliveries(
  port: SearchPort,
  index: string,
  scope: Scope,
  windows: Window[],
  most: number = MOST_LOOKED_AT
): Promise<SecondDeliveries> {
  const copies: SecondDeliveries['copies'] = [];
  let looked = 0;
  for (const shared of overlaps(windows)) {
    const ids = await eventIdsOf(port, scope, shared, most - looked);
    if (ids === undefined) return { copies: [], estimate: await estimate(port, index, scope) };
    looked += ids.length;
    const twice = await thoseIn(port, scope, shared.others, ids);
    if (twice.length > 0) copies.push({ index: shared.index, eventIds: twice });
  }
  return { copies };
}

/** Copies in pieces that one query takes. */
export function inPieces(second: SecondDeliveries): Array<{ index: string; query: SearchBody }> {
  return second.copies.flatMap(({ index, eventIds }) =>
    pieces(eventIds).map((piece) => ({
      index,
      query: clause({ field: cloudtrail.eventId, in: piece }),
    }))
  );
}

const idKey = [{ name: 'id', field: cloudtrail.eventId }];

/** The eventIDs of an index in a window; undefined when there are more than may be looked at. */
async function eventIdsOf(
  port: SearchPort,
  scope: Scope,
  shared: { index: string; from: number; to: number; documents: number },
  most: number
): Promise<string[] | undefined> {
  const window = {
    range: { [cloudtrail.time]: { gte: iso(shared.from), lte: iso(shared.to) } },
  };
  const query = documentsQuery(scope, [window]);
  if (shared.documents > most) {
    const { hits } = await port.search({
      index: shared.index,
      body: { size: 0, track_total_hits: true, query },
    });
    if ((hits.total ? hits.total.value : 0) > most) return undefined;
  }
  const { rows } = await collectKeys(port, {
    index: shared.index,
    query,
    sources: idKey,
    time: cloudtrail.time,
  });
  return rows.map((row) => String(row.key.id));
}

async function thoseIn(
  port: SearchPort,
  scope: Scope,
  indices: string[],
  ids: string[]
): Promise<string[]> {
  const found: string[] = [];
  for (const piece of pieces(ids)) {
    const { rows } = await collectKeys(port, {
      index: indices.join(','),
      query: documentsQuery(scope, [clause({ field: cloudtrail.eventId, in: piece })]),
      sources: idKey,
      time: cloudtrail.time,
    });
    rows.forEach((row) => found.push(String(row.key.id)));
  }
  return found;
}

/** Documents less distinct eventIDs, over the indices of the kind: exact to a few percent. */
async function estimate(port: SearchPort, index: string, scope: Scope): Promise<number> {
  const { hits, aggregations } = await port.search({
    index,
    body: {
      size: 0,
      track_total_hits: true,
      query: documentsQuery(scope),
      aggs: { ids: { cardinality: { field: cloudtrail.eventId, precision_threshold: 40000 } } },
    },
  });
  const ids = ((aggregations || {}).ids as { value: number } | undefined) || { value: 0 };
  return Math.max(0, (hits.total ? hits.total.value : 0) - ids.value);
}

function pieces(ids: string[]): string[][] {
  const all: string[][] = [];
  for (let at = 0; at < ids.length; at += LOOKUP) all.push(ids.slice(at, at + LOOKUP));
  return all;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
