// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mergeCoverage } from '../search/merge_coverage';
import type { ContextAnswer, DeniedRow, SeenCount, TopList } from './answers';
import { addSeen, mergeRows } from './merge_rows';

/** Rows of a list; what is beyond is counted as others. */
export const LIST_ROWS = 100;

/** Lists of two adjoining periods. A list that was cut in one of them may lack events of its rows: it says so. */
export function mergeContext(a: ContextAnswer, b: ContextAnswer): ContextAnswer {
  return {
    sessions: mergeSeen(a.sessions, b.sessions),
    regions: mergeSeen(a.regions, b.regions),
    addresses: mergeSeen(a.addresses, b.addresses),
    resources: mergeSeen(a.resources, b.resources),
    viaServices: mergeSeen(a.viaServices, b.viaServices),
    denied: mergeLists(a.denied, b.denied, deniedKey),
    coverage: mergeCoverage(a.coverage, b.coverage),
    asked: a.asked.concat(b.asked),
  };
}

/** What makes two denials the same. */
export function deniedKey(row: DeniedRow): string {
  const { eventSource, eventName, errorCode, actionNamed, resourceNamed, cause, explicit } = row;
  return JSON.stringify([
    eventSource,
    eventName,
    errorCode,
    actionNamed,
    resourceNamed,
    cause,
    explicit,
  ]);
}

/** The first rows of a list, most events first, with the rest counted. */
export function topOf<Row extends { events: number }>(
  rows: Row[],
  keyOf: (row: Row) => string,
  others = 0
): Pick<TopList<Row>, 'rows' | 'others'> {
  const sorted = [...rows].sort((a, b) => b.events - a.events || (keyOf(a) < keyOf(b) ? -1 : 1));
  const rest = sorted.slice(LIST_ROWS).reduce((sum, row) => sum + row.events, 0);
  return { rows: sorted.slice(0, LIST_ROWS), others: others + rest };
}

function mergeSeen(a: TopList<SeenCount>, b: TopList<SeenCount>): TopList<SeenCount> {
  return mergeLists(a, b, (row) => row.value);
}

function mergeLists<Row extends { events: number; firstSeen: string; lastSeen: string }>(
  a: TopList<Row>,
  b: TopList<Row>,
  keyOf: (row: Row) => string
): TopList<Row> {
  const rows = mergeRows(a.rows, b.rows, keyOf, (one, other) => ({
    ...one,
    events: one.events + other.events,
    ...addSeen(one, other),
  }));
  const atLeast = a.atLeast || b.atLeast || a.others > 0 || b.others > 0;
  return {
    ...topOf(rows, keyOf, a.others + b.others),
    visible: a.visible && b.visible,
    ...(atLeast && { atLeast: true as const }),
  };
}
