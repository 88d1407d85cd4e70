// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'crypto';
import { PAN } from '../hostile_inputs';
import {
  investigationOf,
  knownGoodOf,
  ownKindOf,
  panelSetOf,
  roleMatchOf,
  systemOf,
  workOf,
} from './company';

const run = randomBytes(4).toString('hex');
export const SYSTEM = `hostile-${run}`;
export const WORK = `HOSTILE-${run}`;
export const KIND = `own_hostile_${run}`;
/** A version that nothing has: what is taken by mistake is not written. */
export const NO_VERSION = 999_999;

type Content = Record<string, unknown>;
export interface Target {
  path: string;
  content: Content;
  /** Places of texts that people write. */
  texts: string[];
  /** Most bytes of a body; 256 KB unless told. */
  large?: number;
}

const contentOf = (value: unknown) => value as Content;

/** What is kept, each with a content that would be taken. */
export const TARGETS: Record<string, Target> = {
  system: {
    path: `/systems/${SYSTEM}`,
    content: contentOf(systemOf(SYSTEM, ['000000000001'], { runbook: 'https://wiki.example/x' })),
    texts: ['name', 'description', 'contacts[0]', 'environments[0].name', 'networks[0].name'],
  },
  work: {
    path: `/planned_work/${WORK}`,
    content: contentOf(workOf(WORK, { link: 'https://changes.example/1' })),
    texts: ['purpose', 'approver', 'principals[0]'],
  },
  panels: {
    path: `/panel_sets/${SYSTEM}`,
    content: contentOf(panelSetOf(SYSTEM)),
    texts: ['name.en', 'rows[0].title.ja', 'rows[0].panels[0].purpose.en'],
  },
  kind: {
    path: `/own_kinds/${KIND}`,
    content: contentOf(ownKindOf(KIND)),
    texts: ['name.ja', 'fields[0].label.en'],
  },
  good: {
    path: `/known_good/${SYSTEM}`,
    content: contentOf(knownGoodOf(SYSTEM, { systems: ['card'] })),
    texts: ['name', 'owner', 'reason', 'values[0]'],
    large: 800 * 1024,
  },
  match: {
    path: `/role_matches/${SYSTEM}`,
    content: contentOf(roleMatchOf(SYSTEM)),
    texts: ['name', 'roles[0]'],
  },
  investigation: {
    path: `/investigations/${SYSTEM}`,
    content: contentOf(investigationOf(SYSTEM, { note: 'Why' })),
    texts: ['name', 'notes[0].id'],
    large: 900 * 1024,
  },
  profile: {
    path: '/pci/profile/profile',
    content: {
      serviceProvider: true,
      multiTenant: false,
      storesCardNumbers: true,
      designatedEntity: false,
    },
    texts: [],
  },
  document: {
    path: `/pci/documents/${SYSTEM}`,
    content: {
      id: SYSTEM,
      title: 'Procedure',
      place: 'https://wiki.example/x',
      date: '2026-01-01',
      validUntil: '2026-12-31',
      owner: 'Aoi Tanaka',
      requirements: ['9.3.2'],
    },
    texts: ['title', 'place', 'owner', 'hash', 'requirements[0]', 'validUntil'],
  },
  item: {
    path: '/pci/not_applicable/9.4.7',
    content: { id: '9.4.7', reason: 'No such devices' },
    texts: ['reason', 'id'],
  },
  control: {
    path: '/pci/disabled_controls/S3.99',
    content: { id: 'S3.99', reason: 'Logged elsewhere' },
    texts: ['reason', 'id'],
  },
};
type TargetName = keyof typeof TARGETS;

/** [target, what is wrong, the body, the beginning of the field that the answer names] */
export type HostilePut = [TargetName, string, unknown, string];

/** The content with another value at a place. */
function withAt(content: Content, at: string, value: unknown): Content {
  const copy = JSON.parse(JSON.stringify(content)) as Content;
  const parts = at.split(/[.[\]]+/).filter((part) => part !== '');
  const last = parts.pop() as string;
  const holder = parts.reduce((held, part) => held[part] as Content, copy);
  holder[last] = value;
  return copy;
}

const TEXTS: Record<string, unknown> = {
  NUL: 'a\u0000b',
  escape: '\u001b[31mred',
  'a line separator': 'a\u2028b',
  'a right-to-left override': 'a\u202eb',
  'half a surrogate pair': 'a\ud800b',
  'a card number': `paid ${PAN}`,
  'a card number with blanks': '4111 1111 1111 1111',
  'a card number in full width': '\uff14'.concat('\uff11'.repeat(15)),
  'something long': 'x'.repeat(3000),
  'a number': 1,
  'a list': ['a'],
  'an object': { toString: 'a' },
  'true for a text': true,
};

