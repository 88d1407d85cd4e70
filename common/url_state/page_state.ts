// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { DEFAULT_VIEW, readPolicyView, writePolicyView } from '../role_usage/policy/policy_view';
import type { PolicyView } from '../role_usage/policy/policy_view';
import { DEFAULT_PERIOD, readPeriod, writePeriod } from './period';
import type { Period } from './period';
import { readPageScope, WHOLE_SCOPE, writePageScope } from './scope';
import type { PageScope } from './scope';
import { readFilters, writeFilters } from './value_filter';
import type { ValueFilter } from './value_filter';
import { ACTION_OR_SERVICE, ROLE_ARN } from '../role_usage/endpoints';
import type { RoleKind } from '../role_usage/answers';

export const ROLE_KINDS: readonly RoleKind[] = [
  'service',
  'service_linked',
  'identity_center',
  'cross_account',
];
export const ROLE_TABS = [
  'actions',
  'denied',
  'sessions',
  'places',
  'resources',
  'unknown',
  'policy',
] as const;
export type RoleTab = (typeof ROLE_TABS)[number];

export interface SortOrder {
  column: string;
  direction: 'asc' | 'desc';
}

/** All that makes up a page's view. Every part of it lives in the address, so that a page is a link. */
export interface PageState {
  period: Period;
  role?: string;
  scope: PageScope;
  search: string;
  kinds: RoleKind[];
  uses: string[];
  filters: ValueFilter[];
  tab: RoleTab;
  /** The grid of actions by service. */
  grouped: boolean;
  /** The chart as a table. */
  asTable: boolean;
  sort?: SortOrder;
  /** The tab of the policy. */
  policy: PolicyView;
}

export const DEFAULT_STATE: PageState = {
  period: DEFAULT_PERIOD,
  scope: WHOLE_SCOPE,
  search: '',
  kinds: [],
  uses: [],
  filters: [],
  tab: 'actions',
  grouped: true,
  asTable: false,
  policy: DEFAULT_VIEW,
};

const COLUMN = /^[A-Za-z]{1,40}$/;

/**
 * Reads the search part of an address, with or without `?`. What it does not know becomes the default.
 * `start`: the period when the address names none.
 */
export function decodePageState(search: string, start: Period = DEFAULT_STATE.period): PageState {
  const params = new URLSearchParams(search);
  const text = (name: string, pattern: RegExp) => {
    const value = params.get(name);
    return value !== null && pattern.test(value) ? value : undefined;
  };
  const tab = ROLE_TABS.find((one) => one === params.get('tab')) || DEFAULT_STATE.tab;
  return {
    period: readPeriod(params) || start,
    role: text('role', ROLE_ARN),
    scope: readPageScope(params),
    search: (params.get('search') || '').slice(0, 256),
    kinds: ROLE_KINDS.filter((kind) => params.getAll('kind').includes(kind)),
    uses: distinct(params.getAll('uses').filter((use) => ACTION_OR_SERVICE.test(use))).slice(0, 20),
    filters: readFilters(params),
    tab,
    grouped: params.get('grouped') !== 'no',
    asTable: params.get('view') === 'table',
    sort: readSort(params.get('sort')),
    policy: tab === 'policy' ? readPolicyView(params) : DEFAULT_STATE.policy,
  };
}

/** The search part of an address without `?`; what is default is left out, except the period. */
export function encodePageState(state: PageState): string {
  const params = new URLSearchParams();
  if (state.role) params.set('role', state.role);
  writePeriod(state.period, params);
  writePageScope(state.scope, params);
  if (state.search) params.set('search', state.search);
  state.kinds.forEach((kind) => params.append('kind', kind));
  state.uses.forEach((use) => params.append('uses', use));
  writeFilters(state.filters, params);
  if (state.tab !== DEFAULT_STATE.tab) params.set('tab', state.tab);
  if (!state.grouped) params.set('grouped', 'no');
  if (state.asTable) params.set('view', 'table');
  if (state.sort) params.set('sort', `${state.sort.column}.${state.sort.direction}`);
  if (state.tab === 'policy') writePolicyView(state.policy, params);
  return params.toString();
}

/** True when the two states show the same. */
export function sameState(one: PageState, other: PageState): boolean {
  return encodePageState(one) === encodePageState(other);
}

function readSort(text: string | null): SortOrder | undefined {
  const [column, direction] = (text || '').split('.');
  if (!COLUMN.test(column) || (direction !== 'asc' && direction !== 'desc')) return undefined;
  return { column, direction };
}

function distinct(values: string[]): string[] {
  return Array.from(new Set(values));
}
