// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { dirname, join } from 'path';
import type { LoadOptions, LoadReport } from '../load_options';
import { loadRecords } from '../load_records';
import type { LoadTarget } from '../opensearch/connection';
import { dayText } from './calendar';
import { sampleDay } from './sample_day';
import { sampleKinds } from './sample_kinds';
import type { SampleKind } from './sample_kinds';
import { missingWork, readSampleState, writeSampleState } from './sample_state';

export const sampleSeed = 20260501;
export const sampleDays = 60;

export interface SampleOptions {
  /** Remembers which days are loaded. */
  stateFile: string;
  seed?: number;
  /** Days before this one are loaded (`YYYY-MM-DD`, UTC); today if not given. */
  until?: string;
  /** How many days the first time. */
  days?: number;
  refusedFile?: string;
  say?: (line: string) => void;
  progress?: LoadOptions['progress'];
  /** Called before each day of each kind, for a bar: the loader cannot know how much is still to come. */
  dayProgress?: (done: { kind: SampleKind; day: string; days: number; totalDays: number }) => void;
}

/** What was loaded of one kind of log. */
export interface SampleReport {
  kind: SampleKind;
  report: LoadReport;
  /** Where the records stand that OpenSearch refused. */
  refusedFile: string;
}

/**
 * Loads the days of sample logs that are missing before `until`: 60 the first time, then what has
 * come since, of every kind. The state is written only after all was taken; an interrupted load is
 * simply done again, every record keeping its id. Gives `undefined` when nothing was missing. Another
 * seed than the remembered one throws: two companies in one index would mix.
 */
export async function appendSample(
  target: LoadTarget,
  options: SampleOptions
): Promise<SampleReport[] | undefined> {
  const seed = options.seed ?? sampleSeed;
  const until = options.until ?? dayText(Date.now());
  const state = readSampleState(options.stateFile);
  if (state && state.seed !== seed) {
    throw new Error(
      `The sample logs in this data folder were made with seed ${state.seed}, not ${seed}. ` +
        'Use another data folder.'
    );
  }
  const work = missingWork(until, options.days ?? sampleDays, state);
  if (work.length === 0) {
    return undefined;
  }
  const firstDay = state?.firstDay ?? work[0].days[0];
  const ends = work.map(({ days }) => days[days.length - 1]);
  const lastDay = [...ends, state?.lastDay ?? ''].sort()[ends.length];
  const totalDays = work.reduce((sum, { days }) => sum + days.length, 0);
  let done = 0;
  const refused = options.refusedFile ?? join(dirname(options.stateFile), 'sample_refused.ndjson');
  const reports: SampleReport[] = [];
  for (const { kind, days } of work) {
    options.say?.(`sample logs, ${kind}: ${days.length} days, ${days[0]} to ${lastDay}`);
    const records = recordsOf(seed, kind, days, firstDay, (day) => {
      options.dayProgress?.({ kind, day, days: done, totalDays });
      done += 1;
    });
    const refusedFile = refused.replace(/(\.[a-z]+)?$/, `_${kind}$1`);
    const report = await loadRecords(kind, records, target, {
      refusedFile,
      say: options.say,
      progress: options.progress,
    });
    reports.push({ kind, report, refusedFile });
  }
  writeSampleState(options.stateFile, { seed, firstDay, lastDay, kinds: [...sampleKinds] });
  return reports;
}

function* recordsOf(
  seed: number,
  kind: SampleKind,
  days: string[],
  firstDay: string,
  dayBegins: (day: string) => void
) {
  for (const day of days) {
    dayBegins(day);
    yield* sampleDay(seed, day, kind, firstDay);
  }
}
