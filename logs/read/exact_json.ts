// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// JSON.parse rounds 12345678901234567890 and makes 0.0 to 0, and the first value of a field decides its mapping
// (float or long). Such numbers travel as text with this mark, and are written as they were delivered.
const MARK = '\u0000number:';
const WRITTEN_MARK = /"\\u0000number:([^"]*)"/g;
const MAY_HOLD_ONE = /[:,[]\s*-?(?:\d+[.eE]|\d{16})/;
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Parses JSON; a number that JavaScript would write differently becomes marked text.
 * @throws SyntaxError
 */
export function parseExactly(text: string): unknown {
  if (!MAY_HOLD_ONE.test(text)) return JSON.parse(text);
  return JSON.parse(
    text.replace(STRING_OR_NUMBER, (token) =>
      token.startsWith('"') || !NUMBER.test(token) || String(Number(token)) === token
        ? token
        : `"\\u0000number:${token}"`
    )
  );
}

/** Writes JSON; marked text is written as the number it was. */
export function writeExactly(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes('\\u0000number:')
    ? text.replace(WRITTEN_MARK, (whole, token: string) => (NUMBER.test(token) ? token : whole))
    : text;
}

/** The number that marked text stands for, as it was delivered. */
export function exactNumber(text: string): string | undefined {
  if (!text.startsWith(MARK)) return undefined;
  const token = text.slice(MARK.length);
  return NUMBER.test(token) ? token : undefined;
}
