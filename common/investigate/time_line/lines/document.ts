// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogKind } from '../../../logs/log_kind';
import type { Entity, EntityType } from '../../entity';
import { entityOfField } from '../../entity_of_field';
import { readEntity } from '../../read_entity';
import type { TimeLineEvent } from '../answers';

/** Values of a document's fields, each in a list, as OpenSearch gives them. */
export type Values = Record<string, unknown[]>;

/** What a kind of log tells of one document; the rest is the same for all kinds. */
export type Line = Omit<TimeLineEvent, 'log' | 'id' | 'at' | 'what' | 'to'> & {
  what: string | undefined;
  to?: Array<Entity | undefined>;
};

/** How a kind of log becomes lines: the fields that are read, and what they say. */
export interface LineMaker {
  fields: readonly string[];
  line(values: Values, kind: LogKind): Line;
}

export function textsOf(values: Values, field: string): string[] {
  return (values[field] || []).flatMap((one) =>
    one === null || one === undefined || typeof one === 'object' ? [] : [String(one)]
  );
}

/** The first value; absent and empty ones are undefined, also `-`, which says so in text logs. */
export function textOf(values: Values, ...fields: string[]): string | undefined {
  for (const field of fields) {
    const [text] = textsOf(values, field);
    if (text !== undefined && text !== '' && text !== '-') return text;
  }
  return undefined;
}

export function numberOf(values: Values, ...fields: string[]): number | undefined {
  const text = textOf(values, ...fields);
  const number = text === undefined ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

export function flagOf(values: Values, field: string): boolean | undefined {
  const text = textOf(values, field);
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** A thing by its type and name; undefined where the name is none that can be followed. */
export function thing(type: EntityType, value: string | undefined): Entity | undefined {
  if (value === undefined) return undefined;
  const entity = { type, value: value.trim() };
  return readEntity(entity).fault ? undefined : entity;
}

/** What the first value of the first of these fields that has one names. */
export function named(kind: LogKind, values: Values, ...fields: string[]): Entity | undefined {
  for (const field of fields) {
    const entity = entityOfField(kind, field, textOf(values, field), firsts(values));
    if (entity) return entity;
  }
  return undefined;
}

/** What all values of these fields name. */
export function allNamed(kind: LogKind, values: Values, ...fields: string[]) {
  const others = firsts(values);
  return fields.flatMap((field) =>
    textsOf(values, field).map((one) => entityOfField(kind, field, one, others))
  );
}

function firsts(values: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([field, [first]]) => [field, first]));
}
