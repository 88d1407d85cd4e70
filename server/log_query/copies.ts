// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { findSecondDeliveries, overlaps, readWindows } from '../search/second_deliveries';
import { inPieces, windowsAggregation } from '../search/second_deliveries';
import type { Window } from '../search/second_deliveries';
import type { SearchAnswer, SearchBody, SearchPort } from '../search/search_port';
import type { Asked } from './asked';
import { documentsQuery } from './compile';

/** Documents to leave out so that each event counts once. */
export interface Copies {
  less: SearchBody[];
  /** Set when there were too many to look at: about how many. They are then still in the counts. */
  estimate?: number;
  answers: SearchAnswer[];
}

const NONE: Copies = { less: [], answers: [] };

/**
 * The second deliveries among the documents of a query. Costs nothing where the indices of the kind do not overlap in
 * time (`windows`: all of the kind's documents in the period, whatever the clauses).
 */
export async function copiesOf(
  port: SearchPort,
  asked: Asked,
  windows: Window[],
  more: readonly SearchBody[]
): Promise<Copies> {
  const { kind, index } = asked;
  if (kind.once.are !== 'events' || overlaps(windows).length === 0) return NONE;
  const query = (also: SearchBody[]) => documentsQuery(asked, [...more, ...also]);
  const own = await port.search({
    index,
    body: { size: 0, query: query([]), aggs: windowsAggregation(kind.time) },
  });
  const documents = { index, id: kind.once.field, time: kind.time, query };
  const second = await findSecondDeliveries(port, documents, readWindows(own));
  const less = inPieces(second, kind.once.field).map((piece) => ({
    bool: { filter: [{ term: { _index: piece.index } }, piece.query] },
  }));
  return { less, estimate: second.estimate, answers: [own] };
}
