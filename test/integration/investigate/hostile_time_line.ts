// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { PERIOD } from './time_line_documents';

export const CARD = '4111111111111111';
export const GOOD = { trail: { steps: [] }, scope: PERIOD };
export const GOOD_EVENT = { log: 'cloudtrail', id: 'e1', at: PERIOD.from };

type Row = [path: string, what: string, body: unknown, field: string];

const PATHS = ['time_line', 'density', 'step_counts'];
const each = (what: string, more: object, field: string): Row[] =>
  PATHS.map((path): Row => [path, what, { ...GOOD, ...more }, field]);
const steps = (what: string, step: unknown): Row[] =>
  each(what, { trail: { steps: [step] } }, 'trail.steps[0]');
const line = (what: string, more: object, field: string): Row => [
  'time_line',
  what,
  { ...GOOD, ...more },
  field,
];
const event = (what: string, more: object, field: string): Row => [
  'event',
  what,
  { ...GOOD_EVENT, ...more },
  field,
];

/** [the last part of the path, what is wrong, the body, the field that the answer names the beginning of] */
export const HOSTILE_TIME_LINES: Row[] = [
  ...each('no trail', { trail: undefined }, 'trail'),
  ...each('a trail that is a text', { trail: 'all' }, 'trail'),
  ...each('21 steps', { trail: { steps: Array(21).fill({ logs: ['waf'] }) } }, 'trail.steps'),
  ...each('no scope', { scope: undefined }, 'scope'),
  ...each('a period backwards', { scope: { from: PERIOD.to, to: PERIOD.from } }, 'scope.to'),
  ...each('an index beside', { index: '.opendistro_security' }, 'index'),
  ...each('a query beside', { query: { match_all: {} } }, 'query'),
  ...steps('an unknown log', { logs: ['log-*'] }),
  ...steps('a search body', { query: { match_all: {} } }),
  ...steps('a script', { clause: { script: '1' } }),
  ...steps('a field that is none', { clause: { field: '_source', exists: true } }),
  ...steps('a known-good list with a path', { knownGood: '../all' }),
  ...steps('an entity of no type', { entity: { type: 'index', value: 'x' } }),
  ...steps('a card number', { entity: { type: 'words', value: CARD } }),
  line('no event', { size: 0 }, 'size'),
  line('501 events', { size: 501 }, 'size'),
  line('a size that is an object', { size: { gte: 1 } }, 'size'),
  line('an order that is a text', { oldestFirst: 'asc' }, 'oldestFirst'),
  line('a mark that is none', { after: 'e30' }, 'after'),
  line('a mark with a path', { after: '../_all' }, 'after'),
  line('a mark that is an object', { after: { pit: 'x' } }, 'after'),
  line('a mark that is long', { after: 'a'.repeat(300001) }, 'after'),
  event('no id', { id: undefined }, 'id'),
  event('a long id', { id: 'x'.repeat(513) }, 'id'),
  event('ids', { id: ['e1'] }, 'id'),
  event('an index', { log: 'log-aws-*' }, 'log'),
  event('an unknown log', { log: 'own_nothing' }, 'log'),
  event('the log of a prototype', { log: 'constructor' }, 'log'),
  event('date math', { at: 'now-1d' }, 'at'),
  event('an index beside', { index: '.opendistro_security' }, 'index'),
];
