// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { words } from '../../logs/field';
import type { Words } from '../../logs/log_kind';

const RECORDS = words(
  'Rests on records of reviews, which are not kept yet.',
  'レビュー記録に基づく確認です。レビュー記録はまだ保存していません。'
);
const TWO_LOGS = words(
  'Needs several kinds of log beside an inventory that the program does not have.',
  '複数のログと、このプログラムが持たない資産台帳との突き合わせが必要です。'
);

/** Queries that this version does not ask, and why. They count as no data. */
export const NOT_YET: Record<string, Words> = {
  'flow-data-store-public': words(
    'The register names data stores, not their addresses.',
    'システム台帳にはデータストアの名前だけがあり、IP アドレスがありません。'
  ),
  'flow-spoofed': words(
    'Needs the interface beside the direction, which flow logs of the default format do not have.',
    '既定形式のフローログにない、インターフェースと通信方向の組が必要です。'
  ),
  'net-review-record': RECORDS,
  'gd-log-kept': words(
    'Is part of the retention check of item 10.5.1.',
    '10.5.1 の保存期間の確認に含まれます。'
  ),
  'app-role-unused': words(
    'Compares granted with used actions: policies themselves are not in the logs.',
    '許可されたアクションと利用実績の比較です。ポリシーの内容はログにありません。'
  ),
  'id-shared': words(
    'Counts networks of one identity by the hour, which the log query cannot say.',
    'ID ごとの 1 時間あたりの接続元ネットワーク数は、ログクエリでは表現できません。'
  ),
  'log-lag': words(
    'Is shown by the page of data health; it is not judged here yet.',
    '「ログ収集状況」で確認できます。ここでの判定はまだ行いません。'
  ),
  'daily-review': RECORDS,
  'daily-worklist': RECORDS,
  'auto-review': words(
    'Monitors of OpenSearch Alerting are not read.',
    'OpenSearch Alerting のモニターは参照しません。'
  ),
  'review-followup': RECORDS,
  'clock-skew': words(
    'Compares two times of a document, which the log query cannot say.',
    '1 つのドキュメントの 2 つの時刻の比較は、ログクエリでは表現できません。'
  ),
  'ntp-log': words(
    'Needs system logs of hosts, of which there is no kind of log.',
    'ホストのシステムログが必要です（対応するログ種別がありません）。'
  ),
  'ctl-fail-response': RECORDS,
  'scan-recency': TWO_LOGS,
  'cfg-change-critical': TWO_LOGS,
  'cfg-snapshot-weekly': words(
    'Configuration snapshots of AWS Config have no kind of log.',
    'AWS Config のスナップショットに対応するログ種別がありません。'
  ),
  'quarter-review': RECORDS,
  'pan-response': RECORDS,
};
