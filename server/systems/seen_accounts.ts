// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { ACCOUNT_ID } from '../../common/systems/bounds';
import { kindFilter } from '../../common/log_query/clause_filter';
import { LOG_KINDS } from '../../common/logs/kinds';
import type { LogKind } from '../../common/logs/log_kind';
import type { SeenAccounts } from '../../common/systems/answers';
import type { SystemDefinition } from '../../common/systems/system';
import { SearchProblem } from '../search/errors';
import type { LogSearchPort, SearchAnswer } from '../search/search_port';
import { accountOwners } from './account_owners';

const DAYS = 30;
const MOST = 1000;
const DAY = 24 * 60 * 60 * 1000;
/** Name of the account beside its id, as Security Hub sends it. */
const NAME_FIELD = 'AwsAccountName';

/** Accounts in the logs of the last 30 days, with the rights of the person who asks: one search of each kind. */
export async function seenAccounts(
  port: LogSearchPort,
  systems: readonly SystemDefinition[],
  settings: { indexOf(kind: LogKind): string; now(): number }
): Promise<SeenAccounts> {
  const to = new Date(settings.now()).toISOString();
  const from = new Date(settings.now() - DAYS * DAY).toISOString();
  const kinds = LOG_KINDS.filter(({ account }) => account.length > 0);
  const answers = await port.searchMany(
    kinds.map((kind) => ({ index: settings.indexOf(kind), body: bodyOf(kind, from, to) }))
  );
  const logs = new Map<string, Set<string>>();
  const names: Record<string, string> = {};
  const notRead: string[] = [];
  let cut = false as boolean;
  kinds.forEach((kind, place) => {
    const answer = answers[place];
    if (answer instanceof SearchProblem) {
      notRead.push(kind.id);
      return;
    }
    if (answer.timed_out || answer._shards.failed > 0) notRead.push(kind.id);
    kind.account.forEach((_, number) => {
      const { buckets, others } = bucketsOf(answer, `account${number}`);
      cut = cut || others > 0;
      buckets.forEach(({ key, names: found }) => {
        if (!ACCOUNT_ID.test(key)) return;
        const of = logs.get(key) || new Set<string>();
        logs.set(key, of.add(kind.id));
        const name = found && found.buckets[0] && found.buckets[0].key;
        if (name) names[key] = String(name).slice(0, 80);
      });
    });
  });
  const owners = accountOwners(systems);
  const unassigned = Array.from(logs.entries())
    .filter(([id]) => !owners.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, of]) => ({
      id,
      ...(names[id] !== undefined && { name: names[id] }),
      logs: Array.from(of).sort(),
    }));
  return { unassigned, names, from, to, notRead, ...(cut && { cut: true as const }) };
}

interface Bucket {
  key: string;
  names?: { buckets: Array<{ key: unknown }> };
}

function bodyOf(kind: LogKind, from: string, to: string): Record<string, unknown> {
  const only = kindFilter(kind);
  const range = { range: { [kind.time]: { gte: from, lt: to } } };
  const named = kind.id === 'securityhub';
  const aggs: Record<string, unknown> = {};
  kind.account.forEach((field, number) => {
    aggs[`account${number}`] = {
      terms: { field, size: MOST },
      ...(named && { aggs: { names: { terms: { field: NAME_FIELD, size: 1 } } } }),
    };
  });
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: only ? [range, only] : [range] } },
    aggs,
  };
}

function bucketsOf({ aggregations = {} }: SearchAnswer, name: string) {
  const found = aggregations[name] as
    { buckets: Bucket[]; sum_other_doc_count?: number } | undefined;
  return found
    ? { buckets: found.buckets, others: found.sum_other_doc_count || 0 }
    : { buckets: [], others: 0 };
}
