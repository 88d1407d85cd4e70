// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TimeLineEvent } from './answers';

/** Alike events that follow one another, as one row. */
export interface AlikeEvents {
  /** ISO UTC of the earliest and the latest of them. */
  first: string;
  last: string;
  /** How many events. */
  count: number;
  /** All of them, in the order in which they came. */
  events: TimeLineEvent[];
}

const MINUTE = 60 * 1000;
export const USUAL_GAP = 3 * MINUTE;

/**
 * Runs of alike events as one row each, in the order of their first event: the same kind, action, caller, outcome, error
 * and account, with less than `gap` milliseconds between one and the next; what they were done to may differ. Events of
 * other sorts in between do not end a run, so that "42 x GetObject" stays one row beside the calls of somebody else.
 * Versions of one finding fold too, however far apart. Pages: put together, then group again.
 */
export function groupAlike(
  events: readonly TimeLineEvent[],
  gap: number = USUAL_GAP
): AlikeEvents[] {
  const rows: AlikeEvents[] = [];
  const open = new Map<string, { row: AlikeEvents; at: number }>();
  events.forEach((event) => {
    const at = Date.parse(event.at);
    const finding = findingOf(event);
    const key = finding || alikeKey(event);
    const run = open.get(key);
    if (run && (finding || Math.abs(at - run.at) <= gap)) {
      add(run.row, event);
      run.at = at;
      return;
    }
    const row = { first: event.at, last: event.at, count: 1, events: [event] };
    rows.push(row);
    open.set(key, { row, at });
  });
  return rows;
}

function add(row: AlikeEvents, event: TimeLineEvent): void {
  row.events.push(event);
  row.count += 1;
  const at = Date.parse(event.at);
  if (at < Date.parse(row.first)) row.first = event.at;
  if (at > Date.parse(row.last)) row.last = event.at;
}

/** Kinds whose documents are versions of findings have a severity; events do not. */
function findingOf({ log, severity, onceId }: TimeLineEvent): string | undefined {
  return severity !== undefined && onceId !== undefined
    ? JSON.stringify(['finding', log, onceId])
    : undefined;
}

function alikeKey(event: TimeLineEvent): string {
  const { log, what, by, who, session, outcome, error, account, severity, status } = event;
  return JSON.stringify([
    ...[log, what, by, who && who.type, who && who.value],
    ...[outcome, error, account, severity, status],
    // Without a caller the session is all that tells them apart.
    who ? null : session,
  ]);
}
