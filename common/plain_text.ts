// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { hasCardNumber } from './mask/card_numbers';

/** Control characters, line separators, marks that turn the writing direction, halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const ALL_UNSEEN = new RegExp(UNSEEN.source, 'gu');

/** The text with a blank for each character that cannot be seen. */
export function seenText(text: string): string {
  return text.replace(ALL_UNSEEN, ' ');
}

/**
 * What is wrong with a text from outside; undefined when nothing is. The length is looked at first: the work must not
 * grow with what was sent.
 */
export function plainTextFault(given: unknown, maxLength: number): string | undefined {
  if (typeof given !== 'string') return 'must be text';
  if (given.length > maxLength) return `at most ${maxLength} characters`;
  if (UNSEEN.test(given)) return 'has a character that cannot be seen';
  if (hasCardNumber(given)) return 'holds a card number, which is not looked for';
  return undefined;
}

/** IANA names only: Intl also takes offsets such as +09:00, which OpenSearch and Intl read differently. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/.test(text)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: text }));
  } catch {
    return false;
  }
}
