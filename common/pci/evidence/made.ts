// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Clause, ListId, LogQuery } from '../../log_query/log_query';
import type { LogId } from '../../logs/log_kind';
import { CHANGE_FIELDS, countRows, documentRows, plannedOf, valueOf } from './answer_parts';
import type { EvidenceAsk, EvidenceDefinition, EvidenceVerdict } from './definition';

type Of = EvidenceAsk['of'];
type Unit = EvidenceVerdict['unit'];

/** Most changes that are looked at one by one. */
const MOST = 1000;

/** A list of changes: each that belongs to no planned work is to be looked at (`attention`), or a gap. */
export function changeList(
  id: string,
  where: Clause[],
  {
    of,
    unplanned = 'attention',
    lists,
  }: { of?: Of; unplanned?: 'attention' | 'gap'; lists?: ListId[] } = {}
): EvidenceDefinition {
  return {
    id,
    logs: ['cloudtrail'],
    ...(lists && { lists }),
    asks: () => ({
      changes: {
        query: { log: 'cloudtrail', where, measure: { list: CHANGE_FIELDS }, top: MOST },
        ...(of && { of }),
        knownGood: true,
      },
    }),
    judge: ({ answers: { changes }, context }) => {
      if (!changes.documents) return nothing('events');
      const { documents, ...planned } = plannedOf(changes, context.planned);
      const any = planned.unplanned > 0;
      return {
        result: any ? unplanned : 'pass',
        reason: any ? 'unplanned_changes' : planned.planned > 0 ? 'all_planned' : 'none_seen',
        value: planned.planned + planned.unplanned,
        unit: 'events',
        planned,
        ...documentRows(documents),
      };
    },
  };
}

interface CountOptions {
  log: LogId;
  where: Clause[];
  /** Fields of the lines; the largest come first. */
  by: string[];
  measure?: LogQuery['measure'];
  newest?: true;
  of?: Of;
  /** What any of it means; nothing of it is a pass. */
  any: 'attention' | 'gap';
  unit?: Unit;
  lists?: ListId[];
  days?: number;
}

/** A count of what should not be: anything is to be looked at or a gap, nothing is a pass where the logs are complete. */
export function countOf(id: string, options: CountOptions): EvidenceDefinition {
  const { log, where, by, measure = { count: true }, newest, of, any, unit = 'events' } = options;
  return {
    id,
    logs: [log],
    ...(options.lists && { lists: options.lists }),
    asks: () => ({
      found: {
        query: { log, where, measure, by, top: 50, ...(newest && { newest }) },
        ...(of && { of }),
        ...(options.days && { days: options.days }),
        knownGood: true,
      },
    }),
    judge: ({ answers: { found } }) => {
      const value = valueOf(found);
      if (value === null) return nothing(unit);
      return {
        result: value > 0 ? any : 'pass',
        reason: value > 0 ? 'some_seen' : 'none_seen',
        value,
        unit,
        ...countRows(found, by),
      };
    },
  };
}

/** A list that is evidence by being there: who did it, for the reviewer to sample. Nothing of it is no evidence. */
export function recorded(
  id: string,
  log: LogId,
  where: Clause[],
  by: string[],
  of?: Of
): EvidenceDefinition {
  return {
    id,
    logs: [log],
    asks: () => ({
      found: {
        query: { log, where, measure: { count: true }, by, top: 50 },
        ...(of && { of }),
      },
    }),
    judge: ({ answers: { found } }) => {
      const value = valueOf(found);
      if (value === null || value === 0) return { ...nothing('events'), value };
      return { result: 'pass', reason: 'recorded', value, unit: 'events', ...countRows(found, by) };
    },
  };
}

/** No data: nothing was there to measure. */
export function nothing(unit: Unit): EvidenceVerdict {
  return { result: 'no_data', reason: 'nothing_to_measure', value: null, unit };
}
