// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { StandingCheck } from '../findings/finding_version';
import type { ControlState } from '../vocabulary';
import { controlState, resourceStates } from './check_state';

/** The state of one control in one account at the end of a day. */
export interface ControlDay {
  /** YYYY-MM-DD of `zone`. */
  day: string;
  zone: string;
  account: string;
  control: string;
  state: Exclude<ControlState, 'disabled'>;
  failed: number;
  passed: number;
  unknown: number;
  /** True: the newest update of what counts was more than 26 hours old. */
  stale: boolean;
}

/** The rows of a day, of every control and account of which anything counts. */
export function dayRows(
  checks: readonly StandingCheck[],
  { day, zone, end, stale }: { day: string; zone: string; end: number; stale: number }
): ControlDay[] {
  const rows = new Map<string, StandingCheck[]>();
  checks.forEach((check) => {
    if (!check.control) return;
    const key = JSON.stringify([check.account, check.control]);
    const held = rows.get(key);
    if (held) held.push(check);
    else rows.set(key, [check]);
  });
  return Array.from(rows.values()).flatMap((of): ControlDay[] => {
    const counted = resourceStates(of).filter(
      ({ state }) => state !== 'suppressed' && state !== 'archived'
    );
    if (counted.length === 0) return [];
    const number = (state: string) => counted.filter((one) => one.state === state).length;
    const newest = Math.max(...counted.map(({ updated }) => Date.parse(updated)));
    return [
      {
        day,
        zone,
        account: of[0].account,
        control: of[0].control as string,
        state: controlState(counted.map(({ state }) => state)) as ControlDay['state'],
        failed: number('failed'),
        passed: number('passed'),
        unknown: number('unknown'),
        stale: end - newest > stale,
      },
    ];
  });
}
