// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Asked } from '../../log_query/asked';
import { documentsQuery } from '../../log_query/compile';
import { totalOf } from '../../log_query/enumerate';
import type { SearchPort } from '../../search/search_port';
import { periodBefore } from './before';

/**
 * Up to so many documents a table of values is quicker made of the documents than of the field. Measured with a million
 * events: 269 documents 12 instead of 98 ms, 17,000 156 instead of 256, but 500,000 2,600 instead of 740.
 */
const FEW = 20000;

/** There are few documents of the thing, in the period and the days before it together. */
export async function areFew(port: SearchPort, asked: Asked): Promise<boolean> {
  const { from } = periodBefore(asked.period);
  const query = documentsQuery({ ...asked, period: { from, to: asked.period.to } });
  const body = { size: 0, track_total_hits: FEW + 1, query };
  return totalOf(await port.search({ index: asked.index, body })) <= FEW;
}
