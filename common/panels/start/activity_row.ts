// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { CALLS, DENIED, panel, row } from './start_panel';

export const activityRow = row(
  ['Activity', 'アクティビティ'],
  [
    panel(
      'calls-per-day',
      ['Calls per day', '日別の呼び出し'],
      [
        'How busy the system is, and days that stand out.',
        'システムの稼働状況と、いつもと違う日を見ます。',
      ],
      {
        query: { log: 'cloudtrail', where: [CALLS], measure: { count: true }, over: 'day' },
        drawing: 'bars',
        width: 6,
      }
    ),
    panel(
      'activity-by-service',
      ['Activity by service', 'サービス別のアクティビティ'],
      [
        'Which AWS services are used, and how that moves.',
        '利用されている AWS サービスとその推移を見ます。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [CALLS],
          measure: { count: true },
          by: ['eventSource'],
          over: 'day',
          top: 5,
        },
        drawing: 'line',
        width: 6,
      }
    ),
    panel(
      'top-actions',
      ['Most called actions', '呼び出しの多いアクション'],
      ['What the system does most.', 'システムで多い操作を見ます。'],
      {
        query: {
          log: 'cloudtrail',
          where: [CALLS],
          measure: { count: true },
          by: ['eventSource', 'eventName'],
          top: 10,
        },
        drawing: 'top',
        width: 6,
      }
    ),
    panel(
      'denied-by-principal',
      ['Denied calls by role', 'ロール別の拒否された呼び出し'],
      [
        'Who asks for what is not allowed: a missing permission, or somebody trying.',
        '許可のない操作を試みたロールです。権限不足か、探索の可能性があります。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [CALLS, DENIED],
          measure: { count: true },
          by: ['userIdentity.sessionContext.sessionIssuer.arn', 'eventName'],
          top: 10,
        },
        drawing: 'top',
        width: 6,
      }
    ),
    panel(
      'activity-by-region',
      ['Calls by region', 'リージョン別の呼び出し'],
      [
        'Regions that are used, and unused ones where something happens.',
        '利用リージョンと、使わないはずのリージョンでの操作を見ます。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [CALLS],
          measure: { count: true },
          by: ['cloud.account.id', 'awsRegion'],
          top: 60,
        },
        drawing: 'heat',
        width: 6,
      }
    ),
    panel(
      'source-addresses',
      ['Where calls come from', '呼び出し元の IP'],
      [
        'Addresses that call from outside AWS services.',
        'AWS サービス以外からの呼び出し元アドレスです。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [CALLS, { field: 'source.ip', exists: true }],
          measure: { count: true },
          by: ['source.ip'],
          top: 10,
        },
        drawing: 'top',
        width: 6,
      }
    ),
  ]
);
