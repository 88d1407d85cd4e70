// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  DensityAnswer,
  DensityInput,
  DensityKind,
} from '../../../common/investigate/time_line/answers';
import { densityStarts } from '../../../common/investigate/time_line/density_starts';
import { instantText } from '../../../common/time/instant';
import { emptyListOf } from '../../log_query/asked';
import type { Asked } from '../../log_query/asked';
import { documentsQuery } from '../../log_query/compile';
import { copiesOf } from '../../log_query/copies';
import { emptyBucketsAt } from '../../log_query/empty_buckets';
import { gatherSearches } from '../../search/gather_searches';
import type { LogSearchPort, SearchAnswer, SearchBody } from '../../search/search_port';
import { factsOfKind, kindEntry, orProblem, outOfScope } from './kind_entry';
import { askedOfTrail, scopeOfTrail } from './trail_asked';
import type { TrailContext } from './trail_asked';

/** How many events the trail leaves over the period, kind by kind. */
export async function readDensity(
  port: LogSearchPort,
  context: TrailContext,
  input: DensityInput
): Promise<DensityAnswer> {
  const { scope } = input;
  const { seconds, starts } = densityStarts({ from: scope.from, to: scope.to }, scope.tz || 'UTC');
  const gathered = gatherSearches(port);
  const all = askedOfTrail(context, input, { count: true });
  const unknown = starts.map(() => null);
  const inScope = !context.accounts || context.accounts.length > 0;
  const kinds = inScope
    ? await Promise.all(all.map((asked) => densityOf(gathered, asked, starts, context.now())))
    : all.map((asked) => ({ ...outOfScope(asked), counts: unknown }));
  return {
    seconds,
    starts: starts.map(instantText),
    kinds,
    scope: scopeOfTrail(context, input),
  };
}

async function densityOf(
  port: LogSearchPort,
  asked: Asked,
  starts: number[],
  now: number
): Promise<DensityKind> {
  const unknown = starts.map(() => null);
  const emptyList = emptyListOf(asked);
  const [facts, first] = await Promise.all([
    factsOfKind(port, asked, now),
    // Nearly always there are no copies: the search need not wait until that is known.
    emptyList ? undefined : orProblem(countIn(port, asked, starts, [])),
  ]);
  if (!facts || !first) {
    return {
      ...withoutTotal(kindEntry(asked, facts, {})),
      counts: unknown,
      ...(emptyList && { emptyList }),
    };
  }
  const copies = await copiesOf(port, asked, facts.windows, []);
  const found =
    copies.less.length > 0 ? await orProblem(countIn(port, asked, starts, copies.less)) : first;
  const reports = found.answer ? [found.answer.answer, ...copies.answers] : copies.answers;
  const entry = kindEntry(asked, facts, {
    reports,
    total: found.answer && found.answer.total,
    duplicates: copies.estimate,
    problem: found.problem,
  });
  const { hasLogs } = emptyBucketsAt(starts, asked.period, facts);
  const counts = found.answer ? found.answer.counts : unknown;
  return {
    ...withoutTotal(entry),
    counts: counts.map((count, place) => (count === 0 && !hasLogs(starts[place]) ? null : count)),
  };
}

async function countIn(
  port: LogSearchPort,
  asked: Asked,
  starts: readonly number[],
  less: readonly SearchBody[]
): Promise<{ counts: number[]; total: number; answer: SearchAnswer }> {
  const end = Date.parse(asked.period.to);
  const ranges = starts.map((from, place) => ({
    from,
    to: place + 1 < starts.length ? starts[place + 1] : end,
  }));
  const body = {
    size: 0,
    track_total_hits: true,
    query: documentsQuery(asked, [], less),
    aggs: { at: { date_range: { field: asked.kind.time, format: 'epoch_millis', ranges } } },
  };
  const answer = await port.search({ index: asked.index, body });
  const { at } = (answer.aggregations || {}) as {
    at?: { buckets: Array<{ from: number; doc_count: number }> };
  };
  const byStart = new Map((at ? at.buckets : []).map((one) => [one.from, one.doc_count]));
  return {
    counts: starts.map((start) => byStart.get(start) || 0),
    total: answer.hits.total ? answer.hits.total.value : 0,
    answer,
  };
}

function withoutTotal({ log, coverage, problem }: ReturnType<typeof kindEntry>) {
  return { log, coverage, ...(problem && { problem }) };
}
