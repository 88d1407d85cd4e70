// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AccessLevel } from '../answers';
import { countUses, isUsed } from './counted_uses';
import type { ParsedDraft } from './draft';
import { allows } from './draft_allows';
import type { PolicyEvidence, UsedBy } from './evidence';
import { notObservable } from './observable';
import type { NotObservable } from './observable';
import type { PolicyOptions } from './policy';

export interface DraftRow {
  action: string;
  accessLevel?: AccessLevel;
  /** True: by a wildcard or `NotAction`, not by its name. */
  wildcard: boolean;
  state: 'used' | 'unused' | 'not_observable' | 'missing';
  /** Roles that used it, most calls first. */
  usedBy: UsedBy[];
  /** Calls of all of them. */
  events: number;
  lastSeen?: string;
  /** With `not_observable`. */
  why?: NotObservable;
}

export interface ComparedDraft {
  /** Actions of the draft, then those that roles used and the draft lacks. */
  rows: DraftRow[];
  n: number;
  counts: Record<DraftRow['state'], number>;
  /** Unused actions of a wide draft that are not listed. */
  notListed: number;
}

/**
 * A draft beside what roles really did: each of its actions used by how many of them, by none, or by none that could be
 * seen; and what they used that it does not allow.
 */
export function compareDraft(
  draft: ParsedDraft,
  evidences: readonly PolicyEvidence[],
  options: Pick<PolicyOptions, 'leaveOut' | 'failed'> = { leaveOut: [], failed: true }
): ComparedDraft {
  const used = usedActions(evidences, options);
  const rows: DraftRow[] = draft.actions.map(({ action, accessLevel, wildcard }) => {
    const usedBy = used.get(action) || [];
    const why = usedBy.length === 0 ? unseen(action, evidences) : undefined;
    return {
      action,
      accessLevel,
      wildcard,
      state: usedBy.length > 0 ? 'used' : why ? 'not_observable' : 'unused',
      ...summed(usedBy),
      ...(why && { why }),
    };
  });
  const listed = new Set(rows.map(({ action }) => action));
  // Of a draft too wide to list, what was used is listed all the same.
  used.forEach((usedBy, action) => {
    if (listed.has(action)) return;
    const state = allows(draft, action) ? 'used' : 'missing';
    rows.push({ action, wildcard: state === 'used', state, ...summed(usedBy) });
  });
  const counts = { used: 0, unused: 0, not_observable: 0, missing: 0 };
  rows.forEach(({ state }) => {
    counts[state] += 1;
  });
  const inDraft = rows.length - counts.missing;
  return { rows, n: evidences.length, counts, notListed: Math.max(0, draft.total - inDraft) };
}

function usedActions(
  evidences: readonly PolicyEvidence[],
  options: Pick<PolicyOptions, 'leaveOut' | 'failed'>
): Map<string, UsedBy[]> {
  const used = new Map<string, UsedBy[]>();
  const add = (action: string, one: UsedBy) =>
    used.set(action, (used.get(action) || []).concat(one));
  evidences.forEach(({ roles, actions, passedRoles }) => {
    const role = roles.join(' ');
    actions
      .filter((action) => isUsed(action, options))
      .forEach(({ action, uses }) => {
        const { events, lastSeen = '' } = countUses(uses, options.leaveOut);
        add(action, { role, events, lastSeen });
      });
    const passed = passedRoles.filter(({ origin }) => options.leaveOut.indexOf(origin) < 0);
    if (passed.length === 0) return;
    const lastSeen = passed.map((one) => one.lastSeen).sort()[passed.length - 1];
    add('iam:PassRole', {
      role,
      events: passed.reduce((sum, one) => sum + one.events, 0),
      lastSeen,
    });
  });
  return used;
}

/** Of several roles, one whose logs would have shown it is enough to say "not used". */
function unseen(action: string, evidences: readonly PolicyEvidence[]): NotObservable | undefined {
  const reasons = evidences.map(({ sight }) => notObservable(action, sight));
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}

function summed(usedBy: UsedBy[]): Pick<DraftRow, 'usedBy' | 'events' | 'lastSeen'> {
  const lastSeen = usedBy
    .map((one) => one.lastSeen)
    .sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  return {
    usedBy: [...usedBy].sort((a, b) => b.events - a.events),
    events: usedBy.reduce((sum, one) => sum + one.events, 0),
    ...(lastSeen && { lastSeen }),
  };
}
