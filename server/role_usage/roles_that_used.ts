// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AskedSearch } from '../../common/role_usage/answers';
import { cloudtrail } from '../logs/cloudtrail';
import { collectKeys, compositeBody } from '../search/composite';
import type { KeyCount } from '../search/composite';
import { hiddenOf } from '../search/coverage';
import type { CoverageFacts } from '../search/coverage';
import type { SearchAnswer, SearchBody, SearchPort } from '../search/search_port';
import { candidatesOf, contentRuleOf, decidable } from './mapping/content_rules';
import type { ContentRule } from './mapping/content_rules';
import { eventSourcesOf, prefixesOf } from './mapping/prefixes';
import { resolveEvent } from './mapping/resolve';
import { isOwnCopy } from './own_copy';
import { clause, documentsQuery, keys, noneOfClauses } from './query';
import type { Scope } from './query';
import { outcomeOfRow, textOf } from './tally';

interface Asked {
  index: string;
  scope: Scope;
  facts: CoverageFacts;
  /** IAM actions or service prefixes. */
  uses: string[];
}

export interface Users {
  /** ARNs of the roles that used all of them, not denied. Where rights hide what decides, also those that may have. */
  roles: Set<string>;
  hidden: string[];
  answers: SearchAnswer[];
  asked: AskedSearch;
}

/** The roles that used all of some actions or services: events of those services, resolved here. */
export async function rolesThatUsed(port: SearchPort, asked: Asked): Promise<Users> {
  const sources = Array.from(
    new Set(asked.uses.flatMap((use) => eventSourcesOf(use.split(':')[0])))
  );
  const query = documentsQuery(asked.scope, [
    clause({ field: cloudtrail.eventSource, in: sources }),
  ]);
  const ask = { query, sources: keys.rolesByEvent, time: cloudtrail.time };
  const { rows, answers } = await collectKeys(port, { index: asked.index, ...ask });
  const used = rows.filter(
    (row) => isOwnCopy(String(row.key.role), row.key.account) && outcomeOfRow(row) !== 'denied'
  );
  const hidden = new Set<string>();
  const users = new Map<string, Set<string>>();
  for (const use of asked.uses) users.set(use, new Set());
  const found = (role: string, action: string) =>
    users.forEach((roles, use) => {
      if (isUse(action, use)) roles.add(role);
    });

  const byContent = new Map<string, { rule: ContentRule; rows: KeyCount[] }>();
  used.forEach((row) => {
    const event = eventOf(row);
    const { actions, mapping } = resolveEvent(event);
    const role = String(row.key.role);
    const rule = actions.length > 0 ? contentRuleOf(event) : undefined;
    if (rule && asked.uses.some((use) => needsContent(rule, use))) {
      const name = `${event.eventSource} ${event.eventName}`;
      const group = byContent.get(name) || { rule, rows: [] };
      byContent.set(name, group);
      group.rows.push(row);
    }
    // What all candidates have in common (the service) is sure without looking at the content.
    if (rule)
      asked.uses
        .filter((use) => candidatesOf(rule).every((one) => isUse(one, use)))
        .forEach((use) => found(role, use));
    else actions.forEach((action) => found(role, action));
    // A service was used also through events that need no action, or none that is known.
    if (actions.length === 0 && mapping !== 'not_an_api_call')
      found(role, prefixesOf(event.eventSource)[0]);
  });
  for (const group of Array.from(byContent.values())) {
    const hiddenHere = hiddenOf(asked.facts, group.rule.fields);
    hiddenHere.forEach((field) => hidden.add(field));
    await findByContent(port, asked, group, hiddenHere, found);
  }
  const [first, ...others] = asked.uses.map((use) => users.get(use) as Set<string>);
  const roles = new Set(Array.from(first).filter((role) => others.every((one) => one.has(role))));
  return {
    roles,
    hidden: Array.from(hidden).sort(),
    answers,
    asked: { index: asked.index, body: compositeBody(ask) },
  };
}

async function findByContent(
  port: SearchPort,
  asked: Asked,
  { rule, rows }: { rule: ContentRule; rows: KeyCount[] },
  hidden: string[],
  found: (role: string, action: string) => void
): Promise<void> {
  const able = decidable(rule, asked.facts.caps, hidden);
  if (!able || (able.branches.length === 0 && !able.otherwise)) {
    rows.forEach((row) =>
      candidatesOf(rule).forEach((action) => found(String(row.key.role), action))
    );
    return;
  }
  const event = eventOf(rows[0]);
  const shares: Array<{ actions: string[]; also: SearchBody[] }> = able.branches.map((branch) => ({
    actions: [branch.action],
    also: [branch.clause],
  }));
  const none =
    able.branches.length > 0 ? [noneOfClauses(able.branches.map((branch) => branch.clause))] : [];
  shares.push({ actions: able.otherwise ? [able.otherwise] : able.candidates, also: none });
  for (const share of shares) {
    const query = documentsQuery(asked.scope, [
      clause({ field: cloudtrail.eventSource, is: event.eventSource }),
      clause({ field: cloudtrail.eventName, is: event.eventName }),
      ...share.also,
    ]);
    const part = await collectKeys(port, {
      index: asked.index,
      query,
      sources: keys.roles,
      time: cloudtrail.time,
    });
    part.rows.forEach((row) => {
      const role = String(row.key.role);
      if (!isOwnCopy(role, row.key.account) || outcomeOfRow(row) === 'denied') return;
      share.actions.forEach((action) => found(role, action));
    });
  }
}

/** Does the content decide whether an event is a use? Not where all its candidates are, or none is. */
function needsContent(rule: ContentRule, use: string): boolean {
  const uses = candidatesOf(rule).filter((action) => isUse(action, use)).length;
  return uses > 0 && uses < candidatesOf(rule).length;
}

/** Is an action (or service prefix) what was asked for? Case is ignored, as IAM does. */
function isUse(found: string, use: string): boolean {
  const [a, b] = [found.toLowerCase(), use.toLowerCase()];
  return a === b || (b.indexOf(':') < 0 && a.startsWith(`${b}:`));
}

function eventOf(row: KeyCount) {
  return {
    eventSource: textOf(row.key.eventSource) || '',
    eventName: textOf(row.key.eventName) || '',
    eventType: textOf(row.key.eventType),
  };
}
