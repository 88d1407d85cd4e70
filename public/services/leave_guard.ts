// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createContext, useCallback, useContext, useEffect } from 'react';

/** `page`: a form whose every address is its own. `path`: one whose address changes while it is filled in. */
export type Holds = 'page' | 'path';

interface Place {
  pathname: string;
  search: string;
}

/** Knows whether the page holds what nobody has saved, and asks before it is left. */
export interface LeaveGuard {
  /** Something unsaved is on the page until the answer is called. */
  hold(holds: Holds): () => void;
  /** Nothing unsaved is on the page: it was just saved, or given up. */
  release(): void;
  unsaved(): boolean;
  /** Goes when nothing is lost by it, else once the person has said so. */
  pass(from: Place, to: Place, go: () => void): void;
  /** Whether the step would lose something. */
  loses(from: Place, to: Place): boolean;
  /** Shows the question; `leave` goes on. */
  ask(leave: () => void): void;
  /** Told of every question, and of undefined when it is settled. */
  onQuestion(tell: (question: LeaveQuestion | undefined) => void): () => void;
}

export interface LeaveQuestion {
  stay(): void;
  leave(): void;
}

export function leaveGuard(): LeaveGuard {
  const held = new Set<{ holds: Holds }>();
  let tell: (question: LeaveQuestion | undefined) => void = () => undefined;
  const guard: LeaveGuard = {
    hold: (holds) => {
      const one = { holds };
      held.add(one);
      return () => void held.delete(one);
    },
    release: () => held.clear(),
    unsaved: () => held.size > 0,
    loses: (from, to) =>
      Array.from(held).some(
        ({ holds }) =>
          from.pathname !== to.pathname || (holds === 'page' && from.search !== to.search)
      ),
    pass: (from, to, go) => {
      if (guard.loses(from, to)) guard.ask(go);
      else go();
    },
    ask: (go) =>
      tell({
        stay: () => tell(undefined),
        leave: () => {
          tell(undefined);
          held.clear();
          go();
        },
      }),
    onQuestion: (next) => {
      tell = next;
      return () => {
        tell = () => undefined;
      };
    },
  };
  return guard;
}

/** A guard that nobody asks, where no application stands around the page. */
export const LeaveGuardContext = createContext<LeaveGuard>(leaveGuard());

/** While `unsaved`, the page is not left without a question; the answer is to be called when all was saved. */
export function useUnsaved(unsaved: boolean, holds: Holds = 'page'): () => void {
  const guard = useContext(LeaveGuardContext);
  useEffect(() => (unsaved ? guard.hold(holds) : undefined), [guard, unsaved, holds]);
  return useCallback(() => guard.release(), [guard]);
}
