// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MappingKind } from '../../../common/role_usage/answers';
import type { PolicyEvidence } from '../../../common/role_usage/policy/evidence';
import type { EventShares } from '../build_actions';
import { sum } from '../own_copy';

/** Calls by how their action was found, and the events of which nobody knows the permission. */
export function mappingShares(
  events: readonly EventShares[]
): Pick<PolicyEvidence, 'mapping' | 'unmapped'> {
  const shares = new Map<MappingKind, number>();
  const unmapped = new Map<string, number>();
  events.forEach(({ event, rows, mapping }) => {
    const count = sum(rows);
    shares.set(mapping, (shares.get(mapping) || 0) + count);
    if (mapping !== 'unmapped') return;
    const name = `${event.eventSource}:${event.eventName}`;
    unmapped.set(name, (unmapped.get(name) || 0) + count);
  });
  return {
    mapping: Array.from(shares)
      .map(([mapping, count]) => ({ mapping, events: count }))
      .sort((a, b) => b.events - a.events),
    unmapped: Array.from(unmapped)
      .map(([event, count]) => ({ event, events: count }))
      .sort((a, b) => b.events - a.events || (a.event < b.event ? -1 : 1)),
  };
}
