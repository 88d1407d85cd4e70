// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { date, keyword, words } from './field';
import type { LogKind } from './log_kind';
import { ACCOUNT, ALWAYS_MAPPED, everyDocument, INGESTED, LOG_TYPE, TIME } from './shared_fields';

const JUDGED = 'newEvaluationResult.evaluationResultIdentifier.evaluationResultQualifier';

export const configRulesKind: LogKind = {
  id: 'config_rules',
  name: words('Config rule results', 'AWS Config ルール評価'),
  indexPattern: 'log-aws-config-*',
  discoverPatternId: '98375620-1dcc-11ec-a057-31536ad7cd1a',
  only: { field: LOG_TYPE, in: ['config-rules'] },
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: '@id', are: 'documents' },
  quiet: true,
  alwaysMapped: [...ALWAYS_MAPPED, 'event.outcome', 'awsRegion'],
  fields: [
    ...everyDocument(),
    keyword(
      'configRuleName',
      ['Rule', 'ルール'],
      ['AWS Config rule that judged.', '評価した AWS Config ルール。'],
      { entity: 'control' }
    ),
    keyword(
      'newEvaluationResult.complianceType',
      ['Result', '評価結果'],
      ['What it is now.', '現在の評価結果。'],
      { values: ['NON_COMPLIANT', 'COMPLIANT', 'NOT_APPLICABLE', 'INSUFFICIENT_DATA'] }
    ),
    keyword(
      'oldEvaluationResult.complianceType',
      ['Result before', '以前の評価結果'],
      ['What it was before; absent at the first time.', '変更前の評価結果。初回はありません。'],
      { values: ['NON_COMPLIANT', 'COMPLIANT', 'NOT_APPLICABLE', 'INSUFFICIENT_DATA'] }
    ),
    keyword(
      'event.outcome',
      ['Outcome', '結果'],
      [
        'success for COMPLIANT, failure for NON_COMPLIANT.',
        'COMPLIANT は success、NON_COMPLIANT は failure。',
      ],
      { values: ['success', 'failure', 'unknown'] }
    ),
    keyword(
      `${JUDGED}.resourceId`,
      ['Resource', 'リソース'],
      ['Resource that was judged.', '評価対象のリソース。'],
      {
        entity: 'resource',
      }
    ),
    keyword(
      `${JUDGED}.resourceType`,
      ['Resource type', 'リソースタイプ'],
      ['Type of that resource.', '評価対象のリソースタイプ。']
    ),
    keyword(
      'newEvaluationResult.annotation',
      ['Remark', '注釈'],
      ['What the rule says about it.', 'ルールが付けた注釈。']
    ),
    date(
      'newEvaluationResult.resultRecordedTime',
      ['Judged', '評価日時'],
      ['When it was judged.', '評価結果が記録された日時。']
    ),
  ],
  traps: [
    words(
      'Each document is a change of a result, not a state: a rule that never changed in the period is not here.',
      'ドキュメントは評価結果の変化であり、状態ではありません。期間内に変化のないルールは現れません。'
    ),
    words(
      'The template of SIEM v2.10.4 does not deliver these events: they come only where the event rule was given a target.',
      'SIEM v2.10.4 の標準テンプレートでは配信されません。EventBridge ルールにターゲットを追加した環境でのみ記録されます。'
    ),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'configRuleName',
    'newEvaluationResult.complianceType',
    'oldEvaluationResult.complianceType',
    `${JUDGED}.resourceType`,
    `${JUDGED}.resourceId`,
  ],
};
