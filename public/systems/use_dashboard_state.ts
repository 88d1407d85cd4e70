// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { decodeDashboard, encodeDashboard } from '../../common/url_state/dashboard_state';
import type { DashboardState } from '../../common/url_state/dashboard_state';

export type ChangeDashboard = (
  change: Partial<DashboardState>,
  how?: { replace?: boolean }
) => void;

/** The view as the address has it, and how to change it: each change is a step back in the browser, unless it replaces. */
export function useDashboardState(): [DashboardState, ChangeDashboard] {
  const { search } = useLocation();
  const history = useHistory();
  const state = useMemo(() => decodeDashboard(search), [search]);
  const change = useCallback<ChangeDashboard>(
    (part, how = {}) => {
      const { pathname, search: now } = history.location;
      const next = encodeDashboard({ ...decodeDashboard(now), ...part });
      if (`?${next}` === now) return;
      history[how.replace ? 'replace' : 'push']({ pathname, search: `?${next}` });
    },
    [history]
  );
  return [state, change];
}
