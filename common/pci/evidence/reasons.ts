// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { words } from '../../logs/field';
import type { Words } from '../../logs/log_kind';
import type { EvidenceVerdict } from './definition';

/** Why a query of evidence has its result, in a sentence, by the code of its verdict. */
export const EVIDENCE_REASONS: Record<string, Words> = {
  none_seen: words('Nothing of the kind was found.', '該当するものはありませんでした。'),
  some_seen: words('Some were found.', '該当するものがありました。'),
  all_planned: words('All belong to planned work.', 'すべて計画作業に紐付いています。'),
  unplanned_changes: words(
    'Some belong to no planned work.',
    '計画作業に紐付かないものがあります。'
  ),
  recorded: words('What was done is recorded.', '操作が記録されています。'),
  nothing_to_measure: words('There is nothing to measure.', '判定に使えるデータがありません。'),
  source_never_seen: words(
    'The source has never spoken, so silence shows nothing.',
    'このログは一度も届いておらず、検出なしの裏付けになりません。'
  ),
  source_silent: words('A source has fallen silent.', 'ログが途絶えています。'),
  sources_speak: words('Every source speaks.', 'すべてのログが届いています。'),
  coverage_incomplete: words(
    'Nothing was found, but the logs are not complete.',
    '該当なしですが、ログがそろっていません。'
  ),
  no_index: words('There are no such logs.', '対象のログがありません。'),
  no_account_in_scope: words(
    'The register has no account for this question.',
    'この確認の対象となるアカウントが台帳にありません。'
  ),
  list_empty: words(
    'The register lacks the list that this needs.',
    '判定に必要な一覧がシステム台帳にありません。'
  ),
  forbidden: words('Your rights do not show these logs.', 'このログの閲覧権限がありません。'),
  could_not_be_asked: words('The question could not be answered.', '確認を実行できませんでした。'),
  not_yet: words('Not asked by this version.', 'このバージョンでは未対応です。'),
  services_not_allowed: words(
    'Ports that are no allowed service of the register.',
    '台帳の許可サービスにないポートがあります。'
  ),
  rotation_off: words('Keys without rotation.', 'ローテーションされていないキーがあります。'),
  rotation_failed: words(
    'A rotation or its control failed.',
    'ローテーションまたは関連コントロールが失敗しています。'
  ),
  old_protocol: words('Old protocols are in use.', '古いプロトコルが使われています。'),
  modern_protocols: words('TLS 1.2 or 1.3 alone.', 'TLS 1.2 / 1.3 のみです。'),
  critical_older_than_30_days: words(
    'Critical vulnerabilities older than 30 days.',
    '30 日を超えた重大な脆弱性があります。'
  ),
  blocking: words('Requests are blocked.', 'ブロックが機能しています。'),
  nothing_blocked: words('No request was blocked.', 'ブロックされたリクエストがありません。'),
  environments_crossed: words(
    'Production was entered from another environment.',
    '別環境から本番環境への切り替えがあります。'
  ),
  unknown_callers: words('Accounts that nobody knows.', '把握していないアカウントがあります。'),
  failed_sign_ins: words(
    'Many failed sign-ins in an hour.',
    '1 時間に多数のサインイン失敗があります。'
  ),
  days_without_logs: words('Days without logs.', 'ログのない日があります。'),
  every_day_has_logs: words('Every day has logs.', 'すべての日にログがあります。'),
  archive_not_seen: words(
    'The last 92 days are at hand; the archive is not to be seen from here.',
    '直近 92 日は利用可能です。アーカイブはここでは確認できません。'
  ),
  burst: words('A day with far more than usual.', '通常より大幅に多い日があります。'),
  no_burst: words('No day with far more than usual.', '突出して多い日はありません。'),
  fields_complete: words('The details are there.', '必須項目がそろっています。'),
  fields_missing: words('Details are missing.', '不足している項目があります。'),
  control_failed: words('The control failed.', 'コントロールが不合格です。'),
  control_unknown: words('The state of the control is unknown.', 'コントロールの状態が不明です。'),
  control_passed: words('The control passed.', 'コントロールが合格です。'),
  outside_register: words('Accounts that the register lacks.', '台帳にないアカウントがあります。'),
  register_complete: words('Every account is registered.', 'すべてのアカウントが台帳にあります。'),
  findings_wait: words('Findings that nobody has looked at.', '未確認の検出結果があります。'),
};

/** Words of what a number counts. */
export const EVIDENCE_UNITS: Record<EvidenceVerdict['unit'], Words> = {
  events: words('events', '件'),
  findings: words('findings', '件（検出結果）'),
  resources: words('resources', '個'),
  accounts: words('accounts', 'アカウント'),
  days: words('days', '日'),
  percent: words('% of events', '%（イベント比）'),
  minutes: words('minutes', '分'),
  bytes: words('bytes', 'バイト'),
};