const VERSIONS: Record<string, unknown> = {
  absent: undefined,
  null: null,
  'a text': 'newest',
  'a half': 0.5,
  negative: -1,
  'too large': 1e7,
  'a list': [0],
  'an object': { valueOf: 0 },
};

const CONTENTS: Record<string, unknown> = {
  absent: undefined,
  null: null,
  'a text': '{}',
  'a list': [],
  'a number': 1,
  empty: {},
};

function rowsOf(name: TargetName): HostilePut[] {
  const { content, texts } = TARGETS[name];
  const version = NO_VERSION;
  return [
    [name, 'a field beside', { content, version, script: '1' }, 'script'],
    [name, 'the id beside the address', { id: 'other', content, version }, 'id'],
    [name, 'a card number as a field', { content, version, [PAN]: 1 }, ''],
    [name, 'nothing', {}, 'content'],
    ...Object.entries(VERSIONS).map(([what, given]): HostilePut => [
      name,
      `a version that is ${what}`,
      { content, version: given },
      'version',
    ]),
    ...Object.entries(CONTENTS).map(([what, given]): HostilePut => [
      name,
      `a content that is ${what}`,
      { content: given, version },
      'content',
    ]),
    ...['script', 'toString', 'hasOwnProperty', 'kind', 'part', 'changedBy', '_id', PAN].map(
      (field): HostilePut => [
        name,
        `a content with ${field === PAN ? 'a card number as a field' : field}`,
        { content: { ...content, [field]: 'x' }, version },
        field === PAN ? 'content.' : `content.${field}`,
      ]
    ),
    [
      name,
      'a field with a card number at its cut end',
      { content: { ...content, [`${'a'.repeat(50)} ${PAN}`]: 1 }, version },
      'content.',
    ],
    ...texts.flatMap((at) =>
      Object.entries(TEXTS).map(([what, value]): HostilePut => [
        name,
        `${at} with ${what}`,
        { content: withAt(content, at, value), version },
        `content.${at.split('[')[0]}`,
      ])
    ),
  ];
}

const put = (name: TargetName, at: string, values: Record<string, unknown>): HostilePut[] =>
  Object.entries(values).map(([what, value]) => [
    name,
    `${at} that is ${what}`,
    { content: withAt(TARGETS[name].content, at, value), version: NO_VERSION },
    `content.${at.split(/[.[]/)[0]}`,
  ]);

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

const ADDRESSES = {
  'a script': 'javascript:alert(1)',
  'not encrypted': 'http://wiki.example/',
  'a file': 'file:///etc/passwd',
  'with a password': 'https://a:b@wiki.example/',
  'with markup': 'https://wiki.example/"><script>',
};
const INSTANTS = {
  'date math': 'now-1d',
  'a day': '2026-05-01',
  'a number': 0,
  'with an offset': '2026-05-01T00:00:00+09:00',
  '30 February': '2026-02-30T00:00:00Z',
};
const ACCOUNTS = {
  'a text': '111122223333',
  all: ['*'],
  short: ['1111'],
  'a number': [111122223333],
  'full width': ['\uff11'.repeat(12)],
  many: many(201, '111122223333'),
};
const PATTERNS = { 'for everybody': ['*'], 'in the middle': ['a*b'], 'two stars': ['a**'] };
const panel = 'rows[0].panels[0]';

