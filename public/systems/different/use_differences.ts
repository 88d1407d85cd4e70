// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import type { AskAnswer } from '../../../common/log_query/answers';
import { MAX_QUERIES } from '../../../common/log_query/endpoints';
import type { Scope } from '../../../common/log_query/log_query';
import type { LogKind } from '../../../common/logs/log_kind';
import {
  countOf,
  differenceOf,
  fellSilent,
  NEW_THINGS,
  speakingKinds,
} from '../../../common/panels/difference';
import type { Difference, NewThing } from '../../../common/panels/difference';
import type { Coverage } from '../../../common/search/coverage';
import { useAskQuestion } from '../../log_query/ask_question';
import { useAnswer } from '../../services/use_answer';
import type { Answer } from '../../services/use_answer';

export interface Differences {
  things: Record<NewThing, Difference>;
  /** Kinds of log that spoke before and do not now. */
  silent: LogKind[];
  coverage: Coverage;
}

/** What a period has that the one before had not, by the same questions to both. */
export function useDifferences(
  kinds: readonly LogKind[],
  scope: Scope | undefined,
  before: Scope | undefined,
  renewed: number
): Answer<Differences> {
  const ask = useAskQuestion();
  const question = useCallback(
    async (input: { scope: Scope; before: Scope }, signal: AbortSignal) => {
      // The product's own kinds: of a team's kind nobody knows whether it speaks all the time.
      const speaking = speakingKinds(kinds.filter(({ id }) => !/^own_/.test(id)));
      const things = NEW_THINGS.map(({ query }) => query);
      const put = (queries: typeof things, of: Scope) =>
        ask({ queries, scope: of }, signal, () => undefined);
      const both = (queries: typeof things) =>
        Promise.all([put(queries, input.scope), put(queries, input.before)]);
      const [thingsNow, thingsBefore] = await both(things);
      const silent: LogKind[] = [];
      for (let at = 0; at < speaking.length; at += MAX_QUERIES) {
        const some = speaking.slice(at, at + MAX_QUERIES);
        const [now, before] = await both(some.map(({ id }) => countOf(id)));
        silent.push(
          ...some.filter((_, place) => fellSilent(now.answers[place], before.answers[place]))
        );
      }
      return {
        things: thingsOf(thingsNow, thingsBefore),
        silent,
        coverage: thingsNow.answers[0].coverage,
      };
    },
    [ask, kinds]
  );
  return useAnswer(question, scope && before && { scope, before }, renewed);
}

function thingsOf(now: AskAnswer, before: AskAnswer): Record<NewThing, Difference> {
  const found = {} as Record<NewThing, Difference>;
  NEW_THINGS.forEach(({ thing }, place) => {
    found[thing] = differenceOf(now.answers[place], before.answers[place]);
  });
  return found;
}
