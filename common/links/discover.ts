// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { rison } from './rison';
import type { RisonValue } from './rison';

/** Title of the index pattern over the SIEM's CloudTrail indices, and the id it has in the SIEM's own saved objects. */
export const CLOUDTRAIL_PATTERN_TITLE = 'log-aws-cloudtrail-*';
export const CLOUDTRAIL_PATTERN_ID = '5f946950-7fc8-11ea-945d-8d0868f4a377';

export interface DiscoverFilter {
  field: string;
  value: string;
  /** True: documents that do not have the value. */
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
    sort: [['@timestamp', 'desc']],
  };
  return `#/?_g=${inAddress(global)}&_a=${inAddress(page)}`;
}

function filterState(filter: DiscoverFilter, index: string): RisonValue {
  return {
    $state: { store: 'appState' },
    meta: {
      alias: null,
      disabled: false,
      index,
      key: filter.field,
      negate: filter.not === true,
      params: { query: filter.value },
      type: 'phrase',
    },
    query: { match_phrase: { [filter.field]: filter.value } },
  };
}

function inAddress(value: RisonValue): string {
  return encodeURIComponent(rison(value));
}

function justBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}
