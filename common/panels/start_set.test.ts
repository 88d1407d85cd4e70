// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { fieldOf, kindOf } from '../logs/kinds';
import { wordsOfQuery } from '../log_query/words';
import type { LogKind } from '../logs/log_kind';
import { readPanelSet } from './read_panel_set';
import { START_SET } from './start_set';

const panels = START_SET.rows.flatMap((row) => row.panels);

it('is a panel set that may be kept', () => {
  expect(readPanelSet(START_SET).fault).toBeUndefined();
});

it('has at least 24 panels with ids of their own', () => {
  expect(panels.length).toBeGreaterThanOrEqual(24);
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
});

const each = panels.map((panel) => [panel.id, panel] as const);

it.each(each)('%s has one sentence of purpose in both languages', (_, { title, purpose }) => {
  [title.en, title.ja, purpose.en, purpose.ja].forEach((text) => expect(text).toMatch(/\S/));
  expect(purpose.en).toMatch(/^[^.]*(\d\.\d[^.]*)*\.$/);
  expect(purpose.ja).toMatch(/。$/);
  expect(/[\u3040-\u30ff\u4e00-\u9fff]/.test(title.ja + purpose.ja)).toBe(true);
});

it.each(each)('%s asks a kind of log that there is, and can be said in words', (_, { query }) => {
  const kind = kindOf(query.log) as LogKind;
  expect(kind).toBeDefined();
  expect(wordsOfQuery(query, kind, 'en').startsWith(kind.name.en)).toBe(true);
  expect(wordsOfQuery(query, kind, 'ja').startsWith(kind.name.ja)).toBe(true);
});

it.each(each)('%s is drawn as something that its answer has', (_, { query, drawing }) => {
  const isList = 'list' in query.measure;
  const groups = (query.by || []).length;
  if (drawing === 'number') expect([isList, groups, query.over]).toEqual([false, 0, undefined]);
  if (drawing === 'line' || drawing === 'bars') expect(query.over).toBeDefined();
  if (drawing === 'heat') expect(groups + (query.over ? 1 : 0)).toBeGreaterThanOrEqual(2);
  if (drawing === 'top') expect([isList, groups > 0]).toEqual([false, true]);
  if (isList) expect(drawing).toBe('table');
});

it.each(each)('%s needs fields of its kind only', (_, { query, needs = [], planned }) => {
  const kind = kindOf(query.log) as LogKind;
  needs.forEach((field) => expect(fieldOf(kind, field)).toBeDefined());
  // Whether a change was planned is told by its id, account and principal.
  if (!planned) return;
  const list = 'list' in query.measure ? query.measure.list : [];
  expect(list).toEqual(expect.arrayContaining(['eventID', 'cloud.account.id', 'userIdentity.arn']));
});
