// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { AskProblem, problemOf } from '../../services/ask';

export interface Saving {
  busy: boolean;
  problem?: AskProblem;
  /** Runs a change; true when it is kept. */
  run(change: () => Promise<unknown>): Promise<boolean>;
  forget(): void;
}

/** A change on its way to the server, and what came of it. Nothing that was typed goes with a fault. */
export function useSaving(): Saving {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AskProblem>();
  return {
    busy,
    problem,
    forget: () => setProblem(undefined),
    run: async (change) => {
      setBusy(true);
      setProblem(undefined);
      try {
        await change();
        return true;
      } catch (fault) {
        const known = problemOf(fault);
        setProblem(known instanceof AskProblem ? known : new AskProblem('unknown', undefined, ''));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
