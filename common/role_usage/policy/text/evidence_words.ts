// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { PolicyLine, PolicyStatement } from '../policy';

/** What stands behind a line of code: `1,551 calls, last 2026-11-23`. */
export function lineComment({ events, lastSeen, onlyFailed, adds }: PolicyLine): string {
  if (events === 0) return 'added by hand, never seen to succeed';
  const words = [`${whole(events)} ${events === 1 ? 'call' : 'calls'}`];
  if (lastSeen) words.push(`last ${lastSeen.slice(0, 10)}`);
  if (onlyFailed) words.push('all failed after authorisation');
  if (adds.length > 0) words.push(`adds ${adds.map((action) => action.split(':')[1]).join(' ')}`);
  return words.join(', ');
}

/** What qualifies a whole statement; undefined: nothing. */
export function statementComment({
  reason,
  widened,
  condition,
}: PolicyStatement): string | undefined {
  const words: string[] = [];
  if (reason === 'inferred')
    words.push(`inferred: ${condition ? condition.key : 'no event of its own'}`);
  if (reason === 'added') words.push('added by hand');
  if (widened === 'any_only') words.push('AWS limits these actions by no resource');
  if (widened === 'unnamed') words.push('calls that name no resource: any');
  if (widened === 'many') words.push('many resources: patterns');
  if (widened === 'mixed') words.push('any, for more than one reason');
  if (widened === 'hidden') words.push('resources not visible: any');
  return words.length > 0 ? words.join('; ') : undefined;
}

/** Where the policy comes from, one line each. */
export function headWords(head: OutputHead): string[] {
  return [
    `Made by SIEM Review from CloudTrail: ${head.roles.join(', ')}`,
    `${head.from} <= event < ${head.to}`,
  ].map((line) => line.replace(/[^\x20-\x7e]/g, '?'));
}

export interface OutputHead {
  roles: readonly string[];
  from: string;
  to: string;
  /** What the policy is called, of a role's name. */
  name: string;
}

/** A name that every language takes: `settlement_batch`. */
export function safeName(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return /^[A-Za-z]/.test(safe) ? safe : `role_${safe}`;
}

/** `SettlementBatch` */
export function camelName(name: string): string {
  return safeName(name)
    .split('_')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
}

function whole(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
