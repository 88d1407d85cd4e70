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
import { words } from './field';
import { logIndexPatternFault } from './index_pattern';
import type { EntityType, FieldType, LogField, LogKind, Words } from './log_kind';

/** A kind of log that a team declares in the settings: its access log, its business log. */
export interface OwnKind {
  /** `own_` and lower case letters, digits, underscores. */
  id: string;
  name: Words;
  /** Names or patterns of indices, separated by commas. */
  indexPattern: string;
  /** Field of the time; date. */
  time: string;
  /** Field of the time it was loaded; absent: the same as `time`. */
  ingested?: string;
  /** Field of the AWS account; absent: the log knows none, and a scope of accounts does not narrow it. */
  account?: string;
  /** Field whose values are one event each; absent: each document counts. */
  eventId?: string;
  /** Speaks only on findings or changes. */
  quiet?: true;
  fields: OwnField[];
  /** Fields of a document in a list, at most 30 of `fields`; absent: the first ten. */
  columns?: string[];
}

/** A field as `_field_caps` knows it, with what the team says of it. */
export interface OwnField {
  field: string;
  type: FieldType;
  label: Words;
  /** Absent: the label. */
  meaning?: Words;
  group?: true;
  sum?: true;
  entity?: EntityType;
  /** Numbers only: 2147483647 where the index holds 32 bits or less. */
  most?: number;
}

