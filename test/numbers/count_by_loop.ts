// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** The part of a raw CloudTrail record that counting looks at. */
export interface RawEvent {
  eventID: string;
  eventTime: string;
  eventSource: string;
  eventName: string;
  eventType?: string;
  eventCategory?: string;
  awsRegion?: string;
  errorCode?: string;
  errorMessage?: string;
  recipientAccountId?: string;
  requestParameters?: Record<string, unknown> | null;
  userIdentity?: {
    type?: string;
    invokedBy?: string;
    sessionContext?: { sessionIssuer?: { arn?: string } };
  };
}

export interface Cell {
  succeeded: number;
  denied: number;
  failed: number;
  firstSeen: string;
  lastSeen: string;
}

export interface RoleCount extends Cell {
  /** By `eventSource eventName`. */
  events: Map<string, Cell>;
  /** Raw records by `eventSource eventName`, for rules that look at content. */
  records: Map<string, RawEvent[]>;
  copiesElsewhere: number;
}

const DENIED = /AccessDenied|Unauthorized|NotAuthorized|AuthorizationError/;

/**
 * Role usage by a plain loop over raw records: the count that the product's aggregations are checked
 * against, so it shares no code with them. One count for one eventID; only the copy in the role's own
 * account; from <= eventTime < to.
 */
export function countByLoop(
  records: Iterable<RawEvent>,
  from: string,
  to: string
): Map<string, RoleCount> {
  const seen = new Set<string>();
  const roles = new Map<string, RoleCount>();
  for (const record of records) {
    const time = new Date(record.eventTime).toISOString();
    if (time < new Date(from).toISOString() || time >= new Date(to).toISOString()) continue;
    const arn = record.userIdentity?.sessionContext?.sessionIssuer?.arn;
    if (record.userIdentity?.type !== 'AssumedRole' || !arn) continue;
    if (record.eventCategory === 'NetworkActivity' || record.eventCategory === 'Insight') continue;
    if (seen.has(record.eventID)) continue;
    seen.add(record.eventID);

    const role = roles.get(arn) ?? {
      ...emptyCell(),
      events: new Map<string, Cell>(),
      records: new Map<string, RawEvent[]>(),
      copiesElsewhere: 0,
    };
    roles.set(arn, role);
    if (
      record.recipientAccountId !== undefined &&
      record.recipientAccountId !== arn.split(':')[4]
    ) {
      role.copiesElsewhere += 1;
      continue;
    }
    const key = `${record.eventSource} ${record.eventName}`;
    const cell = role.events.get(key) ?? emptyCell();
    role.events.set(key, cell);
    const list = role.records.get(key) ?? [];
    role.records.set(key, list);
    list.push(record);
    add(cell, record, time);
    add(role, record, time);
  }
  // A role of which only copies in other accounts were delivered has no count of its own.
  return new Map([...roles].filter(([, role]) => role.events.size > 0));
}

/** Adds one record to a cell. */
export function add(cell: Cell, record: RawEvent, time: string): void {
  if (record.errorCode !== undefined && DENIED.test(record.errorCode)) cell.denied += 1;
  else if (record.errorCode !== undefined || record.errorMessage !== undefined) cell.failed += 1;
  else cell.succeeded += 1;
  if (cell.firstSeen === '' || time < cell.firstSeen) cell.firstSeen = time;
  if (time > cell.lastSeen) cell.lastSeen = time;
}

export function emptyCell(): Cell {
  return { succeeded: 0, denied: 0, failed: 0, firstSeen: '', lastSeen: '' };
}
