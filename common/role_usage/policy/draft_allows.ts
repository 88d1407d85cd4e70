// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DraftPattern, ParsedDraft } from './draft';
import { fitsAction } from './glob';

/**
 * True when a draft allows an action on some resource: a statement allows it, and none denies it whatever the resource
 * and the circumstances. A denial that is limited leaves some calls, so it does not count.
 */
export function allows({ rules }: Pick<ParsedDraft, 'rules'>, action: string): boolean {
  const allowed = rules.some((rule) => rule.effect === 'Allow' && isAbout(rule, action));
  return (
    allowed &&
    !rules.some((rule) => rule.effect === 'Deny' && !rule.limited && isAbout(rule, action))
  );
}

function isAbout({ not, patterns }: DraftPattern, action: string): boolean {
  return patterns.some((pattern) => fitsAction(pattern, action)) !== not;
}
