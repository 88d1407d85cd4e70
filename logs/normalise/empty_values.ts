// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields } from '../kind';
import { isFields } from '../kind';

// Lucene takes no term of more bytes than this.
const LONGEST_TERM = 32766;
const CUT = '<<TRUNCATED>>';
const EMPTY_TEXT = new Set(['', '-', 'null', '[]']);

/**
 * Removes what SIEM on Amazon OpenSearch Service removes before indexing: null, empty lists and objects, and
 * texts that stand for nothing. `false` and `0` stay, and so does what stands empty in a list.
 */
export function removeEmpty(fields: Fields): void {
  for (const [key, value] of Object.entries(fields)) {
    if (Array.isArray(value)) value.filter(isFields).forEach(removeEmpty);
    else if (isFields(value)) removeEmpty(value);
    if (isEmpty(value)) delete fields[key];
  }
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return EMPTY_TEXT.has(value);
  if (Array.isArray(value)) return value.length === 0 || (value.length === 1 && value[0] === '');
  return isFields(value) && Object.keys(value).length === 0;
}

/**
 * Cuts texts that Lucene would refuse. SIEM on Amazon OpenSearch Service does so in documents of 65,536
 * characters and more; a text of this length stands in `@message` too, so every such document is as long.
 * `@message` is no keyword and stays whole.
 */
export function cutLongTexts(fields: Fields): void {
  for (const [key, value] of Object.entries(fields)) {
    if (key !== '@message') fields[key] = cut(value);
  }
}

function cut(value: unknown): unknown {
  if (typeof value === 'string') return cutText(value);
  // Upstream leaves texts in lists long, and loses the document.
  if (Array.isArray(value)) return value.map(cut);
  if (isFields(value)) cutLongTexts(value);
  return value;
}

function cutText(text: string): string {
  if (text.length < LONGEST_TERM / 3) return text;
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length < LONGEST_TERM) return text;
  let end = LONGEST_TERM - CUT.length;
  // Not inside a character: continuation bytes are 10xxxxxx.
  while ((bytes[end] & 0xc0) === 0x80) end -= 1;
  return bytes.toString('utf8', 0, end) + CUT;
}
