// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AskProblem } from './ask';

const FIRST_SECONDS = 10;
const MOST_SECONDS = 60;
/** A server may ask for more patience than that, within what a page may be left open for. */
const MOST_ASKED_SECONDS = 600;

/** What passes without anybody changing the question. */
const PASSING: ReadonlyArray<AskProblem['code']> = [
  'network',
  'overloaded',
  'too_many_searches',
  'unavailable',
];

/**
 * Milliseconds until the question is to be asked again by itself; undefined: not without the person. Starts with
 * what the server asked for, doubles with each failure up to a minute, and is never the same for all pages.
 * `failures`: how often in a row it failed, this time included. `random`: 0 up to 1.
 */
export function pauseBeforeNext(
  problem: AskProblem,
  failures: number,
  random = Math.random()
): number | undefined {
  if (PASSING.indexOf(problem.code) < 0) return undefined;
  const { retryAfterSeconds = FIRST_SECONDS } = problem;
  const asked = Math.min(MOST_ASKED_SECONDS, Math.max(1, retryAfterSeconds));
  const grown = Math.min(MOST_SECONDS, asked * 2 ** (failures - 1));
  // Later, never sooner than the server wants it.
  return Math.round(Math.max(asked, grown) * (1 + random / 4) * 1000);
}

/** Runs once, when the time is over and somebody may see the page; what it answers with calls it off. */
export function whenSeenAfter(milliseconds: number, run: () => void): () => void {
  let over = false;
  const look = () => {
    if (!over || document.visibilityState !== 'visible') return;
    callOff();
    run();
  };
  const timer = window.setTimeout(() => {
    over = true;
    look();
  }, milliseconds);
  const callOff = () => {
    window.clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
  document.addEventListener('visibilitychange', look);
  return callOff;
}
