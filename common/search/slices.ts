// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { instantText } from '../time/instant';
import type { Period } from '../time/period';

const HOUR = 60 * 60 * 1000;

export interface SlicesWatch {
  /** Milliseconds of the period answered, and in all. Called only when one search was not enough. */
  progress?(so: { done: number; total: number }): void;
  /** True: no further slice is asked; the promise rejects with an `AbortError`. */
  stopped?(): boolean;
}

/**
 * Asks for a period; where that is too much for one search (`deadline`, `too_many_buckets`) in halves, one after
 * another, down to an hour. `merge` puts two answers of adjoining periods together, the earlier first. Every other
 * fault, and a single hour that is too much, rejects.
 */
export async function askInSlices<Answer>(
  period: Period,
  ask: (slice: Period) => Promise<Answer>,
  merge: (earlier: Answer, later: Answer) => Answer,
  watch: SlicesWatch = {}
): Promise<Answer> {
  const total = length(period);
  const waiting: Period[] = [period];
  let longest = Infinity;
  let done = 0;
  let answer: { of: Answer } | undefined;
  while (waiting.length > 0) {
    if (watch.stopped && watch.stopped()) throw stoppedError();
    const slice = waiting.shift() as Period;
    // What was too long once would be too long again: it is cut without asking.
    if (length(slice) > longest && length(slice) > HOUR) {
      waiting.unshift(...halves(slice));
      continue;
    }
    try {
      const part = await ask(slice);
      answer = { of: answer ? merge(answer.of, part) : part };
      done += length(slice);
      if (watch.progress && done < total) watch.progress({ done, total });
    } catch (fault) {
      if (!isTooMuch(fault) || length(slice) <= HOUR) throw fault;
      longest = Math.max(...halves(slice).map(length));
      waiting.unshift(slice);
      if (watch.progress) watch.progress({ done, total });
    }
  }
  return (answer as { of: Answer }).of;
}

/** A period cut in two at a whole hour. */
export function halves(period: Period): [Period, Period] {
  const from = Date.parse(period.from);
  const to = Date.parse(period.to);
  const whole = Math.floor((from + to) / 2 / HOUR) * HOUR;
  const middle = whole > from ? whole : Math.floor((from + to) / 2);
  return [
    { from: period.from, to: instantText(middle) },
    { from: instantText(middle), to: period.to },
  ];
}

function length(period: Period): number {
  return Date.parse(period.to) - Date.parse(period.from);
}

/** True for a fault that a shorter period may not have. */
export function isTooMuch(fault: unknown): boolean {
  const { code } = (fault || {}) as { code?: unknown };
  return code === 'deadline' || code === 'too_many_buckets';
}

function stoppedError(): Error {
  const error = new Error('stopped');
  error.name = 'AbortError';
  return error;
}
