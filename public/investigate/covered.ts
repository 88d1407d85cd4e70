// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from '../../common/search/coverage';
import type { Answer } from '../services/use_answer';

/** Where each kind of log has a coverage of its own: the whole says only what period was asked. */
export function periodAsked({ from, to }: Coverage['period']): Coverage {
  return {
    state: 'complete',
    period: { from, to },
    shards: { total: 0, failed: 0 },
    timedOut: false,
    missingDays: [],
    daysInPeriod: 0,
    closedIndices: [],
    hiddenFields: [],
  };
}

/** The same answer as panels take it. */
export function covered<T extends object>(
  answer: Answer<T>,
  period: Coverage['period']
): Answer<T & { coverage: Coverage }> {
  const coverage = periodAsked(period);
  const whole = (data: T) => ({ ...data, coverage });
  switch (answer.state) {
    case 'data':
      return { ...answer, data: whole(answer.data) };
    case 'loading':
    case 'error':
      return { ...answer, before: answer.before && whole(answer.before) };
    default:
      return answer;
  }
}
