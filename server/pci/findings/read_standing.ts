// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FailingRun } from '../../../common/pci/findings/failing_run';
import type { DatedVersion, StandingCheck } from '../../../common/pci/findings/finding_version';
import type { Coverage } from '../../../common/search/coverage';
import type { LogSearchPort } from '../../search/search_port';
import { FINDINGS_PATTERN } from './mapping';
import { keptCoverage } from './kept_coverage';
import { keptChecks, keptFailingRuns, keptVersions } from './kept_queries';
import { checksInLogs, versionsOfFinding } from './logs_queries';

/** What reading findings needs to know of its surroundings. */
export interface FindingsReading {
  /** Index pattern of Security Hub findings. */
  index: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Has the program take what arrived last; absent: nobody keeps findings. */
  catchUp?(): Promise<void>;
}

export interface StandingAsked {
  /** ISO UTC. */
  asOf: string;
  /** Absent: all that the person may read. */
  accounts?: readonly string[];
  /** One control alone. */
  control?: string;
}

export interface Standing {
  checks: StandingCheck[];
  how: 'kept' | 'recomputed' | 'logs';
  coverage: Coverage;
}

/** An instant this near is now: what stands then needs no computing of the past. Milliseconds. */
const NEAR_NOW = 60000;

/**
 * What stands of every check at an instant, read as the person who asks: from the index of findings, or, where nobody keeps
 * one, from the logs. Who may read neither gets `forbidden`.
 */
export async function readStandingChecks(
  port: LogSearchPort,
  reading: FindingsReading,
  asked: StandingAsked
): Promise<Standing> {
  if (reading.catchUp) await reading.catchUp();
  const coverage = await keptCoverage(port, reading, asked);
  if (coverage.shards.total === 0) return checksInLogs(port, reading, asked);
  const past = reading.now() - Date.parse(asked.asOf) > NEAR_NOW;
  return {
    checks: await keptChecks(port, asked),
    how: past ? 'recomputed' : 'kept',
    coverage,
  };
}

/**
 * The runs in which resources fail without a break, by `checkKey`. Only of those that are named, and
 * only from the index of findings: empty where there is none.
 */
export async function readFailingRuns(
  port: LogSearchPort,
  asked: StandingAsked,
  checks: readonly StandingCheck[]
): Promise<Map<string, FailingRun>> {
  return checks.length === 0 ? new Map() : keptFailingRuns(port, asked, checks);
}

/** The versions of one finding, newest first; empty: the person sees none of it. */
export async function readVersions(
  port: LogSearchPort,
  reading: FindingsReading,
  finding: string
): Promise<{ versions: DatedVersion[]; how: 'kept' | 'logs' }> {
  if (reading.catchUp) await reading.catchUp();
  const indices = await port.search({
    index: FINDINGS_PATTERN,
    body: { size: 0, track_total_hits: false },
  });
  if (indices._shards.total > 0)
    return { versions: await keptVersions(port, finding), how: 'kept' };
  return { versions: await versionsOfFinding(port, reading.index, finding), how: 'logs' };
}
