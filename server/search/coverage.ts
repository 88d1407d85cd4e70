// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from '../../common/search/coverage';
import { daysOf, wholeDays } from '../../common/time/period';
import type { Period } from '../../common/time/period';
import { instantText } from '../../common/time/instant';
import type { FieldCaps, SearchAnswer, SearchBody, SearchPort } from './search_port';

/** A kind of log, as coverage needs to know it. */
export interface CoveredKind {
  index: string;
  time: string;
  ingested: string;
  /** Fields that every index has: absent means hidden from the user. */
  alwaysMapped: readonly string[];
  /** Which of the documents there are meant: of one kind where several share an index, of some accounts. */
  filters?: readonly SearchBody[];
  /** Speaks only on findings or changes: a day without an event is not a missing one. */
  quiet?: boolean;
}

/** What was found out about a kind of log in a period, before the question itself is answered. */
export interface CoverageFacts {
  period: Period;
  now: number;
  shards: { total: number; failed: number };
  timedOut: boolean;
  newestEvent?: string;
  newestIngest?: string;
  missingDays: string[];
  daysInPeriod: number;
  /** Days (UTC) of the period with events; of a quiet kind that ever spoke, all days that are over too. */
  daysWithLogs: string[];
  eventsInPeriod: number;
  quiet?: boolean;
  closedIndices?: string[];
  caps: Record<string, FieldCaps>;
  /** True when the user's rights hide at least one field. */
  fieldsHidden: boolean;
}

/** How the question was answered. */
export interface Answered {
  /** Searches of the question itself. */
  reports: Array<Pick<SearchAnswer, '_shards' | 'timed_out'>>;
  empty: boolean;
  /** Fields without which the counts are wrong; and those that only make the answer richer. */
  needed: readonly string[];
  wished?: readonly string[];
  duplicates?: number;
  cut?: Coverage['cut'];
}

/** Logs that arrived longer ago than this before the end of the period (or now) are stale. CloudTrail delivers within
 * 15 minutes, the SIEM's loader was seen up to 7 hours late at its worst, usually minutes. */
export const STALE_AFTER = 6 * 60 * 60 * 1000;

const DAY = 24 * 60 * 60 * 1000;

/** Asks, as the user, what there is: days with logs, newest event, closed indices, fields in sight. */
export async function readCoverage(
  port: SearchPort,
  kind: CoveredKind,
  period: Period,
  now: number,
  fields: readonly string[]
): Promise<CoverageFacts> {
  const { index } = kind;
  const [days, newest, caps, indices] = await Promise.all([
    port.search({ index, body: daysBody(kind, period) }),
    port.search({ index, body: newestBody(kind) }),
    port.fieldCaps(index, Array.from(new Set([...kind.alwaysMapped, ...fields]))),
    port.resolveIndex(index),
  ]);
  const closed = indices && indices.filter((one) => one.closed).map((one) => one.name);
  return {
    period,
    now,
    ...merged([days, newest]),
    newestEvent: newestOf(newest, 'event'),
    newestIngest: newestOf(newest, 'ingest'),
    quiet: kind.quiet,
    ...readDays(days, period, now, kind.quiet && newestOf(newest, 'event') !== undefined),
    closedIndices: closed && closed.sort(),
    caps,
    fieldsHidden:
      Object.keys(caps).length > 0 &&
      kind.alwaysMapped.some((field) => !Object.prototype.hasOwnProperty.call(caps, field)),
  };
}

/** Fields of a list that the user's rights hide. A field that nobody hides may still never have been logged. */
export function hiddenOf(facts: CoverageFacts, fields: readonly string[]): string[] {
  if (!facts.fieldsHidden) return [];
  return fields.filter((field) => !Object.prototype.hasOwnProperty.call(facts.caps, field));
}

/**
 * Coverage of an answer. `no_data`: nothing to show, with its reason. `partial`: something is missing that the period
 * should have. `stale`: the newest arrival is too old for the end of the period. Else `complete`.
 */
export function coverageOf(facts: CoverageFacts, answered: Answered): Coverage {
  const all = merged([{ _shards: facts.shards, timed_out: facts.timedOut }, ...answered.reports]);
  const hiddenNeeded = hiddenOf(facts, answered.needed);
  const broken = all.shards.failed > 0 || all.timedOut;
  const nothing = answered.empty && !broken;
  const reason = nothing ? reasonOf(facts, hiddenNeeded) : undefined;
  const incomplete =
    broken ||
    answered.cut !== undefined ||
    answered.duplicates !== undefined ||
    hiddenNeeded.length > 0 ||
    closedWithin(facts).length > 0;
  return {
    state: nothing ? 'no_data' : incomplete ? 'partial' : stateByDays(facts),
    ...(reason && { reason }),
    period: facts.period,
    shards: all.shards,
    timedOut: all.timedOut,
    ...(facts.newestEvent && { newestEvent: facts.newestEvent }),
    ...(facts.newestIngest && { newestIngest: facts.newestIngest }),
    missingDays: facts.missingDays,
    daysInPeriod: facts.daysInPeriod,
    closedIndices: facts.closedIndices || [],
    ...(facts.closedIndices === undefined && { closedIndicesUnknown: true as const }),
    ...(answered.cut && { cut: answered.cut }),
    ...(answered.duplicates !== undefined && { duplicates: answered.duplicates }),
    hiddenFields: [...hiddenNeeded, ...hiddenOf(facts, answered.wished || [])],
  };
}

