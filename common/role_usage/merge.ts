// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mergeCoverage } from '../search/merge_coverage';
import type {
  ActionRow,
  ActionsAnswer,
  EventRow,
  MappingKind,
  NewEvents,
  RoleRow,
  RolesAnswer,
  TrendAnswer,
  TrendBucket,
} from './answers';
import { addOutcomes, addSeen, mergeRows, unite } from './merge_rows';
import { kindOf } from './role_kind';

/** Answers of two adjoining periods, the earlier first, as if the whole had been asked at once. */
export function mergeRoles(a: RolesAnswer, b: RolesAnswer): RolesAnswer {
  const elsewhere = unite(a.onlyElsewhere, b.onlyElsewhere);
  const roles = mergeRows(a.roles, b.roles, (row) => row.arn, mergeRole)
    .map((row) => (elsewhere.indexOf(row.arn) >= 0 ? { ...row, kind: kindOf(row.arn, true) } : row))
    .sort((one, other) => other.events - one.events || (one.arn < other.arn ? -1 : 1));
  const withRow = new Set(roles.map((row) => row.arn));
  return {
    roles,
    total: roles.length,
    onlyElsewhere: elsewhere.filter((arn) => !withRow.has(arn)),
    coverage: mergeCoverage(a.coverage, b.coverage),
    asked: a.asked.concat(b.asked),
  };
}

/** See `mergeRoles`. */
export function mergeActions(a: ActionsAnswer, b: ActionsAnswer): ActionsAnswer {
  const role = a.role && b.role ? mergeRole(a.role, b.role) : a.role || b.role;
  const events = mergeRows(a.events, b.events, eventKey, mergeEvent);
  const actions = mergeRows(a.actions, b.actions, (row) => row.action, mergeAction);
  return {
    ...(role && { role: withCopies(role, a, b) }),
    actions: actions.sort((one, other) => compare(one.action, other.action)),
    events: events.sort((one, other) => compare(eventKey(one), eventKey(other))),
    reconcile: {
      documents: a.reconcile.documents + b.reconcile.documents,
      counted: a.reconcile.counted + b.reconcile.counted,
      copiesElsewhere: a.reconcile.copiesElsewhere + b.reconcile.copiesElsewhere,
      secondDeliveries: a.reconcile.secondDeliveries + b.reconcile.secondDeliveries,
    },
    coverage: mergeCoverage(a.coverage, b.coverage),
    asked: a.asked.concat(b.asked),
  };
}

/** See `mergeRoles`. Both answers must have buckets of the same interval: ask for it. */
export function mergeTrend(a: TrendAnswer, b: TrendAnswer): TrendAnswer {
  const buckets = mergeRows(a.buckets, b.buckets, (bucket) => bucket.start, mergeBucket);
  return {
    buckets: buckets.sort((one, other) => Date.parse(one.start) - Date.parse(other.start)),
    interval: a.interval,
    newEvents: mergeNewEvents(a.newEvents, b.newEvents),
    coverage: mergeCoverage(a.coverage, b.coverage),
    asked: a.asked.concat(b.asked),
  };
}

function mergeRole(a: RoleRow, b: RoleRow): RoleRow {
  const kind = a.kind === 'service' ? b.kind : a.kind;
  return { ...a, kind, events: a.events + b.events, ...addOutcomes(a, b), ...addSeen(a, b) };
}

/** Copies in a slice without own events make the role a cross-account one too. */
function withCopies(role: RoleRow, a: ActionsAnswer, b: ActionsAnswer): RoleRow {
  const copies = a.reconcile.copiesElsewhere + b.reconcile.copiesElsewhere;
  return { ...role, kind: kindOf(role.arn, copies > 0) };
}

function mergeAction(a: ActionRow, b: ActionRow): ActionRow {
  const candidate = a.candidate || b.candidate;
  return {
    action: a.action,
    ...(a.accessLevel && { accessLevel: a.accessLevel }),
    ...addOutcomes(a, b),
    ...addSeen(a, b),
    viaService: a.viaService + b.viaService,
    eventNames: unite(a.eventNames, b.eventNames),
    ...(candidate && { candidate }),
  };
}

function mergeEvent(a: EventRow, b: EventRow): EventRow {
  return {
    ...a,
    actions: unite(a.actions, b.actions),
    mapping: a.mapping === b.mapping ? a.mapping : 'by_content',
    ...addOutcomes(a, b),
    ...addSeen(a, b),
    regions: unite(a.regions, b.regions),
    viaService: a.viaService + b.viaService,
  };
}

/** Calls and non-calls of one name are two rows; that content decided in one slice only makes no second row. */
function eventKey(row: EventRow): string {
  const apart: MappingKind[] = ['not_an_api_call'];
  return `${row.eventSource} ${row.eventName} ${apart.indexOf(row.mapping) >= 0 ? row.mapping : ''}`;
}

function mergeBucket(a: TrendBucket, b: TrendBucket): TrendBucket {
  const services = mergeRows(
    a.services,
    b.services,
    (row) => row.service,
    (one, other) => ({ service: one.service, ...addOutcomes(one, other) })
  );
  return {
    start: a.start,
    services: services.sort((one, other) => compare(one.service, other.service)),
  };
}

/** What was seen in the earlier period is not new in the later one. */
function mergeNewEvents(a: NewEvents[], b: NewEvents[]): NewEvents[] {
  const seen = new Set(a.flatMap((day) => day.events));
  const fresh = b.map((day) =>
    newEvents(
      day.start,
      day.events.filter((event) => !seen.has(event))
    )
  );
  return mergeRows(
    a,
    fresh.filter((day) => day.count > 0),
    (day) => day.start,
    (one, other) => newEvents(one.start, unite(one.events, other.events))
  ).sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
}

function newEvents(start: string, events: string[]): NewEvents {
  return { start, count: events.length, events };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
