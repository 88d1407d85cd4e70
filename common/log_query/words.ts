// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { fieldOf } from '../logs/field_of';
import type { LogKind } from '../logs/log_kind';
import { clauseWords } from './clause_words';
import { fieldWord, followed, listed, THINGS, wordIn } from './field_words';
import type { Lang, WordNames } from './field_words';
import type { LogQuery, Measure } from './log_query';

export type { Lang, WordNames } from './field_words';

const DEFAULT_TOP = 100;
const EVERY: Record<NonNullable<LogQuery['over']>, Record<Lang, string>> = {
  hour: { en: 'each hour', ja: '1 時間ごと' },
  day: { en: 'each day', ja: '日ごと' },
  week: { en: 'each week', ja: '週ごと' },
  month: { en: 'each month', ja: '月ごと' },
};

/**
 * What a query asks, in words: "CloudTrail: number of events, where action is one of DeleteTrail, StopLogging, by
 * account, each day (Asia/Tokyo), 10 largest". Period and accounts are the scope's and not told here.
 */
export function wordsOfQuery(
  query: LogQuery,
  kind: LogKind,
  lang: Lang,
  names: WordNames = {}
): string {
  const parts = [
    measureWords(query, kind, lang),
    whereWords(query, kind, lang, names),
    leftOutWords(lang, names),
    newestWords(query, kind, lang),
    byWords(query, kind, lang),
    overWords(query, lang, names),
    topWords(query, kind, lang),
  ].filter((part) => part !== '');
  const name = wordIn(kind.name, lang);
  return lang === 'en' ? `${name}: ${parts.join(', ')}` : `${name}：${parts.join('、')}`;
}

function measureWords({ measure }: LogQuery, kind: LogKind, lang: Lang): string {
  const en = lang === 'en';
  const things = THINGS[kind.once.are][lang];
  const word = (field: string) => fieldWord(field, kind, lang);
  if ('count' in measure) return en ? `number of ${things}` : `${things}の件数`;
  if ('distinct' in measure)
    return en
      ? `number of different values of ${word(measure.distinct)}`
      : followed(word(measure.distinct), 'の種類数');
  if ('sum' in measure)
    return en ? `sum of ${word(measure.sum)}` : followed(word(measure.sum), 'の合計');
  if ('list' in measure) {
    const fields = listed(measure.list.map(word), lang);
    const order = measure.oldestFirst;
    if (en) return `list of ${things}, ${order ? 'oldest' : 'newest'} first, with ${fields}`;
    return `${things}の一覧（${order ? '古い' : '新しい'}順、項目: ${fields}）`;
  }
  const [field, least] = 'min' in measure ? [measure.min, true] : [measure.max, false];
  if (measuresTime(measure, kind)) {
    if (en) return `${least ? 'earliest' : 'latest'} value of ${word(field)}`;
    return `最も${least ? '古い' : '新しい'}${word(field)}`;
  }
  if (en) return `${least ? 'smallest' : 'largest'} value of ${word(field)}`;
  return followed(word(field), least ? 'の最小値' : 'の最大値');
}

/** The value of a row is a time. */
function measuresTime(measure: Measure, kind: LogKind): boolean {
  const name = 'min' in measure ? measure.min : 'max' in measure ? measure.max : undefined;
  const known = name === undefined ? undefined : fieldOf(kind, name);
  return Boolean(known && known.type === 'date');
}

function whereWords(query: LogQuery, kind: LogKind, lang: Lang, names: WordNames): string {
  if (query.where.length === 0) return '';
  const clauses = query.where.map((clause) => clauseWords(clause, kind, lang, names));
  return lang === 'en' ? `where ${clauses.join(' and ')}` : `条件: ${clauses.join('、かつ')}`;
}

/** It is never left out in silence. */
function leftOutWords(lang: Lang, { leftOut = [] }: WordNames): string {
  if (leftOut.length === 0) return '';
  if (lang === 'en')
    return `leaving out known good ${listed(
      leftOut.map((name) => `"${name}"`),
      lang,
      'and'
    )}`;
  return `正常リスト${leftOut.map((name) => `「${name}」`).join('')}を除外`;
}

function newestWords(query: LogQuery, kind: LogKind, lang: Lang): string {
  if (!query.newest) return '';
  return lang === 'en'
    ? 'looking at the newest version of each finding'
    : `${THINGS[kind.once.are].ja}ごとに最新の状態で判定`;
}

function byWords({ by = [] }: LogQuery, kind: LogKind, lang: Lang): string {
  if (by.length === 0) return '';
  const fields = by.map((field) => fieldWord(field, kind, lang));
  if (lang === 'ja') return followed(fields.join('・'), '別');
  return `by ${listed(fields, lang, 'and')}`;
}

function overWords({ over }: LogQuery, lang: Lang, { tz = 'UTC' }: WordNames): string {
  if (!over) return '';
  return lang === 'en' ? `${EVERY[over].en} (${tz})` : `${EVERY[over].ja}（${tz}）`;
}

function topWords(query: LogQuery, kind: LogKind, lang: Lang): string {
  const isList = 'list' in query.measure;
  if (!isList && !(query.by && query.by.length > 0)) return '';
  const top = query.top || DEFAULT_TOP;
  const en = lang === 'en';
  if (isList) return en ? `${top} at a time` : `${top} 件ずつ`;
  const { by: of = 'value', direction = 'desc' } = query.order || {};
  if (of === 'key') {
    if (en) return `first ${top} ${direction === 'asc' ? 'in order' : 'in reverse order'}`;
    return `値の${direction === 'asc' ? '昇順' : '降順'}に ${top} 件`;
  }
  const word = ORDERS[orderOf(query.measure, kind)][direction][lang];
  return en ? `${top} ${word}` : `${word}に ${top} 件`;
}

type Ordered = 'things' | 'amounts' | 'times';
const ORDERS: Record<Ordered, Record<'asc' | 'desc', Record<Lang, string>>> = {
  things: { desc: { en: 'largest', ja: '多い順' }, asc: { en: 'smallest', ja: '少ない順' } },
  amounts: { desc: { en: 'largest', ja: '大きい順' }, asc: { en: 'smallest', ja: '小さい順' } },
  times: { desc: { en: 'latest', ja: '新しい順' }, asc: { en: 'earliest', ja: '古い順' } },
};

function orderOf(measure: Measure, kind: LogKind): Ordered {
  if ('count' in measure || 'distinct' in measure) return 'things';
  return measuresTime(measure, kind) ? 'times' : 'amounts';
}
