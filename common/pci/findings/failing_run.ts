// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FindingVersion } from './finding_version';
import { stateOf } from './intervals';

/** The beginning of a run of one state of one finding. */
export type Turn = Pick<FindingVersion, 'finding' | 'status' | 'recordState' | 'workflow'> & {
  validFrom: string;
};

/** An unbroken time in which a resource fails. */
export interface FailingRun {
  /** ISO UTC. */
  since: string;
  /** True: it had failed before, and not failed between. */
  again: boolean;
}

/**
 * The run in which a resource fails, by the turns of all findings of its check up to an instant. It fails while any finding
 * says so: where one hands over to another, as at the switch to consolidated findings, the run goes on. Undefined: it
 * does not fail at that instant.
 */
export function failingRun(turns: readonly Turn[]): FailingRun | undefined {
  const inTime = turns.slice().sort((a, b) => Date.parse(a.validFrom) - Date.parse(b.validFrom));
  const failing = new Set<string>();
  let run: FailingRun | undefined;
  let ended = false;
  inTime.forEach((turn, place) => {
    if (stateOf(turn) === 'failed') failing.add(turn.finding);
    else failing.delete(turn.finding);
    // Turns of one instant are one step.
    const next = inTime[place + 1];
    if (next && next.validFrom === turn.validFrom) return;
    if (failing.size > 0) {
      run = run || { since: turn.validFrom, again: ended };
    } else if (run) {
      run = undefined;
      ended = true;
    }
  });
  return run;
}
