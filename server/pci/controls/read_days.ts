// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TrendAnswer } from '../../../common/pci/controls/answers';
import type { ControlDay } from '../../../common/pci/controls/day_rows';
import type { TrendInput } from '../../../common/pci/controls/endpoints';
import { CONTROLS } from '../../../common/pci/facts/controls';
import { CONTROL_STATES } from '../../../common/pci/vocabulary';
import type { ControlState } from '../../../common/pci/vocabulary';
import { dayIn } from '../../known_good/today';
import type { LogSearchPort, SearchPort } from '../../search/search_port';
import { keptCoverage } from '../findings/kept_coverage';
import { DAYS_PATTERN } from './days_mapping';
import { readPciScope } from './read_controls';
import type { ControlsContext } from './read_controls';

const DAY = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 60;
const PAGE = 10000;

/** What was kept of the controls at the end of each day (YYYY-MM-DD, both included), of these accounts. */
export async function readControlDays(
  port: SearchPort,
  { from, to, accounts }: { from: string; to: string; accounts?: readonly string[] }
): Promise<ControlDay[]> {
  const rows: ControlDay[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const sources = ['day', 'control', 'state', 'zone', 'account', 'stale'].map((name) => ({
      [name]: { terms: { field: name } },
    }));
    const { aggregations } = await port.search({
      index: DAYS_PATTERN,
      body: {
        size: 0,
        track_total_hits: false,
        query: {
          bool: {
            filter: [
              { range: { day: { gte: from, lte: to } } },
              ...(accounts ? [{ terms: { account: accounts } }] : []),
            ],
          },
        },
        aggs: {
          rows: {
            composite: { size: PAGE, sources, ...(after && { after }) },
            aggs: {
              failed: { sum: { field: 'failed' } },
              passed: { sum: { field: 'passed' } },
              unknown: { sum: { field: 'unknown' } },
            },
          },
        },
      },
    });
    const { rows: found } = (aggregations || {}) as { rows?: Rows };
    const buckets = found ? found.buckets : [];
    buckets.forEach(({ key, failed, passed, unknown }) =>
      rows.push({
        ...key,
        failed: failed.value,
        passed: passed.value,
        unknown: unknown.value,
      })
    );
    after = found && buckets.length === PAGE ? found.after_key : undefined;
  } while (after);
  return rows;
}

interface Rows {
  after_key?: Record<string, unknown>;
  buckets: Array<{
    key: Pick<ControlDay, 'day' | 'control' | 'state' | 'zone' | 'account' | 'stale'>;
    failed: { value: number };
    passed: { value: number };
    unknown: { value: number };
  }>;
}

/** Controls of 4.0.1 by state at the end of each day, as the program kept it; a day that it has not kept is null. */
export async function readTrend(
  port: LogSearchPort,
  context: ControlsContext & { zone: string },
  input: TrendInput
): Promise<TrendAnswer> {
  const { asOf, scope } = await readPciScope(port, context, input);
  const { accounts } = scope;
  const days = daysUpTo(asOf, context.zone, input.days || DEFAULT_DAYS);
  const [rows, coverage] = await Promise.all([
    readControlDays(port, { from: days[0], to: days[days.length - 1], accounts }),
    keptCoverage(port, context, { asOf, accounts }),
  ]);
  const byDay = new Map<string, ControlDay[]>();
  rows
    .filter(({ zone }) => zone === context.zone)
    .forEach((row) => {
      const held = byDay.get(row.day);
      if (held) held.push(row);
      else byDay.set(row.day, [row]);
    });
  return {
    days: days.map((day) => {
      const of = byDay.get(day);
      if (!of) return { day, states: null, failedResources: null };
      return {
        day,
        states: statesOf(of),
        failedResources: of.reduce((sum, { failed }) => sum + failed, 0),
      };
    }),
    coverage,
  };
}

/** Days (YYYY-MM-DD) of a zone that are over at the instant, oldest first. */
function daysUpTo(asOf: string, zone: string, number: number): string[] {
  const days: string[] = [];
  let at = Date.parse(asOf) - DAY;
  while (days.length < number) {
    days.unshift(dayIn(zone, at));
    at -= DAY;
  }
  return days;
}

function statesOf(rows: readonly ControlDay[]): Record<ControlState, number> {
  const worst = new Map<string, ControlState>();
  rows.forEach(({ control, state }) => {
    const held = worst.get(control);
    const rank = (one: ControlState) => CONTROL_STATES.indexOf(one);
    if (held === undefined || rank(state) < rank(held)) worst.set(control, state);
  });
  const states: Record<ControlState, number> = {
    failed: 0,
    unknown: 0,
    passed: 0,
    no_data: 0,
    disabled: 0,
  };
  CONTROLS.filter(({ pci401 }) => pci401.length > 0).forEach(({ id }) => {
    states[worst.get(id) || 'no_data'] += 1;
  });
  return states;
}
