// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, renameSync, writeFileSync } from 'fs';
import { calendarDay, dayMs, dayText } from './calendar';
import { sampleKinds } from './sample_kinds';
import type { SampleKind } from './sample_kinds';

/** What is loaded; days are UTC, both ends included. */
export interface SampleState {
  seed: number;
  firstDay: string;
  lastDay: string;
  /** Kinds of logs that are loaded for all these days. */
  kinds: SampleKind[];
}

/** The state kept from an earlier start; `undefined` when there is none or it cannot be read. */
export function readSampleState(stateFile: string): SampleState | undefined {
  if (!existsSync(stateFile)) {
    return undefined;
  }
  try {
    const { seed, firstDay, lastDay, kinds } = JSON.parse(readFileSync(stateFile, 'utf8'));
    calendarDay(firstDay);
    calendarDay(lastDay);
    // A state without kinds is from when CloudTrail was the only one.
    const known = sampleKinds.filter((kind) =>
      Array.isArray(kinds) ? kinds.includes(kind) : kind === 'cloudtrail'
    );
    return typeof seed === 'number' ? { seed, firstDay, lastDay, kinds: known } : undefined;
  } catch {
    // Half written or from elsewhere: the days are loaded again, under the same ids.
    return undefined;
  }
}

export function writeSampleState(stateFile: string, state: SampleState): void {
  const half = `${stateFile}.new`;
  writeFileSync(half, `${JSON.stringify(state)}\n`);
  renameSync(half, stateFile);
}

/** Days to load, oldest first: those after `state`, or the last `days` before `until`. */
export function missingDays(
  until: string,
  days: number,
  state: Pick<SampleState, 'lastDay'> | undefined
): string[] {
  const end = calendarDay(until).start;
  const first = state ? calendarDay(state.lastDay).start + dayMs : end - days * dayMs;
  return daysBetween(first, end);
}

/**
 * The days to load of each kind that has some: a kind that came later than the others is loaded from
 * the first day on.
 */
export function missingWork(
  until: string,
  days: number,
  state: SampleState | undefined
): Array<{ kind: SampleKind; days: string[] }> {
  const missing = missingDays(until, days, state);
  return sampleKinds
    .map((kind) => {
      if (!state || state.kinds.includes(kind)) return { kind, days: missing };
      const first = calendarDay(state.firstDay).start;
      const end = Math.max(calendarDay(until).start, calendarDay(state.lastDay).start + dayMs);
      return { kind, days: daysBetween(first, end) };
    })
    .filter((work) => work.days.length > 0);
}

function daysBetween(first: number, end: number): string[] {
  const between: string[] = [];
  for (let at = first; at < end; at += dayMs) {
    between.push(dayText(at));
  }
  return between;
}
