// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

const STRING_SPACE_OR_SIGN = /"(?:[^"\\]|\\.)*"|\s+|[:,]/g;

/**
 * The raw record as `@message` holds it: the delivered JSON on one line, spaced as Python writes it
 * (`{"a": 1, "b": 2}`), characters as themselves. Numbers and the order of keys stay as delivered.
 */
export function rawMessage(raw: string): string {
  return raw.replace(STRING_SPACE_OR_SIGN, (token) => {
    if (token === ':') return ': ';
    if (token === ',') return ', ';
    if (token.startsWith('"'))
      return token.includes('\\') ? JSON.stringify(JSON.parse(token)) : token;
    return '';
  });
}
