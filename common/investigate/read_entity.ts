// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../endpoint';
import {
  checked,
  namedValues,
  NotTaken,
  readOneOf,
  readPlainText,
  within,
} from '../log_query/closed';
import { CLAUSE_BOUNDS } from '../log_query/read_clause';
import { isAddress, isNetwork } from '../logs/address';
import { ENTITY_TYPES } from './entity';
import type { Entity } from './entity';
import { SHAPES } from './shapes';

export const ENTITY_LENGTH = 600;

/** An entity out of anything, closed and bounded; the fault names the place. */
export function readEntity(raw: unknown, at = ''): Checked {
  return checked(() => entityOf(raw, at));
}

/** As `readEntity`, for readers that hold one among other things; throws `NotTaken`. */
export function entityOf(raw: unknown, at: string): Entity {
  const given = namedValues(raw, at, ['type', 'value']);
  const type = readOneOf(given.get('type'), within(at, 'type'), ENTITY_TYPES);
  const place = within(at, 'value');
  const most = type === 'words' ? CLAUSE_BOUNDS.textLength : ENTITY_LENGTH;
  const value = readPlainText(given.get('value'), place, most);
  if (value.trim() !== value || value === '') throw new NotTaken(place, 'must be trimmed');
  if (type === 'account' && !SHAPES.account.test(value))
    throw new NotTaken(place, 'must be an account of 12 digits');
  if (type === 'address' && !isAddress(value) && !isNetwork(value))
    throw new NotTaken(place, 'must be an address or a network such as 10.0.0.0/8');
  return { type, value };
}

/** Both name the same thing, as far as their texts tell. */
export function sameEntity(one: Entity, other: Entity): boolean {
  return one.type === other.type && one.value === other.value;
}
