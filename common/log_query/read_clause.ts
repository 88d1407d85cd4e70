// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isAddress, isNetwork } from '../logs/address';
import type { LogField } from '../logs/log_kind';
import { parseInstant } from '../time/instant';
import {
  namedValues,
  NotTaken,
  readList,
  readOneOf,
  readPlainText,
  readTrue,
  within,
} from './closed';
import { SYSTEM_LISTS } from './log_query';
import type {
  AnyOfClause,
  Clause,
  ClauseValue,
  FieldClause,
  ListedClause,
  ListId,
  TextClause,
} from './log_query';

/** Most of each thing in a clause. */
export const CLAUSE_BOUNDS = {
  values: 200,
  valueLength: 1024,
  prefixLength: 256,
  networks: 100,
  alternatives: 20,
  textLength: 256,
} as const;

/** The kind that a clause is read for: finds a field by name, refusing the place when there is none. */
export interface KindReader {
  field(raw: unknown, at: string): LogField;
  /** False: the kind has no text to look for a phrase in. */
  hasText: boolean;
}

/** Ways to ask a field: exactly one, `from` and `to` being one. */
const ASKED = ['is', 'in', 'prefix', 'exists', 'cidr', 'from', 'to'] as const;
type Asked = (typeof ASKED)[number];
const RANGE: Asked[] = ['from', 'to'];

/** What each type of field can be asked. */
const ASKABLE: Record<LogField['type'], Asked[]> = {
  keyword: ['is', 'in', 'prefix', 'exists'],
  ip: ['is', 'in', 'cidr', 'exists'],
  number: ['is', 'in', 'from', 'to', 'exists'],
  boolean: ['is', 'exists'],
  date: ['from', 'to', 'exists'],
  text: ['exists'],
};

const KNOWN_GOOD_LIST = /^known_good\.[a-z0-9][a-z0-9_-]{0,63}$/;

/** Reads a clause of a query; one inside `anyOf` may not hold another `anyOf`. */
export function readClause(raw: unknown, at: string, kind: KindReader): Clause {
  if (!isObject(raw) || !Object.prototype.hasOwnProperty.call(raw, 'anyOf'))
    return readSimple(raw, at, kind);
  const given = namedValues(raw, at, ['anyOf', 'not']);
  const anyOf = readList(
    given.get('anyOf'),
    within(at, 'anyOf'),
    CLAUSE_BOUNDS.alternatives,
    (one, place) => readSimple(one, place, kind)
  );
  return withNot<AnyOfClause>({ anyOf }, given, at);
}

function readSimple(
  raw: unknown,
  at: string,
  kind: KindReader
): FieldClause | ListedClause | TextClause {
  const given = namedValues(raw, at, ['field', 'listed', 'text', 'not', ...ASKED]);
  if (given.has('text')) {
    only(given, at, ['text', 'not']);
    if (!kind.hasText)
      throw new NotTaken(within(at, 'text'), 'cannot be asked of this kind of log');
    const text = readPlainText(given.get('text'), within(at, 'text'), CLAUSE_BOUNDS.textLength);
    return withNot<TextClause>({ text }, given, at);
  }
  const field = kind.field(given.get('field'), within(at, 'field'));
  if (given.has('listed')) {
    only(given, at, ['field', 'listed', 'not']);
    const listed = readListId(given.get('listed'), within(at, 'listed'), field);
    return withNot<ListedClause>({ field: field.field, listed }, given, at);
  }
  return withNot<FieldClause>(readAsked(given, at, field), given, at);
}

