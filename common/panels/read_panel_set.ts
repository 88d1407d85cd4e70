// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../endpoint';
import {
  checked,
  namedValues,
  NotTaken,
  readList,
  readOneOf,
  readPlainText,
  readTrue,
  within,
} from '../log_query/closed';
import { logQueryOf } from '../log_query/read_log_query';
import { LOG_KINDS } from '../logs/kinds';
import type { LogKind, Words } from '../logs/log_kind';
import { SYSTEM_ID } from '../systems/bounds';
import { readText } from '../systems/read_texts';
import type { Drawing, Panel, PanelSet } from './panel';

export const PANEL_BOUNDS = { rows: 30, panels: 60, title: 80, purpose: 300, needs: 10 } as const;
/** Id of a panel and of a set of them. */
export const PANEL_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
export const DRAWINGS: readonly Drawing[] = ['number', 'line', 'bars', 'table', 'heat', 'top'];
export const WIDTHS: ReadonlyArray<Panel['width']> = [3, 4, 6, 12];

/** A set of panels out of anything: closed and bounded, its queries by the rules of log queries over these kinds. */
export function readPanelSet(raw: unknown, kinds: readonly LogKind[] = LOG_KINDS): Checked {
  return checked(() => panelSetOf(raw, kinds));
}

function panelSetOf(raw: unknown, kinds: readonly LogKind[]): PanelSet {
  const given = namedValues(raw, '', ['id', 'name', 'system', 'rows']);
  const ids = new Set<string>();
  const rows = readList(given.get('rows'), 'rows', PANEL_BOUNDS.rows, (row, at) => {
    const named = namedValues(row, at, ['title', 'panels']);
    return {
      title: readWords(named.get('title'), within(at, 'title'), PANEL_BOUNDS.title),
      panels: readList(
        named.get('panels'),
        within(at, 'panels'),
        PANEL_BOUNDS.panels,
        (one, place) => {
          const panel = panelOf(one, place, kinds);
          if (ids.has(panel.id)) throw new NotTaken(within(place, 'id'), 'is there twice');
          ids.add(panel.id);
          return panel;
        },
        0
      ),
    };
  });
  if (ids.size > PANEL_BOUNDS.panels)
    throw new NotTaken('rows', `at most ${PANEL_BOUNDS.panels} panels in all`);
  const set: PanelSet = {
    id: readPlainText(given.get('id'), 'id', 64, PANEL_ID),
    name: readWords(given.get('name'), 'name', PANEL_BOUNDS.title),
    rows,
  };
  if (given.has('system')) set.system = readPlainText(given.get('system'), 'system', 64, SYSTEM_ID);
  return set;
}

/** One panel, closed as its set is; throws `NotTaken`. */
export function panelOf(raw: unknown, at: string, kinds: readonly LogKind[] = LOG_KINDS): Panel {
  const given = namedValues(raw, at, [
    'id',
    'title',
    'purpose',
    'query',
    'drawing',
    'thresholds',
    'needs',
    'width',
    'planned',
  ]);
  const place = (name: string) => within(at, name);
  const width = WIDTHS.filter((one) => one === given.get('width'))[0];
  if (width === undefined)
    throw new NotTaken(place('width'), `must be one of ${WIDTHS.join(', ')}`);
  const panel: Panel = {
    id: readPlainText(given.get('id'), place('id'), 64, PANEL_ID),
    title: readWords(given.get('title'), place('title'), PANEL_BOUNDS.title),
    purpose: readWords(given.get('purpose'), place('purpose'), PANEL_BOUNDS.purpose),
    query: logQueryOf(given.get('query'), place('query'), kinds),
    drawing: readOneOf(given.get('drawing'), place('drawing'), DRAWINGS),
    width,
  };
  if (given.has('thresholds'))
    panel.thresholds = readThresholds(given.get('thresholds'), place('thresholds'));
  if (given.has('needs')) {
    panel.needs = readList(given.get('needs'), place('needs'), PANEL_BOUNDS.needs, (one, where) =>
      readPlainText(one, where, 256)
    );
  }
  if (given.has('planned')) panel.planned = readTrue(given.get('planned'), place('planned'));
  return panel;
}

function readThresholds(raw: unknown, at: string): Panel['thresholds'] {
  const given = namedValues(raw, at, ['attention', 'failed']);
  const read = (name: string) => {
    const value = given.get(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new NotTaken(within(at, name), 'must be a number');
    return value;
  };
  const attention = read('attention');
  const failed = read('failed');
  return {
    ...(attention !== undefined && { attention }),
    ...(failed !== undefined && { failed }),
  };
}

function readWords(raw: unknown, at: string, most: number): Words {
  const given = namedValues(raw, at, ['en', 'ja']);
  return {
    en: readText(given.get('en'), within(at, 'en'), most),
    ja: readText(given.get('ja'), within(at, 'ja'), most),
  };
}
