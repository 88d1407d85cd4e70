// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import type { AskAnswer, AskInput } from '../../common/log_query/answers';
import { askEndpoint } from '../../common/log_query/endpoints';
import { useServices } from '../services/services';
import type { Question } from '../services/use_answer';
import { taskQueue } from './task_queue';

/** The server runs at most four searches of a person at a time: more asks would only be refused. */
const ASKS_AT_ONCE = 4;
const inTurn = taskQueue(ASKS_AT_ONCE);

/** Up to twelve log queries of one scope, in turn with all others of the page. */
export function useAskQuestion(): Question<AskInput, AskAnswer> {
  const { ask } = useServices();
  return useCallback(
    (input, signal) => inTurn(() => ask(askEndpoint, input, signal), signal),
    [ask]
  );
}
