// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ActionRow, EventRow, MappingKind } from '../../common/role_usage/answers';
import type { KeyCount } from '../search/composite';
import type { SearchBody } from '../search/search_port';
import { accessLevelOf } from './mapping/catalogue';
import { resolveEvent } from './mapping/resolve';
import type { EventKey } from './mapping/resolve';
import { Tally, textOf } from './tally';

/** The part of an event's counts that needed an action, and whether it is sure. */
export interface Share {
  actions: string[];
  rows: KeyCount[];
  /** True when the part may have needed any one of the actions. */
  candidate: boolean;
  /** Filters that choose the documents of the part among those of the event; absent: all. */
  chosenBy?: SearchBody[];
}

/** An event of the answer: all its counts, and how they fall on actions. */
export interface EventShares {
  event: EventKey;
  rows: KeyCount[];
  mapping: MappingKind;
  shares: Share[];
}

/** A word for what a record does not say. */
const NOT_SAID = 'unknown';

/** Counts grouped by event, with the actions that the name alone gives. Calls and non-calls of one name stay apart. */
export function groupByEvent(rows: KeyCount[]): EventShares[] {
  const groups = new Map<string, EventShares>();
  rows.forEach((row) => {
    const event = {
      eventSource: textOf(row.key.eventSource) || NOT_SAID,
      eventName: textOf(row.key.eventName) || NOT_SAID,
      eventType: textOf(row.key.eventType),
    };
    const { actions, mapping } = resolveEvent(event);
    const name = [event.eventSource, event.eventName, mapping].join(' ');
    const group = groups.get(name) || {
      event,
      rows: [],
      mapping,
      shares: [{ actions, rows: [], candidate: false }],
    };
    groups.set(name, group);
    group.rows.push(row);
    group.shares[0].rows.push(row);
  });
  return Array.from(groups.values());
}

/** Rows of events, by source and name. */
export function buildEvents(groups: EventShares[]): EventRow[] {
  return groups
    .map(({ event, rows, mapping, shares }) => {
      const tally = tallyOf(rows);
      const regions = rows.map((row) => textOf(row.key.region)).filter(isText);
      return {
        eventSource: event.eventSource,
        eventName: event.eventName,
        actions: unique(shares.flatMap((share) => share.actions)),
        mapping,
        ...tally.counts(),
        ...tally.seen(),
        regions: unique(regions),
        viaService: tally.viaService,
      };
    })
    .sort((a, b) => compare(nameOf(a), nameOf(b)));
}

/** Rows of actions, by name. An event that needs two actions counts for both. */
export function buildActions(groups: EventShares[]): ActionRow[] {
  const found = new Map<string, { tally: Tally; names: string[]; candidate: boolean }>();
  groups.forEach(({ event, shares }) =>
    shares.forEach((share) =>
      share.actions.forEach((action) => {
        const one = found.get(action) || { tally: new Tally(), names: [], candidate: false };
        found.set(action, one);
        share.rows.forEach((row) => one.tally.add(row));
        one.names.push(`${event.eventSource}:${event.eventName}`);
        one.candidate = one.candidate || share.candidate;
      })
    )
  );
  return Array.from(found.keys())
    .sort(compare)
    .map((action) => {
      const { tally, names, candidate } = found.get(action) as {
        tally: Tally;
        names: string[];
        candidate: boolean;
      };
      const accessLevel = accessLevelOf(action);
      return {
        action,
        ...(accessLevel && { accessLevel }),
        ...tally.counts(),
        ...tally.seen(),
        viaService: tally.viaService,
        eventNames: unique(names),
        ...(candidate && { candidate: true }),
      };
    });
}

export function tallyOf(rows: KeyCount[]): Tally {
  const tally = new Tally();
  rows.forEach((row) => tally.add(row));
  return tally;
}

function nameOf(row: EventRow): string {
  return `${row.eventSource} ${row.eventName} ${row.mapping}`;
}

function unique(values: string[]): string[] {
  return Array.from(new Set(values)).sort(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}
