// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { daysOf } from '../../time/period';
import type { PolicyEvidence } from './evidence';
import { isUsed } from './counted_uses';
import type { PolicyOptions } from './policy';

/** A day (UTC) with the distinct actions that were known by its end. */
export interface DiscoveryDay {
  day: string;
  known: number;
  /** Actions first used on it. */
  fresh: string[];
}

/** How the number of distinct actions grew, every day of the period. */
export function discoveryOf(
  { actions, period }: Pick<PolicyEvidence, 'actions' | 'period'>,
  options: Pick<PolicyOptions, 'leaveOut' | 'failed'>
): DiscoveryDay[] {
  const first = new Map<string, string[]>();
  actions
    .filter((action) => action.days.length > 0 && isUsed(action, options))
    .forEach(({ action, days }) => first.set(days[0], (first.get(days[0]) || []).concat(action)));
  let known = 0;
  return daysOf(period).map((day) => {
    const fresh = first.get(day) || [];
    known += fresh.length;
    return { day, known, fresh };
  });
}

/** Days from the last day with a new action to the end of the period; undefined: no action at all. */
export function daysSinceNew(days: readonly DiscoveryDay[]): number | undefined {
  for (let at = days.length - 1; at >= 0; at -= 1)
    if (days[at].fresh.length > 0) return days.length - 1 - at;
  return undefined;
}
