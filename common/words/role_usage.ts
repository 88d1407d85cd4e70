// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AccessLevel, MappingKind, RoleKind } from '../role_usage/answers';
import type { Coverage } from '../search/coverage';

export type Language = 'en' | 'ja';

/** Words of files that the server writes: the same as on the pages, which have theirs by the platform's translations. */
export interface RoleUsageWords {
  title: string;
  role: string;
  kind: string;
  kinds: Record<RoleKind, string>;
  period: string;
  zone: string;
  made: string;
  actionsSheet: string;
  eventsSheet: string;
  aboutSheet: string;
  action: string;
  accessLevel: string;
  accessLevels: Record<AccessLevel, string>;
  notInCatalogue: string;
  mapping: string;
  mappings: Record<MappingKind, string>;
  candidate: string;
  events: string;
  eventSource: string;
  eventName: string;
  actions: string;
  succeeded: string;
  denied: string;
  failed: string;
  viaService: string;
  firstSeen: string;
  lastSeen: string;
  regions: string;
  coverage: string;
  states: Record<Coverage['state'], string>;
  reasons: Record<NonNullable<Coverage['reason']>, string>;
  daysWithLogs: string;
  missingDays: string;
  newestEvent: string;
  closedIndices: string;
  closedUnknown: string;
  hiddenFields: string;
  duplicates: string;
  cut: string;
  none: string;
  equation: string;
  documents: string;
  counted: string;
  copiesElsewhere: string;
  secondDeliveries: string;
}

const en: RoleUsageWords = {
  title: 'Role usage',
  role: 'Role',
  kind: 'Kind',
  kinds: {
    service: 'Own role',
    service_linked: 'Service-linked',
    identity_center: 'Identity Center',
    cross_account: 'Cross-account',
  },
  period: 'Period (end not included)',
  zone: 'Time zone',
  made: 'Made at',
  actionsSheet: 'Actions',
  eventsSheet: 'Events',
  aboutSheet: 'About',
  action: 'Action',
  accessLevel: 'Access level',
  accessLevels: {
    List: 'List',
    Read: 'Read',
    Write: 'Write',
    Tagging: 'Tagging',
    'Permissions management': 'Permissions management',
  },
  notInCatalogue: 'Not in catalogue',
  mapping: 'How found',
  mappings: {
    exact: 'Same name',
    renamed: 'Other name',
    by_content: 'By content',
    heuristic: 'Guessed',
    none_needed: 'No permission needed',
    not_an_api_call: 'Not an API call',
    unmapped: 'Action not known',
  },
  candidate: 'Candidate: one of several',
  events: 'Through events',
  eventSource: 'Event source',
  eventName: 'Event name',
  actions: 'Actions',
  succeeded: 'Succeeded',
  denied: 'Denied',
  failed: 'Failed (after authorisation)',
  viaService: 'Via service',
  firstSeen: 'First in period',
  lastSeen: 'Last in period',
  regions: 'Regions',
  coverage: 'Coverage',
  states: {
    complete: 'Complete',
    partial: 'Incomplete',
    stale: 'Logs are late',
    no_data: 'No data',
  },
  reasons: {
    no_index: 'No CloudTrail logs here yet',
    none_in_period: 'No logs in this period',
    filtered: 'Nothing matches these filters',
    forbidden: 'Not visible with your rights',
  },
  daysWithLogs: 'Days with logs (UTC)',
  missingDays: 'Days without logs (UTC)',
  newestEvent: 'Newest event',
  closedIndices: 'Closed indices (not counted)',
  closedUnknown: 'not visible with your rights',
  hiddenFields: 'Fields not visible with your rights',
  duplicates: 'Counted twice, about',
  cut: 'Cut off',
  none: 'none',
  equation: 'Documents in Discover',
  documents: 'documents',
  counted: 'counted',
  copiesElsewhere: 'copies in other accounts',
  secondDeliveries: 'second deliveries',
};

const ja: RoleUsageWords = {
  title: 'ロールの利用状況',
  role: 'ロール',
  kind: '種別',
  kinds: {
    service: '自アカウント',
    service_linked: 'サービスリンク',
    identity_center: 'Identity Center',
    cross_account: 'クロスアカウント',
  },
  period: '期間（終了は含まない）',
  zone: 'タイムゾーン',
  made: '作成日時',
  actionsSheet: 'アクション',
  eventsSheet: 'イベント',
  aboutSheet: '概要',
  action: 'アクション',
  accessLevel: 'アクセスレベル',
  accessLevels: {
    List: 'リスト',
    Read: '読み取り',
    Write: '書き込み',
    Tagging: 'タグ付け',
    'Permissions management': 'アクセス許可の管理',
  },
  notInCatalogue: 'カタログになし',
  mapping: '対応付け',
  mappings: {
    exact: '同名',
    renamed: '別名',
    by_content: '内容による判定',
    heuristic: '推定',
    none_needed: '権限不要',
    not_an_api_call: 'API 呼び出しではない',
    unmapped: 'アクション不明',
  },
  candidate: '候補（いずれか）',
  events: '元のイベント',
  eventSource: 'イベントソース',
  eventName: 'イベント名',
  actions: 'アクション',
  succeeded: '成功',
  denied: '拒否',
  failed: 'エラー（認可後）',
  viaService: 'サービス経由',
  firstSeen: '期間内の初回',
  lastSeen: '期間内の最終',
  regions: 'リージョン',
  coverage: 'ログの網羅性',
  states: {
    complete: '欠落なし',
    partial: '一部欠落',
    stale: 'ログの遅延',
    no_data: 'データなし',
  },
  reasons: {
    no_index: 'CloudTrail のログがまだありません',
    none_in_period: 'この期間のログがありません',
    filtered: '条件に一致するデータがありません',
    forbidden: '権限により非表示',
  },
  daysWithLogs: 'ログのある日数（UTC）',
  missingDays: 'ログのない日（UTC）',
  newestEvent: '最新のイベント',
  closedIndices: 'クローズ済みインデックス（集計対象外）',
  closedUnknown: '権限により非表示',
  hiddenFields: '権限により非表示のフィールド',
  duplicates: '重複計上（概数）',
  cut: '省略',
  none: 'なし',
  equation: 'Discover の件数',
  documents: '件',
  counted: '集計対象',
  copiesElsewhere: '他アカウントのコピー',
  secondDeliveries: '再配信',
};

export const roleUsageWords: Record<Language, RoleUsageWords> = { en, ja };
