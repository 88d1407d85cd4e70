// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../../endpoint';
import {
  checked,
  namedValues,
  NotTaken,
  readList,
  readOneOf,
  readPlainText,
} from '../../log_query/closed';
import type { LogId, LogKind } from '../../logs/log_kind';
import { SYSTEM_ID } from '../../systems/bounds';
import { readText, readTexts } from '../../systems/read_texts';
import { parseInstant } from '../../time/instant';
import {
  decodeInvestigation,
  encodeInvestigation,
  LONGEST_ADDRESS,
} from '../../url_state/investigate_state';
import type { EventNote, SavedInvestigation } from './investigation';

export const INVESTIGATION_ID = /^[a-z0-9][a-z0-9_-]{0,63}$/;
export const INVESTIGATION_BOUNDS = {
  name: 120,
  note: 4000,
  notes: 100,
  noteText: 2000,
  eventId: 512,
  systems: 50,
} as const;

/** A saved investigation out of anything: closed and bounded; faults name the place (`notes[1].text`). */
export function readInvestigation(raw: unknown, kinds: readonly LogKind[]): Checked {
  return checked(() => investigationOf(raw, kinds));
}

function investigationOf(raw: unknown, kinds: readonly LogKind[]): SavedInvestigation {
  const given = namedValues(raw, '', ['id', 'name', 'note', 'state', 'notes', 'systems']);
  const note = given.get('note');
  const systems = given.get('systems');
  const about =
    systems === undefined
      ? []
      : readTexts(systems, 'systems', INVESTIGATION_BOUNDS.systems, 64, SYSTEM_ID);
  const ids = kinds.map(({ id }) => id);
  return {
    id: readPlainText(given.get('id'), 'id', 64, INVESTIGATION_ID),
    name: readText(given.get('name'), 'name', INVESTIGATION_BOUNDS.name),
    ...(note !== undefined &&
      note !== '' && { note: readLines(note, 'note', INVESTIGATION_BOUNDS.note) }),
    state: readState(given.get('state'), kinds),
    notes: readList(
      given.get('notes') === undefined ? [] : given.get('notes'),
      'notes',
      INVESTIGATION_BOUNDS.notes,
      (one, at) => readNote(one, at, ids),
      0
    ),
    ...(about.length > 0 && { systems: about }),
  };
}

/** What the page writes; an address that would be read as something else is refused. */
function readState(raw: unknown, kinds: readonly LogKind[]): string {
  const state = readPlainText(raw, 'state', LONGEST_ADDRESS);
  const read = encodeInvestigation(decodeInvestigation(state, kinds));
  if (pairsOf(read) !== pairsOf(state))
    throw new NotTaken('state', 'is not the state of an investigation');
  return read;
}

function pairsOf(search: string): string {
  return JSON.stringify(Array.from(new URLSearchParams(search).entries()).sort());
}

function readNote(raw: unknown, at: string, logs: readonly LogId[]): EventNote {
  const given = namedValues(raw, at, ['log', 'id', 'at', 'text', 'by', 'written']);
  const instant = readPlainText(given.get('at'), `${at}.at`, 24);
  if (parseInstant(instant) === undefined)
    throw new NotTaken(`${at}.at`, 'must be an instant in UTC such as 2026-05-01T00:00:00Z');
  // Who wrote it is not taken from anybody's word.
  return {
    log: readOneOf(given.get('log'), `${at}.log`, logs),
    id: readPlainText(given.get('id'), `${at}.id`, INVESTIGATION_BOUNDS.eventId),
    at: instant,
    text: readLines(given.get('text'), `${at}.text`, INVESTIGATION_BOUNDS.noteText),
  };
}

/** A text of several lines. */
function readLines(raw: unknown, at: string, most: number): string {
  if (typeof raw !== 'string') throw new NotTaken(at, 'must be text');
  if (raw.length > most) throw new NotTaken(at, `at most ${most} characters`);
  const text = raw.replace(/\r\n?/g, '\n').trim();
  readText(text.replace(/[\n\t]+/g, ' '), at, most);
  return text.normalize('NFC');
}
