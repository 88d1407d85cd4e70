// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint, ErrorAttributes, FieldBounds } from './endpoint';
import { shortName } from './log_query/closed';
import { maskCardNumbers } from './mask/card_numbers';
import { isTimeZone, plainTextFault } from './plain_text';
import { parseInstant } from './time/instant';
import { periodFault } from './time/period';

/** Why an input was not taken: the answer is a 400 with these. */
export interface Refusal extends ErrorAttributes {
  code: 'bad_input';
  field: string;
  message: string;
}

export type ReadInput<Input> =
  { value: Input; refused?: never } | { value?: never; refused: Refusal };

class Refused extends Error {
  constructor(
    readonly field: string,
    reason: string
  ) {
    super(`${field}: ${reason}`);
  }
}

/**
 * Applies an endpoint's bounds to a raw query or body. Unknown names (`__proto__` too), a name given twice where one
 * is expected, and values outside the bounds are refused by name; an empty text counts as not given. Text comes back
 * in Unicode form C; text with a card number is refused and not repeated. `from` and `to`, where the endpoint has both, must be a period.
 */
export function readInput<Input>(
  endpoint: Pick<Endpoint<Input, unknown>, 'input'>,
  raw: unknown
): ReadInput<Input> {
  const bounds = endpoint.input as Record<string, FieldBounds>;
  try {
    const given = fieldsOf(raw, bounds);
    const value: Record<string, unknown> = {};
    Object.keys(bounds).forEach((field) => {
      const read = readField(field, bounds[field], given.get(field));
      if (read !== undefined) value[field] = read;
    });
    checkPeriod(value);
    return { value: value as unknown as Input };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    return { refused: { code: 'bad_input', field: fault.field, message: fault.message } };
  }
}

function fieldsOf(raw: unknown, bounds: Record<string, FieldBounds>): Map<string, unknown> {
  const given = new Map<string, unknown>();
  if (raw === undefined || raw === null) return given;
  if (typeof raw !== 'object' || Array.isArray(raw))
    throw new Refused('input', 'must be named fields');
  Reflect.ownKeys(raw as object).forEach((key) => {
    const name = String(key);
    if (!Object.prototype.hasOwnProperty.call(bounds, name))
      throw new Refused(shortName(name), 'is not known here');
    const held = Object.getOwnPropertyDescriptor(raw, key);
    given.set(name, held && held.value);
  });
  return given;
}

function readField(field: string, bounds: FieldBounds, given: unknown): unknown {
  if (bounds.kind === 'texts') {
    const items = given === undefined ? [] : Array.isArray(given) ? given : [given];
    if (items.length > bounds.maxItems)
      throw new Refused(field, `at most ${bounds.maxItems} values`);
    const read = items.map((item) => readText(field, bounds, item));
    return read.length > 0 ? Array.from(new Set(read)) : undefined;
  }
  if (Array.isArray(given) && bounds.kind !== 'checked')
    throw new Refused(field, 'must be given once');
  if (given === undefined || given === '') {
    if ('required' in bounds && bounds.required) throw new Refused(field, 'is missing');
    return undefined;
  }
  if (bounds.kind === 'instant') {
    const text = readText(field, { maxLength: 24 }, given);
    if (parseInstant(text) === undefined) {
      throw new Refused(field, 'must be an instant in UTC such as 2026-05-01T00:00:00Z');
    }
    return text;
  }
  if (bounds.kind === 'checked') {
    const { value, fault } = bounds.check(given);
    if (!fault) return value;
    throw new Refused(maskCardNumbers(placeOf(field, fault.at)), maskCardNumbers(fault.message));
  }
  if (bounds.kind === 'whole') return readWhole(field, bounds, given);
  if (bounds.kind === 'flag') {
    if (given === true || given === 'true') return true;
    if (given === false || given === 'false') return false;
    throw new Refused(field, 'must be true or false');
  }
  if (bounds.kind === 'time_zone') {
    const text = readText(field, { maxLength: 64 }, given);
    if (!isTimeZone(text)) throw new Refused(field, 'must be an IANA time zone such as Asia/Tokyo');
    return text;
  }
  const text = readText(field, bounds, given);
  if (bounds.values && bounds.values.indexOf(text) < 0) {
    throw new Refused(field, `must be one of ${bounds.values.join(', ')}`);
  }
  return text;
}

/** `queries` and `[2].by` are `queries[2].by`, `scope` and `from` are `scope.from`. */
function placeOf(field: string, at: string): string {
  if (at === '') return field;
  return at.charAt(0) === '[' ? `${field}${at}` : `${field}.${at}`;
}

/** A number of a body, or its digits in a query. */
function readWhole(field: string, { min, max }: { min: number; max: number }, given: unknown) {
  const digits = typeof given === 'string' && /^-?\d{1,15}$/.test(given);
  const number = digits ? Number(given) : given;
  if (typeof number !== 'number' || Math.floor(number) !== number || number < min || number > max)
    throw new Refused(field, `must be a whole number from ${min} to ${max}`);
  return number;
}

function readText(
  field: string,
  bounds: { maxLength: number; pattern?: RegExp },
  given: unknown
): string {
  const fault = plainTextFault(given, bounds.maxLength);
  if (fault) throw new Refused(field, fault);
  const text = (given as string).normalize('NFC');
  if (text.length > bounds.maxLength)
    throw new Refused(field, `at most ${bounds.maxLength} characters`);
  if (bounds.pattern && !bounds.pattern.test(text)) throw new Refused(field, 'has the wrong form');
  return text;
}

function checkPeriod(value: Record<string, unknown>): void {
  const { from, to } = value;
  if (typeof from !== 'string' || typeof to !== 'string') return;
  const fault = periodFault({ from, to });
  if (fault) throw new Refused(fault.field, fault.message);
}
