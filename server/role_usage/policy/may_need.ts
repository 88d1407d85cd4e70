// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MayNeed } from '../../../common/role_usage/policy/evidence';
import { printedAction } from '../mapping/catalogue';
import { lowerKeys } from '../mapping/iam_map';
import facts from './policy_facts.generated.json';

const extra = lowerKeys(facts.extra as Record<string, string[]>);
const forward = lowerKeys(facts.forwardAccess as Record<string, string[]>);

/** What the operations of a role may need besides what was seen, by the map; only actions that AWS has. */
export function mayNeed(
  operations: readonly string[],
  used: ReadonlySet<string>,
  passed: ReadonlySet<string>
): MayNeed[] {
  const found = new Map<string, MayNeed>();
  const add = (kind: MayNeed['kind'], operation: string, named: string) => {
    const action = printedAction(named);
    if (!action || used.has(action)) return;
    // The role that it handed on is in the policy already.
    if (action === 'iam:PassRole' && passed.has(operation)) return;
    const one = found.get(`${kind} ${action}`) || { action, because: [], kind };
    found.set(`${kind} ${action}`, one);
    if (one.because.indexOf(operation) < 0) one.because.push(operation);
  };
  [...operations].sort().forEach((operation) => {
    (extra.get(operation.toLowerCase()) || []).forEach((action) => add('extra', operation, action));
    (forward.get(operation.toLowerCase()) || [])
      .filter((action) => action.startsWith('kms:'))
      .forEach((action) => add('kms', operation, action));
  });
  return Array.from(found.values()).sort((a, b) => (a.action < b.action ? -1 : 1));
}
