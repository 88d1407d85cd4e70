// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer } from '../../log_query/answers';
import type { ListId, LogQuery } from '../../log_query/log_query';
import type { LogId } from '../../logs/log_kind';
import type { Coverage } from '../../search/coverage';
import type { PlannedMatch } from '../../systems/planned_match';
import type { SystemDefinition } from '../../systems/system';
import type { Period } from '../../time/period';
import type { ControlRow } from '../controls/answers';
import type { EvidenceResult } from '../vocabulary';

/** One log query of an evidence query. */
export interface EvidenceAsk {
  query: LogQuery;
  /** Days before the instant; the window of the question (30 unless told) when absent. */
  days?: number;
  /** Accounts of the scope that it is about; all of the scope when absent. */
  of?: 'cde' | 'production' | 'not_production';
  /** True: what the known-good lists for evidence name is left out. */
  knownGood?: boolean;
}

/** What a definition may look at beside its own queries. */
export interface EvidenceContext {
  asOf: string;
  window: Period;
  systems: readonly SystemDefinition[];
  /** Values of a list of the systems in scope; undefined: empty or unknown. */
  lists(list: ListId): readonly string[] | undefined;
  planned: PlannedMatch;
  /** State of a control in the scope, as of the instant. Undefined: findings could not be read. */
  control(id: string): ControlRow | undefined;
  /** Documents by kind of log, account and day (UTC) of the window, for definitions that `need` it. */
  days?: readonly LogDays[];
  /** How late documents came, by kind of log, for definitions that `need` it. Seconds. */
  lag?: readonly LogLag[];
}

export interface LogDays {
  log: LogId;
  account: string;
  /** Of the register: the logs must come (`yes`), need not (`no`), or nothing is said. */
  expected: 'yes' | 'no' | 'undeclared';
  quiet: boolean;
  days: Array<{ day: string; documents: number }>;
  newestEvent?: string;
  newestArrival?: string;
}

export interface LogLag {
  log: LogId;
  p50: number;
  p95: number;
  documents: number;
}

/** What the judgement of one query is told. */
export interface EvidenceGiven {
  /** By the names that `asks` gave. */
  answers: Record<string, LogAnswer>;
  context: EvidenceContext;
}

/** What one query of evidence comes to. */
export interface EvidenceVerdict {
  result: Exclude<EvidenceResult, 'not_yet'>;
  /** Why, as a code that has words in both languages (`reasons.ts`). */
  reason: string;
  /** The number to show; null: there is none. */
  value: number | null;
  unit: 'events' | 'findings' | 'resources' | 'accounts' | 'days' | 'percent' | 'minutes' | 'bytes';
  /** Of changes: belonging to planned work, and not. */
  planned?: { planned: number; unplanned: number };
  /** The lines behind the number, at most 50, worst first. */
  rows?: Array<{ keys: Array<string | number>; value: number; at?: string }>;
  /** Heads of the keys: names of fields of the log kind. */
  fields?: string[];
}

/**
 * A query of log evidence: what it asks of the logs and the rule over the answers. Pure. That nothing was found is a pass
 * only where the coverage of each kind asked is complete: `runEvidence` sees to that, no definition needs to.
 */
export interface EvidenceDefinition {
  id: string;
  /** Kinds of log whose coverage decides whether nothing is a pass. */
  logs: readonly LogId[];
  needs?: ReadonlyArray<'controls' | 'days' | 'lag'>;
  /** Lists without which it cannot be judged: empty ones make it no data. */
  lists?: readonly ListId[];
  asks(context: EvidenceContext): Record<string, EvidenceAsk>;
  judge(given: EvidenceGiven): EvidenceVerdict;
}

/** Answer of one query as pages show it. */
export interface EvidenceAnswer {
  id: string;
  result: EvidenceResult;
  reason: string;
  value: number | null;
  unit: EvidenceVerdict['unit'] | null;
  planned?: EvidenceVerdict['planned'];
  rows?: EvidenceVerdict['rows'];
  fields?: string[];
  /** What was asked, for words and for Discover. */
  asked: Array<{ name: string; query: LogQuery; period: Period; accounts?: string[] }>;
  /** One for each kind of log. */
  coverage: Array<{ log: LogId; coverage: Coverage }>;
}
