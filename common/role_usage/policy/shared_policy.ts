// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { buildPolicy } from './build_policy';
import { countUses, isUsed } from './counted_uses';
import type { PolicyEvidence } from './evidence';
import { mergeEvidence } from './merge_evidence';
import type { BuiltPolicy, PolicyOptions } from './policy';

/** A policy for roles that are alike: what at least `k` of them used; the rest is offered. */
export interface SharedPolicy extends BuiltPolicy {
  k: number;
  n: number;
  /** Used by fewer than `k` roles, most first. */
  tooFew: Array<{ action: string; roles: string[]; events: number }>;
}

/**
 * Evidence of several roles as one, with the roles behind each action. Resources of all roles that used an action are
 * put together, so `pattern` is the usual choice: roles of other accounts then share their ARNs.
 */
export function sharedEvidence(
  evidences: readonly PolicyEvidence[],
  options: Pick<PolicyOptions, 'leaveOut' | 'failed'>
): PolicyEvidence | undefined {
  const marked = evidences.map((one) => ({
    ...one,
    actions: one.actions.map((action) => {
      if (!isUsed(action, options)) return action;
      const { events, lastSeen } = countUses(action.uses, options.leaveOut);
      const usedBy = one.roles.map((role) => ({ role, events, lastSeen: lastSeen || '' }));
      return { ...action, usedBy: action.usedBy || usedBy };
    }),
  }));
  return marked.length === 0 ? undefined : marked.slice(1).reduce(mergeEvidence, marked[0]);
}

/** The policy of what at least `k` of the roles used. Inferred and denied things of any of them are kept apart as ever. */
export function buildSharedPolicy(
  evidences: readonly PolicyEvidence[],
  k: number,
  options: PolicyOptions
): SharedPolicy | undefined {
  const all = sharedEvidence(evidences, options);
  if (!all) return undefined;
  const enough = (used: { usedBy?: unknown[] }) => (used.usedBy || []).length >= k;
  const few = all.actions.filter((one) => isUsed(one, options) && !enough(one));
  const passed = passedByEnough(evidences, k, options);
  const evidence = {
    ...all,
    actions: all.actions.filter((one) => !isUsed(one, options) || enough(one)),
    passedRoles: all.passedRoles.filter(({ passedTo }) => passed.has(passedTo)),
  };
  return {
    ...buildPolicy(evidence, options),
    k,
    n: evidences.length,
    tooFew: few
      .map(({ action, uses, usedBy = [] }) => ({
        action,
        roles: usedBy.map(({ role }) => role),
        events: countUses(uses, options.leaveOut).events,
      }))
      .sort((a, b) => b.roles.length - a.roles.length || b.events - a.events),
  };
}

/** Services that at least `k` roles handed roles to. */
function passedByEnough(
  evidences: readonly PolicyEvidence[],
  k: number,
  options: Pick<PolicyOptions, 'leaveOut'>
): Set<string> {
  const counted = new Map<string, number>();
  evidences.forEach(({ passedRoles }) => {
    const here = passedRoles.filter(({ origin }) => options.leaveOut.indexOf(origin) < 0);
    new Set(here.map(({ passedTo }) => passedTo)).forEach((passedTo) =>
      counted.set(passedTo, (counted.get(passedTo) || 0) + 1)
    );
  });
  return new Set(
    Array.from(counted.keys()).filter((passedTo) => (counted.get(passedTo) || 0) >= k)
  );
}
