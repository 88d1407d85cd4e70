// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer } from '../../log_query/answers';
import type { EvidenceContext, EvidenceDefinition, EvidenceVerdict } from './definition';

/**
 * What the answers of a query come to. No data before any rule: logs that the person may not read, that are not there, or
 * a list of the register that is empty. That nothing was found is a pass only where every day of every kind asked has
 * logs; and anything found stays what it is, however partial the logs.
 */
export function judged(
  definition: EvidenceDefinition,
  answers: Record<string, LogAnswer>,
  context: EvidenceContext,
  asked: ReadonlyArray<{ name: string; accounts?: readonly string[] }>
): EvidenceVerdict {
  const all = Object.values(answers);
  const empty = (definition.lists || []).some((list) => (context.lists(list) || []).length === 0);
  if (empty || all.some(({ emptyList }) => emptyList)) return noData('list_empty');
  if (asked.length > 0 && asked.every(({ accounts }) => accounts && accounts.length === 0))
    return noData('no_account_in_scope');
  if (all.some(({ coverage }) => coverage.reason === 'forbidden')) return noData('forbidden');
  if (all.some(({ problem }) => problem)) return noData('could_not_be_asked');
  if (all.length > 0 && all.every(({ coverage }) => coverage.reason === 'no_index'))
    return noData('no_index');
  const verdict = definition.judge({ answers, context });
  if (verdict.result !== 'pass') return verdict;
  const incomplete = all.some(
    ({ coverage }) =>
      coverage.state === 'stale' ||
      coverage.state === 'partial' ||
      coverage.missingDays.length > 0 ||
      coverage.reason === 'no_index' ||
      coverage.reason === 'none_in_period'
  );
  return incomplete ? { ...verdict, result: 'no_data', reason: 'coverage_incomplete' } : verdict;
}

function noData(reason: string): EvidenceVerdict {
  return { result: 'no_data', reason, value: null, unit: 'events' };
}
