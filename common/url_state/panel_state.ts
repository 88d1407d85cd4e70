// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { decodeLogQuery, encodeLogQuery } from '../log_query/query_code';
import type { LogKind } from '../logs/log_kind';
import type { Drawing, Panel } from '../panels/panel';
import { DRAWINGS, PANEL_BOUNDS, PANEL_ID, WIDTHS } from '../panels/read_panel_set';
import { decodeDashboard, encodeDashboard } from './dashboard_state';
import type { DashboardState } from './dashboard_state';

/** One panel with the scope and period that it is looked at with: all of it in the address, so that it can be sent. */
export interface PanelState extends DashboardState {
  /** Absent: the address has no panel that can be read. */
  panel?: Panel;
}

/** A panel being made has no id yet: it gets one when it is kept. */
export const NEW_PANEL_ID = 'new';

export function decodePanel(search: string, kinds: readonly LogKind[]): PanelState {
  const params = new URLSearchParams(search);
  const state = decodeDashboard(search);
  const query = decodeLogQuery(params.get('q') || '', kinds);
  if (!query) return state;
  const text = (name: string, most: number) => (params.get(name) || '').slice(0, most);
  const id = params.get('panel') || '';
  const drawing: Drawing = DRAWINGS.filter((one) => one === params.get('draw'))[0] || 'table';
  const width = WIDTHS.filter((one) => String(one) === params.get('width'))[0] || 6;
  const panel: Panel = {
    id: PANEL_ID.test(id) ? id : NEW_PANEL_ID,
    title: { en: text('en', PANEL_BOUNDS.title), ja: text('ja', PANEL_BOUNDS.title) },
    purpose: {
      en: text('why_en', PANEL_BOUNDS.purpose),
      ja: text('why_ja', PANEL_BOUNDS.purpose),
    },
    query,
    drawing,
    width,
  };
  const attention = numberOf(params.get('attention'));
  const failed = numberOf(params.get('failed'));
  if (attention !== undefined || failed !== undefined) {
    panel.thresholds = {
      ...(attention !== undefined && { attention }),
      ...(failed !== undefined && { failed }),
    };
  }
  const needs = params.getAll('needs').slice(0, PANEL_BOUNDS.needs);
  if (needs.length > 0) panel.needs = needs;
  if (params.get('planned') === 'yes') panel.planned = true;
  return { ...state, panel };
}

export function encodePanel({ panel, ...state }: PanelState): string {
  const params = new URLSearchParams(encodeDashboard(state));
  if (!panel) return params.toString();
  const { title, purpose, thresholds = {} } = panel;
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') params.set(name, String(value));
  };
  put('panel', panel.id);
  put('en', title.en);
  put('ja', title.ja);
  put('why_en', purpose.en);
  put('why_ja', purpose.ja);
  put('draw', panel.drawing);
  put('width', panel.width);
  put('attention', thresholds.attention);
  put('failed', thresholds.failed);
  (panel.needs || []).forEach((field) => params.append('needs', field));
  if (panel.planned) params.set('planned', 'yes');
  put('q', encodeLogQuery(panel.query));
  return params.toString();
}

function numberOf(text: string | null): number | undefined {
  return text !== null && /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}
