// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

type Wanted =
  'value' | 'value_or_end' | 'key' | 'key_or_end' | 'colon' | 'comma_or_end' | 'nothing';

const TOKEN =
  /\s+|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;

/** Line (from 1) at which a text stops being JSON. The engines' own messages say it only sometimes. */
export function faultLine(text: string): number {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  const after = (): Wanted => (open.length > 0 ? 'comma_or_end' : 'nothing');
  TOKEN.lastIndex = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) break;
    const [token] = found;
    const next: Wanted | undefined = /^\s/.test(token) ? wanted : step(token, wanted, open, after);
    if (next === undefined) break;
    wanted = next;
    at += token.length;
  }
  return text.slice(0, at).split('\n').length;
}

/** What may come after a token; undefined: the token may not stand there. */
function step(
  token: string,
  wanted: Wanted,
  open: string[],
  after: () => Wanted
): Wanted | undefined {
  const values = wanted === 'value' || wanted === 'value_or_end';
  const keys = wanted === 'key' || wanted === 'key_or_end';
  switch (token) {
    case '{':
    case '[':
      if (!values) return undefined;
      open.push(token);
      return token === '{' ? 'key_or_end' : 'value_or_end';
    case '}':
    case ']': {
      const mayEnd = token === '}' ? wanted === 'key_or_end' : wanted === 'value_or_end';
      const fits = open[open.length - 1] === (token === '}' ? '{' : '[');
      if (!fits || (!mayEnd && wanted !== 'comma_or_end')) return undefined;
      open.pop();
      return after();
    }
    case ',':
      if (wanted !== 'comma_or_end') return undefined;
      return open[open.length - 1] === '{' ? 'key' : 'value';
    case ':':
      return wanted === 'colon' ? 'value' : undefined;
    default:
      if (keys) return token[0] === '"' ? 'colon' : undefined;
      return values ? after() : undefined;
  }
}
