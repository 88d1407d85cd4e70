// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import type { ClauseValue } from '../../../common/log_query/log_query';
import { useServices } from '../../services/services';
import { absentWord } from '../field_value';
import { usePanelView } from '../panel_view';
import { keyText, shortText } from '../value_text';
import type { DrawnPanel } from './drawn_panel';

/** The keys of a row in words, one after another. */
export function useKeyWords({
  query,
  kind,
}: Pick<DrawnPanel, 'query' | 'kind'>): (keys: ReadonlyArray<ClauseValue | null>) => string {
  const { time } = useServices();
  const { accountText } = usePanelView().register;
  return useCallback(
    (keys) =>
      keys
        .map((key, place) => {
          if (key === null) return absentWord();
          return shortText(
            keyText(key, (query.by || [])[place] || '', kind, { time, accountText })
          );
        })
        .join(' · '),
    [query, kind, time, accountText]
  );
}
