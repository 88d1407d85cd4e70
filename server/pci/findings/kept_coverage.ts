// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FindingsProgress } from '../../../common/pci/findings/answers';
import type { Coverage } from '../../../common/search/coverage';
import { coverageOf, readCoverage } from '../../search/coverage';
import type { SearchPort } from '../../search/search_port';
import { FINDINGS_PATTERN, PROGRESS_PATTERN } from './mapping';
import type { FindingsReading, StandingAsked } from './read_standing';

const DAY = 24 * 60 * 60 * 1000;
/** Days before the instant that coverage is told of. */
const DAYS = 30;
/** The keeper looks every quarter of a minute: later than this it hangs. Milliseconds. */
const BEHIND = 3 * 60 * 1000;

/** What an answer from the index of findings rests on: partial while the index is not kept up to the instant. */
export async function keptCoverage(
  port: SearchPort,
  { now }: Pick<FindingsReading, 'now'>,
  { asOf, accounts }: StandingAsked
): Promise<Coverage> {
  const to = Date.parse(asOf);
  const kind = {
    index: FINDINGS_PATTERN,
    time: 'at',
    ingested: 'ingested',
    alwaysMapped: ['at', 'account', 'finding', 'status'],
    filters: [
      { range: { at: { lte: asOf } } },
      ...(accounts ? [{ terms: { account: accounts } }] : []),
    ],
  };
  const period = { from: new Date(to - DAYS * DAY).toISOString(), to: asOf };
  const [facts, progress] = await Promise.all([
    readCoverage(port, kind, period, now(), []),
    readProgress(port),
  ]);
  const coverage = coverageOf(facts, {
    reports: [],
    empty: facts.newestEvent === undefined,
    needed: [],
  });
  const ahead = progress === undefined || isBehind(progress, to, now());
  return ahead && coverage.state !== 'no_data' ? { ...coverage, state: 'partial' } : coverage;
}

/** Undefined: nothing is kept yet. */
export async function readProgress(port: SearchPort): Promise<FindingsProgress | undefined> {
  const { hits } = await port.search({
    index: PROGRESS_PATTERN,
    body: { size: 1, track_total_hits: false },
  });
  const held = (hits.hits || [])[0];
  const { progress } = ((held && held._source && held._source.progress) || {}) as {
    progress?: FindingsProgress;
  };
  return progress;
}

/** What stood at the instant may rest on versions that are still to come, or that arrived and were not taken. */
function isBehind({ backfill, followedTo }: FindingsProgress, asOf: number, now: number): boolean {
  return !backfill.done || Math.min(asOf, now) - Date.parse(followedTo) > BEHIND;
}
