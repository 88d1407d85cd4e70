// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AskAnswer, AskInput, LogAnswer } from '../../common/log_query/answers';
import type { LogQuery } from '../../common/log_query/log_query';
import { coverageFor } from './services_for_tests';

/** An answer of the shape that a query asks for; a test changes what it is about. */
export function logAnswer(query: LogQuery, change: Partial<LogAnswer> = {}): LogAnswer {
  const keys = (query.by || []).map((field) => `${field} value`);
  const at = query.over ? ['2026-10-01T15:00:00.000Z', '2026-10-02T15:00:00.000Z'] : [undefined];
  const isList = 'list' in query.measure;
  return {
    coverage: coverageFor(),
    errorBound: 0,
    took: 1,
    ...(isList ? { documents: [], total: 0 } : { value: 12 }),
    ...(!isList &&
      (query.by || query.over) && {
        rows: at.map((start) => ({ keys, ...(start && { at: start }), value: 6 })),
      }),
    ...change,
  };
}

/** Answers for `ask`, each made by `answer`; `asked` keeps what came. */
export function answersTo(answer: (query: LogQuery, input: AskInput) => LogAnswer) {
  const asked: AskInput[] = [];
  return {
    asked,
    ask: (raw: Record<string, unknown>): AskAnswer => {
      const input = raw as unknown as AskInput;
      asked.push(input);
      return { answers: input.queries.map((query) => answer(query, input)), scope: {} };
    },
  };
}
