// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { SearchBody, SearchPort } from '../../search/search_port';
import type { SecondDeliveries } from '../../search/second_deliveries';
import { proves } from '../../../common/role_usage/policy/counted_uses';
import { proofOf } from '../../../common/role_usage/policy/proof';
import { cloudtrail } from '../../logs/cloudtrail';
import type { KeySource } from '../../search/composite';
import { countPart } from '../count_keys';
import type { Scope } from '../query';
import { textOf } from '../tally';

const sources: KeySource[] = [
  { name: 'day', field: cloudtrail.time, every: { interval: 'day', zone: 'UTC' } },
  { name: 'eventSource', field: cloudtrail.eventSource, missing: true },
  { name: 'eventName', field: cloudtrail.eventName, missing: true },
  { name: 'errorCode', field: cloudtrail.errorCode, missing: true },
  { name: 'outcome', field: cloudtrail.outcome, missing: true },
];

/** UTC days on which an event (`s3.amazonaws.com:GetObject`) proved its permission. */
export async function usedDays(
  port: SearchPort,
  index: string,
  scope: Scope,
  also: SearchBody[],
  second: SecondDeliveries
): Promise<Map<string, string[]>> {
  const { rows } = await countPart(port, index, scope, also, sources, second);
  const days = new Map<string, Set<string>>();
  rows.forEach(({ key }) => {
    if (!proves(proofOf(textOf(key.errorCode), key.outcome === 'failure'))) return;
    const event = `${textOf(key.eventSource) || 'unknown'}:${textOf(key.eventName) || 'unknown'}`;
    const seen = days.get(event) || new Set<string>();
    days.set(event, seen);
    seen.add(new Date(Number(key.day)).toISOString().slice(0, 10));
  });
  return new Map(Array.from(days).map(([event, seen]) => [event, Array.from(seen).sort()]));
}
