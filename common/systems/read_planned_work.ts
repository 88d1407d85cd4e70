// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../endpoint';
import { checked, namedValues, NotTaken, readList } from '../log_query/closed';
import { parseInstant } from '../time/instant';
import { ACCOUNT_ID, EVENT_ID, RESERVED_IDS, SYSTEM_BOUNDS, SYSTEM_ID } from './bounds';
import { WORK_BOUNDS, WORK_NUMBER } from './bounds';
import { readAddress, readMaybeText, readPatterns, readText } from './read_texts';
import type { PlannedWork } from './system';

export const WORK_FIELDS: ReadonlyArray<keyof PlannedWork> = [
  'number',
  'purpose',
  'system',
  'accounts',
  'from',
  'to',
  'principals',
  'link',
  'approver',
  'events',
];

/** A planned work out of anything: closed and bounded; faults name the place (`accounts[1]`). */
export function readPlannedWork(raw: unknown): Checked {
  return checked(() => plannedWorkOf(raw));
}

/** As `readPlannedWork`; throws `NotTaken`. */
export function plannedWorkOf(raw: unknown): PlannedWork {
  const given = namedValues(raw, '', WORK_FIELDS);
  const number = readText(given.get('number'), 'number', 64, WORK_NUMBER);
  if (RESERVED_IDS.indexOf(number) >= 0) throw new NotTaken('number', 'is not free');
  const link = readAddress(given.get('link'), 'link');
  const from = readTime(given.get('from'), 'from');
  const to = readTime(given.get('to'), 'to');
  if (Date.parse(from) >= Date.parse(to)) throw new NotTaken('to', 'must be after from');
  const accounts = readList(given.get('accounts'), 'accounts', WORK_BOUNDS.accounts, (one, at) => {
    if (typeof one !== 'string' || !ACCOUNT_ID.test(one))
      throw new NotTaken(at, 'must be an account id of 12 digits');
    return one;
  });
  const principals = readPatterns(
    given.get('principals'),
    'principals',
    WORK_BOUNDS.principals,
    SYSTEM_BOUNDS.item
  );
  if (principals.length === 0) throw new NotTaken('principals', 'at least 1');
  return {
    number,
    purpose: readText(given.get('purpose'), 'purpose', SYSTEM_BOUNDS.text),
    system: readText(given.get('system'), 'system', 64, SYSTEM_ID),
    accounts: Array.from(new Set(accounts)),
    from,
    to,
    principals,
    ...(link && { link }),
    approver: readMaybeText(given.get('approver'), 'approver', SYSTEM_BOUNDS.name),
    events: readEvents(given.get('events'), 'events', WORK_BOUNDS.events),
  };
}

/** eventIDs, none twice; absent is none. */
export function readEvents(raw: unknown, at: string, most: number): string[] {
  if (raw === undefined) return [];
  const events = readList(raw, at, most, (one, where) => readText(one, where, 64, EVENT_ID), 0);
  return Array.from(new Set(events));
}

function readTime(raw: unknown, at: string): string {
  const text = readText(raw, at, 24);
  if (parseInstant(text) === undefined)
    throw new NotTaken(at, 'must be an instant in UTC such as 2026-05-01T00:00:00Z');
  return text;
}
