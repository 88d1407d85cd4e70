// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TimeLineKind } from '../../../common/investigate/time_line/answers';
import { fieldsOf } from '../../log_query/asked';
import type { Asked } from '../../log_query/asked';
import { readKindFacts } from '../../log_query/kind_facts';
import type { KindFacts } from '../../log_query/kind_facts';
import { nothingAsked } from '../../log_query/no_data';
import { coverageOf } from '../../search/coverage';
import { SearchProblem } from '../../search/errors';
import type { SearchAnswer, SearchPort } from '../../search/search_port';

/** Faults of one kind of log, beside which the others are still worth an answer. */
const OF_ONE_KIND = ['forbidden', 'mapping_conflict', 'too_many_buckets'];

/** What one kind gave: an answer, or what was wrong with it alone. What is wrong with all of them is thrown. */
export async function orProblem<Answer>(
  answer: Promise<Answer>
): Promise<{ answer?: Answer; problem?: SearchProblem }> {
  try {
    return { answer: await answer };
  } catch (error) {
    if (error instanceof SearchProblem && OF_ONE_KIND.indexOf(error.code) >= 0)
      return { problem: error };
    throw error;
  }
}

/** What there is of a kind; undefined: the person may not read it. */
export async function factsOfKind(
  port: SearchPort,
  asked: Asked,
  now: number
): Promise<KindFacts | undefined> {
  const { needed, wished } = fieldsOf(asked);
  const facts = await orProblem(readKindFacts(port, asked, [...needed, ...wished], now));
  if (facts.problem && facts.problem.code !== 'forbidden') throw facts.problem;
  return facts.answer;
}

/** The entry of a kind in an answer. */
export function kindEntry(
  asked: Asked,
  facts: KindFacts | undefined,
  found: {
    reports?: readonly SearchAnswer[];
    total?: number;
    duplicates?: number;
    problem?: SearchProblem;
  }
): Pick<TimeLineKind, 'log' | 'coverage' | 'total' | 'problem'> {
  const { reports = [], total, duplicates, problem } = found;
  const log = asked.kind.id;
  const told = problem && { problem: { code: problem.code, message: problem.message } };
  if (!facts || (problem && problem.code === 'forbidden')) {
    const forbidden = problem || notAllowed();
    return {
      log,
      coverage: nothingAsked(asked, 'forbidden').coverage,
      problem: { code: forbidden.code, message: forbidden.message },
    };
  }
  const nothing = total === undefined ? facts.coverage.eventsInPeriod === 0 : total === 0;
  const coverage = coverageOf(facts.coverage, {
    reports: [...reports],
    empty: nothing,
    ...fieldsOf(asked),
    duplicates,
  });
  return {
    log,
    coverage: problem ? { ...coverage, state: 'partial', reason: undefined } : coverage,
    ...(total !== undefined && { total }),
    ...told,
  };
}

/** The entry of a kind that was not asked, because nothing is in scope. */
export function outOfScope(asked: Asked): Pick<TimeLineKind, 'log' | 'coverage'> {
  return { log: asked.kind.id, coverage: nothingAsked(asked, 'filtered').coverage };
}

function notAllowed(): SearchProblem {
  return new SearchProblem('forbidden', 403, 'Your rights do not allow to read these logs');
}
