// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../endpoint';
import { maskCardNumbers } from '../mask/card_numbers';
import { plainTextFault } from '../plain_text';

/** A value that is not taken: where (`where[0].field`), and why. */
export class NotTaken extends Error {
  constructor(
    readonly at: string,
    readonly reason: string
  ) {
    super(`${at}: ${reason}`);
  }
}

/** What a reading gives, or what it did not take. */
export function checked(reading: () => unknown): Checked {
  try {
    return { value: reading() };
  } catch (refused) {
    if (!(refused instanceof NotTaken)) throw refused;
    return { fault: { at: refused.at, message: refused.reason } };
  }
}

/** `where[0]` and `field` are `where[0].field`. */
export function within(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}

/**
 * The named values of an object. Names that are not among those known are refused, `__proto__` too; what is absent or
 * undefined is not in the answer.
 */
export function namedValues(
  raw: unknown,
  at: string,
  known: readonly string[]
): Map<string, unknown> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new NotTaken(at, 'must be named fields');
  const given = new Map<string, unknown>();
  Reflect.ownKeys(raw).forEach((key) => {
    const name = String(key);
    if (known.indexOf(name) < 0)
      throw new NotTaken(within(at, shortName(name)), 'is not known here');
    const held = Object.getOwnPropertyDescriptor(raw, key);
    if (held && held.value !== undefined) given.set(name, held.value);
  });
  return given;
}

/** Begin of a name from outside, to be repeated. Masked before it is cut: of half a card number nobody could tell. */
export function shortName(name: string): string {
  return maskCardNumbers(name.slice(0, 200)).slice(0, 64);
}

/** A list of at least one thing and at most `most`, each read with its own place. */
export function readList<Item>(
  raw: unknown,
  at: string,
  most: number,
  read: (raw: unknown, at: string) => Item,
  least = 1
): Item[] {
  if (!Array.isArray(raw)) throw new NotTaken(at, 'must be a list');
  if (raw.length < least) throw new NotTaken(at, `at least ${least}`);
  if (raw.length > most) throw new NotTaken(at, `at most ${most}`);
  const items: Item[] = [];
  for (let place = 0; place < raw.length; place += 1)
    items.push(read(raw[place], `${at}[${place}]`));
  return items;
}

/** A text of 1 to `most` characters, taken as it is. */
export function readPlainText(raw: unknown, at: string, most: number, form?: RegExp): string {
  const fault = plainTextFault(raw, most);
  if (fault) throw new NotTaken(at, fault);
  if (raw === '') throw new NotTaken(at, 'must not be empty');
  if (form && !form.test(raw as string)) throw new NotTaken(at, 'has the wrong form');
  return raw as string;
}

export function readOneOf<Value extends string>(
  raw: unknown,
  at: string,
  values: readonly Value[]
): Value {
  const found = values.filter((value) => value === raw)[0];
  if (found === undefined) throw new NotTaken(at, `must be one of ${values.join(', ')}`);
  return found;
}

/** `true`, and nothing else. */
export function readTrue(raw: unknown, at: string): true {
  if (raw !== true) throw new NotTaken(at, 'must be true');
  return true;
}
