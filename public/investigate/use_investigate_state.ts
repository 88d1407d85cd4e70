// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import type { LogKind } from '../../common/logs/log_kind';
import { decodeInvestigation, encodeInvestigation } from '../../common/url_state/investigate_state';
import type { InvestigateState } from '../../common/url_state/investigate_state';

export type ChangeInvestigation = (
  change: Partial<InvestigateState>,
  how?: { replace?: boolean }
) => void;

/** The view as the address has it, and how to change it: each change is a step back in the browser, unless it replaces. */
export function useInvestigateState(
  kinds: readonly LogKind[]
): [InvestigateState, ChangeInvestigation] {
  const { search } = useLocation();
  const history = useHistory();
  const state = useMemo(() => decodeInvestigation(search, kinds), [search, kinds]);
  const change = useCallback<ChangeInvestigation>(
    (part, how = {}) => {
      const { pathname, search: now } = history.location;
      const next = encodeInvestigation({ ...decodeInvestigation(now, kinds), ...part });
      if (`?${next}` === now) return;
      history[how.replace ? 'replace' : 'push']({ pathname, search: `?${next}` });
    },
    [history, kinds]
  );
  return [state, change];
}
