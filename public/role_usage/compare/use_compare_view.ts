// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { decodeCompare, encodeCompare } from '../../../common/role_usage/compare/compare_view';
import type { CompareView } from '../../../common/role_usage/compare/compare_view';
import { useServices } from '../../services/services';

export type ChangeCompare = (change: Partial<CompareView>, how?: { replace?: boolean }) => void;

/** The comparison as the address has it, and how to change it. */
export function useCompareView(): [CompareView, ChangeCompare] {
  const { search } = useLocation();
  const history = useHistory();
  const { startPeriod } = useServices();
  const view = useMemo(() => decodeCompare(search, startPeriod), [search, startPeriod]);
  const change = useCallback<ChangeCompare>(
    (part, how = {}) => {
      const { pathname, search: now } = history.location;
      const next = encodeCompare({ ...decodeCompare(now, startPeriod), ...part });
      if (`?${next}` === now) return;
      history[how.replace ? 'replace' : 'push']({ pathname, search: `?${next}` });
    },
    [history, startPeriod]
  );
  return [view, change];
}
