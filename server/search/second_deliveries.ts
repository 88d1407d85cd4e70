// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { collectKeys } from './composite';
import type { SearchAnswer, SearchBody, SearchPort } from './search_port';

/** Documents of which each has an id of its own, unique within an index. */
export interface DocumentsWithId {
  /** Index pattern of all of them. */
  index: string;
  id: string;
  time: string;
  /** The documents, narrowed by more filters. */
  query(also: SearchBody[]): SearchBody;
}

/**
 * One id in two indices. Within an index the id (CloudTrail's eventID) is the document's own; it lies in two when an index was
 * closed or moved to slower storage and the log came again (`..._01`), or when the rotation changed (weekly beside
 * monthly). Both copies are found by one search, so all but one are taken off the counts.
 */
export interface SecondDeliveries {
  /** The copies to take off, by the index they lie in. */
  copies: Array<{ index: string; ids: string[] }>;
  /** Set when there were too many to look at: about how many. They are then still in the counts. */
  estimate?: number;
}

/** Copies looked for at most; beyond, coverage says how many there are about. */
export const MOST_LOOKED_AT = 100000;
/** Values in one lookup. */
const LOOKUP = 10000;

export interface Window {
  index: string;
  documents: number;
  first: number;
  last: number;
}

/** Goes beside the main aggregation: which indices answer, and from when to when. */
export function windowsAggregation(time: string): SearchBody {
  return {
    windows: {
      terms: { field: '_index', size: 1000 },
      aggs: { first: { min: { field: time } }, last: { max: { field: time } } },
    },
  };
}

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
  documents: DocumentsWithId,
  windows: Window[],
  most: number = MOST_LOOKED_AT
): Promise<SecondDeliveries> {
  const copies: SecondDeliveries['copies'] = [];
  let looked = 0;
  for (const shared of overlaps(windows)) {
    const ids = await idsOf(port, documents, shared, most - looked);
    if (ids === undefined) return { copies: [], estimate: await estimate(port, documents) };
    looked += ids.length;
    const twice = await thoseIn(port, documents, shared.others, ids);
    if (twice.length > 0) copies.push({ index: shared.index, ids: twice });
  }
  return { copies };
}

/** Copies in pieces that one query takes. */
export function inPieces(
  second: SecondDeliveries,
  id: string
): Array<{ index: string; query: SearchBody }> {
  return second.copies.flatMap(({ index, ids }) =>
    pieces(ids).map((piece) => ({ index, query: { terms: { [id]: piece } } }))
  );
}

/** The ids of an index in a window; undefined when there are more than may be looked at. */
async function idsOf(
  port: SearchPort,
  documents: DocumentsWithId,
  shared: { index: string; from: number; to: number; documents: number },
  most: number
): Promise<string[] | undefined> {
  const window = {
    range: { [documents.time]: { gte: iso(shared.from), lte: iso(shared.to) } },
  };
  const query = documents.query([window]);
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
    sources: [{ name: 'id', field: documents.id }],
    time: documents.time,
  });
  return rows.map((row) => String(row.key.id));
}

async function thoseIn(
  port: SearchPort,
  documents: DocumentsWithId,
  indices: string[],
  ids: string[]
): Promise<string[]> {
  const found: string[] = [];
  for (const piece of pieces(ids)) {
    const { rows } = await collectKeys(port, {
      index: indices.join(','),
      query: documents.query([{ terms: { [documents.id]: piece } }]),
      sources: [{ name: 'id', field: documents.id }],
      time: documents.time,
    });
    rows.forEach((row) => found.push(String(row.key.id)));
  }
  return found;
}

/** Documents less distinct ids, over the indices of the kind: exact to a few percent. */
async function estimate(port: SearchPort, documents: DocumentsWithId): Promise<number> {
  const { hits, aggregations } = await port.search({
    index: documents.index,
    body: {
      size: 0,
      track_total_hits: true,
      query: documents.query([]),
      aggs: { ids: { cardinality: { field: documents.id, precision_threshold: 40000 } } },
    },
  });
  const ids = ((aggregations || {}).ids as { value: number } | undefined) || { value: 0 };
  return Math.max(0, (hits.total ? hits.total.value : 0) - ids.value);
}

export function pieces(ids: string[]): string[][] {
  const all: string[][] = [];
  for (let at = 0; at < ids.length; at += LOOKUP) all.push(ids.slice(at, at + LOOKUP));
  return all;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
