// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Clause } from '../log_query/log_query';
import type { LogId } from '../logs/log_kind';
import type { Entity } from './entity';

/**
 * The way of an investigation: what was asked for, one step after the other. All steps together say which events the time
 * line has; scope and period stand beside it (`Scope`).
 */
export interface Trail {
  /** At most 20, in the order in which the person took (or arranged) them. */
  steps: Step[];
}

/**
 * A step narrows every kind of log that it fits. A positive step takes kinds that cannot tell of it out of the time line;
 * a negated one leaves them as they are.
 */
export type Step = (EntityStep | ClauseStep | LogsStep | KnownGoodStep) & {
  /** At most 500 characters. */
  note?: string;
  /** Stands in the trail but does not count: switched off to see what it hides. */
  off?: true;
};

/** All events that have to do with this thing, whatever fields its kind of log has for it. */
export interface EntityStep {
  entity: Entity;
  not?: true;
}

/** A clause of the log query, for every kind of log that has its fields. */
export interface ClauseStep {
  clause: Clause;
  /** Only this kind of log is narrowed; the others are taken out (positive) or left as they are (negated). */
  log?: LogId;
}

/** Only these kinds of logs, or all but these. */
export interface LogsStep {
  logs: LogId[];
  not?: true;
}

/** Leaves out what a known-good list names: one list by its id, or all that hold for the scope. */
export interface KnownGoodStep {
  knownGood: 'all' | string;
}
