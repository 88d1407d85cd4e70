// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';
import { AskProblem, isAbort, problemOf } from './ask';
import { pauseBeforeNext, whenSeenAfter } from './ask_again';

/** How far a question asked in slices has come: milliseconds of the period. */
export interface Progress {
  done: number;
  total: number;
}

export type Answer<T> =
  | { state: 'waiting' }
  | { state: 'loading'; progress?: Progress; stop(): void; before?: T }
  | { state: 'stopped'; retry(): void }
  | ({ state: 'error'; retry(): void } & Failure<T>)
  | { state: 'data'; data: T; retry(): void };

/** With `again`, milliseconds, it is asked again by itself, and what was there before stays. */
interface Failure<T> {
  problem: AskProblem;
  again?: number;
  before?: T;
}

/** Asks once; reports progress when it takes several searches. */
export type Question<Input, T> = (
  input: Input,
  signal: AbortSignal,
  progress: (progress: Progress) => void
) => Promise<T>;

type Known<T> =
  | { state: 'loading'; progress?: Progress; before?: T }
  | { state: 'stopped' }
  | ({ state: 'error' } & Failure<T>)
  | { state: 'data'; data: T };

/**
 * The answer to a question, asked again when `input` changes in content or somebody renews; without input nothing is asked. Leaving
 * the page or asking anew aborts what runs. While loading, the answer before is there to be shown paler; also after
 * a fault that passes, while the question waits to be asked again.
 */
export function useAnswer<Input, T>(
  question: Question<Input, T>,
  input: Input | undefined,
  renewed = 0
): Answer<T> {
  const [known, setKnown] = useState<Known<T>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const running = useRef<AbortController>();
  const failures = useRef(0);
  const latest = useRef({ question, input });
  latest.current = { question, input };
  const key = input === undefined ? undefined : `${renewed} ${JSON.stringify(input)}`;

  useEffect(() => {
    if (key === undefined || latest.current.input === undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setKnown((last) => ({ state: 'loading', before: dataOf(last) }));
    const progress = (now: Progress) => {
      if (!signal.aborted)
        setKnown((last) => ({ state: 'loading', progress: now, before: dataOf(last) }));
    };
    latest.current
      .question(latest.current.input, signal, progress)
      .then((data) => {
        if (signal.aborted) return;
        failures.current = 0;
        setKnown({ state: 'data', data });
      })
      .catch((fault) => {
        if (signal.aborted || isAbort(fault)) return;
        failures.current += 1;
        const problem = asProblem(fault);
        const again = pauseBeforeNext(problem, failures.current);
        setKnown((last) => ({
          state: 'error',
          problem,
          again,
          before: again === undefined ? undefined : dataOf(last),
        }));
      });
    return () => controller.abort();
  }, [key, attempt]);

  const retry = useCallback(() => setAttempt((last) => last + 1), []);
  useEffect(() => {
    if (known.state !== 'error' || known.again === undefined) return undefined;
    return whenSeenAfter(known.again, retry);
  }, [known, retry]);
  const stop = useCallback(() => {
    if (running.current) running.current.abort();
    setKnown({ state: 'stopped' });
  }, []);

  if (key === undefined) return { state: 'waiting' };
  return known.state === 'loading' ? { ...known, stop } : { ...known, retry };
}

/** What there is to show: the data, or the data before while newer is to come. */
export function dataOf<T>(answer: Answer<T> | Known<T>): T | undefined {
  if (answer.state === 'data') return answer.data;
  return answer.state === 'loading' || answer.state === 'error' ? answer.before : undefined;
}

function asProblem(fault: unknown): AskProblem {
  const problem = problemOf(fault);
  return problem instanceof AskProblem ? problem : new AskProblem('unknown', undefined, '');
}
