// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { checkKey } from '../findings/check_key';
import type { ChangeKind, CompareAnswer } from './answers';
import type { ResourceState } from './check_state';

type Change = CompareAnswer['changes'][number];

/** What compares two instants. */
export interface Compared {
  before: readonly ResourceState[];
  after: readonly ResourceState[];
  /** True: the resource had failed once before the run in which it fails now. By `checkKey`. */
  failedAgain(key: string): boolean;
  /** Accounts that came into the scope or left it between. */
  scopeChanged: ReadonlySet<string>;
}

/** Gone: archived and never told of are the same. */
type Side = ResourceState['state'] | 'none';

/** The resources of which something changed, each with what it is; nothing is told of those that stayed as they were. */
export function compareStates({ before, after, failedAgain, scopeChanged }: Compared): Change[] {
  const was = byKey(before);
  const is = byKey(after);
  const keys = Array.from(new Set([...Array.from(was.keys()), ...Array.from(is.keys())]));
  return keys.flatMap((key): Change[] => {
    const [one, other] = [was.get(key), is.get(key)];
    const check = ((other || one) as ResourceState).checks[0];
    const change = changeOf(sideOf(one), sideOf(other), {
      again: () => failedAgain(key),
      scope: scopeChanged.has(check.account),
    });
    if (!change) return [];
    const { control = '', account, region, resource } = check;
    return [
      { change, control, account, region, resource, before: sideOf(one), after: sideOf(other) },
    ];
  });
}

/** Undefined: nothing that anybody has to look at. */
export function changeOf(
  before: Side,
  after: Side,
  { again, scope }: { again(): boolean; scope: boolean }
): ChangeKind | undefined {
  if (before === after) return undefined;
  if (after === 'suppressed') return counts(before) ? 'suppressed' : undefined;
  if (scope && (before === 'none' || after === 'none')) return 'scope_changed';
  if (after === 'failed') return again() ? 'reopened' : 'new';
  if (before !== 'failed') return undefined;
  if (after === 'passed') return 'fixed';
  return after === 'none' ? 'disappeared' : undefined;
}

export function changeTotals(changes: readonly Change[]): Record<ChangeKind, number> {
  const totals: Record<ChangeKind, number> = {
    fixed: 0,
    new: 0,
    reopened: 0,
    disappeared: 0,
    suppressed: 0,
    scope_changed: 0,
  };
  changes.forEach(({ change }) => {
    totals[change] += 1;
  });
  return totals;
}

function counts(side: Side): boolean {
  return side === 'failed' || side === 'unknown' || side === 'passed';
}

function sideOf(state: ResourceState | undefined): Side {
  return !state || state.state === 'archived' ? 'none' : state.state;
}

function byKey(states: readonly ResourceState[]): Map<string, ResourceState> {
  return new Map(states.map((state) => [checkKey(state.checks[0]), state]));
}
