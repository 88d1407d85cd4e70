// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Panel } from '../../common/panels/panel';

export type Key = string | number | boolean | null;

/** A raw record, or the part of one that counts as a thing. */
export interface Thing<Raw> {
  /** The same for all deliveries of an event, for all versions of a finding. */
  id: string;
  /** Milliseconds. */
  at: number;
  account: string;
  raw: Raw;
  /** Of two versions the one that is larger here, place by place, is the newer. */
  version?: number[];
  /** A later delivery of the same place takes the place of an earlier one, as in the SIEM's index. */
  place?: string;
}

/** A panel's question once more, in plain code on the raw record. */
export interface Rule<Raw> {
  holds(raw: Raw): boolean;
  /** The rows that the thing counts in: one list of keys each. */
  rows?(raw: Raw): Key[][];
  /** At most one of these; without one, things are counted. */
  distinct?(raw: Raw, id: string): string;
  sum?(raw: Raw): number;
  oldest?(raw: Raw): number;
  list?(raw: Raw): Record<string, Key | undefined>;
}

export interface LoopScope {
  from: number;
  to: number;
  /** Hours that the days of `over` are ahead of UTC. */
  ahead: number;
  accounts?: readonly string[];
}

export interface Counted {
  value?: number | null;
  rows?: Array<{ keys: Key[]; at?: string; value: number | null }>;
  others?: { groups: number; value?: number };
  total?: number;
  documents?: Array<{ at: string; fields: Record<string, Key | undefined> }>;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TOP = 100;

class Cell {
  things = 0;
  sum = 0;
  oldest = Infinity;
  readonly seen = new Set<string>();

  add<Raw>(rule: Rule<Raw>, { raw, id }: Thing<Raw>): void {
    this.things += 1;
    if (rule.sum) this.sum += rule.sum(raw);
    if (rule.oldest) this.oldest = Math.min(this.oldest, rule.oldest(raw));
    if (rule.distinct) this.seen.add(rule.distinct(raw, id));
  }

  value<Raw>(rule: Rule<Raw>): number | null {
    if (rule.distinct) return this.seen.size;
    if (rule.sum) return this.sum;
    if (rule.oldest) return Number.isFinite(this.oldest) ? this.oldest : null;
    return this.things;
  }
}

interface Group {
  keys: Key[];
  all: Cell;
  at: Map<number, Cell>;
}

/**
 * The answer to a panel by a plain loop over raw records, which shares no code with the product: `take` each record once,
 * then `counted` says what the panel should show.
 */
export class PanelLoop<Raw> {
  private readonly groups = new Map<string, Group>();
  private readonly newest = new Map<string, Thing<Raw>>();
  private readonly listed: Array<Thing<Raw>> = [];
  private readonly daysWithLogs = new Set<number>();
  private readonly all = new Cell();
  private newestLog = -Infinity;
  private inPeriod = 0;

  constructor(
    readonly panel: Panel,
    private readonly rule: Rule<Raw>,
    private readonly scope: LoopScope
  ) {}

  take(thing: Thing<Raw>): void {
    const { accounts, from, to } = this.scope;
    if (accounts && !accounts.includes(thing.account)) return;
    this.daysWithLogs.add(Math.floor(thing.at / DAY));
    this.newestLog = Math.max(this.newestLog, thing.at);
    if (thing.at < from || thing.at >= to) return;
    this.inPeriod += 1;
    if (!this.panel.query.newest) return this.count(thing);
    const known = this.newest.get(thing.id);
    if (!known || isNewer(thing, known)) this.newest.set(thing.id, thing);
  }

  counted(): Counted {
    for (const thing of this.newest.values()) this.count(thing);
    this.newest.clear();
    const { by = [], over } = this.panel.query;
    const nothing = this.inPeriod === 0;
    if (this.rule.list) return this.documents(this.rule.list);
    const value = nothing ? null : this.all.value(this.rule);
    if (by.length === 0 && !over) return { value };
    return nothing ? { value, rows: [] } : { value, ...this.rows() };
  }

