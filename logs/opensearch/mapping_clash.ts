// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields } from '../kind';
import { isFields } from '../kind';
import { holderOf } from '../normalise/dotted';
import { cutLongTexts } from '../normalise/empty_values';
import { pythonStr } from '../normalise/python_text';

/** A field that OpenSearch refused, and the shape that its mapping takes. */
export interface Clash {
  field: string;
  takes: 'text' | 'object' | 'neither';
}

const FIELD = '([^\\]"\']+)';
const REASONS: ReadonlyArray<{ pattern: RegExp; takes: Clash['takes'] }> = [
  {
    pattern: new RegExp(`object mapping for \\[${FIELD}\\] tried to parse field`),
    takes: 'object',
  },
  {
    pattern: new RegExp(`failed to parse field \\[${FIELD}\\] of type \\[boolean\\]`),
    takes: 'neither',
  },
  { pattern: new RegExp(`failed to parse field \\[${FIELD}\\] of type`), takes: 'text' },
  {
    pattern: new RegExp(`mapping for \\[${FIELD}\\] must be of type object but found`),
    takes: 'text',
  },
  { pattern: new RegExp(`mapper \\[${FIELD}\\] cannot be changed from type`), takes: 'text' },
  { pattern: new RegExp(`can't merge a non object mapping \\[${FIELD}\\]`), takes: 'object' },
  { pattern: new RegExp(`object mapping \\[${FIELD}\\] can't be changed`), takes: 'object' },
  {
    pattern: new RegExp(`Could not dynamically add mapping for field \\[${FIELD}\\]`),
    takes: 'text',
  },
];

/** The trees of free form; nothing else in a document brings fields without end. */
const FREE_TREES = [
  'requestParameters',
  'responseElements',
  'additionalEventData',
  'serviceEventDetails',
  // Names of headers are the attacker's choice: some are no name of a field.
  'httpRequest.header',
  'service.additionalInfo',
];

/** The field that a refusal is about; `undefined` when it names none. */
export function clashOf(reason: string): Clash | undefined {
  for (const { pattern, takes } of REASONS) {
    const field = pattern.exec(reason)?.[1];
    if (field !== undefined) return { field, takes };
  }
  return undefined;
}

/**
 * Changes a refused document so that it fits: the clashing field becomes text, within an object
 * (`{"value": …}`, as upstream does) when objects are mapped there, and beside it (`field_text`) when the mapping
 * takes no text or has refused it before (`tried`). Too many fields, or a field that cannot be told: the trees of
 * free form become text. Everything stays whole in `@message`.
 * @returns the field for the report, `undefined` when nothing is left to try
 */
export function fitDocument(
  document: Fields,
  reason: string,
  tried: Set<string>
): string | undefined {
  const clash = clashOf(reason);
  if (clash !== undefined) {
    const beside = clash.takes === 'neither' || tried.has(clash.field);
    const attempt = beside ? `${clash.field} beside` : clash.field;
    const change = beside ? moveBeside : clash.takes === 'object' ? wrap : asText;
    if (!tried.has(attempt) && changeAt(document, clash.field.split('.'), change)) {
      tried.add(clash.field).add(attempt);
      cutLongTexts(document);
      return clash.field;
    }
  }
  if (tried.has('all')) return undefined;
  tried.add('all');
  for (const tree of FREE_TREES) {
    const found = holderOf(document, tree);
    if (found !== undefined) {
      const { holder, key } = found;
      holder[key] = { value: pythonStr(holder[key]) };
    }
  }
  cutLongTexts(document);
  return FREE_TREES.join(', ');
}

type Change = (holder: Fields, key: string) => void;

const asText: Change = (holder, key) => {
  holder[key] = pythonStr(holder[key]);
};

/** In a list with objects only what is none is wrapped. */
const wrap: Change = (holder, key) => {
  const wrapped = (value: unknown): unknown =>
    isFields(value) ? value : { value: pythonStr(value) };
  const value = holder[key];
  holder[key] = Array.isArray(value) && value.some(isFields) ? value.map(wrapped) : wrapped(value);
};

const moveBeside: Change = (holder, key) => {
  holder[`${key}_text`] = pythonStr(holder[key]);
  delete holder[key];
};

/** Applies a change wherever the path leads: keys may hold dots, lists are gone through. */
function changeAt(place: unknown, path: string[], change: Change): boolean {
  if (Array.isArray(place)) {
    return place.map((item) => changeAt(item, path, change)).some((changed) => changed);
  }
  if (!isFields(place)) return false;
  let changed = false;
  for (let length = 1; length <= path.length; length += 1) {
    const key = path.slice(0, length).join('.');
    if (!Object.prototype.hasOwnProperty.call(place, key)) continue;
    if (length < path.length) changed = changeAt(place[key], path.slice(length), change) || changed;
    else {
      change(place, key);
      changed = true;
    }
  }
  return changed;
}
