// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields } from '../kind';
import { isFields } from '../kind';

/** The value at a path such as `responseElements.instancesSet.items.0.instanceId`; a digit counts into a list. */
export function valueAt(fields: Fields, path: string): unknown {
  let value: unknown = fields;
  for (const key of path.split('.')) {
    if (Array.isArray(value)) value = /^\d+$/.test(key) ? value[Number(key)] : undefined;
    else
      value =
        isFields(value) && Object.prototype.hasOwnProperty.call(value, key)
          ? value[key]
          : undefined;
  }
  return value;
}

/** The object that holds the last key of a path, when there is one that has this key. */
export function holderOf(
  fields: Fields,
  path: string
): { holder: Fields; key: string } | undefined {
  const cut = path.lastIndexOf('.');
  const key = path.slice(cut + 1);
  const holder = cut < 0 ? fields : valueAt(fields, path.slice(0, cut));
  return isFields(holder) && Object.prototype.hasOwnProperty.call(holder, key)
    ? { holder, key }
    : undefined;
}
