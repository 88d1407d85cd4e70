// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cloudtrail } from '../logs/cloudtrail';
import { hiddenOf } from '../search/coverage';
import type { CoverageFacts } from '../search/coverage';
import type { KeySource } from '../search/composite';
import type { SearchBody, SearchPort } from '../search/search_port';
import type { SecondDeliveries } from '../search/second_deliveries';
import type { EventShares, Share } from './build_actions';
import { countPart } from './count_keys';
import { candidatesOf, contentRuleOf, decidable } from './mapping/content_rules';
import type { DecidableRule } from './mapping/content_rules';
import { isOwnCopy, sum } from './own_copy';
import { clause, keys, noneOfClauses } from './query';
import type { Scope } from './query';

/** One role in one period, with what is known about it. */
export interface OneRole {
  index: string;
  scope: Scope & { role: string };
  facts: CoverageFacts;
  second: SecondDeliveries;
  /** Narrowed to some of the role's calls, counted by other keys than usual. */
  also?: SearchBody[];
  sources?: KeySource[];
}

export interface SplitEvents {
  events: EventShares[];
  /** Fields that would have decided, but are hidden from the user. */
  hidden: string[];
}

/**
 * Gives the counts of events whose content decides (PartiQL, versions of S3 objects ...) to the actions they needed,
 * by asking again for those alone. What cannot be decided goes to all candidates, marked.
 */
export async function splitByContent(
  port: SearchPort,
  asked: OneRole,
  events: EventShares[]
): Promise<SplitEvents> {
  const hidden = new Set<string>();
  const split: EventShares[] = [];
  for (const one of events) {
    const rule = one.shares[0].actions.length > 0 ? contentRuleOf(one.event) : undefined;
    if (!rule) {
      split.push(one);
      continue;
    }
    const hiddenHere = hiddenOf(asked.facts, rule.fields);
    hiddenHere.forEach((field) => hidden.add(field));
    const able = decidable(rule, asked.facts.caps, hiddenHere);
    const shares = able
      ? await askShares(port, asked, one, able)
      : [{ actions: candidatesOf(rule), rows: one.rows, candidate: true }];
    const plain =
      shares.length === 1 &&
      shares[0].actions.length === 1 &&
      shares[0].actions[0] === rule.otherwise;
    split.push({ ...one, shares, mapping: plain ? one.mapping : 'by_content' });
  }
  return { events: split, hidden: Array.from(hidden).sort() };
}

async function askShares(
  port: SearchPort,
  asked: OneRole,
  one: EventShares,
  rule: DecidableRule
): Promise<Share[]> {
  const { role } = asked.scope;
  const event = [
    clause({ field: cloudtrail.eventSource, is: one.event.eventSource }),
    clause({ field: cloudtrail.eventName, is: one.event.eventName }),
  ];
  const ask = async (also: Parameters<typeof countPart>[3]) => {
    const part = await countPart(
      port,
      asked.index,
      asked.scope,
      [...event, ...(asked.also || []), ...also],
      asked.sources || keys.events,
      asked.second
    );
    return part.rows.filter(
      (row) => isOwnCopy(role, row.key.account) && sameType(row.key.eventType, one)
    );
  };
  const found = await Promise.all(rule.branches.map((branch) => ask([branch.clause])));
  const shares: Share[] = rule.branches
    .map((branch, place) => ({
      actions: [branch.action],
      rows: found[place],
      candidate: false,
      chosenBy: [branch.clause],
    }))
    .filter((share) => share.rows.length > 0);
  const none = [noneOfClauses(rule.branches.map((branch) => branch.clause))];
  const rest = shares.length === 0 ? one.rows : await ask(none);
  if (sum(rest) > 0) {
    const chosen = shares.length === 0 ? {} : { chosenBy: none };
    shares.push(
      rule.otherwise
        ? { actions: [rule.otherwise], rows: rest, candidate: false, ...chosen }
        : { actions: rule.candidates, rows: rest, candidate: true, ...chosen }
    );
  }
  return shares;
}

function sameType(type: string | number | null | undefined, one: EventShares): boolean {
  return one.rows.some((row) => (row.key.eventType || null) === (type || null));
}
