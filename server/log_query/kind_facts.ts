// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CoverageFacts } from '../search/coverage';
import { readCoverage } from '../search/coverage';
import { readWindows, windowsAggregation } from '../search/second_deliveries';
import type { Window } from '../search/second_deliveries';
import type { SearchAnswer, SearchBody, SearchPort } from '../search/search_port';
import type { Asked } from './asked';
import { scopeFilters, standingFilters } from './compile';

/** What the answers of all queries of one kind in one ask rest on. */
export interface KindFacts {
  coverage: CoverageFacts;
  /** Indices that hold documents of the period, and from when to when. */
  windows: Window[];
  /** Accounts of the scope that have documents in the period. */
  seenAccounts: string[];
}

/** Reads once what all queries of a kind need to know, as the user. */
export async function readKindFacts(
  port: SearchPort,
  asked: Asked,
  fields: readonly string[],
  now: number
): Promise<KindFacts> {
  const { kind, index, period } = asked;
  const covered = {
    index,
    time: kind.time,
    ingested: kind.ingested,
    alwaysMapped: kind.alwaysMapped,
    filters: standingFilters(asked),
    quiet: kind.quiet,
  };
  const [coverage, answer] = await Promise.all([
    readCoverage(port, covered, period, now, fields),
    port.search({ index, body: factsBody(asked) }),
  ]);
  return { coverage, windows: readWindows(answer), seenAccounts: accountsIn(asked, answer) };
}

function factsBody(asked: Asked): SearchBody {
  const { kind, accounts } = asked;
  const aggs: SearchBody = kind.once.are === 'events' ? windowsAggregation(kind.time) : {};
  if (accounts) {
    kind.account.forEach((field, place) => {
      aggs[`account${place}`] = { terms: { field, size: accounts.length, include: [...accounts] } };
    });
  }
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: scopeFilters(asked) } },
    ...(Object.keys(aggs).length > 0 && { aggs }),
  };
}

function accountsIn({ kind, accounts }: Asked, { aggregations = {} }: SearchAnswer): string[] {
  if (!accounts) return [];
  const seen = kind.account.flatMap((_, place) => {
    const found = aggregations[`account${place}`] as
      { buckets: Array<{ key: string }> } | undefined;
    return found ? found.buckets.map(({ key }) => key) : [];
  });
  return accounts.filter((account) => seen.indexOf(account) >= 0);
}
