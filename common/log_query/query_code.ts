// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogKind } from '../logs/log_kind';
import type { LogQuery } from './log_query';
import { readLogQuery } from './read_log_query';

/**
 * A log query as one text for addresses: its JSON, with the marks of JSON as marks that an address keeps as they are.
 * `{"log":"waf"}` is `('log'!'waf')`. Everything else is `*` and four hexadecimal digits, a few frequent signs `*` and
 * one capital letter.
 */
export function encodeLogQuery(query: LogQuery): string {
  return encodeJson(query);
}

/** Any value that JSON has, as such a text. */
export function encodeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^A-Za-z0-9_.-]/g, encodeSign);
}

/** Longest text that is read: longer ones do not fit into an address anyway. */
export const MAX_CODE = 16000;

/** The query of a text; undefined: it is none, or none of these kinds. */
export function decodeLogQuery(code: string, kinds: readonly LogKind[]): LogQuery | undefined {
  const raw = decodeJson(code);
  return raw === undefined
    ? undefined
    : (readLogQuery(raw, '', kinds).value as LogQuery | undefined);
}

/** What `encodeJson` made a text of; undefined: it is no such text. Whether it is what it should be is for a reader to say. */
export function decodeJson(code: string): unknown {
  if (code.length > MAX_CODE || !/^(?:[A-Za-z0-9_.'()!~-]|\*[A-Z]|\*[0-9a-f]{4})*$/.test(code))
    return undefined;
  const json = code.replace(/\*[A-Z]|\*[0-9a-f]{4}|['()!~]/g, decodeSign);
  try {
    return JSON.parse(json) as unknown;
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return undefined;
  }
}

const PAIRS: ReadonlyArray<[sign: string, code: string]> = [
  ['"', "'"],
  ['{', '('],
  ['}', ')'],
  [':', '!'],
  [',', '~'],
  ['[', '*A'],
  [']', '*B'],
  [' ', '*S'],
  ['/', '*F'],
  ['*', '*W'],
  ['@', '*T'],
];
const CODES = new Map(PAIRS);
const SIGNS = new Map(PAIRS.map(([sign, code]) => [code, sign] as const));

function encodeSign(sign: string): string {
  return CODES.get(sign) || `*${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A code that stands for nothing becomes nothing that JSON takes. */
function decodeSign(code: string): string {
  if (code.length === 5) return String.fromCharCode(parseInt(code.slice(1), 16));
  return SIGNS.get(code) || '\u0000';
}
