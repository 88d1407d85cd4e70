// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { valueWord, wordIn } from '../../../log_query/field_words';
import type { Lang } from '../../../log_query/field_words';
import type { Words } from '../../../logs/log_kind';
import { zoneTime } from '../../../time/zone_time';
import { wordsOfStep } from '../../step_words';
import type { TimeLineEvent } from '../answers';
import type { TimeLineExport } from './time_line_export';

export const HEAD = {
  title: { en: 'Time line', ja: 'タイムライン' },
  zone: { en: 'Time zone', ja: 'タイムゾーン' },
  period: { en: 'Period', ja: '期間' },
  scope: { en: 'Scope', ja: '対象範囲' },
  trail: { en: 'Trail', ja: '調査手順' },
  made: { en: 'Made', ja: '作成' },
  events: { en: 'Events', ja: 'イベント' },
  more: {
    en: 'There are more events than these: only those that were shown are listed.',
    ja: 'このほかにもイベントがあります。画面に読み込んだ分のみを記載しています。',
  },
  gaps: { en: 'Not in this time line', ja: 'このタイムラインに含まれないもの' },
  notes: { en: 'Notes', ja: 'メモ' },
  all: { en: 'everything that may be read', ja: '参照できるすべて' },
  nothing: { en: 'no steps', ja: 'ステップなし' },
  none: { en: 'No events.', ja: 'イベントはありません。' },
  off: { en: 'off', ja: '無効' },
  knownGood: { en: 'without known good', ja: '正常リストを除外' },
};

export const COLUMNS = {
  time: { en: 'Time', ja: '日時' },
  log: { en: 'Log', ja: 'ログ' },
  account: { en: 'Account', ja: 'アカウント' },
  region: { en: 'Region', ja: 'リージョン' },
  what: { en: 'What', ja: '内容' },
  by: { en: 'Source', ja: 'サービス' },
  who: { en: 'Who', ja: '実行者' },
  session: { en: 'Session', ja: 'セッション' },
  from: { en: 'From', ja: '接続元' },
  to: { en: 'On what', ja: '対象' },
  outcome: { en: 'Outcome', ja: '結果' },
  error: { en: 'Error', ja: 'エラー' },
  severity: { en: 'Severity', ja: '重要度' },
  status: { en: 'Status', ja: 'ステータス' },
  bytes: { en: 'Bytes', ja: 'バイト数' },
  planned: { en: 'Planned work', ja: '計画作業' },
  also: { en: 'Also in', ja: '他のログ' },
  eventId: { en: 'Event or finding id', ja: 'イベント ID / 検出結果 ID' },
  id: { en: 'Document id', ja: 'ドキュメント ID' },
  note: { en: 'Note', ja: 'メモ' },
};

const OUTCOMES: Record<NonNullable<TimeLineEvent['outcome']>, Words> = {
  succeeded: { en: 'succeeded', ja: '成功' },
  denied: { en: 'denied', ja: '拒否' },
  failed: { en: 'failed', ja: 'エラー' },
  accepted: { en: 'accepted', ja: '許可' },
  rejected: { en: 'rejected', ja: '拒否（通信）' },
  blocked: { en: 'blocked', ja: 'ブロック' },
  unknown: { en: 'unknown', ja: '不明' },
};
const UNPLANNED: Words = { en: 'unplanned', ja: '計画外' };

export function outcomeWord({ outcome }: TimeLineEvent, lang: Lang): string {
  return outcome ? wordIn(OUTCOMES[outcome], lang) : '';
}

export function plannedWord({ planned }: TimeLineEvent, lang: Lang): string {
  return planned === null ? wordIn(UNPLANNED, lang) : planned || '';
}

export function logWord(id: string, { kinds, lang }: TimeLineExport): string {
  const kind = kinds.filter((one) => one.id === id)[0];
  return kind ? wordIn(kind.name, lang) : id;
}

/** `2026-11-23 08:58:46 - 2026-11-24 ...` in the zone of the export. */
export function periodWords({ scope, zone }: TimeLineExport): string {
  return `${zoneTime(scope.from, zone)} - ${zoneTime(scope.to, zone)}`;
}

/** What the scope is, and whether known good is left out of it. */
export function scopeWords({ scope, scopeWords: told, lang }: TimeLineExport): string {
  const { systems = [], environments = [], accounts = [] } = scope;
  const chosen = [...systems, ...environments, ...accounts].map((one) => valueWord(one, lang));
  const where = told || (chosen.length > 0 ? chosen.join(', ') : wordIn(HEAD.all, lang));
  return scope.knownGood ? `${where}; ${wordIn(HEAD.knownGood, lang)}` : where;
}

/** The steps of the trail in words, each with its note. */
export function trailWords(given: TimeLineExport): Array<{ step: string; note?: string }> {
  const { trail, lang, kinds, names } = given;
  return trail.steps.map((step) => {
    const words = wordsOfStep(step, lang, kinds, names);
    return {
      step: step.off ? `${words} (${wordIn(HEAD.off, lang)})` : words,
      ...(step.note && { note: step.note }),
    };
  });
}

/** When and by whom it was made. */
export function madeWords({ made, by, zone }: TimeLineExport): string {
  return by ? `${zoneTime(made, zone)}, ${by}` : zoneTime(made, zone);
}
