// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { partnerFields } from '../../common/investigate/facts/partner_fields';
import type { Trail } from '../../common/investigate/trail';
import { cloudtrailKind } from '../../common/logs/cloudtrail';
import { LOG_KINDS } from '../../common/logs/kinds';
import type { LogKind } from '../../common/logs/log_kind';
import { readEntityFacts } from '../../server/investigate/facts/entity_service';
import { readDensity } from '../../server/investigate/time_line/density';
import { readTimeLine } from '../../server/investigate/time_line/time_line';
import type { LogSearchPort, SearchAnswer } from '../../server/search/search_port';
import { lastDays, UNTIL } from './filled_engine';
import { iso, PAGE, secondsOf } from './investigate_questions';
import type { Question, Sought } from './investigate_questions';

/** An answer as lines of text: ids of a page; starts and counts; count, first and last time of a thing. */
export type Way = (port: LogSearchPort, question: Question) => Promise<string[]>;

const context = {
  kinds: LOG_KINDS,
  indexOf: (kind: LogKind) => kind.indexPattern,
  lists: () => undefined,
  systems: [],
  now: () => Date.parse(UNTIL),
};

/** All kinds of logs, what each of them rests on, second deliveries, and what the page shows beside it. */
const ours: Way = async (port, { asked, sought, days }) => {
  const scope = lastDays(days);
  const trail = trailOf(sought);
  if (asked === 'page') {
    const { events } = await readTimeLine(port, context, { trail, scope, size: PAGE });
    return events.map(({ onceId }) => String(onceId));
  }
  if (asked === 'density') {
    const { kinds, starts } = await readDensity(port, context, { trail, scope });
    const counts = kinds.find(({ log }) => log === 'cloudtrail')?.counts ?? [];
    return counts.flatMap((count, place) => (count ? [`${starts[place]} ${count}`] : []));
  }
  if (!sought.entity) throw new Error('Not everything is an entity.');
  const { activity } = await readEntityFacts(port, context, { entity: sought.entity, scope });
  const found = activity.find(({ log }) => log === 'cloudtrail');
  return [String(found?.count), String(found?.firstSeen), String(found?.lastSeen)];
};

/** One search over CloudTrail that somebody would type: whole documents newest first, a histogram, a table of actions. */
const plainSearch: Way = async (port, question) => {
  const { asked } = question;
  if (asked === 'page') {
    const sort = [{ '@timestamp': { order: 'desc' } }, { eventID: { order: 'asc' } }];
    const { hits } = await search(port, question, { size: PAGE, sort });
    return (hits.hits ?? []).map(({ _source: source }) =>
      String((source as { eventID: string }).eventID)
    );
  }
  if (asked === 'density') {
    const fixed = { field: '@timestamp', fixed_interval: `${secondsOf(question)}s` };
    const aggs = { over: { date_histogram: { ...fixed, min_doc_count: 1 } } };
    const { aggregations } = await search(port, question, { size: 0, aggs });
    const { over } = aggregations as {
      over: { buckets: Array<{ key: number; doc_count: number }> };
    };
    return over.buckets.map(({ key, doc_count: count }) => `${iso(key)} ${count}`);
  }
  const aggs = { ...seen, names: { terms: { field: 'eventName', size: 10 } } };
  return counted(await search(port, question, { size: 0, aggs }));
};

/** The entity page by hand: a table for each field that names something, days, and the same tables for 45 days before. */
const asDashboard: Way = async (port, question) => {
  const { from } = lastDays(question.days);
  const tables = partnerFields(cloudtrailKind).map(({ field }) => ({
    names: { terms: { field, size: 10 }, aggs: seen },
  }));
  const days = { days: { date_histogram: { field: '@timestamp', calendar_interval: 'day' } } };
  const before = { from: iso(Date.parse(from) - 45 * 86_400_000), to: from };
  const [all] = await Promise.all([
    search(port, question, { size: 0, aggs: { ...seen, ...days } }),
    ...tables.map((aggs) => search(port, question, { size: 0, aggs })),
    ...tables.map((aggs) => search(port, question, { size: 0, aggs }, before)),
  ]);
  return counted(all);
};

/** The ways to an answer; the first is ours. */
export function waysOf({ asked }: Question): Array<[string, Way]> {
  return [
    ['SIEM Review', ours],
    ['one plain search', plainSearch],
    ...(asked === 'entity'
      ? ([['its tables as single searches', asDashboard]] as Array<[string, Way]>)
      : []),
  ];
}

export function trailOf({ entity }: Sought): Trail {
  return { steps: entity ? [{ entity }] : [] };
}

const seen = { first: { min: { field: '@timestamp' } }, last: { max: { field: '@timestamp' } } };

function search(
  port: LogSearchPort,
  { sought, days }: Question,
  body: Record<string, unknown>,
  { from, to } = lastDays(days)
): Promise<SearchAnswer> {
  const range = { range: { '@timestamp': { gte: from, lt: to } } };
  const filter = sought.filter ? [range, sought.filter] : [range];
  return port.search({
    index: cloudtrailKind.indexPattern,
    body: { track_total_hits: true, query: { bool: { filter } }, ...body },
  });
}

function counted({ hits, aggregations }: SearchAnswer): string[] {
  const { first, last } = aggregations as { first: { value: number }; last: { value: number } };
  return [String(hits.total?.value), iso(first.value), iso(last.value)];
}
