// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer } from '../../common/log_query/answers';
import { coverageOf } from '../search/coverage';
import { SearchProblem } from '../search/errors';
import type { LogSearchPort } from '../search/search_port';
import { emptyListOf, fieldsOf } from './asked';
import type { Asked } from './asked';
import { copiesOf } from './copies';
import type { Copies } from './copies';
import { emptyBuckets } from './empty_buckets';
import type { KindFacts } from './kind_facts';
import { listPage } from './list';
import { measure } from './measure';
import type { Measurement } from './measure';
import { newestVersions } from './newest_versions';
import type { NewestVersions } from './newest_versions';
import { nothingAsked, nothingOf } from './no_data';

/** Answers one query; `at` is its place in the ask, for what is said of it. */
export async function answerOne(
  port: LogSearchPort,
  asked: Asked,
  factsRead: Promise<KindFacts | undefined>,
  at: string
): Promise<LogAnswer> {
  const emptyList = emptyListOf(asked);
  if (emptyList) return { ...unanswered(asked, await factsRead), emptyList };
  try {
    return await answerAsked(port, asked, factsRead, at);
  } catch (error) {
    if (!(error instanceof SearchProblem)) throw error;
    const { code, message, more } = error;
    if (code === 'forbidden') return nothingAsked(asked, 'forbidden');
    if (code !== 'mapping_conflict' && code !== 'too_many_buckets') throw error;
    const answer = await factsRead
      .then((facts) => unanswered(asked, facts))
      .catch(() => unknown(asked));
    return { ...answer, problem: { code, message, ...(more.field && { field: more.field }) } };
  }
}

async function answerAsked(
  port: LogSearchPort,
  asked: Asked,
  factsRead: Promise<KindFacts | undefined>,
  at: string
): Promise<LogAnswer> {
  const empty = noticed(factsRead.then((facts) => emptyBuckets(asked, facts)));
  const newest = asked.query.newest ? await newestVersions(port, asked) : undefined;
  const more = newest ? [newest.filter] : [];
  const find = (less: Copies['less']): Promise<Measurement> =>
    'list' in asked.query.measure
      ? listPage(port, asked, { more, less }, at)
      : measure(port, asked, { more, less }, empty);
  // Nearly always there are no copies: the search need not wait until that is known.
  const further = 'list' in asked.query.measure && asked.query.measure.after !== undefined;
  const [facts, first] = await Promise.all([factsRead, further ? undefined : find([])]);
  if (!facts) return nothingAsked(asked, 'forbidden');
  const copies = await copiesOf(port, asked, facts.windows, more);
  const found = first && copies.less.length === 0 ? first : await find(copies.less);
  return answerOf(asked, facts, found, copies, newest);
}

/** A fault of it is told where it is awaited; where it never is, because another came first, Node must not end over it. */
export function noticed<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function answerOf(
  asked: Asked,
  facts: KindFacts,
  found: Measurement,
  copies: Copies,
  newest: NewestVersions | undefined
): LogAnswer {
  const { documents, rows } = found.answer;
  const answers = [...found.answers, ...copies.answers, ...(newest ? newest.answers : [])];
  const nothing = found.matched === 0 && facts.coverage.eventsInPeriod === 0;
  // A number may be zero; rows and documents of which there are none are nothing to show.
  const noRows = (documents || rows) !== undefined && (documents || rows || []).length === 0;
  return {
    ...(nothing ? { ...nothingOf(asked.query), errorBound: 0 } : found.answer),
    coverage: coverageOf(facts.coverage, {
      reports: answers,
      empty: nothing || noRows,
      ...fieldsOf(asked),
      duplicates: copies.estimate,
      cut: newest && newest.cut,
    }),
    took: answers.reduce((sum, answer) => sum + (answer.took || 0), 0),
  };
}

/** What can be said of a query that has no answer: what there is of its logs. */
function unanswered(asked: Asked, facts: KindFacts | undefined): LogAnswer {
  if (!facts) return nothingAsked(asked, 'forbidden');
  const empty = facts.coverage.eventsInPeriod === 0;
  const coverage = coverageOf(facts.coverage, { reports: [], empty, ...fieldsOf(asked) });
  return {
    // Logs that could not be counted: the answer does not rest on all of them.
    coverage: empty ? coverage : { ...coverage, state: 'partial' },
    ...nothingOf(asked.query),
    errorBound: 0,
    took: 0,
  };
}

/** What there is of the logs cannot be counted either. */
function unknown(asked: Asked): LogAnswer {
  const { coverage, ...nothing } = nothingAsked(asked, 'filtered');
  return { ...nothing, coverage: { ...coverage, state: 'partial', reason: undefined } };
}