/** Bodies of a `PUT` that are wrong in one thing. */
export const HOSTILE_PUTS: HostilePut[] = [
  ...(Object.keys(TARGETS) as TargetName[]).flatMap(rowsOf),
  ...put('system', 'id', { 'another one': 'other', reserved: 'export', 'a path': '../x' }),
  ...put('system', 'inCde', { 'a text': 'true', absent: undefined, 'a number': 1 }),
  ...put('system', 'runbook', ADDRESSES),
  ...put('system', 'administratorRoles', PATTERNS),
  ...put('system', 'organisationAccounts', ACCOUNTS),
  ...put('system', 'environments', { 'an object': { length: 1 }, 'too many': many(21, {}) }),
  ...put('system', 'environments[0].accounts[0].id', { long: '1111222233334', 'a text': 'all' }),
  ...put('system', 'networks[0].cidr', { 'too narrow': '10.0.0.0/33', 'a query': '* OR *' }),
  ...put('system', 'networks[0].kind', { unknown: 'enemy', 'of the prototype': 'toString' }),
  ...put('system', 'expectedLogs', { 'a text': 'all', strange: [{ log: 'log-*' }] }),
  ...put('work', 'number', { 'another one': 'OTHER', reserved: 'import', 'a path': '../x' }),
  ...put('work', 'link', ADDRESSES),
  ...put('work', 'from', INSTANTS),
  ...put('work', 'to', { ...INSTANTS, 'before from': '2020-01-01T00:00:00Z' }),
  ...put('work', 'accounts', ACCOUNTS),
  ...put('work', 'principals', { ...PATTERNS, nobody: [], 'a text': 'a' }),
  ...put('work', 'system', { 'a path': '../x', capital: 'A', 'a list': ['settlement'] }),
  ...put('work', 'events', { 'too many': many(5001, 'e'), 'a query': ['* OR *'], 'a text': 'e' }),
  ...put('panels', 'id', { 'another one': 'other', 'a path': '../x' }),
  ...put('panels', 'system', { 'a path': '../x', empty: '' }),
  ...put('panels', 'rows', { empty: [], 'too many': many(31, {}), 'an object': {} }),
  ...put('panels', 'rows[0].panels', { 'too many': many(61, {}), 'a text': 'all' }),
  ...put('panels', `${panel}.query`, {
    'a search': { query: { match_all: {} } },
    'of an index': { log: 'log-*', where: [], measure: { count: true } },
    'of a kind that is none': { log: 'own_none', where: [], measure: { count: true } },
    'with a script': { log: 'cloudtrail', where: [{ script: '1' }], measure: { count: true } },
    'with a card number': {
      log: 'cloudtrail',
      where: [{ field: 'eventName', is: PAN }],
      measure: { count: true },
    },
  }),
  ...put('panels', `${panel}.drawing`, { html: 'html', 'of the prototype': 'constructor' }),
  ...put('panels', `${panel}.width`, { 'a text': '3', large: 1200, negative: -3 }),
  ...put('panels', `${panel}.thresholds`, { 'a text': 'x', endless: { failed: '1e999' } }),
  ...put('panels', `${panel}.needs`, { 'a text': 'x', 'too many': many(11, 'a') }),
  ...put('kind', 'id', { 'another one': 'own_other', 'one of ours': 'cloudtrail' }),
  ...put('kind', 'indexPattern', {
    'for everything': '*',
    'for ours': 'siem-review-*',
    'near ours': 'siem-*',
    'beside ours': 'log-a-*,siem-review-records',
    hidden: '.opendistro_security',
    negative: 'log-*,-log-a',
    'a path': '../_all',
    'in another cluster': 'other:log-*',
    'a list': ['log-*'],
  }),
  ...put('kind', 'time', { 'not there': 'when', 'of the prototype': '__proto__' }),
  ...put('kind', 'fields', { 'too many': many(201, {}), empty: [], 'an object': {} }),
  ...put('kind', 'fields[0].field', { 'a wildcard': 'a*', hidden: '_source', blank: 'a b' }),
  ...put('kind', 'fields[0].type', { unknown: 'object', 'of the prototype': 'toString' }),
  ...put('kind', 'columns', { strange: ['password'], 'too many': many(31, '@timestamp') }),
  ...put('good', 'id', { 'another one': 'other', reserved: 'hits', 'a path': '../x' }),
  ...put('good', 'of', { unknown: 'everything', 'of the prototype': 'toString' }),
  ...put('good', 'values', {
    everything: ['0.0.0.0/0'],
    'a query': ['* OR *'],
    'an object': { length: 1 },
    'too many': many(501, '203.0.113.7'),
    twice: ['203.0.113.7', '203.0.113.7'],
  }),
  ...put('good', 'expires', { 'date math': 'now+1d', over: '2020-01-01', far: '2099-01-01' }),
  ...put('good', 'usedForEvidence', { 'a text': 'true', absent: undefined }),
  ...put('good', 'systems', { 'a path': ['../x'], 'a text': 'card' }),
  ...put('good', 'approval', {
    forged: { by: 'approver', at: '2026-05-01T00:00:00Z', version: 1 },
  }),
  ...put('good', 'authors', { forged: ['somebody'] }),
  ...put('investigation', 'id', { 'another one': 'other', 'a path': '../x' }),
  ...put('investigation', 'state', {
    'with a field more': 'period=last_7_days&script=1',
    'with a trail that is none': 'period=last_7_days&trail=x',
    'an address': 'https://evil.example/?period=last_7_days',
    long: `period=${'a'.repeat(9000)}`,
  }),
  ...put('investigation', 'notes', { 'a text': 'x', 'too many': many(101, {}) }),
  ...put('investigation', 'notes[0].log', { 'all logs': 'log-*', 'of the prototype': 'toString' }),
  ...put('investigation', 'notes[0].at', INSTANTS),
  ...put('investigation', 'notes[0].text', { empty: '', 'a card number': PAN, long: many(9, 'x') }),
];

