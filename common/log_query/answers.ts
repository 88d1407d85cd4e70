// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode } from '../endpoint';
import type { Coverage } from '../search/coverage';
import type { ClauseValue, ListId, LogQuery, Scope } from './log_query';

export interface AskInput {
  /** 1 to 12. */
  queries: LogQuery[];
  scope: Scope;
}

export interface AskAnswer {
  /** In the order of the queries. */
  answers: LogAnswer[];
  /** What the scope came to. */
  scope: {
    /** Absent: all accounts that the user may read. Empty: the scope has no account, nothing was asked. */
    accounts?: string[];
    /** Accounts of the scope that no log of the period which the user sees has. */
    unseenAccounts?: string[];
  };
}

export interface LogAnswer {
  coverage: Coverage;
  /** No rows and no value because a list that the query needs is empty or unknown. */
  emptyList?: ListId;
  /** No rows and no value because this query alone could not be counted; the others of the ask are answered. */
  problem?: { code: ErrorCode; message: string; field?: string };
  /** The measure over everything that matches; null: nothing to measure (no data is not zero). Not with `list`. */
  value?: number | null;
  /**
   * With `by` or `over`. With both, `top` means groups, each with all its buckets, group after group; `over` alone has
   * all buckets, oldest first.
   */
  rows?: LogRow[];
  /** What `top` left out: groups, and their measure where it adds up (count, sum). */
  others?: { groups: number; value?: number };
  /** How far a value may be off: 0 is exact. Distinct counts over 40,000 are estimates. */
  errorBound: number;
  /** With `list`. */
  documents?: LogDocument[];
  /** Documents that match, and the mark that asks for the next page; absent on the last page. */
  total?: number;
  after?: string;
  /** Milliseconds that OpenSearch took. */
  took: number;
}

export interface LogRow {
  /** Values of `by`, in its order; null: the document has none. */
  keys: Array<ClauseValue | null>;
  /** ISO UTC start of the bucket, with `over`. */
  at?: string;
  /** Null: nothing to measure. A bucket without events is 0 where its days have logs, null where logs are missing. */
  value: number | null;
}

export interface LogDocument {
  id: string;
  index: string;
  at: string;
  /** The fields that were asked for and that the document has; several values come as a list. */
  fields: Record<string, ClauseValue | ClauseValue[]>;
}
