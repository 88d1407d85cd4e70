// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { EntityActivity } from '../../../common/investigate/facts/answers';
import { partnerFields } from '../../../common/investigate/facts/partner_fields';
import { instantText } from '../../../common/time/instant';
import { fieldsOf } from '../../log_query/asked';
import type { Asked } from '../../log_query/asked';
import { documentsQuery } from '../../log_query/compile';
import { copiesOf } from '../../log_query/copies';
import { emptyBuckets } from '../../log_query/empty_buckets';
import { totalOf } from '../../log_query/enumerate';
import { readKindFacts } from '../../log_query/kind_facts';
import type { KindFacts } from '../../log_query/kind_facts';
import { nothingAsked } from '../../log_query/no_data';
import { coverageOf } from '../../search/coverage';
import { SearchProblem } from '../../search/errors';
import type { SearchAnswer, SearchBody, SearchPort } from '../../search/search_port';
import { aggregationOf, bucketsOf, counting, countOf, groupable, instantOf } from './aggregations';
import { seen, topValues } from './aggregations';
import { areFew } from './few_documents';
import { LISTED } from './listed';

/** What one kind of log says of a thing in the period. */
export interface OfKind {
  asked: Asked;
  activity: EntityActivity;
  /** Absent: the kind could not be asked. */
  found?: {
    facts: KindFacts;
    answer: SearchAnswer;
    fields: string[];
    less: SearchBody[];
    few: boolean;
  };
}

/** More that is asked of a kind in the same search, by fields that it has. */
export type AlsoAsked = (asked: Asked, has: (field: string) => boolean) => SearchBody;

/**
 * Asks one kind of log: how much, when, and what else stands in the same documents. A kind that the person may not
 * read, or that cannot be counted, is an entry that says so.
 */
export async function askKind(
  port: SearchPort,
  asked: Asked,
  now: number,
  also: { fields(asked: Asked): string[]; aggs: AlsoAsked }
): Promise<OfKind> {
  const nothing = (coverage: EntityActivity['coverage']): EntityActivity => ({
    log: asked.kind.id,
    count: 0,
    buckets: [],
    coverage,
  });
  try {
    return await ask(port, asked, now, also);
  } catch (error) {
    if (!(error instanceof SearchProblem)) throw error;
    const { code, message } = error;
    if (code === 'forbidden')
      return { asked, activity: nothing(nothingAsked(asked, 'forbidden').coverage) };
    if (code !== 'mapping_conflict' && code !== 'too_many_buckets') throw error;
    const { coverage } = nothingAsked(asked, 'filtered');
    const partial = { ...coverage, state: 'partial' as const, reason: undefined };
    return { asked, activity: { ...nothing(partial), problem: { code, message } } };
  }
}

async function ask(
  port: SearchPort,
  asked: Asked,
  now: number,
  also: { fields(asked: Asked): string[]; aggs: AlsoAsked }
): Promise<OfKind> {
  const { kind, index } = asked;
  const wished = partnerFields(kind).map(({ field }) => field);
  const needed = fieldsOf(asked).needed;
  const all = Array.from(new Set([...needed, ...wished, ...also.fields(asked)]));
  const [facts, few] = await Promise.all([
    readKindFacts(port, asked, all, now),
    areFew(port, asked),
  ]);
  const copies = await copiesOf(port, asked, facts.windows, []);
  const fields = groupable(facts.coverage, wished);
  const usable = new Set(groupable(facts.coverage, all));
  const more = also.aggs(asked, (one) => usable.has(one));
  const body = kindBody(asked, { fields, less: copies.less, few }, more);
  const answer = await port.search({ index, body });
  const documents = totalOf(answer);
  const coverage = coverageOf(facts.coverage, {
    reports: [answer, ...copies.answers],
    empty: documents === 0 && facts.coverage.eventsInPeriod === 0,
    needed,
    wished,
    duplicates: copies.estimate,
  });
  const things = aggregationOf(answer, 'things') as { value: number } | undefined;
  return {
    asked,
    activity: {
      log: kind.id,
      count: countOf({ doc_count: documents, things }),
      ...(documents > 0 && {
        firstSeen: instantOf(aggregationOf(answer, 'first') as { value: number }),
        lastSeen: instantOf(aggregationOf(answer, 'last') as { value: number }),
      }),
      buckets: bucketsOver(asked, facts, answer),
      coverage,
    },
    found: { facts, answer, fields, less: copies.less, few },
  };
}

function kindBody(
  asked: Asked,
  { fields, less, few }: Pick<NonNullable<OfKind['found']>, 'fields' | 'less' | 'few'>,
  more: SearchBody
): SearchBody {
  const { kind, tz, query } = asked;
  const count = counting(kind);
  const partners: SearchBody = {};
  fields.forEach((field, place) => {
    partners[`p${place}`] = topValues(kind, field, LISTED, few);
  });
  return {
    size: 0,
    track_total_hits: true,
    query: documentsQuery(asked, [], less),
    aggs: {
      ...count,
      ...seen(kind),
      over: {
        date_histogram: {
          field: kind.time,
          calendar_interval: query.over,
          time_zone: tz,
          min_doc_count: 1,
        },
        aggs: count,
      },
      ...partners,
      ...more,
    },
  };
}

/** Null where nothing was found and logs are missing. */
function bucketsOver(
  asked: Asked,
  facts: KindFacts,
  answer: SearchAnswer
): EntityActivity['buckets'] {
  const found = new Map(bucketsOf(answer, 'over').map((one) => [Number(one.key), countOf(one)]));
  const empty = emptyBuckets(asked, facts);
  const starts = new Set([...empty.starts, ...Array.from(found.keys())]);
  return Array.from(starts)
    .sort((a, b) => a - b)
    .map((start) => {
      const count = found.get(start);
      const none = empty.hasLogs(start) ? 0 : null;
      return { at: instantText(start), count: count === undefined ? none : count };
    });
}
