// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { instantText } from '../../../common/time/instant';
import { daysOf, wholeDays } from '../../../common/time/period';
import type { Period } from '../../../common/time/period';
import type { Asked } from '../../log_query/asked';
import { documentsQuery, PRECISION, standingFilters } from '../../log_query/compile';
import { totalOf } from '../../log_query/enumerate';
import type { SearchAnswer, SearchBody, SearchPort } from '../../search/search_port';
import { aggregationOf, bucketsOf, howCounted, keyOf } from './aggregations';
import type { OfKind } from './activity';
import { listedOf } from './listed';
import type { Listed } from './listed';

export const DAYS_BEFORE = 45;
const DAY = 24 * 60 * 60 * 1000;

/** What a kind of log says of the 45 days before the period. */
export interface Before {
  /** Days (YYYY-MM-DD, UTC) of them that have logs of the kind. */
  days: string[];
  /** The thing itself was there. */
  seen: boolean;
  /** Values that stood beside it then, by field. */
  values: Map<string, Set<string>>;
}

/** The 45 days before a period. */
export function periodBefore({ from }: Period): Period {
  return { from: instantText(Date.parse(from) - DAYS_BEFORE * DAY), to: from };
}

/** Not seen before; undefined: those days have no logs, so nobody knows. */
export function isNew(
  before: Before | undefined,
  field: string,
  value: string
): boolean | undefined {
  if (!before) return undefined;
  const values = before.values.get(field);
  if (values && values.has(value)) return false;
  return before.days.length > 0 ? true : undefined;
}

/**
 * Asks a kind what it had of the thing, and of the values beside it, before the period; and how many different values
 * there are in the period where the list was cut. What is asked for by value came out of the logs themselves.
 */
export async function askBefore(
  port: SearchPort,
  one: OfKind
): Promise<{ before?: Before; listed: Listed[]; beyond?: SearchAnswer }> {
  const { asked, found } = one;
  if (!found) return { listed: [] };
  const { index } = asked;
  const listed = listedOf(found);
  const earlier = { ...asked, period: periodBefore(asked.period) };
  const [days, oldest, then, beyond] = await Promise.all([
    port.search({ index, body: daysBody(earlier) }),
    port.search({ index, body: oldestBody(earlier) }),
    port.search({ index, body: thenBody(earlier, listed, found.few) }),
    listed.some(({ more }) => more)
      ? port.search({ index, body: beyondBody(asked, found.less, listed) })
      : undefined,
  ]);
  const values = new Map<string, Set<string>>();
  listed.forEach(({ field }, place) => {
    values.set(field, new Set(bucketsOf(then, `v${place}`).map(keyOf)));
  });
  const before = {
    days: daysWithLogs(earlier, days, oldest),
    seen: totalOf(then) > 0,
    values,
  };
  return { before, listed, beyond };
}

function daysBody(asked: Asked): SearchBody {
  const { kind, period } = asked;
  // The day of the start belongs to both: what it has before the start is before.
  const from = wholeDays(period).from;
  const range = { range: { [kind.time]: { gte: from, lt: period.to } } };
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [range, ...standingFilters(asked)] } },
    aggs: {
      days: { date_histogram: { field: kind.time, calendar_interval: 'day', min_doc_count: 1 } },
    },
  };
}

function oldestBody(asked: Asked): SearchBody {
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: standingFilters(asked) } },
    aggs: { oldest: { min: { field: asked.kind.time } } },
  };
}

function thenBody(asked: Asked, listed: readonly Listed[], few: boolean): SearchBody {
  const aggs: SearchBody = {};
  listed.forEach(({ field, buckets }, place) => {
    const include = buckets.map((bucket) => bucket.key);
    aggs[`v${place}`] = { terms: { field, size: include.length, include, ...howCounted(few) } };
  });
  return {
    size: 0,
    track_total_hits: true,
    query: documentsQuery(asked),
    ...(listed.length > 0 && { aggs }),
  };
}

function beyondBody(
  asked: Asked,
  less: readonly SearchBody[],
  listed: readonly Listed[]
): SearchBody {
  const aggs: SearchBody = {};
  listed.forEach(({ field, more }, place) => {
    if (more) aggs[`n${place}`] = { cardinality: { field, precision_threshold: PRECISION } };
  });
  return { size: 0, track_total_hits: false, query: documentsQuery(asked, [], less), aggs };
}

/** A kind that speaks only on findings has logs on every day since it first spoke. */
function daysWithLogs(asked: Asked, days: SearchAnswer, oldest: SearchAnswer): string[] {
  const first = aggregationOf(oldest, 'oldest', 'value');
  if (asked.kind.quiet && typeof first === 'number') {
    const since = instantText(first).slice(0, 10);
    return daysOf(asked.period).filter((day) => day >= since);
  }
  return bucketsOf(days, 'days').map(({ key }) => instantText(Number(key)).slice(0, 10));
}
