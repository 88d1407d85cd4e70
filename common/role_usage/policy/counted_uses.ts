// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { later } from '../../time/instant';
import type { ActionEvidence, Origin, Proof } from './evidence';
import type { PolicyOptions } from './policy';

/** What is counted of some calls. */
export interface CountedUses {
  /** Calls that prove the permission: succeeded and failed. */
  events: number;
  succeeded: number;
  failed: number;
  noProof: number;
  denied: number;
  /** Of the calls that prove. */
  lastSeen?: string;
}

/** Sums of the calls whose origin is not left out. */
export function countUses(
  uses: ReadonlyArray<{ origin: Origin; proof: Proof; events: number; lastSeen: string }>,
  leaveOut: readonly Origin[]
): CountedUses {
  const sum: CountedUses = { events: 0, succeeded: 0, failed: 0, noProof: 0, denied: 0 };
  uses.forEach(({ origin, proof, events, lastSeen }) => {
    if (leaveOut.indexOf(origin) >= 0) return;
    if (proof === 'no_proof') sum.noProof += events;
    else sum[proof] += events;
    if (!proves(proof)) return;
    sum.events += events;
    sum.lastSeen = later(sum.lastSeen, lastSeen);
  });
  return sum;
}

export function proves(proof: Proof): boolean {
  return proof === 'succeeded' || proof === 'failed';
}

/** True for what a policy rests on: calls that prove, of origins that count. */
export function counts(
  one: { origin: Origin; proof: Proof },
  options: Pick<PolicyOptions, 'leaveOut' | 'failed'>
): boolean {
  if (options.leaveOut.indexOf(one.origin) >= 0) return false;
  return one.proof === 'succeeded' || (options.failed && one.proof === 'failed');
}

/** True when the action belongs into a policy. */
export function isUsed(
  { uses }: Pick<ActionEvidence, 'uses'>,
  options: Pick<PolicyOptions, 'leaveOut' | 'failed'>
): boolean {
  return uses.some((use) => counts(use, options));
}
