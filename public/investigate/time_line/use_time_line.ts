// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TimeLineAnswer, TimeLineInput } from '../../../common/investigate/time_line/answers';
import { timeLineEndpoint } from '../../../common/investigate/time_line/endpoints';
import { AskProblem, isAbort, problemOf } from '../../services/ask';
import { useServices } from '../../services/services';
import { dataOf, useAnswer } from '../../services/use_answer';
import type { Answer } from '../../services/use_answer';
import type { InvestigateView } from '../investigate_view';
import { earlierMark, firstWindow, nextMark, withEarlier, withNext } from './pages_window';
import type { PagesWindow } from './pages_window';

export interface TimeLine {
  /** The first page: its kinds and totals hold for all. */
  answer: Answer<TimeLineAnswer>;
  /** The pages that are held; undefined until there is one. */
  held?: PagesWindow;
  /** A further page is on its way. */
  busy: boolean;
  problem?: AskProblem;
  /** Asks for the page after those held, or before them; undefined: there is none. */
  next?(): void;
  earlier?(): void;
  /** Shows the first page again; undefined: it is held. */
  restart?(): void;
}

/** The time line page by page, a few of them held at once. */
export function useTimeLine(input: TimeLineInput | undefined, renewed: number): TimeLine {
  const { ask } = useServices();
  const question = useCallback(
    (asked: TimeLineInput, signal: AbortSignal) => ask(timeLineEndpoint, asked, signal),
    [ask]
  );
  const answer = useAnswer(question, input, renewed);
  const first = dataOf(answer);
  const [further, setFurther] = useState<{ of: TimeLineAnswer; held: PagesWindow }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AskProblem>();
  const running = useRef<AbortController>();
  useEffect(() => {
    setProblem(undefined);
    setBusy(false);
    return () => {
      if (running.current) running.current.abort();
    };
  }, [first]);

  const held = first && (further && further.of === first ? further.held : firstWindow(first));
  const turn = (mark: string | undefined, put: (page: TimeLineAnswer) => PagesWindow) => {
    if (!input || !first || busy) return;
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setProblem(undefined);
    question({ ...input, ...(mark !== undefined && { after: mark }) }, controller.signal)
      .then((page) => {
        if (controller.signal.aborted) return;
        setFurther({ of: first, held: put(page) });
        setBusy(false);
      })
      .catch((fault) => {
        if (controller.signal.aborted || isAbort(fault)) return;
        const known = problemOf(fault);
        setProblem(known instanceof AskProblem ? known : new AskProblem('unknown', undefined, ''));
        setBusy(false);
      });
  };
  const after = held && nextMark(held);
  const before = held && earlierMark(held);
  return {
    answer,
    held,
    busy,
    problem,
    next:
      held && after !== undefined ? () => turn(after, (page) => withNext(held, page)) : undefined,
    earlier:
      held && before ? () => turn(before.mark, (page) => withEarlier(held, page)) : undefined,
    restart: held && held.passed > 0 ? () => setFurther(undefined) : undefined,
  };
}

/** What the time line of the page asks for. */
export function timeLineInput({
  state,
  scope,
}: Pick<InvestigateView, 'state' | 'scope'>): TimeLineInput {
  return { trail: state.trail, scope, ...(state.oldestFirst && { oldestFirst: true }) };
}
