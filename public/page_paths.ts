// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { DEFAULT_COMPARE, encodeCompare } from '../common/role_usage/compare/compare_view';
import type { CompareView } from '../common/role_usage/compare/compare_view';
import { DEFAULT_STATE, encodePageState } from '../common/url_state/page_state';
import type { PageState } from '../common/url_state/page_state';
import { DEFAULT_DASHBOARD, encodeDashboard } from '../common/url_state/dashboard_state';
import type { DashboardState } from '../common/url_state/dashboard_state';
import { encodePanel } from '../common/url_state/panel_state';
import type { PanelState } from '../common/url_state/panel_state';
import { DEFAULT_INVESTIGATION, encodeInvestigation } from '../common/url_state/investigate_state';
import type { InvestigateState } from '../common/url_state/investigate_state';
import {
  COMPARE,
  INVESTIGATE,
  ONE_PANEL,
  ONE_ROLE,
  ONE_SYSTEM,
  ROLES,
  SETTINGS_PANELS,
} from './routes';

export * from './routes';

/** The two parts of a path, as the router's history wants them. */
export function locationOf(to: string): { pathname: string; search: string } {
  const [pathname, search] = to.split('?');
  return { pathname, search: search ? `?${search}` : '' };
}

/** A view as a query; without a period of its own, the page takes the one of the settings. */
function queryOf(view: Partial<PageState>): string {
  const query = encodePageState({ ...DEFAULT_STATE, ...view });
  if (view.period) return query;
  const params = new URLSearchParams(query);
  params.delete('period');
  return params.toString();
}

/** Path of the Roles page with a view. */
export function rolesPath(view: Partial<PageState> = {}): string {
  const query = queryOf(view);
  return query ? `${ROLES}?${query}` : ROLES;
}

/** Path of the page of one role; keeps the period. */
export function rolePath(role: string, view: Partial<PageState> = {}): string {
  return `${ONE_ROLE}?${queryOf({ ...view, role })}`;
}

/** Path of the dashboard of one or several systems; without any, of all that the person may read. */
export function dashboardPath(view: Partial<DashboardState> = {}): string {
  return `${ONE_SYSTEM}?${encodeDashboard({ ...DEFAULT_DASHBOARD, ...view })}`;
}

/** Path of the page that shows and changes one panel. */
export function panelPath(view: Partial<PanelState> = {}): string {
  return `${ONE_PANEL}?${encodePanel({ ...DEFAULT_DASHBOARD, ...view })}`;
}

/** Path of the page that orders the panels of a set. */
export function setPath(id: string): string {
  return `${SETTINGS_PANELS}?set=${encodeURIComponent(id)}`;
}

/** Path of an investigation. */
export function investigatePath(view: Partial<InvestigateState> = {}): string {
  return `${INVESTIGATE}?${encodeInvestigation({ ...DEFAULT_INVESTIGATION, ...view })}`;
}

/** Path of the page that compares roles, systems or periods. */
export function comparePath(view: Partial<CompareView> = {}): string {
  return `${COMPARE}?${encodeCompare({ ...DEFAULT_COMPARE, ...view })}`;
}
