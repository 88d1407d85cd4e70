// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AskAnswer, LogAnswer } from '../../common/log_query/answers';
import { AskProblem } from '../services/ask';
import type { Answer } from '../services/use_answer';

/** What one panel has of the answer to all that were asked together. */
export function answerOfPanel(answer: Answer<AskAnswer>, place: number): Answer<LogAnswer> {
  switch (answer.state) {
    case 'data': {
      const data = answer.data.answers[place];
      const { problem } = data;
      if (!problem) return { state: 'data', data, retry: answer.retry };
      const fault = new AskProblem(problem.code, undefined, problem.message, problem.field);
      return { state: 'error', problem: fault, retry: answer.retry };
    }
    case 'loading':
    case 'error':
      return { ...answer, before: answer.before && answer.before.answers[place] };
    default:
      return answer;
  }
}
