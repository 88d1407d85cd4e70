// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  StepCount,
  StepCountsAnswer,
  StepCountsInput,
} from '../../../common/investigate/time_line/answers';
import { clausesOfTrail } from '../../../common/investigate/trail_clauses';
import type { LogKind } from '../../../common/logs/log_kind';
import { emptyListOf } from '../../log_query/asked';
import type { Asked } from '../../log_query/asked';
import { documentsQuery, PRECISION } from '../../log_query/compile';
import { copiesOf } from '../../log_query/copies';
import { ESTIMATES_OFF } from '../../log_query/measure';
import { gatherSearches } from '../../search/gather_searches';
import type { LogSearchPort, SearchBody } from '../../search/search_port';
import { factsOfKind, orProblem } from './kind_entry';
import { askedOf, scopeOfTrail } from './trail_asked';
import type { TrailContext } from './trail_asked';

type KindCount = NonNullable<StepCount['kinds']>[number];
/** A kind, as the first so many steps of the trail leave it. */
interface AskedStep {
  step: number;
  asked: Asked;
}

/**
 * How much each step of the trail leaves, together with the steps before it: one search for each kind of log, whatever
 * the number of steps.
 */
export async function countSteps(
  port: LogSearchPort,
  context: TrailContext,
  input: StepCountsInput
): Promise<StepCountsAnswer> {
  const gathered = gatherSearches(port);
  const { steps } = input.trail;
  const nothing = context.accounts && context.accounts.length === 0;
  const byKind = await Promise.all(
    context.kinds.map(async (kind) => {
      const all = stepsOf(context, input, kind);
      if (all.length === 0) return [];
      return nothing
        ? all.map(({ step }) => ({ step, ...unknown(kind) }))
        : countKind(gathered, all, context.now());
    })
  );
  return {
    counts: steps.map((step, place) =>
      step.off ? {} : together(byKind.flatMap((all) => all.filter((one) => one.step === place)))
    ),
    scope: scopeOfTrail(context, input),
  };
}

function stepsOf(context: TrailContext, input: StepCountsInput, kind: LogKind): AskedStep[] {
  return input.trail.steps.flatMap(({ off }, step) => {
    if (off) return [];
    const trail = { steps: input.trail.steps.slice(0, step + 1) };
    const where = clausesOfTrail(trail, kind);
    if (!where) return [];
    return [{ step, asked: askedOf(context, { ...input, trail }, kind, where, { count: true }) }];
  });
}

async function countKind(
  port: LogSearchPort,
  all: readonly AskedStep[],
  now: number
): Promise<Array<KindCount & { step: number }>> {
  // Each step leaves a part of what the one before left: the first one holds them all.
  const [{ asked: first }] = all;
  const { kind } = first;
  const none = (more: Partial<KindCount> = {}) =>
    all.map(({ step }) => ({ step, ...unknown(kind), ...more }));
  const facts = await factsOfKind(port, first, now);
  if (!facts)
    return none({
      problem: { code: 'forbidden', message: 'Your rights do not allow to read these logs' },
    });
  if (facts.coverage.daysWithLogs.length === 0 && facts.coverage.eventsInPeriod === 0)
    return none();
  const { answer, problem } = await orProblem(countEach(port, all, facts.windows));
  if (!answer)
    return none(problem && { problem: { code: problem.code, message: problem.message } });
  return answer;
}

async function countEach(
  port: LogSearchPort,
  all: readonly AskedStep[],
  windows: Parameters<typeof copiesOf>[2]
): Promise<Array<KindCount & { step: number }>> {
  const [{ asked: first }] = all;
  const { kind, index } = first;
  const copies = await copiesOf(port, first, windows, []);
  const things = kind.once.are === 'versions';
  const body: SearchBody = {
    size: 0,
    track_total_hits: false,
    query: documentsQuery(first, [], copies.less),
    aggs: {
      steps: {
        filters: {
          filters: Object.fromEntries(
            all.map(({ step, asked }) => [`step${step}`, documentsQuery(asked)])
          ),
        },
        ...(things && {
          aggs: {
            things: { cardinality: { field: kind.once.field, precision_threshold: PRECISION } },
          },
        }),
      },
    },
  };
  const { aggregations = {}, _shards, timed_out: late } = await port.search({ index, body });
  const { steps } = aggregations as {
    steps?: { buckets: Record<string, { doc_count: number; things?: { value: number } }> };
  };
  return all.map(({ step, asked }) => {
    const bucket = steps && steps.buckets[`step${step}`];
    // A part of the shards is no count, and nothing is on a list that nobody has.
    if (!bucket || _shards.failed > 0 || late || emptyListOf(asked))
      return { step, ...unknown(kind) };
    const count = bucket.things ? bucket.things.value : bucket.doc_count;
    const errorBound = things ? distinctOff(count) : copies.estimate || 0;
    return { step, log: kind.id, count, errorBound };
  });
}

/** OpenSearch keeps up to 40,000 distinct values by hashes of 25 bits, of which some are the same; beyond, it estimates. */
function distinctOff(count: number): number {
  return count > PRECISION
    ? Math.ceil(count * ESTIMATES_OFF)
    : Math.ceil((2 * count * count) / 2 ** 26 - 0.5);
}

function unknown(kind: LogKind): KindCount {
  return { log: kind.id, count: null, errorBound: 0 };
}

function together(kinds: Array<KindCount & { step: number }>): StepCount {
  const known = kinds.filter(({ count }) => count !== null);
  const sum = (of: (one: KindCount) => number) => known.reduce((all, one) => all + of(one), 0);
  return {
    kinds: kinds.map(({ step: _, ...kind }) => kind),
    count: known.length === 0 ? null : sum(({ count }) => count || 0),
    errorBound: sum(({ errorBound }) => errorBound),
    ...(kinds.some(({ problem }) => problem !== undefined) && { atLeast: true as const }),
  };
}
