// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { panel, row } from './start_panel';

const BLOCKED = { field: 'event.action', is: 'BLOCK' };

export const webRow = row(
  ['Web', 'Web'],
  [
    panel(
      'waf-blocks',
      ['Blocked by WAF', 'WAF のブロック'],
      ['Requests that WAF turned away.', 'WAF がブロックしたリクエストです。'],
      {
        query: { log: 'waf', where: [BLOCKED], measure: { count: true } },
        drawing: 'number',
        width: 3,
      }
    ),
    panel(
      'elb-server-errors',
      ['Server errors (5xx)', 'サーバーエラー（5xx）'],
      [
        'Requests that the application could not answer.',
        'アプリケーションが応答できなかったリクエストです。',
      ],
      {
        query: {
          log: 'elb',
          where: [{ field: 'http.response.status_code', from: 500, to: 600 }],
          measure: { count: true },
        },
        drawing: 'number',
        width: 3,
      }
    ),
    panel(
      'elb-errors',
      ['Errors by status', 'エラー（ステータス別）'],
      [
        'Refused requests (4xx) and failures (5xx) of the load balancers.',
        'ロードバランサーの 4xx と 5xx の推移です。',
      ],
      {
        query: {
          log: 'elb',
          where: [{ field: 'http.response.status_code', from: 400 }],
          measure: { count: true },
          by: ['http.response.status_code'],
          over: 'day',
          top: 6,
        },
        drawing: 'bars',
        width: 6,
      }
    ),
    panel(
      'waf-by-rule',
      ['WAF blocks by rule', 'WAF のブロック（ルール別）'],
      ['Which rules work, and against what.', 'どのルールが何を防いでいるかを見ます。'],
      {
        query: {
          log: 'waf',
          where: [BLOCKED],
          measure: { count: true },
          by: ['rule.name'],
          top: 10,
        },
        drawing: 'top',
        width: 6,
      }
    ),
    panel(
      'waf-by-source',
      ['WAF blocks by source', 'WAF のブロック（送信元別）'],
      ['Who attacks.', '攻撃元を見ます。'],
      {
        query: {
          log: 'waf',
          where: [BLOCKED],
          measure: { count: true },
          by: ['source.ip', 'httpRequest.country'],
          top: 10,
        },
        drawing: 'top',
        width: 6,
      }
    ),
  ]
);
