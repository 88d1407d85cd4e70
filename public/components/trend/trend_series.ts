// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TrendBucket } from '../../../common/role_usage/answers';
import type { BarPart } from '../chart/bar_parts';

export interface TrendSeries {
  /** Succeeded calls by service; the busiest services apart, the rest as `others`. */
  calls: BarPart[];
  /** Denied and failed calls of all services. */
  refused: BarPart[];
  /** In the order of their size; `undefined` stands for all others. */
  services: Array<string | undefined>;
}

/** Name of the series of all services that are not shown apart; no service prefix looks so. */
export const OTHERS = '*';
const SHOWN_APART = 4;

/** What the two charts draw: success by service, and denied and failed, which would be lost on the same scale. */
export function trendSeries(buckets: TrendBucket[]): TrendSeries {
  const totals = new Map<string, number>();
  buckets.forEach(({ services }) =>
    services.forEach(({ service, succeeded }) =>
      totals.set(service, (totals.get(service) || 0) + succeeded)
    )
  );
  const bySize = Array.from(totals)
    .sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
    .map(([service]) => service);
  // One single service more is shown by its name rather than as "others".
  const apart = bySize.slice(0, bySize.length === SHOWN_APART + 1 ? bySize.length : SHOWN_APART);
  const calls = buckets.flatMap((bucket) => callsOf(bucket, apart, bySize.length > apart.length));
  const refused = buckets.flatMap((bucket) => refusedOf(bucket));
  return { calls, refused, services: bySize.length > apart.length ? [...apart, undefined] : apart };
}

function callsOf(bucket: TrendBucket, apart: string[], hasOthers: boolean): BarPart[] {
  const x = Date.parse(bucket.start);
  const sums = new Map<string, number>(apart.map((service) => [service, 0]));
  if (hasOthers) sums.set(OTHERS, 0);
  bucket.services.forEach(({ service, succeeded }) => {
    const series = sums.has(service) ? service : OTHERS;
    sums.set(series, (sums.get(series) || 0) + succeeded);
  });
  return Array.from(sums).map(([series, y]) => ({ x, y, series }));
}

function refusedOf(bucket: TrendBucket): BarPart[] {
  const x = Date.parse(bucket.start);
  const sum = (outcome: 'denied' | 'failed') =>
    bucket.services.reduce((total, service) => total + service[outcome], 0);
  return [
    { x, y: sum('denied'), series: 'denied' },
    { x, y: sum('failed'), series: 'failed' },
  ];
}
