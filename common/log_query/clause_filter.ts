// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isAddress, isNetwork } from '../logs/address';
import { UNKNOWN_ACCOUNT } from '../logs/cloudtrail_names';
import { fieldOf } from '../logs/field_of';
import type { LogKind } from '../logs/log_kind';
import { ERROR_TEXT, TIME, WHOLE_RECORD } from '../logs/shared_fields';
import type { Clause, ClauseValue, FieldClause, ListId } from './log_query';

/** The filters that OpenSearch is ever sent; there is no other. */
export type Filter =
  | { term: Record<string, ClauseValue> }
  | { terms: Record<string, ClauseValue[]> }
  | { prefix: Record<string, string> }
  | { exists: { field: string } }
  | { range: Record<string, RangeBounds> }
  | { match_phrase: Record<string, string> }
  | { bool: BoolFilter };
export interface RangeBounds {
  gte?: number | string;
  lt?: number | string;
}
export interface BoolFilter {
  filter?: Filter[];
  should?: Filter[];
  minimum_should_match?: 1;
  must_not?: Filter[];
}

/** Values of the lists that a query names; undefined: the list is not known or empty. */
export type Lists = (id: ListId) => readonly string[] | undefined;

/**
 * What a clause asks of a document, as an OpenSearch filter. The clause was checked against the kind before. A list
 * without values matches nothing (and, excluded, everything): who asks tells that the list is empty.
 */
export function clauseFilter(clause: Clause, kind: LogKind, lists: Lists): Filter {
  const { filter, not } = positiveFilter(clause, kind, lists);
  return not ? { bool: { must_not: [filter] } } : filter;
}

/** The clause without its `not`, and whether it is turned around. */
export function positiveFilter(
  clause: Clause,
  kind: LogKind,
  lists: Lists
): { filter: Filter; not: boolean } {
  return { filter: held(clause, kind, lists), not: clause.not === true };
}

/** `from` <= time < `to`, ISO UTC. */
export function periodFilter(kind: LogKind, period: { from: string; to: string }): Filter {
  return { range: { [kind.time]: { gte: period.from, lt: period.to } } };
}

/**
 * Documents of these accounts, by the first of the kind's account fields that a document has; `unknown` also stands for
 * documents that have none. Undefined: documents of all accounts.
 */
export function accountFilter(kind: LogKind, accounts?: readonly string[]): Filter | undefined {
  if (accounts === undefined || kind.account.length === 0) return undefined;
  const ways = kind.account.map((field, place): Filter => {
    const before = kind.account.slice(0, place).map((one): Filter => ({ exists: { field: one } }));
    const here: Filter = { terms: { [field]: accounts.slice() } };
    return before.length === 0 ? here : { bool: { filter: [here], must_not: before } };
  });
  if (accounts.indexOf(UNKNOWN_ACCOUNT) >= 0)
    ways.push({ bool: { must_not: kind.account.map((field): Filter => ({ exists: { field } })) } });
  return anyOf(ways);
}

/** Documents of the kind alone, where it shares its indices with others. */
export function kindFilter(kind: LogKind): Filter | undefined {
  return kind.only && { terms: { [kind.only.field]: kind.only.in.slice() } };
}

function held(clause: Clause, kind: LogKind, lists: Lists): Filter {
  if ('anyOf' in clause) return anyOf(clause.anyOf.map((one) => clauseFilter(one, kind, lists)));
  if ('text' in clause) return phraseFilter(clause.text, kind);
  if ('listed' in clause) return listedFilter(clause.field, kind, lists(clause.listed) || []);
  return fieldFilter(clause);
}

function fieldFilter(clause: FieldClause): Filter {
  const { field } = clause;
  if (clause.is !== undefined) return { term: { [field]: clause.is } };
  if (clause.in !== undefined) return { terms: { [field]: clause.in.slice() } };
  if (clause.prefix !== undefined) return { prefix: { [field]: clause.prefix } };
  // A network such as 10.0.0.0/8 is a term of an address field.
  if (clause.cidr !== undefined) return { terms: { [field]: clause.cidr.slice() } };
  if (clause.from !== undefined || clause.to !== undefined) {
    const bounds: RangeBounds = {};
    if (clause.from !== undefined) bounds.gte = clause.from;
    if (clause.to !== undefined) bounds.lt = clause.to;
    return { range: { [field]: bounds } };
  }
  return { exists: { field } };
}

/** The texts that a phrase is looked for in: the whole record and its error; of an own kind, all that it has. */
export function searchedFields(kind: LogKind): string[] {
  const own = /^own_/.test(kind.id);
  return kind.fields
    .filter(({ type, field }) => type === 'text' && (own || SEARCHED.indexOf(field) >= 0))
    .map(({ field }) => field);
}

const SEARCHED = [WHOLE_RECORD, ERROR_TEXT];

function phraseFilter(phrase: string, kind: LogKind): Filter {
  return anyOf(
    searchedFields(kind).map((field): Filter => ({ match_phrase: { [field]: phrase } }))
  );
}

/**
 * Values of a list: `admin-*` is a beginning, anything else the whole value. Roles and resources go by ARN or by name;
 * the kind says which of its fields hold which, and where none holds ARNs, an ARN counts by its last part.
 */
function listedFilter(field: string, kind: LogKind, values: readonly string[]): Filter {
  const known = fieldOf(kind, field);
  // A name among the networks is no address, and OpenSearch would refuse the whole search.
  if (known && known.type === 'ip')
    return { terms: { [field]: values.filter((value) => isAddress(value) || isNetwork(value)) } };
  const places = known && known.listedIn;
  if (!places) return patternFilter(field, values);
  const arns = values.filter(isArn);
  const names = values.filter((value) => !isArn(value));
  if (places.arn.length === 0) names.push(...arns.map(lastPart));
  const ways: Filter[] = [];
  if (arns.length > 0) ways.push(...places.arn.map((place) => patternFilter(place, arns)));
  if (names.length > 0) ways.push(...places.name.map((place) => patternFilter(place, names)));
  return anyOf(ways);
}

/** Values of a keyword field; `admin-*` is a beginning. */
export function patternFilter(field: string, values: readonly string[]): Filter {
  const begins = values.filter((value) => /.\*$/.test(value)).map((value) => value.slice(0, -1));
  const covered = (value: string) =>
    begins.some((one) => one !== value && value.indexOf(one) === 0);
  // Each beginning is a clause, of which OpenSearch takes 1,024 in all: none twice, none that a shorter one covers.
  const needed = Array.from(new Set(begins)).filter((begin) => !covered(begin));
  const whole = values.filter((value) => !/\*$/.test(value));
  const ways = needed.map((begin): Filter => ({ prefix: { [field]: begin } }));
  if (whole.length > 0 || ways.length === 0) ways.unshift({ terms: { [field]: whole } });
  return anyOf(ways);
}

function isArn(value: string): boolean {
  return /^arn:/.test(value);
}

/** `arn:aws:iam::1:role/service/app-*` is `app-*`, `arn:aws:s3:::cards` is `cards`. */
function lastPart(arn: string): string {
  return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
}

/** Any of these ways, or nothing where there is none. */
export function anyOf(ways: Filter[]): Filter {
  if (ways.length === 1) return ways[0];
  // No way at all: nothing is among no values.
  if (ways.length === 0) return { terms: { [TIME]: [] } };
  return { bool: { should: ways, minimum_should_match: 1 } };
}
