// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { EntityAnswer, EntityInput } from '../../../common/investigate/facts/answers';
import { earlier, later } from '../../../common/time/instant';
import { gatherSearches } from '../../search/gather_searches';
import type { LogSearchPort } from '../../search/search_port';
import { askKind } from './activity';
import type { OfKind } from './activity';
import { nameAggregations, NAME_FIELDS, namesOfAddress } from './address_names';
import { askBefore, DAYS_BEFORE, periodBefore } from './before';
import type { Before } from './before';
import { askedOfEntity } from './fact_context';
import type { FactContext } from './fact_context';
import { partnersOf } from './partners';
import { personAggregations, personsOf, PERSON_FIELDS } from './persons';

/** What the logs of the period, and of the 45 days before it, tell of one thing, read as the person who asks. */
export async function readEntityFacts(
  port: LogSearchPort,
  context: FactContext,
  { entity, scope }: EntityInput
): Promise<EntityAnswer> {
  const gathered = gatherSearches(port);
  const nothingInScope = context.accounts !== undefined && context.accounts.length === 0;
  const asked = nothingInScope ? [] : askedOfEntity(context, scope, entity);
  const now = context.now();
  const also = {
    fields: () => [...PERSON_FIELDS, ...NAME_FIELDS],
    aggs: (one: OfKind['asked'], has: (field: string) => boolean) => ({
      ...personAggregations(one.kind, entity, has),
      ...nameAggregations(one.kind, entity, has),
    }),
  };
  const kinds = await Promise.all(asked.map((one) => askKind(gathered, one, now, also)));
  const active = kinds.filter(({ activity }) => activity.count > 0);
  const answerable = kinds.filter(({ found }) => found !== undefined);
  const compared = active.length > 0 ? active : answerable;
  const [earlierOnes, names] = await Promise.all([
    Promise.all(compared.map((one) => askBefore(gathered, one))),
    namesOfAddress(gathered, context, scope, entity, kinds),
  ]);
  const activities = kinds.map(({ activity }) => activity);
  const befores = earlierOnes.flatMap(({ before }) => (before ? [before] : []));
  const seenBefore = wasSeen(befores);
  return {
    entity,
    ...present({
      firstSeen: activities.map(({ firstSeen }) => firstSeen).reduce(earlier, undefined),
      lastSeen: activities.map(({ lastSeen }) => lastSeen).reduce(later, undefined),
      seenBefore,
    }),
    activity: activities,
    partners: earlierOnes.flatMap(({ before, listed, beyond }, place) =>
      partnersOf(compared[place].asked.kind, entity, listed, before, beyond)
    ),
    names,
    persons: personsOf(kinds),
    before: {
      ...periodBefore(scope),
      logs: earlierOnes.flatMap(({ before }, place) => {
        if (!before) return [];
        // A period that begins at noon has a part of a 46th day before it.
        const daysWithLogs = Math.min(DAYS_BEFORE, before.days.length);
        return [{ log: compared[place].asked.kind.id, daysWithLogs }];
      }),
    },
  };
}

/** Seen by any kind; else not seen where every kind has logs; else nobody knows. */
function wasSeen(befores: readonly Before[]): boolean | undefined {
  if (befores.some(({ seen }) => seen)) return true;
  if (befores.length === 0 || befores.some(({ days }) => days.length === 0)) return undefined;
  return false;
}

function present<T extends object>(values: T): T {
  const all = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as T;
}
