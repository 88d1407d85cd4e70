// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { datedVersions } from '../../../common/pci/findings/intervals';
import type { DatedVersion, FindingVersion } from '../../../common/pci/findings/finding_version';

/**
 * The rows of one finding that are to be written when versions of it come. `kept`: its rows that may change, an unbroken
 * piece of its history from the one that stood just before the first of the new ones began; what follows the piece keeps
 * the end of its last row as it is. A version that came again, under the id of its document, takes the place of the earlier one.
 */
export function mergeRows(
  kept: readonly DatedVersion[],
  come: readonly FindingVersion[]
): DatedVersion[] {
  const before = new Map(kept.map((row) => [row.document, row]));
  const versions = new Map<string, FindingVersion>(
    kept.map((row) => [row.document, withoutTimes(row)])
  );
  come.forEach((version) => {
    const held = versions.get(version.document);
    if (!held || held.ingested <= version.ingested) versions.set(version.document, version);
  });
  const dated = datedVersions(Array.from(versions.values()));
  const first = dated[0];
  const last = dated.filter((row) => row.validTo === undefined)[0];
  return dated
    .map((row) => {
      const held = before.get(row.document);
      if (!held || !stood(held)) return row;
      return {
        ...row,
        ...(row === last && held.validTo && { validTo: held.validTo }),
        ...(row === first && held.at === row.at && stood(row) && { turn: held.turn }),
      };
    })
    .filter((row) => !isSame(row, before.get(row.document)));
}

function stood({ validFrom, validTo }: DatedVersion): boolean {
  return validTo === undefined || validTo > validFrom;
}

function withoutTimes({
  validFrom: _from,
  validTo: _to,
  turn: _turn,
  ...version
}: DatedVersion): FindingVersion {
  return version;
}

function isSame(row: DatedVersion, held: DatedVersion | undefined): boolean {
  if (!held) return false;
  const names = new Set([...Object.keys(row), ...Object.keys(held)]) as Set<keyof DatedVersion>;
  return Array.from(names).every(
    (name) => JSON.stringify(row[name]) === JSON.stringify(held[name])
  );
}
