// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { PlannedWork } from './system';

/** What of an event decides whether it was planned. */
export interface MatchedEvent {
  eventID: string;
  /** 12 digits. */
  account: string;
  /** ISO UTC. */
  time: string;
  /** ARN of the role or user, or its name; several where an event names more than one (role and session name). */
  principal: string | readonly string[];
}

/** Finds the number of the planned work that an event belongs to; undefined: it was not planned. */
export type PlannedMatch = (event: MatchedEvent) => string | undefined;

/**
 * A matcher over planned works. An event that a person linked by hand counts before anything else; otherwise account,
 * time (from <= time < to) and principal must all fit. Of several works the one that began last counts, then the
 * smaller number: the answer does not depend on the order of the works.
 */
export function plannedMatch(works: readonly PlannedWork[]): PlannedMatch {
  const linked = new Map<string, string>();
  const byAccount = new Map<string, Timed[]>();
  works
    .map(timed)
    .sort((a, b) => b.from - a.from || (a.work.number < b.work.number ? -1 : 1))
    .forEach((one) => {
      one.work.events.forEach((id) => {
        if (!linked.has(id)) linked.set(id, one.work.number);
      });
      one.work.accounts.forEach((account) => {
        const held = byAccount.get(account);
        if (held) held.push(one);
        else byAccount.set(account, [one]);
      });
    });
  return ({ eventID, account, time, principal }) => {
    const byHand = linked.get(eventID);
    if (byHand !== undefined) return byHand;
    const at = Date.parse(time);
    const principals = typeof principal === 'string' ? [principal] : principal;
    const found = (byAccount.get(account) || []).filter(
      ({ work, from, to }) =>
        from <= at && at < to && principals.some((one) => fitsAny(one, work.principals))
    )[0];
    return found && found.work.number;
  };
}

interface Timed {
  work: PlannedWork;
  from: number;
  to: number;
}

function timed(work: PlannedWork): Timed {
  return { work, from: Date.parse(work.from), to: Date.parse(work.to) };
}

/** A pattern with a slash or colon is an ARN (or its beginning), another one a name: the last part of an ARN. */
function fitsAny(principal: string, patterns: readonly string[]): boolean {
  const name = principal.slice(
    Math.max(principal.lastIndexOf('/'), principal.lastIndexOf(':')) + 1
  );
  return patterns.some((pattern) => fits(principal, pattern) || fits(name, pattern));
}

function fits(text: string, pattern: string): boolean {
  if (text === '') return false;
  const end = pattern.length - 1;
  if (pattern.charAt(end) !== '*') return text === pattern;
  return text.slice(0, end) === pattern.slice(0, end);
}
