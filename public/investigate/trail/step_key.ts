// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { turnedStep } from '../../../common/investigate/change_trail';
import type { Step } from '../../../common/investigate/trail';

/** What a step asks for, without its note and whether it is on: no two steps of a trail have the same. */
export function stepKey(step: Step): string {
  return JSON.stringify({ ...step, note: undefined, off: undefined });
}

/** What extracts, excluding instead. */
export function excluding(step: Step): Step {
  return turnedStep({ steps: [step] }, 0).steps[0];
}