function readAsked(given: Map<string, unknown>, at: string, field: LogField): FieldClause {
  const asked = ASKED.filter((way) => given.has(way));
  const ways = asked.filter((way) => way !== 'to' || asked.indexOf('from') < 0);
  if (ways.length !== 1)
    throw new NotTaken(at, 'needs exactly one of is, in, prefix, exists, cidr, or from and to');
  const unfit = asked.filter((way) => ASKABLE[field.type].indexOf(way) < 0)[0];
  if (unfit)
    throw new NotTaken(within(at, unfit), `cannot be asked of a field of type ${field.type}`);
  const value = (way: Asked) => given.get(way);
  const place = (way: Asked) => within(at, way);
  const clause: FieldClause = { field: field.field };
  switch (ways[0]) {
    case 'is':
      return { ...clause, is: readValue(value('is'), place('is'), field) };
    case 'in':
      return {
        ...clause,
        in: readList(value('in'), place('in'), CLAUSE_BOUNDS.values, (one, where) =>
          readValue(one, where, field)
        ),
      };
    case 'prefix':
      return {
        ...clause,
        prefix: readPlainText(value('prefix'), place('prefix'), CLAUSE_BOUNDS.prefixLength),
      };
    case 'exists':
      return { ...clause, exists: readTrue(value('exists'), place('exists')) };
    case 'cidr':
      return {
        ...clause,
        cidr: readList(value('cidr'), place('cidr'), CLAUSE_BOUNDS.networks, readNetwork),
      };
    default:
      return readRange(given, at, field);
  }
}

function readRange(given: Map<string, unknown>, at: string, field: LogField): FieldClause {
  const clause: FieldClause = { field: field.field };
  RANGE.filter((end) => given.has(end)).forEach((end) => {
    const place = within(at, end);
    clause[end as 'from' | 'to'] =
      field.type === 'date'
        ? readInstant(given.get(end), place)
        : (readValue(given.get(end), place, field) as number);
  });
  const { from, to } = clause;
  if (from !== undefined && to !== undefined && order(from) >= order(to))
    throw new NotTaken(within(at, 'to'), 'must be more than from');
  return clause;
}

function order(end: number | string): number {
  return typeof end === 'number' ? end : Date.parse(end);
}

function readValue(raw: unknown, at: string, field: LogField): ClauseValue {
  if (field.type === 'number') {
    const { most = Number.MAX_SAFE_INTEGER } = field;
    if (typeof raw !== 'number' || !(Math.abs(raw) <= most))
      throw new NotTaken(at, `must be a number from -${most} to ${most}`);
    return raw;
  }
  if (field.type === 'boolean') {
    if (typeof raw !== 'boolean') throw new NotTaken(at, 'must be true or false');
    return raw;
  }
  const text = readPlainText(raw, at, CLAUSE_BOUNDS.valueLength);
  if (field.type === 'ip' && !isAddress(text)) throw new NotTaken(at, 'must be an IP address');
  return text;
}

function readInstant(raw: unknown, at: string): string {
  const text = readPlainText(raw, at, 24);
  if (parseInstant(text) === undefined)
    throw new NotTaken(at, 'must be an instant in UTC such as 2026-05-01T00:00:00Z');
  return text;
}

function readNetwork(raw: unknown, at: string): string {
  const text = readPlainText(raw, at, 49);
  if (!isNetwork(text)) throw new NotTaken(at, 'must be a network such as 10.0.0.0/8');
  return text;
}

/** A list of networks is asked of addresses; other lists also of names, never of numbers, times and texts. */
function readListId(raw: unknown, at: string, field: LogField): ListId {
  const id =
    typeof raw === 'string' && /^known_good\./.test(raw)
      ? readPlainText(raw, at, 75, KNOWN_GOOD_LIST)
      : readOneOf(raw, at, SYSTEM_LISTS);
  const types: Array<LogField['type']> = id === 'system.networks' ? ['ip'] : ['keyword', 'ip'];
  if (types.indexOf(field.type) < 0)
    throw new NotTaken(at, `cannot be asked of a field of type ${field.type}`);
  return id;
}

function withNot<Read extends Clause>(clause: Read, given: Map<string, unknown>, at: string): Read {
  if (!given.has('not')) return clause;
  return { ...clause, not: readTrue(given.get('not'), within(at, 'not')) };
}

function only(given: Map<string, unknown>, at: string, names: readonly string[]): void {
  given.forEach((_, name) => {
    if (names.indexOf(name) < 0)
      throw new NotTaken(within(at, name), 'does not fit the others here');
  });
}

function isObject(raw: unknown): raw is object {
  return typeof raw === 'object' && raw !== null;
}
