// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FieldType, LogField, LogKind } from '../logs/log_kind';
import type { FaultyField, FieldFault } from './answers';

/** What `_field_caps` says of a field: by type, and which indices have it so where they differ. */
export type SeenTypes = Record<string, { aggregatable: boolean; indices?: string[] }>;

/** OpenSearch's types that serve for one of ours. */
const SERVES: Record<FieldType, readonly string[]> = {
  keyword: ['keyword', 'constant_keyword', 'wildcard'],
  text: ['text', 'match_only_text'],
  ip: ['ip'],
  number: [
    'long',
    'integer',
    'short',
    'byte',
    'double',
    'float',
    'half_float',
    'scaled_float',
    'unsigned_long',
  ],
  boolean: ['boolean'],
  date: ['date', 'date_nanos'],
};

/** Indices that are named for one type. */
const MOST_INDICES = 20;

/**
 * Fields of a kind that are not as a query needs them. An optional field may be missing; every other one is told, in
 * the order of the kind's fields. `caps`: only fields that exist and that the person may see.
 */
export function faultyFields(kind: LogKind, caps: Record<string, SeenTypes>): FaultyField[] {
  const has = (field: string) => Object.prototype.hasOwnProperty.call(caps, field);
  // Without any index in sight nothing is missing.
  if (Object.keys(caps).length === 0) return [];
  return kind.fields.reduce<FaultyField[]>((faulty, field) => {
    const seen = has(field.field) ? caps[field.field] : undefined;
    const fault = faultOf(field, seen, kind.alwaysMapped.indexOf(field.field) >= 0);
    if (fault === undefined) return faulty;
    return faulty.concat({
      field: field.field,
      label: field.label,
      fault,
      needed: field.type,
      found: seen ? foundTypes(seen) : [],
    });
  }, []);
}

/** The fields that are asked about: all of the kind, and those that every index must have. */
export function lookedFields(kind: LogKind): string[] {
  return Array.from(new Set([...kind.fields.map(({ field }) => field), ...kind.alwaysMapped]));
}

function faultOf(
  field: LogField,
  seen: SeenTypes | undefined,
  alwaysMapped: boolean
): FieldFault | undefined {
  const types = seen ? Object.keys(seen) : [];
  if (!seen || types.length === 0) {
    if (alwaysMapped) return 'hidden';
    return field.optional ? undefined : 'missing';
  }
  const serving = types.filter((type) => SERVES[field.type].indexOf(type) >= 0);
  if (serving.length === 0) return 'mistyped';
  if (serving.length < types.length) return 'conflict';
  const countable = serving.every((type) => seen[type].aggregatable);
  return field.group && !countable ? 'not_countable' : undefined;
}

function foundTypes(seen: SeenTypes): FaultyField['found'] {
  return Object.entries(seen).map(([type, { indices }]) =>
    indices ? { type, indices: indices.slice(0, MOST_INDICES) } : { type }
  );
}
