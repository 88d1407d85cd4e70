// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  DataHealthAnswer,
  DataHealthInput,
  KindHealth,
} from '../../common/data_health/answers';
import { collectNext } from '../../common/data_health/collect_next';
import { DEFAULT_DAYS } from '../../common/data_health/endpoints';
import { faultyFields } from '../../common/data_health/field_faults';
import { instantText } from '../../common/time/instant';
import { SearchProblem } from '../search/errors';
import { gatherSearches } from '../search/gather_searches';
import type { LogSearchPort } from '../search/search_port';
import { cellsOf, daysOfKind, sum, tallies, unknownOf } from './build_cells';
import type { Tally } from './build_cells';
import { healthDays } from './health_days';
import type { HealthDays } from './health_days';
import { readBefore } from './read_before';
import { readKind } from './read_kind';
import type { KindFacts } from './read_kind';
import { healthAccounts } from './health_accounts';
import type { DataHealthSettings, HealthScope } from './settings';

/**
 * What logs there are, how fresh and how complete, as the person who asks may see it. A kind that cannot be read says
 * so and leaves the others alone. Throws `not_found` for a kind that is none,
 * `forbidden` to who may read none at all.
 */
export async function dataHealth(
  port: LogSearchPort,
  settings: Pick<DataHealthSettings, 'now' | 'indexOf' | 'panels'>,
  input: DataHealthInput,
  scope: HealthScope
): Promise<DataHealthAnswer> {
  const { days: wanted = DEFAULT_DAYS, tz = 'UTC', log } = input;
  const now = settings.now();
  const days = healthDays(now, wanted, tz);
  const { systems, register } = scope;
  const detail = log !== undefined;
  const kinds = scope.kinds.filter(({ id }) => !detail || id === log);
  if (kinds.length === 0) throw new SearchProblem('not_found', 404, 'There is no such kind of log');
  const facts = await Promise.all(
    kinds.map((kind) =>
      readKind(gatherSearches(port), {
        kind,
        index: settings.indexOf(kind),
        days,
        accounts: scope.accounts,
        lag: detail,
      })
    )
  );
  if (mayReadNothing(facts)) throw notAllowed();
  const counted = facts.map((one) => tallies(one, days));
  const rows = healthAccounts(scope, counted);
  await readBefore(port, facts, counted, rows.accounts, days);
  const accounts = rows.accounts.map((account) =>
    !detail && isUnseen(account.id, facts, counted)
      ? { ...account, unseen: true as const }
      : account
  );
  const told = facts.map((one, place) => kindHealth(one, counted[place], days, detail));
  const around = { accounts, systems, days, now, detail };
  const cells = told
    .map((kind, place) => cellsOf(kind, facts[place], counted[place], around))
    .reduce((all, some) => all.concat(some), []);
  return {
    at: instantText(now),
    period: days.period,
    tz,
    days: days.names,
    kinds: told,
    accounts,
    ...(rows.cut && { cut: rows.cut }),
    cells,
    next: detail ? [] : collectNext(kinds, cells, settings.panels),
    register,
  };
}

/** Kinds without any index are nobody's to forbid. */
function mayReadNothing(facts: readonly KindFacts[]): boolean {
  const has = (what: KindFacts['reading']) => facts.some(({ reading }) => reading === what);
  return has('forbidden') && !has('read') && !has('failed');
}

function notAllowed(): SearchProblem {
  return new SearchProblem('forbidden', 403, 'Your rights do not allow to read any of these logs');
}

/** Some kind was read, and none of them showed a document of the account. */
function isUnseen(
  account: string,
  facts: readonly KindFacts[],
  counted: ReadonlyArray<ReadonlyMap<string, Tally>>
): boolean {
  return facts.every(({ reading }, place) => reading !== 'read' || !counted[place].has(account));
}

function kindHealth(
  facts: KindFacts,
  counted: ReadonlyMap<string, Tally>,
  days: HealthDays,
  detail: boolean
): KindHealth {
  const { kind, reading, problem, newest, closed, lag, cut } = facts;
  const perDay = daysOfKind(counted, days);
  const faulty = reading === 'read' ? faultyFields(kind, facts.caps) : [];
  return {
    log: kind.id,
    name: kind.name,
    indexPattern: facts.index,
    ...(kind.discoverPatternId && { discoverPatternId: kind.discoverPatternId }),
    time: kind.time,
    ...(kind.account.length > 0 && { accountField: kind.account[0] }),
    quiet: kind.quiet,
    traps: kind.traps,
    reading,
    ...(problem && reading === 'failed' && { problem }),
    ...(newest.event !== undefined && { newestEvent: instantText(newest.event) }),
    ...(newest.arrival !== undefined && { newestArrival: instantText(newest.arrival) }),
    documents: sum(perDay),
    unknownAccount: unknownOf(counted),
    fromFuture: newest.future,
    daysWithData: perDay.filter((count) => count > 0).length,
    fields: { looked: kind.fields.length, faulty },
    closedIndices: closed || [],
    ...(closed === undefined && { closedIndicesUnknown: true as const }),
    shards: facts.shards,
    timedOut: facts.timedOut,
    ...(cut && { cut }),
    ...(detail && { perDay }),
    ...(lag && { lag }),
  };
}