export const OWN_KIND_BOUNDS = {
  idLength: 40,
  labelLength: 80,
  meaningLength: 300,
  patternLength: 512,
  fieldLength: 256,
  fields: 200,
  columns: 30,
} as const;
export const OWN_KIND_ID = /^own_[a-z0-9][a-z0-9_]{0,35}$/;
/** No blanks, wildcards, quotes; what begins with an underscore is OpenSearch's own. */
const FIELD_NAME = /^[^\s_*"'\\][^\s*"'\\]*$/;
const FIELD_TYPES: readonly FieldType[] = ['keyword', 'text', 'ip', 'number', 'boolean', 'date'];
export const ENTITY_TYPES: readonly EntityType[] = [
  'role',
  'user',
  'principal',
  'access_key',
  'address',
  'account',
  'region',
  'resource',
  'instance',
  'finding',
  'control',
  'user_agent',
  'domain',
];

/** A declaration out of anything, closed and bounded; faults name the place (`fields[2].type`). */
export function readOwnKind(raw: unknown): Checked {
  return checked(() => ownKindOf(raw));
}

/** The kind that pages and queries work with. */
export function ownLogKind(own: OwnKind): LogKind {
  const fields = own.fields.map(ownLogField);
  const names = own.fields.map(({ field }) => field);
  return {
    id: own.id,
    name: own.name,
    indexPattern: own.indexPattern,
    time: own.time,
    ingested: own.ingested || own.time,
    account: own.account ? [own.account] : [],
    once: own.eventId ? { field: own.eventId, are: 'events' } : { field: '_id', are: 'documents' },
    quiet: own.quiet === true,
    alwaysMapped: [],
    fields,
    traps: own.account ? [] : [NO_ACCOUNT],
    columns: own.columns || names.slice(0, 10),
  };
}

const NO_ACCOUNT = words(
  'This log knows no account: its numbers are of all accounts, whatever system is chosen.',
  'このログにはアカウントがないため、選択したシステムに関係なく全体の件数を表示します。'
);

function ownLogField({ meaning, ...field }: OwnField): LogField {
  return { ...field, meaning: meaning || field.label };
}

function ownKindOf(raw: unknown): OwnKind {
  const given = namedValues(raw, '', [
    'id',
    'name',
    'indexPattern',
    'time',
    'ingested',
    'account',
    'eventId',
    'quiet',
    'fields',
    'columns',
  ]);
  const fields = readList(given.get('fields'), 'fields', OWN_KIND_BOUNDS.fields, readOwnField);
  const named = new Map(fields.map((field) => [field.field, field] as const));
  if (named.size !== fields.length) throw new NotTaken('fields', 'names a field twice');
  const fieldOfType = (name: string, types: readonly FieldType[]) => {
    const found = named.get(readPlainText(given.get(name), name, OWN_KIND_BOUNDS.fieldLength));
    if (!found) throw new NotTaken(name, 'is not one of the fields');
    if (types.indexOf(found.type) < 0)
      throw new NotTaken(name, `must be a field of type ${types.join(' or ')}`);
    return found.field;
  };
  const own: OwnKind = {
    id: readPlainText(given.get('id'), 'id', OWN_KIND_BOUNDS.idLength, OWN_KIND_ID),
    name: readWords(given.get('name'), 'name', OWN_KIND_BOUNDS.labelLength),
    indexPattern: readIndexPattern(given.get('indexPattern'), 'indexPattern'),
    time: fieldOfType('time', ['date']),
    fields,
  };
  if (given.has('ingested')) own.ingested = fieldOfType('ingested', ['date']);
  if (given.has('account')) own.account = fieldOfType('account', ['keyword']);
  if (given.has('eventId')) own.eventId = fieldOfType('eventId', ['keyword']);
  if (given.has('quiet')) own.quiet = readTrue(given.get('quiet'), 'quiet');
  if (given.has('columns')) {
    own.columns = readList(given.get('columns'), 'columns', OWN_KIND_BOUNDS.columns, (one, at) => {
      const name = readPlainText(one, at, OWN_KIND_BOUNDS.fieldLength);
      if (!named.has(name)) throw new NotTaken(at, 'is not one of the fields');
      return name;
    });
  }
  return own;
}

function readOwnField(raw: unknown, at: string): OwnField {
  const given = namedValues(raw, at, [
    'field',
    'type',
    'label',
    'meaning',
    'group',
    'sum',
    'entity',
    'most',
  ]);
  const place = (name: string) => within(at, name);
  const { fieldLength, labelLength, meaningLength } = OWN_KIND_BOUNDS;
  const field: OwnField = {
    field: readPlainText(given.get('field'), place('field'), fieldLength, FIELD_NAME),
    type: readOneOf(given.get('type'), place('type'), FIELD_TYPES),
    label: readWords(given.get('label'), place('label'), labelLength),
  };
  if (given.has('meaning'))
    field.meaning = readWords(given.get('meaning'), place('meaning'), meaningLength);
  if (given.has('group')) {
    field.group = readTrue(given.get('group'), place('group'));
    if (field.type === 'text' || field.type === 'date')
      throw new NotTaken(place('group'), `a field of type ${field.type} cannot be grouped by`);
  }
  if (given.has('sum')) {
    field.sum = readTrue(given.get('sum'), place('sum'));
    if (field.type !== 'number') throw new NotTaken(place('sum'), 'only numbers can be summed');
  }
  if (given.has('most')) field.most = readMost(given.get('most'), place('most'), field.type);
  if (given.has('entity'))
    field.entity = readOneOf(given.get('entity'), place('entity'), ENTITY_TYPES);
  return field;
}

function readMost(raw: unknown, at: string, type: FieldType): number {
  if (type !== 'number') throw new NotTaken(at, 'is only for numbers');
  if (typeof raw !== 'number' || !(raw >= 1 && raw <= Number.MAX_SAFE_INTEGER))
    throw new NotTaken(at, 'must be a number of at least 1');
  return raw;
}

function readWords(raw: unknown, at: string, most: number): Words {
  const given = namedValues(raw, at, ['en', 'ja']);
  return {
    en: readPlainText(given.get('en'), within(at, 'en'), most),
    ja: readPlainText(given.get('ja'), within(at, 'ja'), most),
  };
}

function readIndexPattern(raw: unknown, at: string): string {
  const pattern = readPlainText(raw, at, OWN_KIND_BOUNDS.patternLength);
  const fault = logIndexPatternFault(pattern);
  if (fault) throw new NotTaken(at, fault);
  return pattern;
}
