// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { HoldingList } from '../../common/known_good/holding';
import { fieldsLookedAt, namedByLists } from '../../common/known_good/left_out';
import type { Lists } from '../../common/log_query/clause_filter';
import type { ListId, LogQuery } from '../../common/log_query/log_query';
import type { LogKind } from '../../common/logs/log_kind';
import type { Period } from '../../common/time/period';

/** One query with all that its answer depends on. */
export interface Asked {
  query: LogQuery;
  kind: LogKind;
  /** Index pattern of the kind. */
  index: string;
  period: Period;
  tz: string;
  /** Absent: all accounts that the user may read. */
  accounts?: readonly string[];
  lists: Lists;
  /** Known-good lists: what they name is left out of the answer. */
  leftOut: readonly HoldingList[];
}

/** The list that a query needs and that is empty or unknown; undefined: it needs none such. */
export function emptyListOf({ query, lists }: Pick<Asked, 'query' | 'lists'>): ListId | undefined {
  return query.where
    .flatMap((clause) => ('anyOf' in clause ? clause.anyOf : [clause]))
    .flatMap((clause) => ('listed' in clause ? [clause.listed] : []))
    .find((list) => (lists(list) || []).length === 0);
}

/** Fields without which the answer would be wrong, and those that only make it richer. */
export function fieldsOf({ query, kind, accounts, leftOut }: Asked): {
  needed: string[];
  wished: string[];
} {
  const { measure } = query;
  const clauses = query.where.flatMap((clause) => ('anyOf' in clause ? clause.anyOf : [clause]));
  const needed = [
    ...clauses.flatMap((clause) => ('field' in clause ? [clause.field] : [])),
    ...(query.by || []),
    ...(accounts ? kind.account : []),
    ...(kind.once.are === 'documents' ? [] : [kind.once.field]),
    ...(query.newest ? kind.once.newestBy || [] : []),
    ...('distinct' in measure ? [measure.distinct] : []),
    ...('sum' in measure ? [measure.sum] : []),
    ...('min' in measure ? [measure.min] : []),
    ...('max' in measure ? [measure.max] : []),
    // What is known good stays in where its field is hidden.
    ...leftOut
      .filter((list) => namedByLists([list], kind) !== undefined)
      .flatMap(({ of }) => fieldsLookedAt(of, kind)),
  ];
  return {
    needed: Array.from(new Set(needed)),
    wished: 'list' in measure ? measure.list.filter((field) => needed.indexOf(field) < 0) : [],
  };
}
