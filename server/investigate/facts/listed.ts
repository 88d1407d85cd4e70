// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { MOST_PARTNERS } from '../../../common/investigate/facts/partner_fields';
import type { SearchAnswer } from '../../search/search_port';
import { aggregationOf, bucketsOf } from './aggregations';
import type { Bucket } from './aggregations';

/** Values asked of each field: one more than is shown, in case one of them is the thing itself, and one to see more. */
export const LISTED = MOST_PARTNERS + 2;

/** Values of a field of which it has to be known whether they were there before, and whether there are more. */
export interface Listed {
  field: string;
  buckets: Bucket[];
  /** There are more values than were asked for. */
  more: boolean;
}

/** The values that stand beside a thing in an answer, by field. */
export function listedOf(found: { answer: SearchAnswer; fields: readonly string[] }): Listed[] {
  return found.fields.flatMap((field, place) => {
    const buckets = bucketsOf(found.answer, `p${place}`);
    const rest = aggregationOf(found.answer, `p${place}`, 'sum_other_doc_count');
    return buckets.length === 0 ? [] : [{ field, buckets, more: Number(rest) > 0 }];
  });
}
