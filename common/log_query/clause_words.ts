// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogKind } from '../logs/log_kind';
import { fieldWord, followed, listed, listName, valueWord } from './field_words';
import type { Lang, WordNames } from './field_words';
import type { Clause, ClauseValue, FieldClause } from './log_query';

/** Most values of a clause that are spelled out. */
const SPELLED_OUT = 10;

/** A clause in words, `not` included. */
export function clauseWords(
  clause: Clause,
  kind: LogKind,
  lang: Lang,
  names: WordNames = {}
): string {
  const en = lang === 'en';
  const { not } = clause;
  if ('anyOf' in clause) {
    const ways = clause.anyOf.map((one) => clauseWords(one, kind, lang, names));
    if (en) return `${not ? 'not ' : ''}(${ways.join(' or ')})`;
    return `（${ways.join('、または')}）${not ? 'のどれでもない' : ''}`;
  }
  if ('text' in clause) {
    if (en) return `the record ${not ? 'does not contain' : 'contains'} "${clause.text}"`;
    return `生ログに「${clause.text}」を${not ? '含まない' : '含む'}`;
  }
  const field = fieldWord(clause.field, kind, lang);
  if ('listed' in clause) {
    const list = listName(clause.listed, lang, names);
    if (en) return `${field} is ${not ? 'not ' : ''}on the list "${list}"`;
    return followed(field, `がリスト「${list}」に${not ? 'ない' : 'ある'}`);
  }
  return en ? english(field, clause) : japanese(field, clause);
}

function english(field: string, clause: FieldClause): string {
  const { not } = clause;
  if (clause.exists) return `${field} ${not ? 'is absent' : 'is present'}`;
  if (clause.prefix !== undefined)
    return `${field} ${not ? 'does not begin' : 'begins'} with ${valueWord(clause.prefix, 'en')}`;
  if (clause.cidr) return `${field} is ${not ? 'outside' : 'in'} ${several(clause.cidr, 'en')}`;
  const values = clause.is === undefined ? clause.in : [clause.is];
  if (!values) return `${field} is ${englishRange(clause)}`;
  if (values.length === 1) return `${field} is ${not ? 'not ' : ''}${valueWord(values[0], 'en')}`;
  return `${field} is ${not ? 'none' : 'one'} of ${several(values, 'en')}`;
}

function englishRange({ from, to, not }: FieldClause): string {
  const isTime = typeof (from === undefined ? to : from) === 'string';
  const below = isTime ? 'before' : 'less than';
  const above = isTime ? 'not before' : 'at least';
  if (!not)
    return [from !== undefined && `${above} ${from}`, to !== undefined && `${below} ${to}`]
      .filter(Boolean)
      .join(' and ');
  return [from !== undefined && `${below} ${from}`, to !== undefined && `${above} ${to}`]
    .filter(Boolean)
    .join(' or ');
}

function japanese(field: string, clause: FieldClause): string {
  return followed(field, japaneseAsked(clause));
}

function japaneseAsked(clause: FieldClause): string {
  const { not } = clause;
  if (clause.exists) return not ? 'がない' : 'がある';
  if (clause.prefix !== undefined)
    return `が ${valueWord(clause.prefix, 'ja')} で${not ? '始まらない' : '始まる'}`;
  if (clause.cidr) return `が ${several(clause.cidr, 'ja')} の範囲${not ? '外' : '内'}`;
  const values = clause.is === undefined ? clause.in : [clause.is];
  if (!values) return `が ${japaneseRange(clause)}`;
  if (values.length === 1) return `が ${valueWord(values[0], 'ja')}${not ? ' 以外' : ''}`;
  return `が ${several(values, 'ja')} の${not ? 'どれでもない' : 'いずれか'}`;
}

function japaneseRange({ from, to, not }: FieldClause): string {
  const isTime = typeof (from === undefined ? to : from) === 'string';
  const below = isTime ? 'より前' : '未満';
  const above = isTime ? '以降' : '以上';
  if (!not)
    return [from !== undefined && `${from} ${above}`, to !== undefined && `${to} ${below}`]
      .filter(Boolean)
      .join('かつ ');
  return [from !== undefined && `${from} ${below}`, to !== undefined && `${to} ${above}`]
    .filter(Boolean)
    .join('または ');
}

/** The first ten, and how many more there are. */
function several(values: readonly ClauseValue[], lang: Lang): string {
  const shown = values.slice(0, SPELLED_OUT).map((value) => valueWord(value, lang));
  const more = values.length - shown.length;
  if (more === 0) return listed(shown, lang);
  return lang === 'en'
    ? `${listed(shown, lang)} and ${more} more`
    : `${listed(shown, lang)} ほか ${more} 件`;
}
