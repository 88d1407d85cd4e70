// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
/** What this needs of `window.localStorage`; a browser may refuse both. */
export interface VisitStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'siemReview.visits';
/** A page opened again within this time is the same visit. */
const SAME_VISIT = 30 * 60 * 1000;
const LONGEST = 90 * 24 * 60 * 60 * 1000;

/**
 * When the visit before this one was, milliseconds since 1970; undefined: none that this browser knows of, or too long
 * ago. Notes that somebody is here now. Only this browser knows: nothing is sent.
 */
export function lastVisit(store: VisitStore, now: number): number | undefined {
  const { latest, before } = read(store);
  const same = latest !== undefined && now - latest < SAME_VISIT;
  const last = same ? before : latest;
  write(store, { latest: now, before: last });
  return last !== undefined && last < now && now - last <= LONGEST ? last : undefined;
}

interface Visits {
  latest?: number;
  before?: number;
}

function read(store: VisitStore): Visits {
  try {
    const { latest, before } = Object(JSON.parse(store.getItem(KEY) || '{}')) as Record<
      string,
      unknown
    >;
    return { latest: timeOf(latest), before: timeOf(before) };
  } catch {
    return {};
  }
}

function write(store: VisitStore, visits: Visits): void {
  try {
    store.setItem(KEY, JSON.stringify(visits));
  } catch {
    // A browser that keeps nothing: every visit is the first.
  }
}

function timeOf(raw: unknown): number | undefined {
  return typeof raw === 'number' && Number.isFinite(raw) ? raw : undefined;
}
