// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ChainAnswer, EntityInput } from '../../../common/investigate/facts/answers';
import { chainTrees, usageOf } from '../../../common/investigate/facts/chain_tree';
import type { Usage } from '../../../common/investigate/facts/chain_tree';
import { HAND_OUT_FIELDS } from '../../../common/investigate/facts/hand_out';
import { kindOf } from '../../../common/logs/kinds';
import type { Asked } from '../../log_query/asked';
import { copiesOf } from '../../log_query/copies';
import { readKindFacts } from '../../log_query/kind_facts';
import { nothingAsked } from '../../log_query/no_data';
import { coverageOf } from '../../search/coverage';
import { SearchProblem } from '../../search/errors';
import { gatherSearches } from '../../search/gather_searches';
import type { LogSearchPort, SearchAnswer } from '../../search/search_port';
import { HANDED_OUT, KEY, NEW_SESSION, readUsage, SESSION, usageBody } from './chain_searches';
import { chainStart } from './chain_start';
import { followChain } from './follow_chain';
import { askedOf } from './fact_context';
import type { FactContext } from './fact_context';

/** Fields without which sessions cannot be told apart. */
const NEEDED: readonly string[] = [KEY, HANDED_OUT, SESSION, NEW_SESSION, 'eventName'];

/** Who became whom, from one thing on: by the keys that were handed out, read as the person who asks. */
export async function readChain(
  port: LogSearchPort,
  context: FactContext,
  input: EntityInput
): Promise<ChainAnswer> {
  const kind = kindOf('cloudtrail', context.kinds);
  if (!kind) throw new Error('CloudTrail is a kind of its own');
  // What is known good belongs to a chain as well: without it the rest would hang in the air.
  const asked = { ...askedOf(context, input.scope, kind, []), leftOut: [] };
  const nothing = { roots: [], handedOut: 0, used: 0 };
  if (context.accounts && context.accounts.length === 0)
    return { ...nothing, coverage: nothingAsked(asked, 'filtered').coverage };
  try {
    return await readAsked(gatherSearches(port), asked, context.now(), input);
  } catch (error) {
    if (!(error instanceof SearchProblem) || error.code !== 'forbidden') throw error;
    return { ...nothing, coverage: nothingAsked(asked, 'forbidden').coverage };
  }
}

async function readAsked(
  port: LogSearchPort,
  asked: Asked,
  now: number,
  { entity }: EntityInput
): Promise<ChainAnswer> {
  const [facts, start] = await Promise.all([
    readKindFacts(port, asked, [...HAND_OUT_FIELDS, 'event.outcome', 'eventSource'], now),
    chainStart(port, asked, entity),
  ]);
  const answers: SearchAnswer[] = [];
  const noted: LogSearchPort = {
    ...port,
    search: async (ask) => {
      const answer = await port.search(ask);
      answers.push(answer);
      return answer;
    },
  };
  const followed = start ? await followChain(noted, asked, start) : { links: [] };
  const { links, cut } = followed;
  const keys = new Set([
    ...links.flatMap((link) => link.keys),
    ...links.flatMap(({ handOut }) => handOut.caller.key || []),
    ...(start && start.key ? [start.key] : []),
  ]);
  const { usage, estimate } = await usageOfKeys(noted, asked, Array.from(keys), facts.windows);
  const alone = start && start.key && usage.has(start.key) ? [start.key] : [];
  const roots = chainTrees(links, usage, alone);
  return {
    roots,
    handedOut: links.length,
    used: links.filter((link) => usageOf(link, usage).events > 0).length,
    ...(cut && { cut }),
    coverage: coverageOf(facts.coverage, {
      reports: answers,
      empty: roots.length === 0,
      needed: NEEDED,
      wished: HAND_OUT_FIELDS.filter((field) => NEEDED.indexOf(field) < 0),
      duplicates: estimate,
    }),
  };
}

async function usageOfKeys(
  port: LogSearchPort,
  asked: Asked,
  keys: string[],
  windows: Parameters<typeof copiesOf>[2]
): Promise<{ usage: Map<string, Usage>; estimate?: number }> {
  if (keys.length === 0) return { usage: new Map() };
  const copies = await copiesOf(port, asked, windows, [{ terms: { [KEY]: keys } }]);
  const { index } = asked;
  const answer = await port.search({ index, body: usageBody(asked, keys, copies.less) });
  return { usage: readUsage(answer), estimate: copies.estimate };
}
