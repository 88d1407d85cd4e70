// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { HealthCell, KindHealth } from '../../common/data_health/answers';
import { cellState, daysOfCell } from '../../common/data_health/cell_state';
import { expectationOf } from '../../common/data_health/expectation';
import { UNKNOWN_ACCOUNT } from '../../common/logs/cloudtrail_names';
import { instantText } from '../../common/time/instant';
import type { SystemDefinition } from '../../common/systems/system';
import type { HealthDays } from './health_days';
import type { DayCount } from './parse';
import type { KindFacts } from './read_kind';

/** What is known of one account of a kind: the days of the period, and the newest of whatever day. */
export interface Tally {
  perDay: number[];
  newestEvent?: number;
  newestArrival?: number;
  /** Milliseconds between the two on the newest day. */
  newestLag?: number;
}

/** Rows of a kind by account; `unknown` is one of them. */
export function tallies(facts: KindFacts, days: HealthDays): Map<string, Tally> {
  const places = new Map(days.starts.map((start, place): [number, number] => [start, place]));
  const all = new Map<string, Tally>();
  facts.rows.forEach((row) => addRow(all, row, days.starts.length, places));
  return all;
}

/** Adds one row; two of one account (named by two fields) become one. */
export function addRow(
  all: Map<string, Tally>,
  row: DayCount,
  days: number,
  places: ReadonlyMap<number, number>
): void {
  const tally: Tally = all.get(row.account) || { perDay: new Array<number>(days).fill(0) };
  const place = row.day === undefined ? undefined : places.get(row.day);
  if (place !== undefined) tally.perDay[place] += row.count;
  if (tally.newestEvent === undefined || row.newestEvent >= tally.newestEvent) {
    tally.newestEvent = row.newestEvent;
    tally.newestLag =
      row.newestArrival === undefined ? undefined : row.newestArrival - row.newestEvent;
  }
  if (row.newestArrival !== undefined)
    tally.newestArrival = Math.max(tally.newestArrival || 0, row.newestArrival);
  all.set(row.account, tally);
}

/** The cells of one kind, in the order of the accounts. A kind that names no account has none. */
export function cellsOf(
  kind: KindHealth,
  facts: KindFacts,
  counted: ReadonlyMap<string, Tally>,
  around: {
    accounts: ReadonlyArray<{ id: string; unseen?: true }>;
    systems: readonly SystemDefinition[];
    days: HealthDays;
    now: number;
    detail: boolean;
  }
): HealthCell[] {
  const { accounts, systems, days, now, detail } = around;
  if (facts.kind.account.length === 0) return [];
  const today = days.names[days.names.length - 1];
  return accounts.map(({ id, unseen }) => {
    const tally = counted.get(id);
    const expectation = expectationOf(systems, id, kind.log);
    const perDay = tally ? tally.perDay : days.names.map(() => 0);
    const { daysWithData, missingDays, longestPause } = daysOfCell(perDay);
    const { newestEvent, newestArrival, newestLag } = tally || ({} as Partial<Tally>);
    const told = cellState(
      { newestEvent, newestArrival, longestPause },
      { kind, expectation, unseen: unseen === true, now, today }
    );
    const isCounted = kind.reading === 'read' || kind.reading === 'no_index';
    return {
      log: kind.log,
      account: id,
      ...told,
      ...expectation,
      ...(isCounted && newestEvent !== undefined && { documents: sum(perDay), daysWithData }),
      ...(isCounted && newestEvent !== undefined && !kind.quiet && { missingDays }),
      ...(newestEvent !== undefined && { newestEvent: instantText(newestEvent) }),
      ...(newestArrival !== undefined && { newestArrival: instantText(newestArrival) }),
      ...(newestLag !== undefined && { newestLag: Math.max(0, Math.round(newestLag / 1000)) }),
      ...(detail && newestEvent !== undefined && { perDay }),
    };
  });
}

/** Documents of each day over all accounts, `unknown` too. */
export function daysOfKind(counted: ReadonlyMap<string, Tally>, days: HealthDays): number[] {
  const total = days.names.map(() => 0);
  counted.forEach(({ perDay }) =>
    perDay.forEach((count, place) => {
      total[place] += count;
    })
  );
  return total;
}

export function unknownOf(counted: ReadonlyMap<string, Tally>): number {
  const tally = counted.get(UNKNOWN_ACCOUNT);
  return tally ? sum(tally.perDay) : 0;
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
