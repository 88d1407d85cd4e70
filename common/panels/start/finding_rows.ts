// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Clause } from '../../log_query/log_query';
import { panel, row } from './start_panel';

/** A finding that somebody still has to do something about. */
const OPEN: Clause[] = [
  { field: 'RecordState', is: 'ACTIVE' },
  { field: 'Workflow.Status', in: ['NEW', 'NOTIFIED'] },
  { field: 'Compliance.Status', is: 'PASSED', not: true },
];
const GRAVE: Clause = { field: 'Severity.Label', in: ['CRITICAL', 'HIGH'] };
const REAL: Clause = { field: 'service.archived', is: true, not: true };

export const findingsRow = row(
  ['Findings', '検出結果'],
  [
    panel(
      'grave-findings',
      ['Open critical and high findings', '未対応の重大・高の検出結果'],
      [
        'Security Hub findings by their newest state.',
        'Security Hub の検出結果を最新の状態で数えます。',
      ],
      {
        query: {
          log: 'securityhub',
          where: [...OPEN, GRAVE],
          measure: { count: true },
          newest: true,
        },
        drawing: 'number',
        thresholds: { attention: 1 },
        width: 3,
      }
    ),
    panel(
      'guardduty-grave',
      ['GuardDuty findings, high severity', 'GuardDuty（重要度 高以上）'],
      ['Threats of severity 7 and more, on a scale of 10.', '重要度 7 以上（10 段階）の脅威です。'],
      {
        query: {
          log: 'guardduty',
          where: [REAL, { field: 'event.severity', from: 7 }],
          measure: { count: true },
          newest: true,
        },
        drawing: 'number',
        thresholds: { attention: 1 },
        width: 3,
      }
    ),
    panel(
      'findings-by-severity',
      ['Open findings by severity', '未対応の検出結果（重要度別）'],
      ['How many findings wait, the gravest first.', '対応待ちの検出結果を重要度別に見ます。'],
      {
        query: {
          log: 'securityhub',
          where: OPEN,
          measure: { count: true },
          by: ['Severity.Label'],
          top: 5,
          newest: true,
        },
        drawing: 'top',
        width: 6,
      }
    ),
    panel(
      'findings-by-age',
      ['Open findings by age', '未対応の検出結果（古い順）'],
      [
        'Since when each control has had an open finding, the oldest first.',
        'コントロールごとに最も古い未対応の検出結果を、古い順に見ます。',
      ],
      {
        query: {
          log: 'securityhub',
          where: [...OPEN, { field: 'Compliance.SecurityControlId', exists: true }],
          measure: { min: 'CreatedAt' },
          by: ['Compliance.SecurityControlId', 'Severity.Label'],
          order: { by: 'value', direction: 'asc' },
          top: 10,
          newest: true,
        },
        drawing: 'table',
        width: 6,
      }
    ),
    panel(
      'failed-controls',
      ['Failed controls', '不合格のコントロール'],
      [
        'Controls that fail now, by how many resources fail them.',
        '不合格のコントロールを、不合格リソースの多い順に見ます。',
      ],
      {
        query: {
          log: 'securityhub',
          where: [
            { field: 'RecordState', is: 'ACTIVE' },
            { field: 'Compliance.Status', is: 'FAILED' },
          ],
          measure: { count: true },
          by: ['Compliance.SecurityControlId', 'Title'],
          top: 10,
          newest: true,
        },
        drawing: 'top',
        width: 6,
      }
    ),
    panel(
      'guardduty-by-type',
      ['GuardDuty by type and severity', 'GuardDuty（タイプ・重要度別）'],
      [
        'What GuardDuty saw, severity as its number from 0 to 10.',
        'GuardDuty の検出内容です。重要度は 0〜10 の数値です。',
      ],
      {
        query: {
          log: 'guardduty',
          where: [REAL],
          measure: { count: true },
          by: ['event.severity', 'type'],
          order: { by: 'key', direction: 'desc' },
          top: 20,
          newest: true,
        },
        drawing: 'table',
        width: 6,
      }
    ),
    panel(
      'macie-findings',
      ['Sensitive data found by Macie', 'Macie による機密データの検出'],
      [
        'Where sensitive data was found, and of what type.',
        '機密データが見つかった場所と種類です。',
      ],
      {
        query: {
          log: 'securityhub',
          where: [
            { field: 'event.module', is: 'macie' },
            { field: 'RecordState', is: 'ACTIVE' },
          ],
          measure: { count: true },
          by: ['Title', 'Resources.Id', 'Severity.Label'],
          top: 10,
          newest: true,
        },
        drawing: 'table',
        width: 6,
      }
    ),
    panel(
      'findings-per-day',
      ['Findings by product', '検出結果（製品別の推移）'],
      [
        'Which products report, and days that stand out.',
        '製品別の検出件数と、いつもと違う日を見ます。',
      ],
      {
        query: {
          log: 'securityhub',
          where: [{ field: 'RecordState', is: 'ACTIVE' }],
          measure: { count: true },
          by: ['event.module'],
          over: 'day',
          top: 5,
        },
        drawing: 'bars',
        width: 6,
      }
    ),
  ]
);
