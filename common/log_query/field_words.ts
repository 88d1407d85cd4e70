// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { fieldOf } from '../logs/field_of';
import type { LogKind, Words } from '../logs/log_kind';
import type { ClauseValue, ListId, SystemListId } from './log_query';

export type Lang = 'en' | 'ja';

/** Names that only the one who shows the words knows. */
export interface WordNames {
  /** IANA zone of days; UTC unless told. */
  tz?: string;
  /** Name of a known-good list; its id unless told. */
  list?(id: ListId): string | undefined;
  /** Names of known-good lists whose events the scope leaves out. */
  leftOut?: readonly string[];
}

/** What is counted. */
export const THINGS: Record<LogKind['once']['are'], Record<Lang, string>> = {
  events: { en: 'events', ja: 'イベント' },
  versions: { en: 'findings', ja: '検出結果' },
  documents: { en: 'records', ja: 'レコード' },
};

const LIST_NAMES: Record<SystemListId, Words> = {
  'system.networks': { en: 'networks of the system', ja: 'システムのネットワーク' },
  'system.administrator_roles': { en: 'administrator roles', ja: '管理者ロール' },
  'system.pipeline_roles': { en: 'pipeline roles', ja: 'パイプラインロール' },
  'system.application_roles': { en: 'application roles', ja: 'アプリケーションロール' },
  'system.data_stores': { en: 'data stores', ja: 'データストア' },
  'system.log_stores': { en: 'log stores', ja: 'ログ保管先' },
  'system.keys': { en: 'keys', ja: '暗号鍵' },
  'system.critical_resources': { en: 'critical resources', ja: '重要リソース' },
  'system.public_interfaces': { en: 'public interfaces', ja: '公開インターフェイス' },
  'system.allowed_services': { en: 'allowed services', ja: '許可サービス' },
  'system.organisation_accounts': { en: 'accounts of the organisation', ja: '組織のアカウント' },
};

export function wordIn(words: Words, lang: Lang): string {
  return words[lang];
}

/** The label of a field as part of a sentence; its name when the kind has no such field. */
export function fieldWord(field: string, kind: LogKind, lang: Lang): string {
  const known = fieldOf(kind, field);
  if (!known) return field;
  const label = wordIn(known.label, lang);
  // "Source address" but "TLS version".
  return lang === 'en' && /^[A-Z][a-z]/.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

/** A Japanese word with what follows it: a blank after Latin letters, none after Japanese ones. */
export function followed(word: string, by: string): string {
  return /[!-~]$/.test(word) ? `${word} ${by}` : word + by;
}

/** The name of a list of values. */
export function listName(id: ListId, lang: Lang, names: WordNames): string {
  const known = Object.prototype.hasOwnProperty.call(LIST_NAMES, id);
  if (known) return wordIn(LIST_NAMES[id as SystemListId], lang);
  return (names.list && names.list(id)) || id.replace(/^known_good\./, '');
}

/** A value, in quotes where it would not stand out. */
export function valueWord(value: ClauseValue, lang: Lang): string {
  const text = String(value);
  if (/^[\w.:/@*+=#-]+$/.test(text)) return text;
  return lang === 'en' ? `"${text}"` : `「${text}」`;
}

/** `a, b` or, with a last word, `a, b and c`. */
export function listed(items: readonly string[], lang: Lang, last?: string): string {
  if (lang === 'ja') return items.join('、');
  if (!last || items.length < 2) return items.join(', ');
  return `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}
