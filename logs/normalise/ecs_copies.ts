// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { isIP } from 'net';
import type { Fields } from '../kind';
import { isFields } from '../kind';
import { pythonStr } from './python_text';

/**
 * Where the fields of the Elastic Common Schema are copied from, as `aws.ini` of SIEM on Amazon OpenSearch Service
 * lists it: the first path that holds something, or the values of all paths (each a list of alternatives).
 */
export type CopyPlan = Readonly<
  Record<string, readonly string[] | { all: ReadonlyArray<readonly string[]> }>
>;

type Path = ReadonlyArray<string | number>;
interface Copy {
  to: readonly string[];
  isAddress: boolean;
  all: boolean;
  sources: ReadonlyArray<readonly Path[]>;
}
export type Copies = readonly Copy[];

/** A plan in the form that is quick to follow. */
export function copiesOf(plan: CopyPlan): Copies {
  return Object.entries(plan).map(([field, from]): Copy => {
    const all = 'all' in from;
    return {
      to: field.split('.'),
      isAddress: field.includes('.ip'),
      all,
      sources: (all ? from.all : [from]).map((paths) => paths.map(pathOf)),
    };
  });
}

/** The copies of a record's fields: numbers are text, what is no address is not in a field of addresses. */
export function copyFields(record: Fields, copies: Copies): Fields {
  const made: Fields = {};
  for (const { to, isAddress, all, sources } of copies) {
    const value = all ? allOf(record, sources, isAddress) : oneOf(record, sources[0], isAddress);
    if (value !== undefined) putAt(made, to, value);
  }
  return made;
}

/** Puts the fields of `from` into `into`, going into objects that both have. */
export function mergeInto(into: Fields, from: Fields): void {
  for (const [key, value] of Object.entries(from)) {
    const present = Object.prototype.hasOwnProperty.call(into, key) ? into[key] : undefined;
    if (isFields(present) && isFields(value)) mergeInto(present, value);
    else into[key] = value;
  }
}

function oneOf(record: Fields, paths: readonly Path[], isAddress: boolean): unknown {
  const value = firstAt(record, paths);
  if (value === undefined) return undefined;
  const copy = typeof value === 'object' ? value : pythonStr(value);
  return isAddress && typeof copy === 'string' && isIP(copy) === 0 ? undefined : copy;
}

function allOf(
  record: Fields,
  sources: ReadonlyArray<readonly Path[]>,
  isAddress: boolean
): string[] | undefined {
  const values = new Set<string>();
  for (const paths of sources) {
    const found = firstAt(record, paths);
    for (const value of Array.isArray(found) ? (found as unknown[]) : [found]) {
      if (typeof value === 'string' && value !== '' && (!isAddress || isIP(value) !== 0)) {
        values.add(value);
      }
    }
  }
  return values.size === 0 ? undefined : [...values].sort();
}

function firstAt(record: Fields, paths: readonly Path[]): unknown {
  for (const path of paths) {
    const value = at(record, path);
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

function at(record: Fields, path: Path): unknown {
  let value: unknown = record;
  for (const key of path) {
    if (typeof key === 'number') value = Array.isArray(value) ? value[key] : undefined;
    else if (isFields(value) && Object.prototype.hasOwnProperty.call(value, key))
      value = value[key];
    else return undefined;
  }
  return value;
}

function pathOf(path: string): Path {
  return path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

function putAt(fields: Fields, path: readonly string[], value: unknown): void {
  let holder = fields;
  for (const key of path.slice(0, -1)) {
    const inner = holder[key];
    if (isFields(inner)) holder = inner;
    else {
      const made: Fields = {};
      holder[key] = made;
      holder = made;
    }
  }
  holder[path[path.length - 1]] = value;
}
