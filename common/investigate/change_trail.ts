// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isClauseStep, isEntityStep, isKnownGoodStep, isLogsStep } from './trail_clauses';
import { TRAIL_BOUNDS } from './read_trail';
import type { Step, Trail } from './trail';

export const EMPTY_TRAIL: Trail = { steps: [] };

/** True when no further step has room. */
export function isFull({ steps }: Trail): boolean {
  return steps.length >= TRAIL_BOUNDS.steps;
}

/**
 * The trail with one more step at its end. One that stands there already is not added again (but switched on), the
 * opposite one goes: nothing can be asked for and excluded at once. A full trail stays as it is.
 */
export function withStep(trail: Trail, added: Step): Trail {
  const rest = trail.steps.filter((one) => aboutOf(one) !== aboutOf(added));
  const same = trail.steps.findIndex((one) => askedOf(one) === askedOf(added));
  if (same >= 0) return switchedStep(trail, same, false);
  return rest.length >= TRAIL_BOUNDS.steps ? trail : { steps: [...rest, added] };
}

export function withoutStep({ steps }: Trail, at: number): Trail {
  return { steps: steps.filter((_, place) => place !== at) };
}

export function replacedStep({ steps }: Trail, at: number, step: Step): Trail {
  return { steps: steps.map((one, place) => (place === at ? step : one)) };
}

/** The step at `from` stands at `to` then; places that there are not change nothing. */
export function movedStep(trail: Trail, from: number, to: number): Trail {
  const { steps } = trail;
  if (!(from in steps) || !(to in steps)) return trail;
  const rest = withoutStep(trail, from).steps;
  return { steps: [...rest.slice(0, to), steps[from], ...rest.slice(to)] };
}

/** Switches a step off, or on again; as `off` says, or the other way. */
export function switchedStep(trail: Trail, at: number, off?: boolean): Trail {
  const step = trail.steps[at];
  if (!step) return trail;
  const { off: was, ...on } = step;
  const isOff = off === undefined ? !was : off;
  return replacedStep(trail, at, isOff ? { ...on, off: true } : on);
}

/** With this note, or without one when it is blank. */
export function notedStep(trail: Trail, at: number, note: string): Trail {
  const step = trail.steps[at];
  if (!step) return trail;
  const bare = withoutNote(step);
  const text = note.trim().slice(0, TRAIL_BOUNDS.noteLength);
  return replacedStep(trail, at, text === '' ? bare : { ...bare, note: text });
}

/** The step without its note. */
export function withoutNote(step: Step): Step {
  const bare = { ...step };
  delete bare.note;
  return bare;
}

/** Extract becomes exclude and the other way; a known-good step only excludes. */
export function turnedStep(trail: Trail, at: number): Trail {
  const step = trail.steps[at];
  if (!step || isKnownGoodStep(step)) return trail;
  return replacedStep(trail, at, turned(step));
}

function turned(step: Step): Step {
  if (isClauseStep(step)) {
    const { not, ...clause } = step.clause;
    return { ...step, clause: not ? clause : { ...clause, not: true } };
  }
  if (!isEntityStep(step) && !isLogsStep(step)) return step;
  const { not, ...positive } = step;
  return not ? positive : { ...positive, not: true };
}

/** Trails before and after this one, for undo and redo. */
export interface TrailHistory {
  past: Trail[];
  trail: Trail;
  future: Trail[];
}

const REMEMBERED = 50;

export function startHistory(trail: Trail = EMPTY_TRAIL): TrailHistory {
  return { past: [], trail, future: [] };
}

export function changed(history: TrailHistory, trail: Trail): TrailHistory {
  if (JSON.stringify(trail) === JSON.stringify(history.trail)) return history;
  return { past: [...history.past, history.trail].slice(-REMEMBERED), trail, future: [] };
}

export function undone({ past, trail, future }: TrailHistory): TrailHistory {
  if (past.length === 0) return { past, trail, future };
  return { past: past.slice(0, -1), trail: past[past.length - 1], future: [trail, ...future] };
}

export function redone({ past, trail, future }: TrailHistory): TrailHistory {
  if (future.length === 0) return { past, trail, future };
  return { past: [...past, trail], trail: future[0], future: future.slice(1) };
}

/** What a step asks, notes and switches aside. */
function askedOf(step: Step): string {
  if (isEntityStep(step)) return JSON.stringify([step.entity.type, step.entity.value, step.not]);
  if (isClauseStep(step)) return JSON.stringify([step.clause, step.log]);
  if (isLogsStep(step)) return JSON.stringify([step.logs.slice().sort(), step.not]);
  return JSON.stringify(['known good', step.knownGood]);
}

/** What a step is about, whether asked for or excluded. */
function aboutOf(step: Step): string {
  if (isClauseStep(step)) return askedOf({ ...step, clause: { ...step.clause, not: undefined } });
  if (isEntityStep(step) || isLogsStep(step)) return askedOf({ ...step, not: undefined } as Step);
  return askedOf(step);
}
