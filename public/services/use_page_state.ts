// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { decodePageState, encodePageState } from '../../common/url_state/page_state';
import type { PageState } from '../../common/url_state/page_state';
import { useServices } from './services';

export type ChangeState = (change: Partial<PageState>, how?: { replace?: boolean }) => void;

/** The view as the address has it, and how to change it: each change is a step back in the browser, unless it replaces. */
export function usePageState(): [PageState, ChangeState] {
  const { search } = useLocation();
  const history = useHistory();
  const { startPeriod } = useServices();
  const state = useMemo(() => decodePageState(search, startPeriod), [search, startPeriod]);
  const change = useCallback<ChangeState>(
    (part, how = {}) => {
      const { pathname, search: now } = history.location;
      const next = encodePageState({ ...decodePageState(now, startPeriod), ...part });
      if (`?${next}` === now) return;
      history[how.replace ? 'replace' : 'push']({ pathname, search: `?${next}` });
    },
    [history, startPeriod]
  );
  return [state, change];
}
