// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  NewEvents,
  Outcomes,
  TrendAnswer,
  TrendBucket,
  TrendInput,
} from '../../common/role_usage/answers';
import { bucketStarts, intervalFor, MAX_BUCKETS, startOfBucket } from '../../common/time/buckets';
import { instantText } from '../../common/time/instant';
import { cloudtrail } from '../logs/cloudtrail';
import { compositeBody } from '../search/composite';
import type { KeyCount } from '../search/composite';
import { coverageOf } from '../search/coverage';
import { SearchProblem } from '../search/errors';
import type { SearchPort } from '../search/search_port';
import { coverageFacts } from './actions_service';
import { countKeys, countPart } from './count_keys';
import { prefixesOf } from './mapping/prefixes';
import { isOwnCopy } from './own_copy';
import { countingFields, documentsQuery, keys } from './query';
import type { RoleUsageSettings } from './settings';
import { outcomeOfRow, textOf } from './tally';

/** A role's calls over time by service and outcome, and when it did something for the first time in the period. */
export async function trendOfRole(
  port: SearchPort,
  settings: RoleUsageSettings,
  { role, from, to, tz, interval: wished }: TrendInput
): Promise<TrendAnswer> {
  const { index } = settings;
  const zone = tz || 'UTC';
  const period = { from, to };
  const scope = { period, role };
  const interval = wished || intervalFor(period);
  const starts = bucketStarts(period, interval, zone);
  if (starts.length > MAX_BUCKETS) {
    const message = `interval: more than ${MAX_BUCKETS} buckets in this period`;
    throw new SearchProblem('bad_input', 400, message, { field: 'interval' });
  }
  const sources = keys.trend(interval, zone);
  const [facts, counted] = await Promise.all([
    coverageFacts(port, settings, period),
    countKeys(port, index, scope, sources),
  ]);
  const names = await countPart(port, index, scope, [], keys.names, counted.second);
  const own = (rows: KeyCount[]) => rows.filter((row) => isOwnCopy(role, row.key.account));
  return {
    buckets: buildBuckets(own(counted.rows), starts),
    interval,
    newEvents: buildNewEvents(own(names.rows), zone),
    coverage: coverageOf(facts, {
      reports: [...counted.answers, ...names.answers],
      empty: own(counted.rows).length === 0,
      needed: countingFields,
      duplicates: counted.second.estimate,
    }),
    asked: [
      {
        index,
        body: compositeBody({ query: documentsQuery(scope), sources, time: cloudtrail.time }),
      },
    ],
  };
}

/** Every bucket of the period, empty ones too, with its services by name. */
export function buildBuckets(rows: KeyCount[], starts: number[]): TrendBucket[] {
  const buckets = new Map<number, Map<string, Outcomes>>();
  starts.forEach((start) => buckets.set(start, new Map()));
  rows.forEach((row) => {
    const start = Number(row.key.start);
    const services = buckets.get(start) || new Map<string, Outcomes>();
    buckets.set(start, services);
    const service = prefixesOf(textOf(row.key.eventSource) || 'unknown')[0];
    const counts = services.get(service) || { succeeded: 0, denied: 0, failed: 0 };
    services.set(service, counts);
    counts[outcomeOfRow(row)] += row.count;
  });
  return Array.from(buckets.keys())
    .sort((a, b) => a - b)
    .map((start) => {
      const services = buckets.get(start) as Map<string, Outcomes>;
      return {
        start: instantText(start),
        services: Array.from(services.keys())
          .sort()
          .map((service) => ({ service, ...(services.get(service) as Outcomes) })),
      };
    });
}

/** Days with the events first seen on them. */
export function buildNewEvents(rows: KeyCount[], zone: string): NewEvents[] {
  const first = new Map<string, number>();
  rows.forEach((row) => {
    const event = `${textOf(row.key.eventSource) || 'unknown'}:${textOf(row.key.eventName) || 'unknown'}`;
    first.set(event, Math.min(row.first, first.get(event) || Infinity));
  });
  const days = new Map<number, string[]>();
  first.forEach((at, event) => {
    const day = startOfBucket(at, 'day', zone);
    days.set(day, (days.get(day) || []).concat(event));
  });
  return Array.from(days.keys())
    .sort((a, b) => a - b)
    .map((day) => {
      const events = (days.get(day) as string[]).sort();
      return { start: instantText(day), count: events.length, events };
    });
}
