// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mapTexts } from '../../../common/words/map_texts';

/** Names of what opens a door by itself, however they are written. */
const SECRET =
  /^(session[-_]?token|secret[-_]?access[-_]?key|security[-_]?token|x-amz-security-token|master[-_]?user[-_]?password|password|passwd|secret[-_]?string|secret[-_]?binary|private[-_]?key|client[-_]?secret|authorization|plaintext)$/i;
/**
 * The same in a record that is text: `"sessionToken": "..."`, `sessionToken=...`, also where the text is quoted itself.
 * What is not closed goes on to the end.
 */
const IN_TEXT = new RegExp(
  String.raw`\b(${SECRET.source.slice(2, -2)})(\\*"?\s*[:=]\s*)` +
    String.raw`(?:(")(?:[^"\\]|\\.)*(?:"|$)|(\\+")[^]*?(?:\4|$)|[^\s,;&"}\\]+)`,
  'gi'
);
export const MASKED = '****';

/** The value of a field, masked where its name says that it is a secret, and secrets inside of texts too. */
export function maskSecrets<Value>(value: Value, name = ''): Value {
  if (SECRET.test(lastPart(name)) && value !== null && value !== undefined)
    return mapTexts(scalarsAsText(value), () => MASKED) as unknown as Value;
  if (Array.isArray(value)) return value.map((one) => maskSecrets(one, name)) as unknown as Value;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, maskSecrets(one, key)])
    ) as unknown as Value;
  if (typeof value === 'string') return maskInText(value) as unknown as Value;
  return value;
}

function maskInText(text: string): string {
  return text.replace(IN_TEXT, (_, key: string, between: string, plain = '', escaped = '') => {
    const quote = plain || escaped;
    return `${key}${between}${quote}${MASKED}${quote}`;
  });
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function scalarsAsText(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
