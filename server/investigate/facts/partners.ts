// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '../../../common/investigate/entity';
import type { Partners } from '../../../common/investigate/facts/answers';
import { MOST_PARTNERS, partnerOf } from '../../../common/investigate/facts/partner_fields';
import { fieldOf } from '../../../common/logs/field_of';
import type { LogKind } from '../../../common/logs/log_kind';
import type { SearchAnswer } from '../../search/search_port';
import { aggregationOf, countOf, instantOf, keyOf } from './aggregations';
import type { Listed } from './listed';
import { isNew } from './before';
import type { Before } from './before';

/** Partners of one kind. `beyond`: how many different values fields have that have more than was asked for. */
export function partnersOf(
  kind: LogKind,
  self: Entity,
  listed: readonly Listed[],
  before: Before | undefined,
  beyond: SearchAnswer | undefined
): Partners[] {
  return listed.flatMap(({ field, buckets, more }, place): Partners[] => {
    const known = fieldOf(kind, field);
    if (!known) return [];
    const all = buckets.flatMap((bucket): Partners['items'] => {
      const value = keyOf(bucket);
      const entity = partnerOf(kind, known, value, self);
      const firstSeen = instantOf(bucket.first);
      const lastSeen = instantOf(bucket.last);
      if (!entity || !firstSeen || !lastSeen) return [];
      const fresh = isNew(before, field, value);
      return [
        {
          entity,
          count: countOf(bucket),
          firstSeen,
          lastSeen,
          ...(fresh !== undefined && { isNew: fresh }),
        },
      ];
    });
    if (all.length === 0) return [];
    const items = all.slice(0, MOST_PARTNERS);
    const different = more && beyond ? valuesOf(beyond, place) : buckets.length;
    const left = Math.max(more ? 1 : 0, different - buckets.length) + all.length - items.length;
    return [{ log: kind.id, field, items, ...(left > 0 && { more: left }) }];
  });
}

function valuesOf(answer: SearchAnswer, place: number): number {
  const found = aggregationOf(answer, `n${place}`) as { value: number } | undefined;
  return found ? found.value : 0;
}