function daysBody(kind: CoveredKind, period: Period): SearchBody {
  const days = wholeDays(period);
  return {
    size: 0,
    track_total_hits: false,
    query: narrowed(kind, { range: { [kind.time]: { gte: days.from, lt: days.to } } }),
    aggs: {
      days: { date_histogram: { field: kind.time, calendar_interval: 'day', min_doc_count: 1 } },
      inPeriod: { filter: { range: { [kind.time]: { gte: period.from, lt: period.to } } } },
    },
  };
}

function newestBody(kind: CoveredKind): SearchBody {
  return {
    size: 0,
    track_total_hits: false,
    ...(kind.filters && kind.filters.length > 0 && { query: narrowed(kind) }),
    aggs: { event: { max: { field: kind.time } }, ingest: { max: { field: kind.ingested } } },
  };
}

function narrowed({ filters = [] }: CoveredKind, also?: SearchBody): SearchBody {
  if (also && filters.length === 0) return also;
  return { bool: { filter: also ? [also, ...filters] : [...filters] } };
}

function readDays(answer: SearchAnswer, period: Period, now: number, quiet?: boolean) {
  const aggregations = (answer.aggregations || {}) as {
    days?: { buckets: Array<{ key: number; doc_count: number }> };
    inPeriod?: { doc_count: number };
  };
  const seen = new Set<string>();
  (aggregations.days ? aggregations.days.buckets : []).forEach(({ key, doc_count: count }) => {
    if (count > 0) seen.add(new Date(key).toISOString().slice(0, 10));
  });
  const isOver = (day: string) => Date.parse(day) + DAY <= now;
  // A day that is not over and has no event yet says nothing: it is neither missing nor counted.
  const days = daysOf(period).filter((day) => seen.has(day) || isOver(day));
  const withLogs = days.filter((day) => quiet || seen.has(day));
  return {
    missingDays: days.filter((day) => withLogs.indexOf(day) < 0),
    daysInPeriod: days.length,
    daysWithLogs: withLogs,
    eventsInPeriod: aggregations.inPeriod ? aggregations.inPeriod.doc_count : 0,
  };
}

function newestOf(answer: SearchAnswer, name: string): string | undefined {
  const found = (answer.aggregations || {})[name] as { value?: number | null } | undefined;
  return found && typeof found.value === 'number' ? instantText(found.value) : undefined;
}

function merged(reports: Answered['reports']) {
  return {
    shards: {
      total: Math.max(...reports.map((one) => one._shards.total)),
      failed: Math.max(...reports.map((one) => one._shards.failed)),
    },
    timedOut: reports.some((one) => one.timed_out),
  };
}

function reasonOf(facts: CoverageFacts, hiddenNeeded: string[]): Coverage['reason'] {
  if (facts.shards.total === 0) return 'no_index';
  if (hiddenNeeded.length > 0) return 'forbidden';
  return facts.eventsInPeriod > 0 ? 'filtered' : 'none_in_period';
}

/** Missing days at the end are what staleness looks like; missing days before the newest event are gaps. */
function stateByDays(facts: CoverageFacts): Coverage['state'] {
  if (facts.quiet) return 'complete';
  const newestDay = (facts.newestEvent || '').slice(0, 10);
  const gaps = facts.missingDays.filter((day) => day < newestDay);
  const end = Math.min(Date.parse(facts.period.to), facts.now);
  const arrived = Date.parse(facts.newestIngest || facts.newestEvent || '');
  const stale = !(arrived >= end - STALE_AFTER);
  if (gaps.length > 0) return 'partial';
  if (stale) return 'stale';
  return facts.missingDays.length > 0 ? 'partial' : 'complete';
}

/** Closed indices that may hold events of the period: all but those whose name says a month outside of it. */
function closedWithin(facts: CoverageFacts): string[] {
  return (facts.closedIndices || []).filter((name) => {
    const month = /-(\d{4})-(0[1-9]|1[0-2])(?:-\d\d)?(?:_\d+)?$/.exec(name);
    if (!month) return true;
    // The SIEM may cut months in another zone than UTC: a day more on both sides.
    const start = Date.UTC(Number(month[1]), Number(month[2]) - 1, 1) - DAY;
    const end = Date.UTC(Number(month[1]), Number(month[2]), 1) + DAY;
    return start < Date.parse(facts.period.to) && end > Date.parse(facts.period.from);
  });
}
