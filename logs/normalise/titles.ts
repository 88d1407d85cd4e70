// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields } from '../kind';
import { isFields } from '../kind';

/** `rule.name` without spaces around it and full stops behind it; false when there is no name. */
export function stripTitle(document: Fields): boolean {
  const { rule } = document;
  if (!isFields(rule) || typeof rule.name !== 'string') return false;
  rule.name = rule.name.trim().replace(/\.+$/, '');
  return true;
}
