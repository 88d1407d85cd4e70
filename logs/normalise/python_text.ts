// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { exactNumber } from '../read/exact_json';

/**
 * A value as Python's `repr` writes it. SIEM on Amazon OpenSearch Service turns fields to text this way, so
 * searches that work on its documents work on ours.
 */
export function pythonRepr(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return exactNumber(value) ?? quoted(value);
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`;
  const pairs = Object.entries(value as object).map(
    ([key, item]) => `${quoted(key)}: ${pythonRepr(item)}`
  );
  return `{${pairs.join(', ')}}`;
}

/** A value as Python's `str` writes it: text stays as it is. */
export function pythonStr(value: unknown): string {
  return typeof value === 'string' ? (exactNumber(value) ?? value) : pythonRepr(value);
}

/** Whether Python's `if value` holds. */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}

const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };
const TO_ESCAPE = /[\\\p{C}\p{Z}]/gu;

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(TO_ESCAPE, (char) =>
    char === ' ' ? char : (SHORT[char] ?? escapeCode(char))
  );
  return quote + (quote === "'" ? escaped.replace(/'/g, "\\'") : escaped) + quote;
}

function escapeCode(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
