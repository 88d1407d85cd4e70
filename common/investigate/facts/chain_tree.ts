// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { instantText } from '../../time/instant';
import type { ChainNode } from './answers';
import { callerEntity, holderEntity, sessionName } from './hand_out';
import type { Caller, HandOut } from './hand_out';
import { sessionOf } from '../arn';

/** What was done with a key, or by a session that is known by its name alone. */
export interface Usage {
  events: number;
  /** Milliseconds. */
  first?: number;
  last?: number;
  actions: ChainNode['actions'];
  /** Who used it, where the events say so. */
  caller?: Caller;
}

/** A hand-out with the keys that its session is known to have used. */
export interface Link {
  handOut: HandOut;
  /** Found by role and session name, within twelve hours: weaker. */
  weak: boolean;
  keys: string[];
  /** Events of a weak link that carry no key. */
  keyless?: Usage;
}

const NOTHING: Usage = { events: 0, actions: [] };

/**
 * Hand-outs as trees, each below the session whose key made the call. The roots are callers whose own credentials no
 * log of the period hands out. A ring of keys that hand out each other is cut open at its earliest call.
 */
export function chainTrees(
  links: readonly Link[],
  usage: ReadonlyMap<string, Usage>,
  alone: readonly string[] = []
): ChainNode[] {
  const inOrder = links.slice().sort((a, b) => a.handOut.at - b.handOut.at);
  const byKey = new Map<string, Link>();
  inOrder.forEach((link) => link.keys.forEach((key) => byKey.set(key, link)));
  const children = new Map<Link, Link[]>();
  const roots: Link[] = [];
  inOrder.forEach((link) => {
    const { key } = link.handOut.caller;
    const parent = key === undefined ? undefined : byKey.get(key);
    if (!parent || isBelow(parent, link, byKey)) roots.push(link);
    else children.set(parent, [...(children.get(parent) || []), link]);
  });

  const nodeOf = (link: Link): ChainNode => ({
    ...holderOf(link),
    ...shown(usageOf(link, usage)),
    next: (children.get(link) || []).map(nodeOf),
  });
  const starts = new Map<string, { caller: Caller; links: Link[] }>();
  roots.forEach((link) => {
    const { caller } = link.handOut;
    const name = caller.key ? `key ${caller.key}` : JSON.stringify(callerEntity(caller));
    const start = starts.get(name) || { caller, links: [] };
    starts.set(name, start);
    start.links.push(link);
  });
  alone
    .filter((key) => !starts.has(`key ${key}`) && !byKey.has(key))
    .forEach((key) => {
      const { caller = {} } = usage.get(key) || NOTHING;
      starts.set(`key ${key}`, { caller: { ...caller, key }, links: [] });
    });
  return Array.from(starts.values()).map(({ caller, links: below }) => ({
    ...startOf(caller),
    ...shown((caller.key && usage.get(caller.key)) || callsOf(below)),
    next: below.map(nodeOf),
  }));
}

/** True when the key of `link` leads, call by call, to `parent`: the call would hang below itself. */
function isBelow(parent: Link, link: Link, byKey: ReadonlyMap<string, Link>): boolean {
  const seen = new Set<Link>();
  let at: Link | undefined = parent;
  // The earliest call of a ring is the one that is cut.
  let earliest = true;
  while (at && !seen.has(at)) {
    seen.add(at);
    if (at.handOut.at < link.handOut.at) earliest = false;
    if (at === link) return earliest;
    const key: string | undefined = at.handOut.caller.key;
    at = key === undefined ? undefined : byKey.get(key);
  }
  return false;
}

function holderOf({ handOut, weak }: Link): Omit<ChainNode, 'events' | 'actions' | 'next'> {
  const who = holderEntity(handOut);
  const session = sessionName(handOut.session);
  const held = handOut.session === undefined ? undefined : sessionOf(handOut.session);
  const account = (held && held.account) || handOut.account;
  const from = callerEntity(handOut.caller);
  return {
    who,
    ...(session !== undefined && { session }),
    ...(account !== undefined && { account }),
    ...(handOut.key !== undefined && { accessKey: handOut.key }),
    by: weak ? 'role_and_session' : 'access_key',
    handedOut: { at: instantText(handOut.at), id: handOut.id, action: handOut.action, from },
  };
}

function startOf(caller: Caller): Omit<ChainNode, 'events' | 'actions' | 'next'> {
  const session = sessionName(caller.arn);
  return {
    who: callerEntity(caller),
    ...(session !== undefined && { session }),
    ...(caller.account !== undefined && { account: caller.account }),
    ...(caller.key !== undefined && { accessKey: caller.key }),
    by: 'start',
  };
}

/** Everything that the session of a link did. */
export function usageOf(link: Link, usage: ReadonlyMap<string, Usage>): Usage {
  const used = link.keys.flatMap((key) => usage.get(key) || []);
  return link.keyless ? together([...used, link.keyless]) : together(used);
}

/** Of a caller without a key only its hand-outs are known. */
function callsOf(links: readonly Link[]): Usage {
  return together(
    links.map(({ handOut: { at, action } }) => ({
      events: 1,
      first: at,
      last: at,
      actions: [{ action, count: 1 }],
    }))
  );
}

function together(all: readonly Usage[]): Usage {
  const actions = new Map<string, number>();
  all.forEach((one) =>
    one.actions.forEach(({ action, count }) =>
      actions.set(action, (actions.get(action) || 0) + count)
    )
  );
  const firsts = all.flatMap(({ first }) => (first === undefined ? [] : [first]));
  const lasts = all.flatMap(({ last }) => (last === undefined ? [] : [last]));
  return {
    events: all.reduce((sum, { events }) => sum + events, 0),
    ...(firsts.length > 0 && { first: Math.min(...firsts) }),
    ...(lasts.length > 0 && { last: Math.max(...lasts) }),
    actions: Array.from(actions.entries())
      .map(([action, count]) => ({ action, count }))
      .sort((a, b) => b.count - a.count || (a.action < b.action ? -1 : 1)),
  };
}

function shown({ events, first, last, actions }: Usage) {
  return {
    events,
    ...(first !== undefined && { firstSeen: instantText(first) }),
    ...(last !== undefined && { lastSeen: instantText(last) }),
    actions,
  };
}
