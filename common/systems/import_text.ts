// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../endpoint';

/** Most characters of an import. */
export const IMPORT_LENGTH = 512 * 1024;

/** The text of a file to import: its cells are looked at one by one later, so that the row can be named. */
export function readImportText(raw: unknown): Checked {
  if (typeof raw !== 'string') return { fault: { at: '', message: 'must be text' } };
  if (raw.length > IMPORT_LENGTH)
    return { fault: { at: '', message: `at most ${IMPORT_LENGTH} characters` } };
  if (raw.trim() === '') return { fault: { at: '', message: 'is missing' } };
  return { value: raw };
}
