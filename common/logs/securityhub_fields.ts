// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { boolean, date, keyword, number, words } from './field';
import type { LogField } from './log_kind';

/** What a finding (ASFF) says of itself. */
export const securityhubFinding: readonly LogField[] = [
  keyword(
    'Id',
    ['Finding', '検出結果'],
    ['Id of the finding, the same in all its versions.', '検出結果の ID。どの版でも同じです。'],
    { entity: 'finding' }
  ),
  keyword('Title', ['Title', 'タイトル'], ['What was found, in short.', '検出内容の要約。']),
  keyword(
    'event.module',
    ['Product', '製品'],
    [
      'Product that found it, in lower case: security hub, guardduty, macie, inspector.',
      '検出した製品（小文字）: security hub、guardduty、macie、inspector など。',
    ]
  ),
  keyword('Severity.Label', ['Severity', '重要度'], ['Severity in words.', '重要度のラベル。'], {
    values: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'],
  }),
  number(
    'Severity.Normalized',
    ['Severity (0-100)', '重要度 (0-100)'],
    ['Severity as a number: 90 and more is critical.', '重要度の数値。90 以上が CRITICAL。']
  ),
  keyword(
    'Workflow.Status',
    ['Workflow', 'ワークフロー'],
    ['What people did with it.', '対応状況。'],
    { values: ['NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED'] }
  ),
  keyword(
    'RecordState',
    ['Record state', 'レコードの状態'],
    ['ARCHIVED when the product withdrew it.', '製品側で取り下げられると ARCHIVED。'],
    { values: ['ACTIVE', 'ARCHIVED'] }
  ),
  keyword(
    'Compliance.Status',
    ['Compliance', '準拠状況'],
    [
      'Result of a control; absent for other findings.',
      'コントロールの判定。それ以外の検出結果にはありません。',
    ],
    { values: ['FAILED', 'WARNING', 'NOT_AVAILABLE', 'PASSED'] }
  ),
  keyword(
    'Compliance.SecurityControlId',
    ['Control', 'コントロール'],
    ['Control of Security Hub, such as S3.1.', 'Security Hub のコントロール（例: S3.1）。'],
    { entity: 'control' }
  ),
  keyword(
    'Compliance.RelatedRequirements',
    ['Requirements', '関連要件'],
    [
      'Requirements of standards, such as PCI DSS v4.0.1/1.4.4.',
      '基準の要件（例: PCI DSS v4.0.1/1.4.4）。',
    ],
    {
      trap: words(
        'AWS keeps at most 32: a control with many frameworks may lack its PCI DSS requirements.',
        'AWS の上限は 32 件のため、多くの基準に対応するコントロールでは PCI DSS の要件が欠けることがあります。'
      ),
    }
  ),
  keyword(
    'Compliance.AssociatedStandards.StandardsId',
    ['Standards', '基準'],
    ['Standards that the control belongs to.', 'コントロールが属する基準。']
  ),
  keyword(
    'Compliance.StatusReasons.ReasonCode',
    ['Reason', '理由コード'],
    ['Why a control could not be judged.', 'コントロールを判定できなかった理由。']
  ),
  keyword(
    'GeneratorId',
    ['Generator', '生成元'],
    ['Rule or control that made the finding.', '検出結果を生成したルールまたはコントロール。']
  ),
  keyword(
    'rule.id',
    ['Rule', 'ルール'],
    [
      'Control, or types of a finding of another product.',
      'コントロール、または他製品の検出タイプ。',
    ]
  ),
  keyword(
    'Types',
    ['Types', 'タイプ'],
    ['Types of the finding, by ASFF.', 'ASFF による検出タイプ。']
  ),
  keyword(
    'ProductFields.StandardsArn',
    ['Standard', '基準の ARN'],
    [
      'Standard of a finding without consolidated controls.',
      '統合コントロールを使わない場合の基準。',
    ]
  ),
  keyword(
    'ProductFields.aws/config/ConfigRuleName',
    ['Config rule', 'Config ルール'],
    ['AWS Config rule behind the control.', 'コントロールの元になった AWS Config ルール。']
  ),
  keyword(
    'Resources.Id',
    ['Resource', 'リソース'],
    ['Resources concerned, mostly ARNs.', '対象リソース（多くは ARN）。'],
    { entity: 'resource' }
  ),
  keyword(
    'Resources.Type',
    ['Resource type', 'リソースタイプ'],
    ['Types of the resources concerned.', '対象リソースのタイプ。']
  ),
  keyword(
    'Region',
    ['Finding region', '検出リージョン'],
    ['Region of the finding.', '検出結果のリージョン。'],
    {
      entity: 'region',
    }
  ),
  keyword(
    'AwsAccountName',
    ['Account name', 'アカウント名'],
    [
      'Name of the account, the only one in any log.',
      'アカウントの名前。名前を持つ唯一のログです。',
    ],
    { optional: true }
  ),
  keyword(
    'user.name',
    ['User', 'ユーザー'],
    ['User or role concerned.', '関係するユーザーまたはロール。'],
    {
      entity: 'user',
    }
  ),
  keyword(
    'user.id',
    ['Access key', 'アクセスキー'],
    [
      'Access key concerned; id of the principal where the finding names no key.',
      '対象アクセスキー。キーが示されない場合はプリンシパルの ID。',
    ],
    { entity: 'access_key' }
  ),
  keyword(
    'ProductFields.aws/securityhub/FindingId',
    ['Finding with product', '製品付き検出結果 ID'],
    [
      'ARN of the product and the id of the finding behind it.',
      '製品の ARN に検出結果の ID を付けた値。',
    ],
    { entity: 'finding' }
  ),
  keyword(
    'cloud.instance.id',
    ['Instance', 'インスタンス'],
    ['Instance concerned.', '対象インスタンス。'],
    { entity: 'instance' }
  ),
  date(
    'CreatedAt',
    ['Created', '作成日時'],
    ['When the finding was made.', '検出結果の作成日時。']
  ),
  date(
    'UpdatedAt',
    ['Updated', '更新日時'],
    ['When the product last changed it.', '製品が最後に更新した日時。']
  ),
  date(
    'FirstObservedAt',
    ['First observed', '初回観測'],
    ['When the problem was first seen.', '問題が最初に観測された日時。']
  ),
  date(
    'LastObservedAt',
    ['Last observed', '最終観測'],
    ['When the problem was last seen.', '問題が最後に観測された日時。']
  ),
  date(
    'cwe_timestamp',
    ['Sent', '送信日時'],
    ['When the event bus sent this version.', 'この版が EventBridge で送られた日時。']
  ),
  boolean(
    'Sample',
    ['Sample', 'サンプル'],
    ['True for made-up findings.', 'サンプルの検出結果なら true。']
  ),
];

