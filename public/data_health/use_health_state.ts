// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { decodeHealth, encodeHealth } from '../../common/data_health/page_state';
import type { HealthState } from '../../common/data_health/page_state';

export type ChangeHealth = (change: Partial<HealthState>, how?: { replace?: boolean }) => void;

/** The view as the address has it, and how to change it: each change is a step back in the browser, unless it replaces. */
export function useHealthState(): [HealthState, ChangeHealth] {
  const { search } = useLocation();
  const history = useHistory();
  const state = useMemo(() => decodeHealth(search), [search]);
  const change = useCallback<ChangeHealth>(
    (part, how = {}) => {
      const { pathname, search: now } = history.location;
      const next = encodeHealth({ ...decodeHealth(now), ...part });
      if (`?${next}` === now) return;
      history[how.replace ? 'replace' : 'push']({ pathname, search: `?${next}` });
    },
    [history]
  );
  return [state, change];
}
