// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, renameSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import type { LoadOptions, LoadReport } from '../load_options';
import { loadRecords } from '../load_records';
import type { LoadTarget } from '../opensearch/connection';
import { calendarDay, dayMs, dayText } from './calendar';
import { sampleDay } from './sample_day';

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
  /** Called before each day, for a bar: the loader cannot know how much is still to come. */
  dayProgress?: (done: { day: string; days: number; totalDays: number }) => void;
}

/** What is loaded; days are UTC, both ends included. */
export interface SampleState {
  seed: number;
  firstDay: string;
  lastDay: string;
}

/** The state kept from an earlier start; `undefined` when there is none or it cannot be read. */
export function readSampleState(stateFile: string): SampleState | undefined {
  if (!existsSync(stateFile)) {
    return undefined;
  }
  try {
    const { seed, firstDay, lastDay } = JSON.parse(readFileSync(stateFile, 'utf8'));
    calendarDay(firstDay);
    calendarDay(lastDay);
    return typeof seed === 'number' ? { seed, firstDay, lastDay } : undefined;
  } catch {
    // Half written or from elsewhere: the days are loaded again, under the same ids.
    return undefined;
  }
}

/** Days to load, oldest first: those after `state`, or the last `days` before `until`. */
export function missingDays(until: string, days: number, state: SampleState | undefined): string[] {
  const end = calendarDay(until).start;
  const first = state ? calendarDay(state.lastDay).start + dayMs : end - days * dayMs;
  const missing: string[] = [];
  for (let at = first; at < end; at += dayMs) {
    missing.push(dayText(at));
  }
  return missing;
}

function writeState(stateFile: string, state: SampleState): void {
  const half = `${stateFile}.new`;
  writeFileSync(half, `${JSON.stringify(state)}\n`);
  renameSync(half, stateFile);
}

/**
 * Loads the days of sample logs that are missing before `until`: 60 the first time, then what has
 * come since. The state is written only after all was taken; an interrupted load is simply done
 * again, every record keeping its id. Gives `undefined` when nothing was missing. Another seed than
 * the remembered one throws: two companies in one index would mix.
 */
export async function appendSample(
  target: LoadTarget,
  options: SampleOptions
): Promise<LoadReport | undefined> {
  const seed = options.seed ?? sampleSeed;
  const until = options.until ?? dayText(Date.now());
  const state = readSampleState(options.stateFile);
  if (state && state.seed !== seed) {
    throw new Error(
      `The sample logs in this data folder were made with seed ${state.seed}, not ${seed}. ` +
        'Use another data folder.'
    );
  }
  const missing = missingDays(until, options.days ?? sampleDays, state);
  if (missing.length === 0) {
    return undefined;
  }
  const last = missing[missing.length - 1];
  options.say?.(`sample logs: ${missing.length} days, ${missing[0]} to ${last}`);
  const report = await loadRecords(
    'cloudtrail',
    recordsOf(seed, missing, options.dayProgress),
    target,
    {
      refusedFile: options.refusedFile ?? join(dirname(options.stateFile), 'sample_refused.ndjson'),
      say: options.say,
      progress: options.progress,
    }
  );
  writeState(options.stateFile, {
    seed,
    firstDay: state?.firstDay ?? missing[0],
    lastDay: last,
  });
  return report;
}

function* recordsOf(seed: number, days: string[], dayProgress: SampleOptions['dayProgress']) {
  for (const [place, day] of days.entries()) {
    dayProgress?.({ day, days: place, totalDays: days.length });
    yield* sampleDay(seed, day);
  }
}
