// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Link } from '../../../common/investigate/facts/chain_tree';
import { eachCallOnce, sessionName } from '../../../common/investigate/facts/hand_out';
import type { HandOut } from '../../../common/investigate/facts/hand_out';
import type { Asked } from '../../log_query/asked';
import type { SearchPort } from '../../search/search_port';
import { anyOf, HANDED_OUT, handOutBody, KEY, NEW_SESSION } from './chain_searches';
import { readHandOuts, readSession, readUsage, sessionBody, usageBody } from './chain_searches';

/** Longest life of a role session. */
const SESSION_LIFE = 12 * 60 * 60 * 1000;
/** Sessions that are looked for by name in one step. */
const MOST = 50;

/**
 * Finds what sessions did whose hand-out names no key: by the ARN of the session, from the call on for twelve hours.
 * Writes the keys into the links. A key belongs to the last such call before its first use; keys that are known
 * (`taken`) belong elsewhere.
 */
export async function keysByName(
  port: SearchPort,
  asked: Asked,
  links: readonly Link[],
  taken: ReadonlySet<string>
): Promise<void> {
  const nameless = links
    .filter(({ handOut }) => handOut.key === undefined && handOut.session !== undefined)
    .slice(0, MOST);
  const less = taken.size > 0 ? [{ terms: { [KEY]: Array.from(taken) } }] : [];
  const sessions = await Promise.all(
    nameless.map(async ({ handOut: { session, at } }) => {
      const next = nextOf(nameless, session, at);
      const to = Math.min(at + SESSION_LIFE, next === undefined ? Infinity : next);
      const body = sessionBody(asked, session as string, at, to, less);
      return readSession(await port.search({ index: asked.index, body }));
    })
  );
  const owned = new Set<string>(taken);
  sessions.forEach(({ keys, keyless }, place) => {
    const link = nameless[place];
    keys.forEach(({ key }) => {
      if (owned.has(key)) return;
      owned.add(key);
      link.keys.push(key);
    });
    if (keyless) link.keyless = keyless;
  });
}

/** When the same session was handed out again. */
function nextOf(
  links: readonly Link[],
  session: string | undefined,
  at: number
): number | undefined {
  const later = links
    .filter(({ handOut }) => handOut.session === session && handOut.at > at)
    .map(({ handOut }) => handOut.at);
  return later.length > 0 ? Math.min(...later) : undefined;
}

/**
 * Who may have handed out keys that no answer names: the last call that opened the same session within twelve hours
 * before the key's first use, and that names no key itself.
 */
export async function handOutsByName(
  port: SearchPort,
  asked: Asked,
  keys: readonly string[]
): Promise<Array<{ key: string; handOut: HandOut }>> {
  if (keys.length === 0) return [];
  const { index, kind } = asked;
  const some = keys.slice(0, MOST);
  const usage = readUsage(await port.search({ index, body: usageBody(asked, some, []) }));
  const found = await Promise.all(
    some.map(async (key) => {
      const { caller = {}, first } = usage.get(key) || { caller: undefined, first: undefined };
      const name = sessionName(caller.arn);
      if (first === undefined || name === undefined || caller.arn === undefined) return undefined;
      const named = [
        { term: { [NEW_SESSION]: caller.arn } },
        { term: { 'requestParameters.roleSessionName': name } },
      ];
      const time = { gte: first - SESSION_LIFE, lte: first, format: 'epoch_millis' };
      const filters = [
        anyOf(named),
        { bool: { must_not: [{ exists: { field: HANDED_OUT } }] } },
        { range: { [kind.time]: time } },
      ];
      const answer = await port.search({ index, body: handOutBody(asked, filters) });
      const same = eachCallOnce(readHandOuts(asked, answer)).filter(
        ({ session }) => session === caller.arn
      );
      return same.length > 0 ? { key, handOut: same[same.length - 1] } : undefined;
    })
  );
  return found.flatMap((one) => one || []);
}
