// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode } from '../endpoint';
import type { EntityType, FieldType, LogId, Words } from '../logs/log_kind';
import type { Period } from '../time/period';

export interface DataHealthInput {
  /** Ids of systems of the register, names of environments, account ids; none: all that the person may read. */
  system?: string[];
  environment?: string[];
  account?: string[];
  /** Days that are looked at, today the last of them; 60 unless told. */
  days?: number;
  /** IANA zone of the days; UTC unless told. */
  tz?: string;
  /**
   * One kind alone, with its documents a day and how late they came. Whether an account shows any log at all (`unseen`)
   * and what to collect next are not looked for then.
   */
  log?: string;
}

/**
 * `fresh`: the newest event is at most six hours old. `late`: older, but logs of the last three days still
 * arrive, or the usual pause is not over.
 * `silent`: came before, and does not any more. `quiet`: speaks only on findings or changes. `never_seen`: no document
 * ever. `not_expected`: does not come, which somebody has accepted. `acceptance_expired`: does not come, and the
 * acceptance is over. `forbidden`: the person may not read this kind. `unknown`: cannot be told, see `why`.
 */
export const CELL_STATES = [
  'acceptance_expired',
  'silent',
  'never_seen',
  'late',
  'unknown',
  'forbidden',
  'fresh',
  'quiet',
  'not_expected',
] as const;
export type CellState = (typeof CELL_STATES)[number];

/** What somebody should look at, where the register expects the logs or says nothing about them. */
export const ATTENTION_STATES: readonly CellState[] = [
  'acceptance_expired',
  'silent',
  'never_seen',
  'late',
];

/** What the register of systems says about a kind of an account. */
export interface Expectation {
  expected: 'yes' | 'no' | 'undeclared';
  /** Why it does not come, and the last day (YYYY-MM-DD) that this is accepted. Only with `no`. */
  reason?: string;
  until?: string;
  /** System that says so. */
  system?: string;
}

/** One kind of log of one account. */
export interface HealthCell extends Expectation {
  log: LogId;
  account: string;
  state: CellState;
  /** With `unknown`: the search failed, or no log at all of this account can be seen. */
  why?: 'search_failed' | 'account_unseen';
  /** Documents in the period; second deliveries and versions of findings count each. Absent: not counted. */
  documents?: number;
  /** ISO UTC, also from before the period. */
  newestEvent?: string;
  newestArrival?: string;
  /** Seconds from the newest event to the newest arrival of the newest day. */
  newestLag?: number;
  /** Days of the period with documents, and days between the first of them and today that have none. */
  daysWithData?: number;
  missingDays?: number;
  /** Documents of each day of `days`. Only with `log`. */
  perDay?: number[];
}

export type FieldFault =
  /** No index has it: the format lacks the column, or it was never logged. */
  | 'missing'
  /** Every index has it, the person's rights hide it. */
  | 'hidden'
  /** Of another type than the kind needs. */
  | 'mistyped'
  /** Of different types in different indices. */
  | 'conflict'
  /** Cannot be grouped or counted. */
  | 'not_countable';

export interface FaultyField {
  field: string;
  label: Words;
  fault: FieldFault;
  needed: FieldType;
  /** Types as OpenSearch names them, each with the indices that have it where they differ. */
  found: Array<{ type: string; indices?: string[] }>;
}

/** How late documents came, of those that arrived in the last two days that any did. Seconds, give or take `within`. */
export interface Lag {
  p50: number;
  p95: number;
  documents: number;
  within: number;
}

/** One kind of log, over all accounts of the scope. */
export interface KindHealth {
  log: LogId;
  name: Words;
  indexPattern: string;
  discoverPatternId?: string;
  time: string;
  accountField?: string;
  quiet: boolean;
  traps: readonly Words[];
  /** Other than `read`: nothing below is known. `no_index`: nothing to read. */
  reading: 'read' | 'no_index' | 'forbidden' | 'failed';
  /** With `failed`. */
  problem?: ErrorCode;
  /** ISO UTC, whatever period, account and scope. */
  newestEvent?: string;
  newestArrival?: string;
  documents: number;
  /** Documents in the period whose account nobody knows; in no cell. */
  unknownAccount: number;
  /** Documents in the period that say to be from the future. */
  fromFuture: number;
  daysWithData: number;
  fields: { looked: number; faulty: FaultyField[] };
  closedIndices: string[];
  /** The person may not ask which indices are closed. */
  closedIndicesUnknown?: true;
  /** Shards that did not answer; the numbers are too small then. */
  shards: { total: number; failed: number };
  timedOut: boolean;
  /** More accounts and days than were read: the cells of this kind are not complete. */
  cut?: { limit: number };
  /** Documents of each day of `days`, all accounts; how late they came. Only with `log`. */
  perDay?: number[];
  lag?: Lag;
}

export interface HealthAccount {
  id: string;
  /** As the register names it. */
  name?: string;
  systems: Array<{ id: string; name: string; environment: string }>;
  /** No document of any kind can be seen: it sends nothing, or the person's rights hide it. */
  unseen?: true;
}

/** What an absent kind would make possible, for the accounts where it is absent. */
export interface CollectNext {
  log: LogId;
  accounts: string[];
  /** How many of the accounts the register expects it of. */
  expected: number;
  panels: Array<{ id: string; title: Words }>;
  /** Things that can be followed through this kind. */
  pivots: EntityType[];
  /** Pivots that no kind that is there has. */
  newPivots: EntityType[];
}

export interface DataHealthAnswer {
  /** ISO UTC: when it was looked. */
  at: string;
  period: Period;
  tz: string;
  /** YYYY-MM-DD in the zone, oldest first. */
  days: string[];
  kinds: KindHealth[];
  accounts: HealthAccount[];
  /** Accounts whose row was left out. */
  cut?: { limit: number; others: number };
  cells: HealthCell[];
  next: CollectNext[];
  /** No system has been registered, or the register could not be read: nothing is expected then. */
  register: 'read' | 'empty' | 'forbidden';
}
