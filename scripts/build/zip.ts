// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

const UNIX = 3;
const REGULAR_FILE_0644 = 0o100644 * 0x10000;

/**
 * Packs files (path -> content) so that the same content gives the same bytes anywhere: sorted, one fixed date, a fixed mode
 * (OSD's installer takes over the mode), compressed in JavaScript because zlib's output differs between machines.
 */
export function zip(files: Map<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) {
    entries[name] = [
      files.get(name) as Uint8Array,
      // A zip holds local time without a zone; this is the first day it can hold, in every zone.
      { mtime: new Date(1980, 0, 1), os: UNIX, attrs: REGULAR_FILE_0644, level: 9 },
    ];
  }
  return zipSync(entries);
}
