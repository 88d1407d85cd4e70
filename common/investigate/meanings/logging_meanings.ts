// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MeaningTable } from './meaning_table';

/** What makes logs and watchers stop, shrink or look away: the first thing that an intruder would like to do. */
export const loggingMeanings: MeaningTable = {
  cloudtrail: {
    StopLogging: [
      'A trail stopped recording: what happens from now on is not delivered by it until it is started again.',
      '証跡の記録が停止されました。再開されるまで、この証跡には以後の操作が残りません。',
    ],
    StartLogging: [
      'A trail records again. Between stop and start it delivered nothing.',
      '証跡の記録が再開されました。停止から再開までの間は配信されていません。',
    ],
    DeleteTrail: [
      'A trail was deleted: it delivers no more events. Files that it delivered before stay in their bucket.',
      '証跡が削除され、以後のイベントは配信されません。配信済みのファイルはバケットに残ります。',
    ],
    UpdateTrail: [
      'A trail was changed: bucket, regions, encryption, validation of files. Look whether it still covers what it did.',
      '証跡の設定（配信先、対象リージョン、暗号化、整合性検証など）が変更されました。記録範囲が狭まっていないか確認します。',
    ],
    PutEventSelectors: [
      'What a trail records was chosen anew: management and data events may have gone from it.',
      '証跡の記録対象（管理イベント・データイベント）が変更されました。対象が減っていないか確認します。',
    ],
    PutInsightSelectors: [
      'The search of a trail for unusual activity (Insights) was changed.',
      '証跡の Insights（異常検知）の設定が変更されました。',
    ],
    CreateTrail: ['A new trail was made.', '証跡が作成されました。'],
    DeleteEventDataStore: [
      'An event data store of CloudTrail Lake was deleted; it waits seven days before its events are gone.',
      'CloudTrail Lake のイベントデータストアが削除されました。7 日間の保留後に消去されます。',
    ],
    StopEventDataStoreIngestion: [
      'An event data store of CloudTrail Lake takes in no more events.',
      'CloudTrail Lake のイベントデータストアの取り込みが停止されました。',
    ],
  },
  config: {
    StopConfigurationRecorder: [
      'AWS Config stopped recording changes of resources: rules judge nothing new.',
      'AWS Config の記録が停止されました。以後の構成変更は記録も評価もされません。',
    ],
    StartConfigurationRecorder: [
      'AWS Config records changes of resources again.',
      'AWS Config の記録が開始されました。',
    ],
    DeleteConfigurationRecorder: [
      'The recorder of AWS Config was deleted: no changes of resources are recorded.',
      'AWS Config のレコーダーが削除されました。構成変更は記録されなくなります。',
    ],
    DeleteDeliveryChannel: [
      'The delivery channel of AWS Config was deleted: nothing comes to its bucket and topic.',
      'AWS Config の配信チャネルが削除されました。バケットやトピックに配信されなくなります。',
    ],
    PutConfigurationRecorder: [
      'What AWS Config records was chosen anew: types of resources may have gone from it.',
      'AWS Config の記録対象が変更されました。対象のリソースタイプが減っていないか確認します。',
    ],
    DeleteConfigRule: [
      'A rule of AWS Config was deleted with the results that it had.',
      'AWS Config のルールが、評価結果とともに削除されました。',
    ],
    DeleteConformancePack: [
      'A conformance pack of AWS Config was deleted with its rules and results.',
      'AWS Config の適合パックが、ルールと評価結果ごと削除されました。',
    ],
    DeleteRemediationConfiguration: [
      'The automatic repair behind a rule of AWS Config was deleted.',
      'AWS Config ルールの自動修復設定が削除されました。',
    ],
  },
  guardduty: {
    DeleteDetector: [
      'GuardDuty was switched off in this Region by deleting its detector; its findings are gone with it.',
      'ディテクターの削除により、このリージョンの GuardDuty が停止しました。検出結果も失われます。',
    ],
    UpdateDetector: [
      'GuardDuty was changed: it may be suspended, publish less often, or watch fewer sources.',
      'GuardDuty の設定が変更されました。停止、通知頻度の低下、監視対象の縮小がないか確認します。',
    ],
    CreateFilter: [
      'A filter of findings was made. One that archives (suppression rule) keeps matching findings out of sight.',
      '検出結果のフィルターが作成されました。自動アーカイブ（抑制ルール）の場合、該当する検出結果は表に出なくなります。',
    ],
    CreateIPSet: [
      'A list of trusted addresses was added: GuardDuty makes no findings for traffic with them.',
      '信頼済み IP リストが追加されました。該当する通信は検出対象から外れます。',
    ],
    UpdateIPSet: [
      'A list of trusted addresses was changed: GuardDuty makes no findings for traffic with them.',
      '信頼済み IP リストが変更されました。該当する通信は検出対象から外れます。',
    ],
    DeleteThreatIntelSet: [
      'A list of threatening addresses was deleted: GuardDuty no longer compares with it.',
      '脅威リストが削除されました。該当する IP アドレスは照合されなくなります。',
    ],
    ArchiveFindings: [
      'Findings were archived: they leave the current list.',
      '検出結果がアーカイブされ、現在の一覧から外れました。',
    ],
    DisassociateMembers: [
      'Accounts were taken from under the eyes of the GuardDuty administrator.',
      'アカウントが GuardDuty 管理アカウントの管理下から外されました。',
    ],
    DeleteMembers: [
      'Accounts were removed as members of the GuardDuty administrator.',
      'アカウントが GuardDuty のメンバーから削除されました。',
    ],
    StopMonitoringMembers: [
      'GuardDuty was suspended for member accounts by their administrator.',
      '管理アカウントにより、メンバーアカウントの GuardDuty 監視が停止されました。',
    ],
    DeletePublishingDestination: [
      'Findings are no longer exported to the bucket that this destination named, perhaps that of the SIEM.',
      '検出結果のエクスポート先が削除されました。SIEM に届かなくなる可能性があります。',
    ],
  },
  securityhub: {
    DisableSecurityHub: [
      'Security Hub was switched off in this Region: no control is checked and no finding collected.',
      'このリージョンの Security Hub が無効化されました。コントロールの確認も検出結果の集約も止まります。',
    ],
    BatchDisableStandards: [
      'Standards were switched off: their controls are no longer checked.',
      'セキュリティ基準が無効化されました。該当するコントロールは確認されなくなります。',
    ],
    UpdateStandardsControl: [
      'A control of a standard was switched on or off.',
      '基準のコントロールが有効化または無効化されました。',
    ],
    BatchUpdateFindings: [
      'People or programs changed findings: workflow status, note, severity. SUPPRESSED takes them out of sight.',
      '検出結果のワークフロー、注記、重要度などが更新されました。SUPPRESSED にすると一覧から外れます。',
    ],
    CreateAutomationRule: [
      'An automation rule was made: it changes, or suppresses, findings as they arrive.',
      'オートメーションルールが作成されました。届いた検出結果を自動で変更・抑制します。',
    ],
    DisableImportFindingsForProduct: [
      'Security Hub takes in no more findings of a product.',
      '製品からの検出結果の取り込みが無効化されました。',
    ],
    DisassociateMembers: [
      'Accounts were taken from under the eyes of the Security Hub administrator.',
      'アカウントが Security Hub 管理アカウントの管理下から外されました。',
    ],
    DeleteMembers: [
      'Accounts were removed as members of the Security Hub administrator.',
      'アカウントが Security Hub のメンバーから削除されました。',
    ],
  },
  macie2: {
    DisableMacie: [
      'Macie was switched off in this Region: no bucket is searched for sensitive data.',
      'このリージョンの Macie が無効化されました。バケットの機密データ検査が止まります。',
    ],
  },
  inspector2: {
    Disable: [
      'Inspector was switched off for accounts or types of resources: vulnerabilities are no longer looked for there.',
      'アカウントまたはリソースタイプの Inspector が無効化されました。脆弱性の検査が止まります。',
    ],
  },
  'access-analyzer': {
    DeleteAnalyzer: [
      'An analyzer of IAM Access Analyzer was deleted with its findings on access from outside.',
      'IAM Access Analyzer のアナライザーが、外部アクセスの検出結果とともに削除されました。',
    ],
  },
  logs: {
    DeleteLogGroup: [
      'A log group was deleted with all log streams and events in it.',
      'ロググループが、中のログごと削除されました。',
    ],
    DeleteLogStream: [
      'A log stream was deleted with all its events.',
      'ログストリームが、中のログごと削除されました。',
    ],
    PutRetentionPolicy: [
      'How long a log group keeps its events was changed; older ones are deleted. PCI DSS asks for twelve months.',
      'ロググループの保持期間が変更され、超過分は削除されます。PCI DSS では 12 か月の保持が必要です。',
    ],
    DeleteRetentionPolicy: [
      'A log group keeps its events without end again.',
      'ロググループの保持期間の設定が削除され、無期限の保持に戻りました。',
    ],
    DeleteSubscriptionFilter: [
      'Events of a log group are no longer sent on to where this filter sent them, perhaps to the SIEM.',
      'サブスクリプションフィルターが削除されました。SIEM などへの転送が止まる可能性があります。',
    ],
    DeleteMetricFilter: [
      'A metric filter was deleted: alarms on its metric get no more values.',
      'メトリクスフィルターが削除されました。これに基づくアラームは機能しなくなります。',
    ],
    DeleteDestination: [
      'A destination for logs of other accounts was deleted: their filters send nowhere.',
      '他アカウントからのログの送信先が削除されました。',
    ],
  },
  monitoring: {
    DeleteAlarms: [
      'Alarms were deleted: nobody is told when their metric leaves its bounds.',
      'CloudWatch アラームが削除されました。しきい値を超えても通知されません。',
    ],
    DisableAlarmActions: [
      'Alarms go on judging, but their actions (notices) are off.',
      'アラームのアクションが無効化されました。状態は変わっても通知されません。',
    ],
  },
};
