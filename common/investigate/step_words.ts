// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { clauseWords } from '../log_query/clause_words';
import { followed, listed, valueWord, wordIn } from '../log_query/field_words';
import type { Lang, WordNames } from '../log_query/field_words';
import type { LogId, LogKind, Words } from '../logs/log_kind';
import type { Entity, EntityType } from './entity';
import type { Step } from './trail';
import { clauseOfStep, isClauseStep, isEntityStep, isLogsStep } from './trail_clauses';

export const ENTITY_WORDS: Record<EntityType, Words> = {
  role: { en: 'role', ja: 'ロール' },
  user: { en: 'user or session', ja: 'ユーザー / セッション' },
  access_key: { en: 'access key', ja: 'アクセスキー' },
  account: { en: 'account', ja: 'アカウント' },
  address: { en: 'address', ja: 'IP アドレス' },
  instance: { en: 'instance', ja: 'インスタンス' },
  resource: { en: 'resource', ja: 'リソース' },
  action: { en: 'action', ja: 'アクション' },
  event: { en: 'event', ja: 'イベント' },
  finding: { en: 'finding', ja: '検出結果' },
  words: { en: 'words', ja: '語句' },
};

/** A thing in words: "role settlement-batch", "ロール settlement-batch". */
export function wordsOfEntity({ type, value }: Entity, lang: Lang): string {
  if (type === 'words') return lang === 'en' ? `words "${value}"` : `「${value}」を含む`;
  return `${wordIn(ENTITY_WORDS[type], lang)} ${valueWord(value, lang)}`;
}

/** What a step does, in words; its note, and whether it is off, are told beside it. */
export function wordsOfStep(
  step: Step,
  lang: Lang,
  kinds: readonly LogKind[],
  names: WordNames = {}
): string {
  const en = lang === 'en';
  if (isEntityStep(step)) {
    const thing = wordsOfEntity(step.entity, lang);
    if (!step.not) return thing;
    if (en) return `without ${thing}`;
    return step.entity.type === 'words'
      ? `「${step.entity.value}」を含むものを除外`
      : followed(thing, 'を除外');
  }
  if (isLogsStep(step)) {
    const logs = listed(
      step.logs.map((id) => logName(id, lang, kinds)),
      lang,
      'and'
    );
    if (en) return step.not ? `all logs but ${logs}` : `only ${logs}`;
    return step.not ? followed(logs, 'を除外') : followed(logs, 'のみ');
  }
  if (isClauseStep(step)) {
    const fitting = kinds.filter((kind) => clauseOfStep(step, kind) !== undefined)[0] || kinds[0];
    const clause = clauseWords(step.clause, fitting, lang, names);
    if (step.log === undefined) return clause;
    const log = logName(step.log, lang, kinds);
    return en ? `${log}: ${clause}` : `${log}：${clause}`;
  }
  if (step.knownGood === 'all')
    return en ? 'without what known-good lists name' : '正常リストに該当するものを除外';
  const list = (names.list && names.list(`known_good.${step.knownGood}`)) || step.knownGood;
  return en ? `without the known-good list "${list}"` : `正常リスト「${list}」を除外`;
}

function logName(id: LogId, lang: Lang, kinds: readonly LogKind[]): string {
  const kind = kinds.filter((one) => one.id === id)[0];
  return kind ? wordIn(kind.name, lang) : id;
}
