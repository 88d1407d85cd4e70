// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  DEFAULT_PERIOD,
  periodOfText,
  readPeriod,
  textOfPeriod,
  writePeriod,
} from '../../url_state/period';
import type { Period } from '../../url_state/period';
import { readFilters, writeFilters } from '../../url_state/value_filter';
import type { ValueFilter } from '../../url_state/value_filter';
import type { SortOrder } from '../../url_state/page_state';
import { DEFAULT_VIEW, readPolicyView, writePolicyView } from '../policy/policy_view';
import type { PolicyView } from '../policy/policy_view';
import { columnText, MOST_COLUMNS, readColumnText } from './column_text';
import type { ColumnSubject } from './column_text';
import type { Show } from './used_in';

/** A column as a page has it: its own period may move with the calendar. */
export interface ViewedColumn {
  subject: ColumnSubject;
  period?: Period;
}

export const COMPARE_TABS = ['actions', 'unknown', 'roles'] as const;
export type CompareTab = (typeof COMPARE_TABS)[number];

/** All that the Compare page shows; every part of it lives in the address. */
export interface CompareView {
  period: Period;
  columns: ViewedColumn[];
  tab: CompareTab;
  show: Show;
  /** "At least k", from 1; undefined: all. */
  k?: number;
  /** What was only denied counts as used. */
  deniedToo: boolean;
  grouped: boolean;
  filters: ValueFilter[];
  sort?: SortOrder;
  /** The policy beside the matrix. */
  withPolicy: boolean;
  policy: PolicyView;
}

/** Roles of other accounts have other ARNs: patterns are what they share. */
const POLICY: PolicyView = {
  ...DEFAULT_VIEW,
  options: { ...DEFAULT_VIEW.options, resources: 'pattern' },
};

export const DEFAULT_COMPARE: CompareView = {
  period: DEFAULT_PERIOD,
  columns: [],
  tab: 'actions',
  show: 'any',
  deniedToo: false,
  grouped: true,
  filters: [],
  withPolicy: true,
  policy: POLICY,
};

const SORT = /^([A-Za-z][A-Za-z0-9]{0,39})\.(asc|desc)$/;

/** Reads the search part of an address; what it does not know becomes the default. */
export function decodeCompare(search: string, start: Period = DEFAULT_PERIOD): CompareView {
  const params = new URLSearchParams(search);
  const k = Number(params.get('k'));
  const sort = SORT.exec(params.get('sort') || '');
  const columns = readViewed(params.getAll('roles'));
  return {
    period: readPeriod(params) || start,
    columns,
    tab: COMPARE_TABS.find((one) => one === params.get('tab')) || 'actions',
    show: readShow(params.get('show'), columns.length),
    k: Number.isInteger(k) && k >= 1 && k <= MOST_COLUMNS ? k : undefined,
    deniedToo: params.get('denied') === 'too',
    grouped: params.get('grouped') !== 'no',
    filters: readFilters(params),
    sort: sort ? { column: sort[1], direction: sort[2] as SortOrder['direction'] } : undefined,
    withPolicy: params.get('policy') !== 'no',
    policy: readPolicy(params),
  };
}

/** The search part of an address without `?`; what is default is left out, except the period. */
export function encodeCompare(view: CompareView): string {
  const params = new URLSearchParams();
  view.columns.forEach((column) => params.append('roles', viewedText(column)));
  writePeriod(view.period, params);
  if (view.tab !== 'actions') params.set('tab', view.tab);
  if (typeof view.show === 'object') params.set('show', `only_${view.show.only + 1}`);
  else if (view.show !== 'any') params.set('show', view.show);
  if (view.k !== undefined) params.set('k', String(view.k));
  if (view.deniedToo) params.set('denied', 'too');
  if (!view.grouped) params.set('grouped', 'no');
  writeFilters(view.filters, params);
  if (view.sort) params.set('sort', `${view.sort.column}.${view.sort.direction}`);
  if (!view.withPolicy) params.set('policy', 'no');
  writePolicyView(view.policy, params);
  params.delete('resources');
  const { resources } = view.policy.options;
  if (resources !== 'pattern') params.set('resources', resources);
  return params.toString();
}

export function viewedText({ subject, period }: ViewedColumn): string {
  return columnText({ subject, ...(period && { period: textOfPeriod(period) }) });
}

/** "At least k of n": never more than there are. */
export function leastOf({ k }: Pick<CompareView, 'k'>, n: number): number {
  return Math.max(1, Math.min(k === undefined ? n : k, n));
}

function readViewed(texts: string[]): ViewedColumn[] {
  const columns = texts.flatMap((text) => {
    const parts = text.length > 800 ? undefined : readColumnText(text);
    if (!parts) return [];
    if (parts.period === undefined) return [{ subject: parts.subject }];
    const period = periodOfText(parts.period);
    return period ? [{ subject: parts.subject, period }] : [];
  });
  const seen = columns.map(viewedText);
  return columns.filter((_, place) => seen.indexOf(seen[place]) === place).slice(0, MOST_COLUMNS);
}

function readShow(text: string | null, n: number): Show {
  const only = /^only_([1-6])$/.exec(text || '');
  if (only && Number(only[1]) <= n) return { only: Number(only[1]) - 1 };
  return (['all', 'some', 'only'] as const).find((one) => one === text) || 'any';
}

function readPolicy(params: URLSearchParams): PolicyView {
  const policy = readPolicyView(params);
  if (params.has('resources')) return policy;
  return { ...policy, options: { ...policy.options, resources: 'pattern' } };
}
