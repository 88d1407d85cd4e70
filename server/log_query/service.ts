// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AskAnswer, AskInput } from '../../common/log_query/answers';
import type { HoldingList } from '../../common/known_good/holding';
import type { Lists } from '../../common/log_query/clause_filter';
import type { LogQuery } from '../../common/log_query/log_query';
import type { LogKind } from '../../common/logs/log_kind';
import { SearchProblem } from '../search/errors';
import { gatherSearches } from '../search/gather_searches';
import type { LogSearchPort } from '../search/search_port';
import { fieldsOf } from './asked';
import type { Asked } from './asked';
import { answerOne, noticed } from './answer_one';
import { checkMark } from './after_mark';
import { checkCaps } from './caps';
import { readKindFacts } from './kind_facts';
import type { KindFacts } from './kind_facts';
import { nothingAsked } from './no_data';

/** What log queries need to know of their surroundings: kinds, and what the scope came to. */
export interface LogQueryContext {
  kinds: readonly LogKind[];
  /** Index pattern of a kind, where a setting overrides the kind's own. */
  indexOf(kind: LogKind): string;
  /** Values of the lists of the systems in scope, and of known-good lists. */
  lists: Lists;
  /** Accounts of the scope; absent: all that the user may read. Empty: nothing is asked. */
  accounts?: readonly string[];
  /** What `knownGood` leaves out. */
  knownGood?: readonly HoldingList[];
  /** Milliseconds since 1970. */
  now(): number;
}

/** Answers up to twelve log queries over one scope, with few requests, each with what it rests on. */
export async function askLogQueries(
  port: LogSearchPort,
  context: LogQueryContext,
  { queries, scope }: AskInput
): Promise<AskAnswer> {
  const { accounts } = context;
  const period = { from: scope.from, to: scope.to };
  const tz = scope.tz || 'UTC';
  queries.forEach((query, place) => checkCaps(query, place, period, tz));
  const all = queries.map((query, place): Asked => {
    const kind = kindOf(context, query, place);
    return {
      query,
      kind,
      index: context.indexOf(kind),
      period,
      tz,
      accounts,
      lists: context.lists,
      leftOut: scope.knownGood ? context.knownGood || [] : [],
    };
  });
  all.forEach((asked, place) => checkMark(asked, `queries[${place}]`));
  if (accounts && accounts.length === 0) {
    return {
      answers: all.map((asked) => nothingAsked(asked, 'filtered')),
      scope: { accounts: [] },
    };
  }
  const gathered = gatherSearches(port);
  const facts = factsByKind(gathered, all, context.now());
  const answers = await Promise.all(
    all.map((asked, place) =>
      answerOne(gathered, asked, factsOf(facts, asked), `queries[${place}]`)
    )
  );
  return { answers, scope: await scopeOf(accounts, Array.from(facts.values())) };
}

type Facts = Map<string, Promise<KindFacts | undefined>>;

/** One read for all queries of a kind; undefined where the user may not read the kind at all. */
function factsByKind(port: LogSearchPort, all: readonly Asked[], now: number): Facts {
  const facts: Facts = new Map();
  all.forEach((asked) => {
    const { id } = asked.kind;
    if (facts.has(id)) return;
    const same = all.filter((one) => one.kind.id === id).map(fieldsOf);
    const fields = same.flatMap(({ needed, wished }) => [...needed, ...wished]);
    facts.set(
      id,
      noticed(
        readKindFacts(port, asked, Array.from(new Set(fields)), now).catch((error) => {
          if (error instanceof SearchProblem && error.code === 'forbidden') return undefined;
          throw error;
        })
      )
    );
  });
  return facts;
}

function factsOf(facts: Facts, { kind }: Asked): Promise<KindFacts | undefined> {
  return facts.get(kind.id) as Promise<KindFacts | undefined>;
}

async function scopeOf(
  accounts: readonly string[] | undefined,
  facts: Array<Promise<KindFacts | undefined>>
): Promise<AskAnswer['scope']> {
  if (!accounts) return {};
  // What went wrong with them, the answers tell.
  const settled = await Promise.all(facts.map((one) => one.catch(() => undefined)));
  const read = settled.filter((one): one is KindFacts => one !== undefined);
  const seen = new Set(read.flatMap((one) => one.seenAccounts));
  const unseen = accounts.filter((account) => !seen.has(account));
  return {
    accounts: [...accounts],
    ...(read.length > 0 && unseen.length > 0 && { unseenAccounts: unseen }),
  };
}

function kindOf({ kinds }: LogQueryContext, { log }: LogQuery, place: number): LogKind {
  const kind = kinds.find((one) => one.id === log);
  if (kind) return kind;
  const field = `queries[${place}].log`;
  throw new SearchProblem('bad_input', 400, `${field}: no such kind of log`, { field });
}
