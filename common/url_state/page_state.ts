// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { DEFAULT_PERIOD, readPeriod, writePeriod } from './period';
import type { Period } from './period';
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
] as const;
export type RoleTab = (typeof ROLE_TABS)[number];

/** A value that rows must have, or must not have. */
export interface ValueFilter {
  field: string;
  value: string;
  not: boolean;
}

export interface SortOrder {
  column: string;
  direction: 'asc' | 'desc';
}

/** All that makes up a page's view. Every part of it lives in the address, so that a page is a link. */
export interface PageState {
  period: Period;
  role?: string;
  account?: string;
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
}

export const DEFAULT_STATE: PageState = {
  period: DEFAULT_PERIOD,
  search: '',
  kinds: [],
  uses: [],
  filters: [],
  tab: 'actions',
  grouped: true,
  asTable: false,
};

const ACCOUNT = /^(\d{12}|unknown)$/;
const COLUMN = /^[A-Za-z]{1,40}$/;
const MOST_FILTERS = 20;
const LONGEST_VALUE = 600;

/** Reads the search part of an address, with or without `?`. What it does not know becomes the default. */
export function decodePageState(search: string): PageState {
  const params = new URLSearchParams(search);
  const text = (name: string, pattern: RegExp) => {
    const value = params.get(name);
    return value !== null && pattern.test(value) ? value : undefined;
  };
  return {
    period: readPeriod(params) || DEFAULT_STATE.period,
    role: text('role', ROLE_ARN),
    account: text('account', ACCOUNT),
    search: (params.get('search') || '').slice(0, 256),
    kinds: ROLE_KINDS.filter((kind) => params.getAll('kind').includes(kind)),
    uses: distinct(params.getAll('uses').filter((use) => ACTION_OR_SERVICE.test(use))).slice(0, 20),
    filters: params.getAll('filter').slice(0, MOST_FILTERS).flatMap(readFilter),
    tab: ROLE_TABS.find((tab) => tab === params.get('tab')) || DEFAULT_STATE.tab,
    grouped: params.get('grouped') !== 'no',
    asTable: params.get('view') === 'table',
    sort: readSort(params.get('sort')),
  };
}

/** The search part of an address without `?`; what is default is left out, except the period. */
export function encodePageState(state: PageState): string {
  const params = new URLSearchParams();
  if (state.role) params.set('role', state.role);
  writePeriod(state.period, params);
  if (state.account) params.set('account', state.account);
  if (state.search) params.set('search', state.search);
  state.kinds.forEach((kind) => params.append('kind', kind));
  state.uses.forEach((use) => params.append('uses', use));
  state.filters.forEach((filter) => params.append('filter', filterText(filter)));
  if (state.tab !== DEFAULT_STATE.tab) params.set('tab', state.tab);
  if (!state.grouped) params.set('grouped', 'no');
  if (state.asTable) params.set('view', 'table');
  if (state.sort) params.set('sort', `${state.sort.column}.${state.sort.direction}`);
  return params.toString();
}

/** The state with one more filter; the opposite one of the same value goes, the same one stays single. */
export function withFilter(filters: ValueFilter[], added: ValueFilter): ValueFilter[] {
  return [...withoutFilter(filters, added), added];
}

export function withoutFilter(filters: ValueFilter[], gone: ValueFilter): ValueFilter[] {
  return filters.filter((one) => one.field !== gone.field || one.value !== gone.value);
}

/** True when the two states show the same. */
export function sameState(one: PageState, other: PageState): boolean {
  return encodePageState(one) === encodePageState(other);
}

function readFilter(text: string): ValueFilter[] {
  const not = text.startsWith('-');
  const rest = not ? text.slice(1) : text;
  const colon = rest.indexOf(':');
  const field = rest.slice(0, Math.max(colon, 0));
  const value = rest.slice(colon + 1);
  if (!COLUMN.test(field) || value.length > LONGEST_VALUE) return [];
  return [{ field, value, not }];
}

function filterText({ field, value, not }: ValueFilter): string {
  return `${not ? '-' : ''}${field}:${value}`;
}

function readSort(text: string | null): SortOrder | undefined {
  const [column, direction] = (text || '').split('.');
  if (!COLUMN.test(column) || (direction !== 'asc' && direction !== 'desc')) return undefined;
  return { column, direction };
}

function distinct(values: string[]): string[] {
  return Array.from(new Set(values));
}
