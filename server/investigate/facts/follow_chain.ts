// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ChainAnswer } from '../../../common/investigate/facts/answers';
import type { Link } from '../../../common/investigate/facts/chain_tree';
import { eachCallOnce } from '../../../common/investigate/facts/hand_out';
import type { HandOut } from '../../../common/investigate/facts/hand_out';
import type { Asked } from '../../log_query/asked';
import { totalOf } from '../../log_query/enumerate';
import type { SearchBody, SearchPort } from '../../search/search_port';
import { HANDED_OUT, handOutBody, KEY, readHandOuts } from './chain_searches';
import type { ChainStart } from './chain_start';
import { handOutsByName, keysByName } from './chain_by_name';

/** Steps from the start, each way, and keys that are followed in all. */
export const CHAIN_BOUNDS = { depth: 5, keys: 200 } as const;

export interface Followed {
  links: Link[];
  cut?: ChainAnswer['cut'];
}

/**
 * Follows a chain step by step: up to who handed out the keys that the start was called with, and down to what was
 * handed out with the keys of the start. No call is followed twice.
 */
export async function followChain(
  port: SearchPort,
  asked: Asked,
  start: ChainStart
): Promise<Followed> {
  const links = new Map<string, Link>();
  let cut: ChainAnswer['cut'];
  const read = async (filters: SearchBody[]): Promise<HandOut[]> => {
    const answer = await port.search({ index: asked.index, body: handOutBody(asked, filters) });
    const found = eachCallOnce(readHandOuts(asked, answer));
    if (totalOf(answer) > (answer.hits.hits || []).length)
      cut = { what: 'keys', limit: CHAIN_BOUNDS.keys };
    return found;
  };
  const calls = new Set<string>();
  const take = (found: readonly HandOut[], weak?: boolean): Link[] => {
    const taken: Link[] = [];
    found.forEach((handOut) => {
      const id = idOf(handOut);
      const known = links.get(id);
      if (known) {
        [known.handOut] = eachCallOnce([known.handOut, handOut]);
        return;
      }
      // The copy of a call that is there already, from an account that was not told the key.
      if (handOut.key === undefined && calls.has(callOf(handOut))) return;
      if (links.size >= CHAIN_BOUNDS.keys) {
        cut = { what: 'keys', limit: CHAIN_BOUNDS.keys };
        return;
      }
      const { key } = handOut;
      const link = {
        handOut,
        weak: weak || key === undefined,
        keys: key === undefined ? [] : [key],
      };
      links.set(id, link);
      calls.add(callOf(handOut));
      taken.push(link);
    });
    return taken;
  };

  const first = take(await read([start.filter]));
  await keysByName(port, asked, first, keysOf(links));
  const foreign = first.filter(({ handOut }) => isForeign(handOut)).flatMap(({ keys }) => keys);
  if (foreign.length > 0) take(await read([{ terms: { [HANDED_OUT]: foreign } }]));
  const above = new Set<string>();
  let callers = callerKeys(first, start.key);
  for (let step = 0; step < CHAIN_BOUNDS.depth && callers.length > 0; step += 1) {
    const known = keysOf(links);
    const unknown = callers.filter((key) => !known.has(key) && !above.has(key));
    unknown.forEach((key) => above.add(key));
    if (unknown.length === 0) break;
    const found = take(await read([{ terms: { [HANDED_OUT]: unknown } }]));
    const left = unknown.filter((key) => !found.some(({ keys }) => keys.indexOf(key) >= 0));
    const named = await handOutsByName(port, asked, left);
    named.forEach(({ handOut, key }) => {
      const [link] = take([handOut], true);
      if (link) link.keys.push(key);
      found.push(...(link ? [link] : []));
    });
    callers = callerKeys(found);
  }

  let frontier = first;
  for (let step = 1; frontier.length > 0; step += 1) {
    const keys = frontier.flatMap((link) => link.keys);
    if (keys.length === 0) break;
    const found = await read([{ terms: { [KEY]: keys } }]);
    const fresh = found.filter((handOut) => !links.has(idOf(handOut)));
    if (step >= CHAIN_BOUNDS.depth) {
      if (fresh.length > 0 && !cut) cut = { what: 'depth', limit: CHAIN_BOUNDS.depth };
      break;
    }
    frontier = take(fresh);
    await keysByName(port, asked, frontier, keysOf(links));
  }
  return { links: Array.from(links.values()), ...(cut && { cut }) };
}

function idOf(handOut: HandOut): string {
  return handOut.key ? `key ${handOut.key}` : `call ${callOf(handOut)}`;
}

function callOf({ sharedId, eventId }: HandOut): string {
  return sharedId || eventId;
}

/** Called from another account, whose own copy of the call tells who it was. */
function isForeign({ caller: { arn, key, service } }: HandOut): boolean {
  return arn === undefined && key === undefined && service === undefined;
}

function keysOf(links: ReadonlyMap<string, Link>): Set<string> {
  return new Set(Array.from(links.values()).flatMap(({ keys }) => keys));
}

/** Keys of sessions that made these calls: only such a key was handed out by somebody. */
function callerKeys(links: readonly Link[], also?: string): string[] {
  const keys = links.flatMap(({ handOut }) => handOut.caller.key || []);
  const all = also === undefined ? keys : [...keys, also];
  return Array.from(new Set(all)).filter((key) => /^ASIA/.test(key));
}
