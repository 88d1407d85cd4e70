// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** How far the program has kept findings, and what its last audit saw. */
export interface FindingsProgress {
  /** Arrivals up to this instant are kept. ISO UTC. */
  followedTo: string;
  /**
   * Days from this one on (YYYY-MM-DD, UTC) are kept; older ones are still to come. `done`: all that the logs had when
   * it began. `days` of the `of` days that the logs have are kept.
   */
  backfill: { from: string; oldest: string; done: boolean; days: number; of: number };
  audit?: FindingsAudit;
  /** Asked for by hand. */
  rebuild?: { askedAt: string; by: string };
}

/** The number of documents in the logs beside that of the rows. */
export interface FindingsAudit {
  at: string;
  documents: number;
  rows: number;
  /** Days on which rows were missing: they were taken once more. At most 100. */
  missing: Array<{ day: string; documents: number; rows: number }>;
  /** Days on which the index has more than the logs: retention has taken the logs. */
  keptLonger: number;
}

export interface FindingsStateAnswer {
  /** `none`: the program has no identity, or its index is not made. */
  state: 'none' | 'backfilling' | 'following';
  progress: FindingsProgress | null;
  /** Days done of all that the backfill has to do. */
  backfilled: { days: number; of: number } | null;
}
