// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../endpoint';
import {
  checked,
  namedValues,
  NotTaken,
  readList,
  readOneOf,
  readPlainText,
  readTrue,
  within,
} from '../log_query/closed';
import type { Clause } from '../log_query/log_query';
import { logQueryOf, QUERY_BOUNDS } from '../log_query/read_log_query';
import type { LogId, LogKind } from '../logs/log_kind';
import { entityOf } from './read_entity';
import type { ClauseStep, EntityStep, KnownGoodStep, LogsStep, Step, Trail } from './trail';
import { clausesOfSteps } from './trail_clauses';

export const TRAIL_BOUNDS = { steps: 20, noteLength: 500, logs: 50 } as const;

const KNOWN_GOOD_ID = /^[a-z0-9][a-z0-9_-]{0,63}$/;
/** What makes a step one of its kind. */
const HEADS = ['entity', 'clause', 'logs', 'knownGood'] as const;

/** A trail out of anything, closed and bounded; the fault names the place (`steps[2].clause.field`). */
export function readTrail(raw: unknown, kinds: readonly LogKind[]): Checked {
  return checked(() => trailOf(raw, '', kinds));
}

/** As `readTrail`, for readers that hold one among other things; throws `NotTaken`. */
export function trailOf(raw: unknown, at: string, kinds: readonly LogKind[]): Trail {
  const given = namedValues(raw, at, ['steps']);
  const place = within(at, 'steps');
  const read = (one: unknown, where: string) => stepOf(one, where, kinds);
  const steps = readList(given.get('steps'), place, TRAIL_BOUNDS.steps, read, 0);
  checkTogether(steps, place, kinds);
  return { steps };
}

/** One step; throws `NotTaken`. */
export function stepOf(raw: unknown, at: string, kinds: readonly LogKind[]): Step {
  const given = namedValues(raw, at, [...HEADS, 'not', 'log', 'note', 'off']);
  const heads = HEADS.filter((name) => given.has(name));
  if (heads.length !== 1) throw new NotTaken(at, `needs exactly one of ${HEADS.join(', ')}`);
  const head = heads[0];
  const step: Step = readHead(head, given, at, kinds);
  if (given.has('not')) {
    if (head === 'clause' || head === 'knownGood')
      throw new NotTaken(within(at, 'not'), 'does not fit the others here');
    (step as EntityStep | LogsStep).not = readTrue(given.get('not'), within(at, 'not'));
  }
  if (given.has('log') && head !== 'clause')
    throw new NotTaken(within(at, 'log'), 'does not fit the others here');
  if (given.has('note'))
    step.note = readPlainText(given.get('note'), within(at, 'note'), TRAIL_BOUNDS.noteLength);
  if (given.has('off')) step.off = readTrue(given.get('off'), within(at, 'off'));
  return step;
}

function readHead(
  head: (typeof HEADS)[number],
  given: Map<string, unknown>,
  at: string,
  kinds: readonly LogKind[]
): EntityStep | ClauseStep | LogsStep | KnownGoodStep {
  const place = within(at, head);
  const raw = given.get(head);
  const ids = kinds.map(({ id }) => id);
  switch (head) {
    case 'entity':
      return { entity: entityOf(raw, place) };
    case 'logs':
      return { logs: readLogs(raw, place, ids) };
    case 'knownGood':
      return {
        knownGood: raw === 'all' ? 'all' : readPlainText(raw, place, 64, KNOWN_GOOD_ID),
      };
    default:
      if (!given.has('log')) return { clause: readClauseOfAny(raw, place, kinds) };
      return readOwnClause(raw, place, readOneOf(given.get('log'), within(at, 'log'), ids), kinds);
  }
}

function readLogs(raw: unknown, at: string, ids: readonly LogId[]): LogId[] {
  const logs = readList(raw, at, TRAIL_BOUNDS.logs, (one, where) => readOneOf(one, where, ids));
  if (new Set(logs).size !== logs.length) throw new NotTaken(at, 'names a log twice');
  return logs;
}

function readOwnClause(
  raw: unknown,
  at: string,
  log: LogId,
  kinds: readonly LogKind[]
): ClauseStep {
  return { clause: clauseOfKind(raw, at, log, kinds), log };
}

/** A clause that at least one kind of log has the fields for; the fault is that of the first kind which has its field. */
function readClauseOfAny(raw: unknown, at: string, kinds: readonly LogKind[]): Clause {
  let fault: NotTaken | undefined;
  for (const { id } of kinds) {
    try {
      return clauseOfKind(raw, at, id, kinds);
    } catch (refused) {
      if (!(refused instanceof NotTaken)) throw refused;
      if (!fault || /is not a field of/.test(fault.reason)) fault = refused;
    }
  }
  throw fault || new NotTaken(at, 'is not for any kind of log');
}

/** Read as the one clause of a query: the same bounds, the same faults. */
function clauseOfKind(raw: unknown, at: string, log: LogId, kinds: readonly LogKind[]): Clause {
  try {
    return logQueryOf({ log, where: [raw], measure: { count: true } }, '', kinds).where[0];
  } catch (refused) {
    if (!(refused instanceof NotTaken)) throw refused;
    throw new NotTaken(at + refused.at.replace(/^where\[0\]/, ''), refused.reason);
  }
}

/** All steps, those switched off too, must fit into one query of each kind of log. */
function checkTogether(steps: readonly Step[], at: string, kinds: readonly LogKind[]): void {
  kinds.forEach((kind) => {
    const clauses = clausesOfSteps(steps, kind);
    const all = clauses.reduce((sum, one) => sum + ('anyOf' in one ? one.anyOf.length : 1), 0);
    if (all > QUERY_BOUNDS.allClauses)
      throw new NotTaken(
        at,
        `are too many for one question to ${kind.id}: ${all} alternatives, at most ${QUERY_BOUNDS.allClauses}`
      );
  });
}