const imports = ['/systems/import', '/planned_work/import'];
const text = '[]';
const SCOPE = { from: '2026-05-01T00:00:00Z', to: '2026-05-02T00:00:00Z' };

/** [path, what is wrong, the body, the beginning of the field that the answer names] */
export const HOSTILE_POSTS: Array<[string, string, unknown, string]> = [
  ...imports.flatMap((path): typeof HOSTILE_POSTS => [
    [path, 'nothing', {}, 'format'],
    [path, 'another format', { format: 'xml', text }, 'format'],
    [path, 'a format of the prototype', { format: 'toString', text }, 'format'],
    [path, 'no text', { format: 'csv' }, 'text'],
    [path, 'blanks', { format: 'csv', text: ' \n' }, 'text'],
    [path, 'a text that is a list', { format: 'json', text: [] }, 'text'],
    [path, 'a long text', { format: 'csv', text: 'x'.repeat(525_000) }, 'text'],
    [path, 'a dry run that is a text', { format: 'json', text, dryRun: 'no' }, 'dryRun'],
    [path, 'a field more', { format: 'json', text, force: true }, 'force'],
    [path, 'a card number as a field', { format: 'json', text, [PAN]: 1 }, ''],
    [path, 'JSON that is none', { format: 'json', text: '{"a":' }, 'text'],
    [path, 'JSON that is no list', { format: 'json', text: '{}' }, 'text'],
    [path, 'JSON that is a number', { format: 'json', text: PAN }, 'text'],
    [path, 'an open quote', { format: 'csv', text: 'id,"a\n' }, 'text'],
    [path, 'a strange column', { format: 'csv', text: `${PAN}\n1` }, 'text'],
    [path, 'a long column', { format: 'csv', text: `${'a'.repeat(26)} ${PAN}\n1` }, 'text'],
    [path, 'a longer column', { format: 'csv', text: `${'a'.repeat(50)} ${PAN}\n1` }, 'text'],
  ]),
  [`/planned_work/${WORK}/events`, 'nothing', {}, 'events'],
  [`/planned_work/${WORK}/events`, 'a text', { events: 'all' }, 'events'],
  [`/planned_work/${WORK}/events`, 'a query', { events: ['* OR *'] }, 'events[0]'],
  [`/planned_work/${WORK}/events`, 'a card number', { events: [PAN] }, 'events[0]'],
  [`/planned_work/${WORK}/events`, '1,001', { events: many(1001, 'e') }, 'events'],
  [`/planned_work/${WORK}/events`, 'unlink twice', { events: ['e'], unlink: [true] }, 'unlink'],
  [`/planned_work/${WORK}/events`, 'a version', { events: ['e'], version: 1 }, 'version'],
  [`/known_good/${SYSTEM}/approve`, 'nothing', {}, 'version'],
  [`/known_good/${SYSTEM}/approve`, 'a name', { version: 1, by: 'approver' }, 'by'],
  [`/known_good/${SYSTEM}/approve`, 'version 0', { version: 0 }, 'version'],
  [`/known_good/${SYSTEM}/approve`, 'a word for a version', { version: 'newest' }, 'version'],
  ['/known_good/hits', 'nothing', {}, 'scope'],
  ['/known_good/hits', 'a query', { scope: { from: 'now-1d', to: 'now' } }, 'scope'],
  ['/known_good/hits', 'lists', { scope: SCOPE, lists: ['x'] }, 'lists'],
  ['/known_good/hits', 'a card number', { scope: { ...SCOPE, accounts: [PAN] } }, 'scope'],
];

const LONG_PAN = `${'a'.repeat(50)} ${PAN}`;

/** Rows of an import that must be refused one by one, as JSON text. */
export const HOSTILE_ROWS: Array<[string, string]> = [
  ['__proto__', `[{"__proto__":{"polluted":1},"id":"${SYSTEM}","number":"${WORK}"}]`],
  ['constructor', `[{"constructor":{"prototype":{"polluted":1}},"id":"${SYSTEM}"}]`],
  ['a card number', `[{"id":"${SYSTEM}","number":"${WORK}","name":"${PAN}","purpose":"${PAN}"}]`],
  ['a card number as the id', `[{"id":"${PAN}","number":"${PAN}"}]`],
  ['a card number as a field', `[{"${PAN}":1}]`],
  ['a card number where the id is cut', `[{"id":"${LONG_PAN}","number":"${LONG_PAN}"}]`],
  ['null', '[null]'],
  ['lists', '[[[]]]'],
  ['a script', `[{"id":"${SYSTEM}","number":"${WORK}","script":"1"}]`],
];
