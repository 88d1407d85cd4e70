// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** What the values of a known-good list are. */
export const KNOWN_GOOD_TYPES = [
  /** Addresses and networks: `203.0.113.7`, `10.0.0.0/16`. */
  'cidr',
  /** IAM roles and users, by ARN or name; `*` only at the end. */
  'principal',
  /** ARNs, names of buckets, ids; `*` only at the end. */
  'resource',
  /** How a program names itself, which anybody can forge; `*` only at the end. */
  'user_agent',
  /** `GeneratorId` of Security Hub, `type` of GuardDuty; `*` only at the end. */
  'finding_generator',
] as const;
export type KnownGoodType = (typeof KNOWN_GOOD_TYPES)[number];

/** What a team has looked at and found to be no reason for alarm, for a while. */
export interface KnownGoodList {
  /** Lower case letters, digits, dashes, underscores; never changes. */
  id: string;
  name: string;
  of: KnownGoodType;
  /** 1 to 500, none twice. */
  values: string[];
  owner: string;
  reason: string;
  /** Last day (YYYY-MM-DD) on which it holds, in the zone of reviews. */
  expires: string;
  /** Ids of systems of the register whose accounts it holds for; absent: all accounts. */
  systems?: string[];
  /** Used for evidence, it holds there only when a second person has approved it. */
  usedForEvidence: boolean;
  /** Who had a hand in what is not approved yet. Written by the server alone. */
  authors?: string[];
  /** Written by the server alone; gone as soon as what was approved changes. */
  approval?: Approval;
}

export interface Approval {
  by: string;
  /** ISO UTC, the server's clock. */
  at: string;
  /** The version that was approved. */
  version: number;
}

/** What people write of a list; the rest is the server's. */
export type WrittenKnownGood = Omit<KnownGoodList, 'approval' | 'authors'>;

/** Everything of a list but what may change under an approval: its name and its owner. */
const APPROVED: ReadonlyArray<keyof WrittenKnownGood> = [
  'of',
  'values',
  'reason',
  'expires',
  'systems',
  'usedForEvidence',
];

/** An approval of the one is none of the other. */
export function isOtherToApprove(before: WrittenKnownGood, after: WrittenKnownGood): boolean {
  return APPROVED.some((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** `today`: YYYY-MM-DD in the zone of reviews. */
export function isExpired({ expires }: { expires: string }, today: string): boolean {
  return expires < today;
}

/** True when it may stand in evidence: it holds today and a second person has approved it. */
export function holdsForEvidence(list: KnownGoodList, today: string): boolean {
  return list.usedForEvidence && list.approval !== undefined && !isExpired(list, today);
}

/** What people may change of it, without what the server wrote. */
export function writtenOf(list: KnownGoodList): WrittenKnownGood {
  const { id, name, of, values, owner, reason, expires, systems, usedForEvidence } = list;
  return {
    id,
    name,
    of,
    values,
    owner,
    reason,
    expires,
    ...(systems && { systems }),
    usedForEvidence,
  };
}
