// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogId } from '../logs/log_kind';

/**
 * The sentence that everything is built on: in these logs, where these things hold, count (or sum, or list) by these
 * fields, in this rhythm. Typed and closed; period, accounts and known-good lists come from the scope.
 */
export interface LogQuery {
  log: LogId;
  /** All must hold; at most 20, with those inside `anyOf` at most 60. */
  where: Clause[];
  measure: Measure;
  /** At most 3 fields. */
  by?: string[];
  over?: Interval;
  /** Rows by value (largest first unless told) or by key. */
  order?: { by: 'value' | 'key'; direction: 'asc' | 'desc' };
  /** Rows that come back, 1 to 1,000 (default 100). The rest is told as `others`. */
  top?: number;
  /** Only for kinds whose documents are versions: what holds must hold for the newest version in the period. */
  newest?: true;
}

export type ClauseValue = string | number | boolean;

export type Clause = FieldClause | AnyOfClause | ListedClause | TextClause;

/** Exactly one of `is`, `in`, `prefix`, `exists`, `cidr`, or `from` and/or `to` (from <= value < to). */
export interface FieldClause {
  field: string;
  is?: ClauseValue;
  /** 1 to 200 values. */
  in?: ClauseValue[];
  /** Keywords only; 1 to 256 characters, taken literally. */
  prefix?: string;
  exists?: true;
  /** Addresses only: 1 to 100 networks such as `10.0.0.0/8`. */
  cidr?: string[];
  from?: number | string;
  to?: number | string;
  not?: true;
}

/** One of 1 to 20 clauses holds. Not nested. */
export interface AnyOfClause {
  anyOf: Array<FieldClause | ListedClause | TextClause>;
  not?: true;
}

/** The field's value is on a list of the register of systems, or on a known-good list. */
export interface ListedClause {
  field: string;
  listed: ListId;
  not?: true;
}

/** A phrase in the whole record (`@message`) or its error text; 1 to 256 characters. */
export interface TextClause {
  text: string;
  not?: true;
}

/** `system.networks` and so on: lists of the systems in scope. `known_good.<id>`: one known-good list. */
export type ListId = SystemListId | KnownGoodListId;
export type KnownGoodListId = string & { readonly knownGoodList?: never };
export const SYSTEM_LISTS = [
  'system.networks',
  'system.administrator_roles',
  'system.pipeline_roles',
  'system.application_roles',
  'system.data_stores',
  'system.log_stores',
  'system.keys',
  'system.critical_resources',
  'system.public_interfaces',
  'system.allowed_services',
  'system.organisation_accounts',
] as const;
export type SystemListId = (typeof SYSTEM_LISTS)[number];

export type Measure =
  /** Things, each once: see `once` of the kind. */
  | { count: true }
  | { distinct: string }
  | { sum: string }
  | { min: string }
  | { max: string }
  /** Documents, newest first unless told, with these fields (at most 30). */
  | { list: string[]; oldestFirst?: true; after?: string };

export type Interval = 'hour' | 'day' | 'week' | 'month';

/** Who asks for what: added to every query. */
export interface Scope {
  /** Ids of systems of the register, and of environments of them (`production`); none: all that the user may read. */
  systems?: string[];
  environments?: string[];
  /** Account ids (12 digits, or `unknown`), within the systems when both are given. */
  accounts?: string[];
  /** ISO UTC, half open. */
  from: string;
  to: string;
  /** IANA zone of buckets; UTC unless told. */
  tz?: string;
  /** True: leave out what the known-good lists name. */
  knownGood?: boolean;
}