  private count(thing: Thing<Raw>): void {
    if (!this.rule.holds(thing.raw)) return;
    this.all.add(this.rule, thing);
    if (this.rule.list) this.listed.push(thing);
    const { ahead } = this.scope;
    const day = Math.floor((thing.at + ahead * HOUR) / DAY) * DAY - ahead * HOUR;
    for (const keys of this.rule.rows ? this.rule.rows(thing.raw) : [[]]) {
      const group = this.group(keys);
      const cell = group.at.get(day) ?? new Cell();
      group.at.set(day, cell);
      group.all.add(this.rule, thing);
      cell.add(this.rule, thing);
    }
  }

  private group(keys: Key[]): Group {
    const name = JSON.stringify(keys);
    const group = this.groups.get(name) ?? { keys, all: new Cell(), at: new Map<number, Cell>() };
    this.groups.set(name, group);
    return group;
  }

  private rows(): Pick<Counted, 'rows' | 'others'> {
    const { query } = this.panel;
    if (!query.by && this.groups.size === 0) this.group([]);
    const order = query.order ?? { by: 'value', direction: 'desc' };
    const turn = order.direction === 'asc' ? 1 : -1;
    const groups = [...this.groups.values()].sort((one, other) => {
      const keys = compareKeys(one.keys, other.keys);
      if (order.by === 'key') return turn * keys;
      const [a, b] = [one, other].map(({ all }) => Number(all.value(this.rule)));
      return turn * (a - b) || keys;
    });
    const top = query.top ?? TOP;
    const left = groups.slice(top);
    const rows = groups.slice(0, top).flatMap((group) => this.rowsOf(group));
    if (left.length === 0) return { rows };
    const adds = !this.rule.oldest && !this.rule.distinct;
    const value = left.reduce((sum, { all }) => sum + Number(all.value(this.rule)), 0);
    return { rows, others: { groups: left.length, ...(adds && { value }) } };
  }

  private rowsOf({ keys, all, at }: Group): NonNullable<Counted['rows']> {
    if (!this.panel.query.over) return [{ keys, value: all.value(this.rule) }];
    const { from, to, ahead } = this.scope;
    const rows: NonNullable<Counted['rows']> = [];
    let day = Math.floor((from + ahead * HOUR) / DAY) * DAY - ahead * HOUR;
    for (; day < to; day += DAY) {
      const cell = at.get(day);
      const none = this.hasLogs(day) ? 0 : null;
      const value = cell ? cell.value(this.rule) : none;
      rows.push({ keys, at: new Date(day).toISOString(), value });
    }
    return rows;
  }

  /** Nothing found is zero only where every UTC day of the bucket, up to the newest log, has logs. */
  private hasLogs(day: number): boolean {
    const begin = Math.max(day, this.scope.from);
    const end = Math.min(day + DAY, this.scope.to, this.newestLog + 1);
    if (begin >= end) return false;
    for (let utc = Math.floor(begin / DAY); utc * DAY < end; utc += 1) {
      if (!this.daysWithLogs.has(utc)) return false;
    }
    return true;
  }

  private documents(fieldsOf: (raw: Raw) => Record<string, Key | undefined>): Counted {
    const sorted = this.listed.sort(
      (one, other) => other.at - one.at || compareKeys([one.id], [other.id])
    );
    const documents = sorted.slice(0, this.panel.query.top ?? TOP).map(({ at, raw }) => ({
      at: new Date(at).toISOString(),
      fields: fieldsOf(raw),
    }));
    return { total: sorted.length, documents };
  }
}

/**
 * Each event once, however often it was delivered, and of a place what was delivered last. `again` is told the id of what
 * was delivered again.
 */
export function* eachOnce<Raw>(
  things: Iterable<Thing<Raw>>,
  again: (id: string) => void = () => undefined
): Generator<Thing<Raw>, void, undefined> {
  const seen = new Set<string>();
  const placed = new Map<string, Thing<Raw>>();
  for (const thing of things) {
    if (thing.place !== undefined) placed.set(thing.place, thing);
    else if (seen.has(thing.id)) again(thing.id);
    else {
      seen.add(thing.id);
      yield thing;
    }
  }
  yield* placed.values();
}

function isNewer<Raw>({ version: one = [] }: Thing<Raw>, { version: other = [] }: Thing<Raw>) {
  const place = one.findIndex((value, at) => value !== other[at]);
  return place >= 0 && one[place] > other[place];
}

/** Nothing comes last. */
function compareKeys(one: Key[], other: Key[]): number {
  const place = one.findIndex((key, at) => key !== other[at]);
  if (place < 0) return 0;
  const [a, b] = [one[place], other[place]];
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
