// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cloudtrail } from '../logs/cloudtrail';
import * as search from '../search/second_deliveries';
import type { SecondDeliveries, Window } from '../search/second_deliveries';
import type { SearchBody, SearchPort } from '../search/search_port';
import { documentsQuery } from './query';
import type { Scope } from './query';

/** Goes beside the main aggregation: which indices answer, and from when to when. */
export const windowsAggregation: SearchBody = search.windowsAggregation(cloudtrail.time);

/** The copies of role usage's events to take off its counts: one eventID in two indices. */
export function findSecondDeliveries(
  port: SearchPort,
  index: string,
  scope: Scope,
  windows: Window[],
  most?: number
): Promise<SecondDeliveries> {
  const query = (also: SearchBody[]) => documentsQuery(scope, also);
  const documents = { index, id: cloudtrail.eventId, time: cloudtrail.time, query };
  return search.findSecondDeliveries(port, documents, windows, most);
}

/** Copies in pieces that one query takes. */
export function inPieces(second: SecondDeliveries): Array<{ index: string; query: SearchBody }> {
  return search.inPieces(second, cloudtrail.eventId);
}
