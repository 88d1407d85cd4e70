// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { halfFloat, integer, ip, keyword, optional, words } from './field';
import type { LogKind } from './log_kind';
import {
  ACCOUNT,
  ALWAYS_MAPPED,
  everyDocument,
  geoFields,
  INGESTED,
  relatedIp,
  sourceIp,
  threatFields,
  TIME,
  userAgentFields,
} from './shared_fields';
import { httpFields, requestBytes, urlFields } from './web_fields';

export const elbKind: LogKind = {
  id: 'elb',
  name: words('Load balancer access log', 'ELB アクセスログ'),
  indexPattern: 'log-aws-elb-*',
  discoverPatternId: '9d96cb30-f01b-11ea-99e6-53b5a9b5c41b',
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: '@id', are: 'documents' },
  quiet: false,
  alwaysMapped: [
    ...ALWAYS_MAPPED,
    'source.ip',
    'destination.ip',
    'http.request.bytes',
    'http.response.bytes',
    'http.response.status_code',
    'user_agent.original',
  ],
  fields: [
    ...everyDocument(),
    keyword(
      'elb',
      ['Load balancer', 'ロードバランサー'],
      ['Load balancer that took the request.', 'リクエストを受けたロードバランサー。'],
      { entity: 'resource' }
    ),
    keyword(
      'request_type',
      ['Request type', 'リクエストの種類'],
      [
        'Protocol of the request, for application load balancers.',
        'リクエストのプロトコル（ALB）。',
      ],
      { values: ['http', 'https', 'h2', 'grpcs', 'ws', 'wss'] }
    ),
    ...httpFields(),
    requestBytes(),
    integer(
      'received_bytes',
      ['Bytes received (32 bit)', '受信バイト数 (32 ビット)'],
      [
        'The same bytes in a narrower field: use http.request.bytes.',
        '同じバイト数を狭い型で持つフィールド。http.request.bytes を使ってください。',
      ],
      { trap: words('Values over 2 GiB are missing.', '2 GiB を超える値は欠落します。') }
    ),
    integer(
      'sent_bytes',
      ['Bytes sent (32 bit)', '送信バイト数 (32 ビット)'],
      [
        'The same bytes in a narrower field: use http.response.bytes.',
        '同じバイト数を狭い型で持つフィールド。http.response.bytes を使ってください。',
      ],
      { trap: words('Values over 2 GiB are missing.', '2 GiB を超える値は欠落します。') }
    ),
    integer(
      'target_status_code',
      ['Target status', 'ターゲットのステータス'],
      ['HTTP status of the target behind.', 'ターゲットが返した HTTP ステータスコード。'],
      { group: true }
    ),
    halfFloat(
      'target_processing_time',
      ['Target time', 'ターゲット処理時間'],
      [
        'Seconds that the target took; -1 when it did not answer.',
        'ターゲットの処理秒数。応答がなければ -1。',
      ]
    ),
    ...urlFields(),
    sourceIp('Address of the client.', 'クライアントの IP アドレス。'),
    ip(
      'destination.ip',
      ['Target address', 'ターゲット IP'],
      ['Address of the target.', 'ターゲットの IP アドレス。'],
      { entity: 'address' }
    ),
    integer(
      'destination.port',
      ['Target port', 'ターゲットポート'],
      ['Port of the target.', 'ターゲットのポート番号。'],
      { group: true }
    ),
    keyword(
      'ssl_protocol',
      ['TLS version', 'TLS バージョン'],
      [
        'Version of TLS with the client; absent on plain HTTP.',
        'クライアントとの TLS バージョン。平文の HTTP にはありません。',
      ],
      { values: ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] }
    ),
    keyword(
      'ssl_cipher',
      ['Cipher suite', '暗号スイート'],
      ['Cipher suite with the client.', 'クライアントとの暗号スイート。']
    ),
    keyword(
      'chosen_cert_arn',
      ['Certificate', '証明書'],
      ['Certificate that was shown.', '提示された証明書の ARN。'],
      { entity: 'resource' }
    ),
    keyword(
      'actions_executed',
      ['Actions', '実行アクション'],
      ['What the load balancer did.', 'ロードバランサーが実行した処理。']
    ),
    keyword(
      'target_group_arn',
      ['Target group', 'ターゲットグループ'],
      ['Group that the target belongs to.', 'ターゲットが属するグループ。'],
      { entity: 'resource' }
    ),
    keyword('trace_id', ['Trace', 'トレース ID'], ['X-Amzn-Trace-Id.', 'X-Amzn-Trace-Id の値。']),
    ...optional([
      keyword(
        'tls_protocol_version',
        ['TLS version (NLB)', 'TLS バージョン (NLB)'],
        ['Version of TLS, for network load balancers.', 'NLB の TLS バージョン。']
      ),
      keyword(
        'classification',
        ['Classification', '分類'],
        ['How desync mitigation judged the request.', '非同期攻撃対策による分類。'],
        { values: ['Acceptable', 'Ambiguous', 'Severe'] }
      ),
    ]),
    relatedIp(),
    ...userAgentFields(),
    ...geoFields('source'),
    ...threatFields(),
  ],
  traps: [
    words(
      'Three formats in one index (application, classic, network load balancers): fields of one are missing in the others.',
      '3 種類の形式（ALB、CLB、NLB）が混在し、形式によって存在しないフィールドがあります。'
    ),
    words('Delivered without guarantee.', '配信は保証されません。'),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'elb',
    'source.ip',
    'http.request.method',
    'url.domain',
    'url.path',
    'http.response.status_code',
    'ssl_protocol',
  ],
};
