// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  KnownGoodHits,
  KnownGoodKindHits,
  KnownGoodListHits,
} from '../../common/known_good/answers';
import { fieldsLookedAt, namedByLists } from '../../common/known_good/left_out';
import type { Filter } from '../../common/log_query/clause_filter';
import type { Scope } from '../../common/log_query/log_query';
import type { LogKind } from '../../common/logs/log_kind';
import type { Asked } from '../log_query/asked';
import { documentsQuery, PRECISION } from '../log_query/compile';
import { copiesOf } from '../log_query/copies';
import { SearchProblem } from '../search/errors';
import { overlaps, readWindows, windowsAggregation } from '../search/second_deliveries';
import type { LogSearchPort, SearchAnswer, SearchBody } from '../search/search_port';
import type { GoodResolvedScope } from './known_good_for';

/** Lists that one answer counts for; more are told as nothing counted. */
const MOST_LISTS = 50;
const AT_ONCE = 4;
/** Up to here the number of distinct ids is right. */
const EXACT = 1000;

export interface HitsContext {
  kinds: readonly LogKind[];
  indexOf(kind: LogKind): string;
  resolved: Pick<GoodResolvedScope, 'accounts' | 'knownGood'>;
}

/** What each list leaves out of a scope, and all of them together: one search for each kind of log. */
export async function countHits(
  port: LogSearchPort,
  { kinds, indexOf, resolved }: HitsContext,
  { from, to }: Scope
): Promise<Omit<KnownGoodHits, 'expired'>> {
  const { accounts } = resolved;
  const lists = resolved.knownGood.slice().sort((a, b) => (a.name < b.name ? -1 : 1));
  const counted = lists.slice(0, MOST_LISTS);
  const concerned = kinds.filter((kind) => namedByLists(lists, kind) !== undefined);
  const counts = concerned.map((kind): Counting => {
    const all = namedByLists(lists, kind) as Filter;
    const named: Record<string, Filter> = { all };
    counted.forEach((list, place) => {
      const filter = namedByLists([list], kind);
      if (filter) named[`list${place}`] = filter;
    });
    const query = { log: kind.id, where: [], measure: { count: true as const } };
    const index = indexOf(kind);
    const period = { from, to };
    const asked = { query, kind, index, period, tz: 'UTC', accounts, lists: none, leftOut: [] };
    const fields = Array.from(new Set(lists.flatMap(({ of }) => fieldsLookedAt(of, kind))));
    return { asked, all, named, fields };
  });
  const answers = accounts && accounts.length === 0 ? [] : await askAll(port, counts);
  const hidden = await hiddenFields(port, counts, answers);
  return {
    lists: lists.map((list, number): KnownGoodListHits => {
      const { id, name, expires, usedForEvidence, approved } = list;
      const kindsOfList = concerned.flatMap((kind, place): KnownGoodKindHits[] => {
        if (namedByLists([list], kind) === undefined) return [];
        if (number >= MOST_LISTS) return [{ log: kind.id, count: null, problem: 'overloaded' }];
        const hits = readHits(kind, answers[place], `list${number}`);
        return [seen(hits, hidden[place], fieldsLookedAt(list.of, kind))];
      });
      return { id, name, expires, usedForEvidence, approved, kinds: kindsOfList };
    }),
    together: concerned.map((kind, place) =>
      seen(readHits(kind, answers[place], 'all'), hidden[place], hidden[place])
    ),
  };
}

/** Nothing found in fields that the person may not see says nothing. */
function seen(
  hits: KnownGoodKindHits,
  hidden: readonly string[],
  fields: readonly string[]
): KnownGoodKindHits {
  const isHidden = fields.some((field) => hidden.indexOf(field) >= 0);
  return hits.count === 0 && isHidden ? { log: hits.log, count: null, problem: 'forbidden' } : hits;
}

/** Fields, of those that lists are looked for in, which the rights of the person hide; only where something was not found. */
async function hiddenFields(
  port: LogSearchPort,
  counts: readonly Counting[],
  answers: ReadonlyArray<SearchAnswer | SearchProblem>
): Promise<string[][]> {
  return Promise.all(
    counts.map(async ({ asked: { kind, index }, named, fields }, place) => {
      const answer = answers[place];
      const names = Object.keys(named);
      if (!answer || names.every((name) => readHits(kind, answer, name).count !== 0)) return [];
      const caps = await port.fieldCaps(index, [...kind.alwaysMapped, ...fields]);
      const known = (field: string) => Object.prototype.hasOwnProperty.call(caps, field);
      const whole = Object.keys(caps).length === 0 || kind.alwaysMapped.every(known);
      return whole ? [] : fields.filter((field) => !known(field));
    })
  );
}

/** One kind of log: all that is left out, and what each list names. */
interface Counting {
  asked: Asked;
  all: Filter;
  named: Record<string, Filter>;
  /** Fields in which the lists are looked for. */
  fields: string[];
}

const none = () => undefined;

function countBody({ asked, all, named }: Counting, less: readonly SearchBody[]): SearchBody {
  const { once, time } = asked.kind;
  const things = { cardinality: { field: once.field, precision_threshold: PRECISION } };
  return {
    size: 0,
    track_total_hits: false,
    query: documentsQuery(asked, [all], less),
    aggs: {
      named: {
        filters: { filters: named },
        // States of one finding count once, by its id.
        ...(once.are === 'versions' && { aggs: { things } }),
      },
      ...(once.are === 'events' && windowsAggregation(time)),
    },
  };
}

async function askAll(
  port: LogSearchPort,
  counts: readonly Counting[]
): Promise<Array<SearchAnswer | SearchProblem>> {
  const answers: Array<SearchAnswer | SearchProblem> = [];
  for (let place = 0; place < counts.length; place += AT_ONCE) {
    const some = counts.slice(place, place + AT_ONCE);
    const first = await port.searchMany(
      some.map((one) => ({ index: one.asked.index, body: countBody(one, []) }))
    );
    answers.push(...(await Promise.all(first.map((one, at) => once(port, some[at], one)))));
  }
  return answers;
}

/** Counts again without second deliveries, where indices overlap in time so that there may be some. */
async function once(
  port: LogSearchPort,
  counting: Counting,
  answer: SearchAnswer | SearchProblem
): Promise<SearchAnswer | SearchProblem> {
  const { asked, all } = counting;
  if (answer instanceof SearchProblem || asked.kind.once.are !== 'events') return answer;
  const windows = readWindows(answer);
  if (overlaps(windows).length === 0) return answer;
  try {
    const { less } = await copiesOf(port, asked, windows, [all]);
    if (less.length === 0) return answer;
    return await port.search({ index: asked.index, body: countBody(counting, less) });
  } catch (error) {
    if (error instanceof SearchProblem) return error;
    throw error;
  }
}

function readHits(
  { id }: LogKind,
  answer: SearchAnswer | SearchProblem | undefined,
  name: string
): KnownGoodKindHits {
  if (answer instanceof SearchProblem) return { log: id, count: null, problem: answer.code };
  // Nothing is in scope.
  if (!answer) return { log: id, count: 0 };
  if (answer._shards.failed > 0 || answer.timed_out)
    return { log: id, count: null, problem: 'unavailable' };
  const { named } = (answer.aggregations || {}) as {
    named?: { buckets: Record<string, { doc_count: number; things?: { value: number } }> };
  };
  const bucket = named && named.buckets[name];
  if (!bucket) return { log: id, count: 0 };
  if (!bucket.things) return { log: id, count: bucket.doc_count };
  const count = bucket.things.value;
  return { log: id, count, ...(count > EXACT && { estimated: true as const }) };
}
