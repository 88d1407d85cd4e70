// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { HoldingList } from '../known_good/holding';
import { namedByLists } from '../known_good/left_out';
import { discoverPath } from '../links/discover';
import type { DiscoverFilter } from '../links/discover';
import type { RisonValue } from '../links/rison';
import type { LogKind } from '../logs/log_kind';
import type { Period } from '../time/period';
import { accountFilter, kindFilter, positiveFilter } from './clause_filter';
import type { Filter, Lists } from './clause_filter';
import { clauseWords } from './clause_words';
import type { Lang, WordNames } from './field_words';
import { wordIn } from './field_words';
import type { Clause, LogQuery } from './log_query';

const MOST_COLUMNS = 12;

export interface DiscoverOptions {
  /** Language of the filters' names. */
  lang?: Lang;
  names?: WordNames;
  /** Known-good lists whose events the scope leaves out. */
  leftOut?: readonly HoldingList[];
}

/**
 * Path below `/app/discover` with the documents behind a query's answer: the same filters that the search is made
 * from, the period and the accounts of the scope. Second deliveries and older versions are documents too, so
 * Discover's count may be higher. Undefined: neither a setting nor the SIEM gives the kind an index pattern.
 */
export function discoverOfQuery(
  query: LogQuery,
  accounts: readonly string[] | undefined,
  period: Period,
  kind: LogKind,
  patternId: string | undefined,
  lists: Lists,
  { lang = 'en', names = {}, leftOut = [] }: DiscoverOptions = {}
): string | undefined {
  const indexPattern = patternId || kind.discoverPatternId;
  if (!indexPattern) return undefined;
  const { measure } = query;
  return discoverPath({
    indexPattern,
    from: period.from,
    to: period.to,
    filters: [
      ...scopeFilters(kind, accounts, lang),
      ...query.where.map((clause) => clauseState(clause, kind, lists, lang, names)),
      ...leftOutFilters(leftOut, kind, lang),
    ],
    columns: columnsOf(query, kind),
    time: kind.time,
    oldestFirst: 'list' in measure && measure.oldestFirst === true,
  });
}

function scopeFilters(
  kind: LogKind,
  accounts: readonly string[] | undefined,
  lang: Lang
): DiscoverFilter[] {
  const filters: DiscoverFilter[] = [];
  const ofKind = kindFilter(kind);
  if (ofKind) filters.push(custom(ofKind, wordIn(kind.name, lang)));
  const ofAccounts = accountFilter(kind, accounts);
  if (ofAccounts && accounts) {
    const head = lang === 'en' ? 'account: ' : 'アカウント: ';
    filters.push(custom(ofAccounts, head + accounts.join(', ')));
  }
  return filters;
}

function leftOutFilters(
  leftOut: readonly HoldingList[],
  kind: LogKind,
  lang: Lang
): DiscoverFilter[] {
  const named = namedByLists(leftOut, kind);
  if (!named) return [];
  const names = leftOut
    .filter((list) => namedByLists([list], kind) !== undefined)
    .map(({ name }) => name)
    .join(', ');
  return [
    { ...custom(named, `${lang === 'en' ? 'known good: ' : '正常リスト: '}${names}`), not: true },
  ];
}

function clauseState(
  clause: Clause,
  kind: LogKind,
  lists: Lists,
  lang: Lang,
  names: WordNames
): DiscoverFilter {
  const not = clause.not === true;
  // A single value is a filter of Discover's own: people can change it there.
  if ('field' in clause && 'is' in clause && clause.is !== undefined)
    return { field: clause.field, value: clause.is, not };
  const alias = clauseWords({ ...clause, not: undefined }, kind, lang, names);
  return { ...custom(positiveFilter(clause, kind, lists).filter, alias), not };
}

/** Discover shows a filter with its alias, "NOT" before it when negated. */
function custom(query: Filter, alias: string): DiscoverFilter {
  return { query: query as unknown as RisonValue, alias };
}

/** Discover has a column for the time of its own. */
function columnsOf({ by = [], measure }: LogQuery, kind: LogKind): string[] {
  const wanted = 'list' in measure ? measure.list : [...by, ...kind.columns];
  return Array.from(new Set(wanted))
    .filter((field) => field !== kind.time)
    .slice(0, MOST_COLUMNS);
}
