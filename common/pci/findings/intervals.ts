// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DatedVersion, FindingVersion } from './finding_version';

/** Worst first; what AWS does not know is as bad as what it could not find out. */
const WORST: readonly string[] = ['FAILED', 'WARNING', 'NOT_AVAILABLE', 'PASSED'];

/**
 * The versions of one finding with the time in which each was the newest. At an instant that one stands which, of all
 * dated up to it (`@timestamp`), is the newest by the event bus's time, then by its own; of two of the same times the
 * one that is worse. The order in which versions are given never matters.
 */
export function datedVersions(versions: readonly FindingVersion[]): DatedVersion[] {
  const inTime = versions.slice().sort((a, b) => compare(a.at, b.at) || byNewest(a, b));
  const to = new Map<FindingVersion, string>();
  const turns = new Set<FindingVersion>();
  let newest: FindingVersion | undefined;
  inTime.forEach((version) => {
    if (newest && byNewest(version, newest) < 0) {
      to.set(version, version.at);
      return;
    }
    if (newest) to.set(newest, version.at);
    newest = version;
  });
  let stood: FindingVersion | undefined;
  inTime.forEach((version) => {
    // One that never was the newest is no part of any run.
    if (to.get(version) === version.at) return;
    if (!stood || stateOf(stood) !== stateOf(version)) turns.add(version);
    stood = version;
  });
  return inTime.map((version) => {
    const validTo = to.get(version);
    return {
      ...version,
      validFrom: version.at,
      ...(validTo !== undefined && { validTo }),
      turn: turns.has(version),
    };
  });
}

/** Negative: `a` is older than `b`, or of the same times and better, so that `b` stands. */
export function byNewest(a: FindingVersion, b: FindingVersion): number {
  return (
    compare(a.bus || a.at, b.bus || b.at) ||
    compare(a.at, b.at) ||
    rank(b.status) - rank(a.status) ||
    Number(isCounted(a)) - Number(isCounted(b)) ||
    compare(a.document, b.document)
  );
}

/** Archived and suppressed findings count for nothing. */
export function isCounted({
  recordState,
  workflow,
}: Pick<FindingVersion, 'recordState' | 'workflow'>): boolean {
  return recordState !== 'ARCHIVED' && workflow !== 'SUPPRESSED';
}

/** What a version says of its check: archived and suppressed ones say nothing, an illegal status is unknown. */
export function stateOf(
  version: Pick<FindingVersion, 'status' | 'recordState' | 'workflow'>
): 'failed' | 'unknown' | 'passed' | 'ignored' {
  if (!isCounted(version)) return 'ignored';
  if (version.status === 'FAILED') return 'failed';
  return version.status === 'PASSED' ? 'passed' : 'unknown';
}

function rank(status: string): number {
  const place = WORST.indexOf(status);
  return place < 0 ? WORST.indexOf('NOT_AVAILABLE') : place;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
