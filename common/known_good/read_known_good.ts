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
} from '../log_query/closed';
import { SYSTEM_BOUNDS, SYSTEM_ID } from '../systems/bounds';
import { readText, readTexts } from '../systems/read_texts';
import { KNOWN_GOOD_BOUNDS, KNOWN_GOOD_ID, RESERVED_KNOWN_GOOD } from './bounds';
import { KNOWN_GOOD_TYPES } from './known_good_list';
import type { WrittenKnownGood } from './known_good_list';
import { valueFault } from './value_fault';

export const KNOWN_GOOD_FIELDS: ReadonlyArray<keyof WrittenKnownGood> = [
  'id',
  'name',
  'of',
  'values',
  'owner',
  'reason',
  'expires',
  'systems',
  'usedForEvidence',
];

/**
 * What a person writes of a known-good list, out of anything: closed and bounded; faults name the place (`values[1]`).
 * With `today` (YYYY-MM-DD) it must also hold from then on, and not for too long.
 */
export function readKnownGood(raw: unknown, today?: string): Checked {
  return checked(() => knownGoodOf(raw, today));
}

function knownGoodOf(raw: unknown, today: string | undefined): WrittenKnownGood {
  const given = namedValues(raw, '', KNOWN_GOOD_FIELDS);
  const id = readPlainText(given.get('id'), 'id', 64, KNOWN_GOOD_ID);
  if (RESERVED_KNOWN_GOOD.indexOf(id) >= 0) throw new NotTaken('id', 'is not free');
  const of = readOneOf(given.get('of'), 'of', KNOWN_GOOD_TYPES);
  const values = readList(given.get('values'), 'values', KNOWN_GOOD_BOUNDS.values, (one, at) => {
    const value = readText(one, at, KNOWN_GOOD_BOUNDS.value);
    const fault = valueFault(of, value);
    if (fault) throw new NotTaken(at, fault);
    return value;
  });
  const seen = new Set<string>();
  values.forEach((value, place) => {
    if (seen.has(value)) throw new NotTaken(`values[${place}]`, 'is there twice');
    seen.add(value);
  });
  const systems = given.has('systems')
    ? readTexts(given.get('systems'), 'systems', KNOWN_GOOD_BOUNDS.systems, 64, SYSTEM_ID)
    : [];
  const usedForEvidence = given.get('usedForEvidence');
  if (typeof usedForEvidence !== 'boolean')
    throw new NotTaken('usedForEvidence', 'must be true or false');
  return {
    id,
    name: readText(given.get('name'), 'name', KNOWN_GOOD_BOUNDS.name),
    of,
    values,
    owner: readText(given.get('owner'), 'owner', SYSTEM_BOUNDS.name),
    reason: readText(given.get('reason'), 'reason', KNOWN_GOOD_BOUNDS.reason),
    expires: readExpiry(given.get('expires'), today),
    ...(systems.length > 0 && { systems }),
    usedForEvidence,
  };
}

function readExpiry(raw: unknown, today: string | undefined): string {
  const day = readPlainText(raw, 'expires', 10, /^\d{4}-\d\d-\d\d$/);
  if (!isDay(day)) throw new NotTaken('expires', 'must be a day such as 2026-05-31');
  if (today === undefined) return day;
  if (day < today) throw new NotTaken('expires', 'must not be over yet');
  const last = daysAfter(today, KNOWN_GOOD_BOUNDS.days);
  if (day > last) throw new NotTaken('expires', `must not be after ${last}`);
  return day;
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** The day so many days after a day; both YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10);
}
