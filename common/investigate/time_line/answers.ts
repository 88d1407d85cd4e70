// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode } from '../../endpoint';
import type { ClauseValue, ListId, Scope } from '../../log_query/log_query';
import type { LogId, Words } from '../../logs/log_kind';
import type { Coverage } from '../../search/coverage';
import type { Entity } from '../entity';
import type { Trail } from '../trail';

export interface TimeLineInput {
  trail: Trail;
  scope: Scope;
  /** True: oldest first. */
  oldestFirst?: true;
  /** Events of a page, all kinds together; 1 to 500, default 200. */
  size?: number;
  /** The mark of the page before. */
  after?: string;
}

export interface TimeLineAnswer {
  /** In order of time; at one instant by kind, then id. */
  events: TimeLineEvent[];
  /** The mark that asks for the next page; absent on the last one. */
  after?: string;
  /** Each kind of log that the trail leaves in, whether it has events or not; told with the first page only. */
  kinds: TimeLineKind[];
  scope: TrailScope;
}

/** What scope and trail came to. */
export interface TrailScope {
  /** Absent: all accounts that the user may read. Empty: nothing is in scope, nothing was asked. */
  accounts?: string[];
  /** Ids of known-good lists that the trail names and that do not hold: expired, removed, or of other systems. */
  endedLists?: string[];
}

export interface TimeLineKind {
  log: LogId;
  coverage: Coverage;
  /** Documents that match in the period, second deliveries included; absent when it was not asked again for a further page. */
  total?: number;
  /** No events because a list that the trail names is empty or unknown. */
  emptyList?: ListId;
  problem?: { code: ErrorCode; message: string };
}

/** One document as the time line shows it: who did what to what, from where, and how it ended. */
export interface TimeLineEvent {
  log: LogId;
  /** Id of the document; with `log` and `at` it finds it again. */
  id: string;
  /** ISO UTC. */
  at: string;
  account?: string;
  region?: string;
  /** The API call, the finding's type or title, the request: what groups alike events. */
  what: string;
  /** Event source of a call, product of a finding. */
  by?: string;
  who?: Entity;
  /** The session, person or key beside the role. */
  session?: string;
  from?: Entity;
  /** What it was done to; at most 5 here, the rest is in the document. */
  to: Entity[];
  outcome?: 'succeeded' | 'denied' | 'failed' | 'accepted' | 'rejected' | 'blocked' | 'unknown';
  /** The error code as AWS wrote it. */
  error?: string;
  severity?: 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW' | 'INFORMATIONAL';
  /** A status that a finding's version has: NEW, NOTIFIED, RESOLVED, SUPPRESSED, ARCHIVED. */
  status?: string;
  bytes?: number;
  readOnly?: boolean;
  /** `eventID`, `Id`, `id`: events of one such value are deliveries, or versions, of one thing. */
  onceId?: string;
  /** Kinds of log that have the same finding as well, with the id of the document there. */
  alsoIn?: Array<{ log: LogId; id: string }>;
  /** Number of the planned work that this change belongs to; null: a change without planned work; absent: no change. */
  planned?: string | null;
}

export interface DensityInput {
  trail: Trail;
  scope: Scope;
}

/** How many documents there are over the period: 60 to 120 buckets, where the period is at least a minute. */
export interface DensityAnswer {
  /** Length of a bucket in seconds; days are days of the zone, whatever the clock does. */
  seconds: number;
  /** ISO UTC starts; the first may be before the period, each goes on to the next one. */
  starts: string[];
  kinds: DensityKind[];
  scope: TrailScope;
}

export interface DensityKind {
  log: LogId;
  coverage: Coverage;
  /** In the order of the starts: each event once, each version of a finding; null: logs are missing there. */
  counts: Array<number | null>;
  emptyList?: ListId;
  problem?: { code: ErrorCode; message: string };
}

export interface StepCountsInput {
  trail: Trail;
  scope: Scope;
}

/** How much each step leaves: things counted once by their own id, after the first step, the first two ... */
export interface StepCountsAnswer {
  /** One for each step of the trail, in its order. */
  counts: StepCount[];
  scope: TrailScope;
}

export interface StepCount {
  /** Absent: the step is off. */
  kinds?: Array<{
    log: LogId;
    /** Null: not known, because logs are missing, hidden or could not be counted. */
    count: number | null;
    /** How far the count may be off; 0 is exact. */
    errorBound: number;
    problem?: { code: ErrorCode; message: string };
  }>;
  /** All kinds together; null: none of them could be counted. Absent: the step is off. */
  count?: number | null;
  errorBound?: number;
  /** True: some kinds could not be counted, so there may be more. */
  atLeast?: true;
}

export interface EventInput {
  log: LogId;
  /** Id of the document, and when the event was (ISO UTC). */
  id: string;
  at: string;
}

/** A whole document, as far as the user may see it. Card numbers and secrets are masked. */
export interface EventAnswer {
  event: TimeLineEvent;
  /** All fields that the index knows, by name. */
  fields: EventField[];
  /** The document as it is stored. */
  raw: Record<string, unknown>;
  /** Name of the index that holds it. */
  index: string;
  /** Other documents of the same event or finding: further deliveries, versions; newest first, at most 100. */
  others: EventVersion[];
  /** How many more there are. */
  moreOthers?: number;
}

export interface EventField {
  field: string;
  values: ClauseValue[];
  /** Label of a field that the product knows. */
  label?: Words;
  /** What the first value that names a thing names. */
  entity?: Entity;
}

export interface EventVersion {
  id: string;
  index: string;
  at: string;
  /** When it was loaded. */
  ingested?: string;
  status?: string;
  /** A version of the same finding, or the same event delivered again. */
  is: 'version' | 'delivery';
}
