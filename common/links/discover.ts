// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { rison } from './rison';
import type { RisonValue } from './rison';

/** Title of the index pattern over the SIEM's CloudTrail indices, and the id it has in the SIEM's own saved objects. */
export const CLOUDTRAIL_PATTERN_TITLE = 'log-aws-cloudtrail-*';
export const CLOUDTRAIL_PATTERN_ID = '5f946950-7fc8-11ea-945d-8d0868f4a377';

/** One value of a field, or any filter of OpenSearch with a name that its pill shows. */
export type DiscoverFilter = PhraseFilter | CustomFilter;

export interface PhraseFilter {
  field: string;
  value: string | number | boolean;
  /** True: documents that do not have the value. */
  not?: boolean;
}

export interface CustomFilter {
  /** OpenSearch query DSL. */
  query: RisonValue;
  alias: string;
  /** True: documents that it does not find. */
  not?: boolean;
}

export interface DiscoverView {
  /** Id of the index pattern. */
  indexPattern: string;
  /** ISO UTC, half open: from <= event < to. */
  from: string;
  to: string;
  filters: DiscoverFilter[];
  columns: string[];
  /** Field of the time; `@timestamp` unless told. */
  time?: string;
  oldestFirst?: boolean;
}

/**
 * Path below `/app/discover` that shows the documents of a view: the address of OSD's own URL generator
 * (`_g`, `_a`), with columns. Discover's end of period is inclusive, ours is not: it gets one millisecond less.
 */
export function discoverPath(view: DiscoverView): string {
  const global = { filters: [], time: { from: view.from, to: justBefore(view.to) } };
  const page = {
    columns: view.columns,
    filters: view.filters.map((filter) => filterState(filter, view.indexPattern)),
    index: view.indexPattern,
    interval: 'auto',
    query: { language: 'kuery', query: '' },
    sort: [[view.time || '@timestamp', view.oldestFirst ? 'asc' : 'desc']],
  };
  return `#/?_g=${inAddress(global)}&_a=${inAddress(page)}`;
}

function filterState(filter: DiscoverFilter, index: string): RisonValue {
  const $state = { store: 'appState' };
  const meta = { disabled: false, index, negate: filter.not === true };
  if ('query' in filter) {
    const { alias, query } = filter;
    const custom = { ...meta, alias, key: 'query', type: 'custom', value: JSON.stringify(query) };
    return { $state, meta: custom, query };
  }
  const { field, value } = filter;
  return {
    $state,
    meta: { ...meta, alias: null, key: field, params: { query: value }, type: 'phrase' },
    query: { match_phrase: { [field]: value } },
  };
}

function inAddress(value: RisonValue): string {
  return encodeURIComponent(rison(value));
}

function justBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}
