// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import type { SortOrder } from '../../common/url_state/page_state';

export interface SettingsAddress {
  params: URLSearchParams;
  sort?: SortOrder;
  onSort(sort: SortOrder | undefined): void;
}

const SORT = /^([A-Za-z]{1,40})\.(asc|desc)$/;

/** What of a settings page lives in its address: the order of its grid, and what it shows. */
export function useSettingsAddress(): SettingsAddress {
  const { search } = useLocation();
  const history = useHistory();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const sort = useMemo(() => readSort(params.get('sort')), [params]);
  const onSort = useCallback(
    (order: SortOrder | undefined) => {
      const next = new URLSearchParams(history.location.search);
      if (order) next.set('sort', `${order.column}.${order.direction}`);
      else next.delete('sort');
      history.push({ pathname: history.location.pathname, search: `?${next}` });
    },
    [history]
  );
  return { params, sort, onSort };
}

function readSort(text: string | null): SortOrder | undefined {
  const found = SORT.exec(text || '');
  return found ? { column: found[1], direction: found[2] as SortOrder['direction'] } : undefined;
}
