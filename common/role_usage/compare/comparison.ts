// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mergeCoverage } from '../../search/merge_coverage';
import type { Coverage } from '../../search/coverage';
import type { ActionRow, ActionsAnswer, AskedSearch, EventRow } from '../answers';
import { addOutcomes, addSeen, unite } from '../merge_rows';
import type {
  CompareAnswer,
  ComparedCell,
  ComparedColumn,
  ComparedEvent,
  ComparedRow,
} from './answers';
import { isUsedCell, similarityOf } from './used_in';

/** One column with all its cells: what a comparison is put together from. */
export interface WholeColumn {
  head: Omit<ComparedColumn, 'actions' | 'used'>;
  actions: Array<Omit<ComparedRow, 'cells'> & { cell: ComparedCell }>;
  events: Array<Omit<ComparedEvent, 'cells'> & { cell: ComparedCell }>;
}

/** The rows of one role's page as a column; with `ofRole` each cell names the role. */
export function columnCells(
  { actions, events }: Pick<ActionsAnswer, 'actions' | 'events'>,
  ofRole?: string
): Pick<WholeColumn, 'actions' | 'events'> {
  const cellOf = (row: ActionRow | EventRow): ComparedCell => ({
    succeeded: row.succeeded,
    denied: row.denied,
    failed: row.failed,
    firstSeen: row.firstSeen,
    lastSeen: row.lastSeen,
    ...('candidate' in row && row.candidate && { candidate: true as const }),
    ...(ofRole !== undefined && { roles: [ofRole] }),
  });
  return {
    actions: actions.map((row) => ({
      action: row.action,
      ...(row.accessLevel && { accessLevel: row.accessLevel }),
      cell: cellOf(row),
    })),
    events: events
      .filter((row) => row.actions.length === 0)
      .map((row) => ({
        eventSource: row.eventSource,
        eventName: row.eventName,
        mapping: row.mapping,
        cell: cellOf(row),
      })),
  };
}

/** Cells of several roles, or of adjoining periods, added up. */
export function addCells(
  a: Pick<WholeColumn, 'actions' | 'events'>,
  b: Pick<WholeColumn, 'actions' | 'events'>
): Pick<WholeColumn, 'actions' | 'events'> {
  return {
    actions: added(a.actions, b.actions, ({ action }) => action),
    events: added(a.events, b.events, eventKey),
  };
}

/** The matrix of some columns. */
export function comparisonOf(columns: WholeColumn[], asked: AskedSearch[]): CompareAnswer {
  const actions = rowsOf(
    columns.map((column) => column.actions),
    ({ action }) => action,
    ({ action, accessLevel }, cells): ComparedRow => ({
      action,
      ...(accessLevel && { accessLevel }),
      cells,
    })
  );
  const withoutAction = rowsOf(
    columns.map((column) => column.events),
    eventKey,
    ({ eventSource, eventName, mapping }, cells): ComparedEvent => ({
      eventSource,
      eventName,
      mapping,
      cells,
    })
  );
  return {
    columns: columns.map(({ head, actions: own }) => ({
      ...head,
      actions: own.length,
      used: own.filter(({ cell }) => isUsedCell(cell, false)).length,
    })),
    actions,
    withoutAction,
    total: actions.length,
    similarity: similarityOf(actions, false),
    coverage: worstOf(columns.map(({ head }) => head.coverage)),
    asked,
  };
}

/** The columns of a comparison, whole again. */
export function columnsOf({ columns, actions, withoutAction }: CompareAnswer): WholeColumn[] {
  return columns.map(({ column, kind, period, roles, calls, coverage }, place) => ({
    head: { column, kind, period, roles, calls, coverage },
    actions: actions.flatMap(({ cells, ...row }) => {
      const cell = cells[place];
      return cell ? [{ ...row, cell }] : [];
    }),
    events: withoutAction.flatMap(({ cells, ...row }) => {
      const cell = cells[place];
      return cell ? [{ ...row, cell }] : [];
    }),
  }));
}

/** Comparisons of the same columns over adjoining periods, the earlier first, as if the whole had been asked at once. */
export function mergeComparisons(a: CompareAnswer, b: CompareAnswer): CompareAnswer {
  const later = columnsOf(b);
  const columns = columnsOf(a).map((one, place): WholeColumn => {
    const other = later[place];
    return {
      head: {
        ...one.head,
        period: { from: one.head.period.from, to: other.head.period.to },
        roles: one.head.roles.concat(
          other.head.roles.filter((role) => one.head.roles.indexOf(role) < 0)
        ),
        calls: one.head.calls + other.head.calls,
        coverage: mergeCoverage(one.head.coverage, other.head.coverage),
      },
      ...addCells(one, other),
    };
  });
  return comparisonOf(columns, a.asked.concat(b.asked));
}

/** Comparisons of different columns, side by side. */
export function joinComparisons(answers: CompareAnswer[]): CompareAnswer {
  return comparisonOf(
    answers.flatMap(columnsOf),
    answers.flatMap(({ asked }) => asked)
  );
}

function rowsOf<Part extends { cell: ComparedCell }, Row>(
  columns: Part[][],
  keyOf: (part: Part) => string,
  make: (part: Part, cells: Array<ComparedCell | null>) => Row
): Row[] {
  const found = new Map<string, { part: Part; cells: Array<ComparedCell | null> }>();
  columns.forEach((parts, place) =>
    parts.forEach((part) => {
      const row = found.get(keyOf(part)) || { part, cells: columns.map(() => null) };
      found.set(keyOf(part), row);
      row.cells[place] = part.cell;
    })
  );
  return Array.from(found.keys())
    .sort((one, other) => (one < other ? -1 : 1))
    .map((key) => {
      const { part, cells } = found.get(key) as { part: Part; cells: Array<ComparedCell | null> };
      return make(part, cells);
    });
}

function added<Part extends { cell: ComparedCell }>(
  a: Part[],
  b: Part[],
  keyOf: (part: Part) => string
): Part[] {
  const found = new Map<string, Part>();
  a.concat(b).forEach((part) => {
    const known = found.get(keyOf(part));
    found.set(keyOf(part), known ? { ...known, cell: addCell(known.cell, part.cell) } : part);
  });
  return Array.from(found.values());
}

function addCell(a: ComparedCell, b: ComparedCell): ComparedCell {
  const candidate = a.candidate || b.candidate;
  return {
    ...addOutcomes(a, b),
    ...addSeen(a, b),
    ...(candidate && { candidate }),
    ...((a.roles || b.roles) && { roles: unite(a.roles || [], b.roles || []) }),
  };
}

/** Calls and non-calls of one name are two rows, as on a role's page. */
function eventKey({
  eventSource,
  eventName,
  mapping,
}: Pick<ComparedEvent, 'eventSource' | 'eventName' | 'mapping'>): string {
  return `${eventSource} ${eventName} ${mapping}`;
}

const ORDER: ReadonlyArray<Coverage['state']> = ['partial', 'stale', 'complete', 'no_data'];

/** A column without any calls does not make the whole empty: "no data" only where all are so. */
export function worstOf(all: readonly Coverage[]): Coverage {
  const [worst] = [...all].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return {
    ...worst,
    hiddenFields: all.reduce<string[]>((sum, one) => unite(sum, one.hiddenFields), []),
  };
}
