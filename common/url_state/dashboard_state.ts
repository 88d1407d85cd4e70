// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readPeriod, writePeriod } from './period';
import type { Period } from './period';
import { readPageScope, WHOLE_SCOPE, writePageScope } from './scope';
import type { PageScope } from './scope';
import { readFilters, writeFilters } from './value_filter';
import type { ValueFilter } from './value_filter';

/** All that makes up the view of a dashboard; it lives in the address. */
export interface DashboardState {
  scope: PageScope;
  period: Period;
  filters: ValueFilter[];
  /** Id of the set of panels; absent: the set of the system, else the one that ships. */
  set?: string;
  /** Ids of the panels that are shown as a table. */
  tables: string[];
}

export const DEFAULT_DASHBOARD: DashboardState = {
  scope: WHOLE_SCOPE,
  // What is different from the period before is asked every week, if not every day.
  period: { kind: 'last_days', days: 7 },
  filters: [],
  tables: [],
};

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Reads the search part of an address, with or without `?`. What it does not know becomes the default. */
export function decodeDashboard(search: string): DashboardState {
  const params = new URLSearchParams(search);
  const set = params.get('set');
  return {
    scope: readPageScope(params),
    period: readPeriod(params) || DEFAULT_DASHBOARD.period,
    filters: readFilters(params),
    ...(set !== null && ID.test(set) && { set }),
    tables: Array.from(new Set(params.getAll('table').filter((one) => ID.test(one)))),
  };
}

/** The search part of an address without `?`; what is default is left out, except the period. */
export function encodeDashboard(state: DashboardState): string {
  const params = new URLSearchParams();
  writePageScope(state.scope, params);
  writePeriod(state.period, params);
  writeFilters(state.filters, params);
  if (state.set) params.set('set', state.set);
  state.tables.forEach((one) => params.append('table', one));
  return params.toString();
}
