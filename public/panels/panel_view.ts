// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext } from 'react';
import type { HoldingList } from '../../common/known_good/holding';
import type { LogKind } from '../../common/logs/log_kind';
import type { DashboardState } from '../../common/url_state/dashboard_state';
import type { ValueFilter } from '../../common/url_state/value_filter';
import type { Instants } from '../period/resolve_period';
import type { Register } from '../scope/use_register';

/** What all panels of a page share. */
export interface PanelView {
  state: DashboardState;
  instants: Instants;
  register: Register;
  kinds: readonly LogKind[];
  /** Known-good lists that hold for the page, whether it leaves them out or not; absent: not known (yet). */
  holding?: readonly HoldingList[];
  /** Adds a filter to the page. */
  onFilter(filter: ValueFilter): void;
}

const PanelViewContext = createContext<PanelView | undefined>(undefined);
export const PanelViewProvider = PanelViewContext.Provider;

export function usePanelView(): PanelView {
  const view = useContext(PanelViewContext);
  if (!view) throw new Error('A panel needs a PanelViewProvider above it.');
  return view;
}
