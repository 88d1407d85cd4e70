// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { checkKey } from '../findings/check_key';
import type { StandingCheck } from '../findings/finding_version';
import { stateOf } from '../findings/intervals';
import type { ControlState } from '../vocabulary';

/** What is known of one resource of one control: findings of several standards are one check. */
export interface ResourceState {
  state: 'failed' | 'unknown' | 'passed' | 'suppressed' | 'archived';
  /** All that stands of it, the worst first, of equal ones the oldest. */
  checks: StandingCheck[];
  /** Newest update of what counts; of what does not, where nothing counts. ISO UTC. */
  updated: string;
}

/** A check not updated for longer than this is stale: the longest pause of Security Hub is 24 h. Milliseconds. */
export const STALE = 26 * 60 * 60 * 1000;

const ORDER = ['failed', 'unknown', 'passed', 'ignored'] as const;

/** Each resource once, by account, Region, control and resource, with the worst state of its findings. */
export function resourceStates(checks: readonly StandingCheck[]): ResourceState[] {
  const byKey = new Map<string, StandingCheck[]>();
  checks.forEach((check) => {
    const key = checkKey(check);
    const held = byKey.get(key);
    if (held) held.push(check);
    else byKey.set(key, [check]);
  });
  return Array.from(byKey.values()).map(stateOfResource);
}

function stateOfResource(checks: StandingCheck[]): ResourceState {
  const worstFirst = checks
    .slice()
    .sort(
      (a, b) =>
        ORDER.indexOf(stateOf(a)) - ORDER.indexOf(stateOf(b)) ||
        Date.parse(a.updated) - Date.parse(b.updated)
    );
  const counted = worstFirst.filter((check) => stateOf(check) !== 'ignored');
  const updated = (counted.length > 0 ? counted : worstFirst)
    .map((check) => check.updated)
    .reduce((one, other) => (one > other ? one : other));
  const state = stateOf(worstFirst[0]);
  if (state !== 'ignored') return { state, checks: worstFirst, updated };
  const suppressed = worstFirst.some(({ recordState }) => recordState !== 'ARCHIVED');
  return { state: suppressed ? 'suppressed' : 'archived', checks: worstFirst, updated };
}

/** AWS's own rule: any failed, else any unknown, else at least one and all passed, else no data. */
export function controlState(states: ReadonlyArray<ResourceState['state']>): ControlState {
  if (states.indexOf('failed') >= 0) return 'failed';
  if (states.indexOf('unknown') >= 0) return 'unknown';
  return states.indexOf('passed') >= 0 ? 'passed' : 'no_data';
}
