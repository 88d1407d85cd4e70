// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { NotTaken, readList, readPlainText } from '../log_query/closed';

const SECRET =
  /-----BEGIN [A-Z ]*PRIVATE KEY|(?:password|passwd|secret|token|パスワード)["']?\s*[=:]\s*\S{6,}/i;

/** A text of a person, of 1 to `most` characters, in Unicode form C. What looks like a secret is refused and not repeated. */
export function readText(raw: unknown, at: string, most: number, form?: RegExp): string {
  const text = readPlainText(raw, at, most, form).normalize('NFC');
  if (text.length > most) throw new NotTaken(at, `at most ${most} characters`);
  if (text.trim() !== text) throw new NotTaken(at, 'must not begin or end with a blank');
  if (SECRET.test(text)) throw new NotTaken(at, 'looks like a secret: keep it elsewhere');
  return text;
}

/** As `readText`; absent or '' is ''. */
export function readMaybeText(raw: unknown, at: string, most: number): string {
  return raw === undefined || raw === '' ? '' : readText(raw, at, most);
}

/** A list of texts, none twice; absent is none. */
export function readTexts(
  raw: unknown,
  at: string,
  most: number,
  length: number,
  form?: RegExp
): string[] {
  if (raw === undefined) return [];
  const texts = readList(raw, at, most, (one, where) => readText(one, where, length, form), 0);
  texts.forEach((text, place) => {
    if (texts.indexOf(text) < place) throw new NotTaken(`${at}[${place}]`, 'is there twice');
  });
  return texts;
}

/** `*` only at the end, and not alone: that would be everybody. */
export function readPatterns(raw: unknown, at: string, most: number, length: number): string[] {
  const patterns = readTexts(raw, at, most, length);
  patterns.forEach((pattern, place) => {
    if (!/^[^*]+\*?$/.test(pattern))
      throw new NotTaken(`${at}[${place}]`, 'may hold * only at the end, after something else');
  });
  return patterns;
}

/** An https address without a name and password in it. */
export function readAddress(raw: unknown, at: string): string | undefined {
  if (raw === undefined || raw === '') return undefined;
  const text = readText(raw, at, 512);
  if (!/^https:\/\/[A-Za-z0-9.-]+(:\d{1,5})?([/?#][^\s"'<>\\]*)?$/.test(text))
    throw new NotTaken(at, 'must be an address that begins with https://');
  return text;
}