/** Macie (what an object holds), Inspector (what is vulnerable), GuardDuty (what is meant). */
export const securityhubClassification: readonly LogField[] = [
  keyword(
    'Resources.DataClassification.Result.SensitiveData.Category',
    ['Data category', 'データカテゴリ'],
    ['Macie: category of sensitive data.', 'Macie: 機密データのカテゴリ。']
  ),
  keyword(
    'Resources.DataClassification.Result.SensitiveData.Detections.Type',
    ['Data type', 'データの種類'],
    [
      'Macie: what was found, such as CREDIT_CARD_NUMBER.',
      'Macie: 検出されたデータ（例: CREDIT_CARD_NUMBER）。',
    ]
  ),
  number(
    'Resources.DataClassification.Result.SensitiveData.TotalCount',
    ['Occurrences', '検出数'],
    ['Macie: how often, over all types of one category.', 'Macie: カテゴリごとの検出数の合計。'],
    {
      sum: true,
      trap: words(
        'Type and count of several detections cannot be paired by a query.',
        '複数の検出がある場合、種類と件数の対応はクエリでは取れません。'
      ),
    }
  ),
  keyword(
    'ProductFields.S3Object.Path',
    ['S3 object', 'S3 オブジェクト'],
    ['Macie: object that was read.', 'Macie: 検査されたオブジェクト。']
  ),
  keyword(
    'ProductFields.S3Object.PublicAccess',
    ['Public object', '公開オブジェクト'],
    ['Macie: true when anyone can read it.', 'Macie: 誰でも読めるオブジェクトなら true。']
  ),
  keyword(
    'Vulnerabilities.Id',
    ['Vulnerability', '脆弱性'],
    ['Inspector: CVE.', 'Inspector: CVE 番号。']
  ),
  keyword(
    'Vulnerabilities.FixAvailable',
    ['Fix available', '修正の有無'],
    ['Inspector: whether a newer package repairs it.', 'Inspector: 修正版パッケージの有無。'],
    { values: ['YES', 'NO', 'PARTIAL'] }
  ),
  keyword(
    'ThreatPurpose',
    ['Threat purpose', '脅威の目的'],
    ['GuardDuty and Macie: first part of the type.', 'GuardDuty・Macie: 検出タイプの先頭部分。']
  ),
  keyword(
    'ThreatFamilyName',
    ['Threat family', '脅威ファミリー'],
    [
      'GuardDuty and Macie: family name of the type.',
      'GuardDuty・Macie: 検出タイプのファミリー名。',
    ]
  ),
];
