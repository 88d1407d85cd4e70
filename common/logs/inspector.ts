// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { date, keyword, number, words } from './field';
import type { LogKind } from './log_kind';
import {
  ACCOUNT,
  ALWAYS_MAPPED,
  everyDocument,
  INGESTED,
  instanceId,
  relatedIp,
  TIME,
} from './shared_fields';

export const inspectorKind: LogKind = {
  id: 'inspector',
  name: words('Inspector findings', 'Inspector 検出結果'),
  indexPattern: 'log-aws-inspector-*',
  discoverPatternId: '08c8d9f0-b48a-11ec-bdf3-e93adf30fff9',
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: 'inspector.findingArn', are: 'versions', newestBy: ['inspector.updatedAt', TIME] },
  quiet: true,
  alwaysMapped: [
    ...ALWAYS_MAPPED,
    'inspector.awsAccountId',
    'inspector.inspectorScore',
    'inspector.updatedAt',
    'vulnerability.id',
    'vulnerability.severity',
  ],
  fields: [
    ...everyDocument(),
    keyword(
      'inspector.findingArn',
      ['Finding', '検出結果'],
      ['ARN of the finding, the same in all its versions.', '検出結果の ARN。どの版でも同じです。'],
      { entity: 'finding' }
    ),
    keyword(
      'inspector.severity',
      ['Severity', '重要度'],
      ['Severity in words.', '重要度のラベル。'],
      { values: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL', 'UNTRIAGED'] }
    ),
    number(
      'inspector.inspectorScore',
      ['Score (0-10)', 'スコア (0-10)'],
      ["Inspector's own score.", 'Inspector が付けたスコア。']
    ),
    keyword(
      'inspector.status',
      ['Status', 'ステータス'],
      ['Whether the problem is still there.', '問題が残っているか。'],
      { values: ['ACTIVE', 'SUPPRESSED', 'CLOSED'] }
    ),
    keyword(
      'inspector.type',
      ['Type', '検出タイプ'],
      ['Package, code or network reachability.', 'パッケージ、コード、ネットワーク到達性の別。'],
      { values: ['PACKAGE_VULNERABILITY', 'CODE_VULNERABILITY', 'NETWORK_REACHABILITY'] }
    ),
    keyword(
      'vulnerability.id',
      ['Vulnerability', '脆弱性'],
      ['CVE, for packages.', 'パッケージの CVE 番号。']
    ),
    keyword(
      'inspector.title',
      ['Title', 'タイトル'],
      ['What was found, in short.', '検出内容の要約。']
    ),
    keyword(
      'inspector.resources.id',
      ['Resource', 'リソース'],
      ['Resource concerned.', '対象リソース。'],
      { entity: 'resource' }
    ),
    keyword(
      'inspector.resources.type',
      ['Resource type', 'リソースタイプ'],
      ['Type of that resource.', '対象リソースのタイプ。']
    ),
    keyword(
      'inspector.resources.details.awsEcrContainerImage.repositoryName',
      ['Repository', 'リポジトリ'],
      ['Repository of a container image.', 'コンテナイメージのリポジトリ。']
    ),
    instanceId(
      'Instance concerned; absent for images.',
      '対象インスタンス。イメージにはありません。'
    ),
    date(
      'inspector.firstObservedAt',
      ['First observed', '初回観測'],
      ['When the problem was first seen.', '問題が最初に観測された日時。']
    ),
    date(
      'inspector.lastObservedAt',
      ['Last observed', '最終観測'],
      ['When the problem was last seen.', '問題が最後に観測された日時。']
    ),
    date(
      'inspector.updatedAt',
      ['Updated', '更新日時'],
      ['When this version was made.', 'この版の更新日時。']
    ),
    relatedIp(),
  ],
  traps: [
    words(
      'One finding is many documents: each update is one. Findings are counted by their ARN.',
      '1 件の検出結果は更新のたびに 1 ドキュメントとなります。件数は検出結果の ARN で数えます。'
    ),
    words(
      'Where Security Hub is on, the same findings come there too: do not add the two.',
      'Security Hub が有効な場合は同じ検出結果がそちらにも記録されます。両者を足し合わせないでください。'
    ),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'inspector.severity',
    'inspector.inspectorScore',
    'inspector.title',
    'inspector.status',
    'inspector.resources.type',
    'inspector.resources.id',
  ],
};
