// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { EntityType, LogField, Words } from './log_kind';

/** What a field has beyond name, type, label and meaning. */
export interface FieldExtras {
  entity?: EntityType;
  trap?: Words;
  values?: readonly string[];
  optional?: true;
  /** False: not to be grouped by, though its type would allow it (free text, no doc values). */
  group?: boolean;
  sum?: true;
  listedIn?: LogField['listedIn'];
}

type Text = [en: string, ja: string];
type MakeField = (field: string, label: Text, meaning: Text, extras?: FieldExtras) => LogField;

/** Both languages of a text. */
export function words(en: string, ja: string): Words {
  return { en, ja };
}

/** Grouped by unless told otherwise. */
export const keyword = maker('keyword', true);
export const ip = maker('ip', true);
export const boolean = maker('boolean', true);
/** Grouped by only when told: a port is, a count of bytes is not. */
export const number = maker('number', false);
/** A number that the index holds in 32 bits or less. */
export const integer: MakeField = (...given) => ({ ...number(...given), most: 2147483647 });
/** A number that the index holds as half_float. */
export const halfFloat: MakeField = (...given) => ({ ...number(...given), most: 65504 });
export const date = maker('date', false);
export const text = maker('text', false);

/** The same fields, marked as ones that a format or an enrichment may lack. */
export function optional(fields: readonly LogField[]): LogField[] {
  return fields.map((field) => ({ ...field, optional: true }));
}

function maker(type: LogField['type'], groups: boolean): MakeField {
  return (field, label, meaning, { group = groups, ...extras } = {}) => ({
    field,
    type,
    label: words(...label),
    meaning: words(...meaning),
    ...(group ? { group: true as const } : {}),
    ...extras,
  });
}
