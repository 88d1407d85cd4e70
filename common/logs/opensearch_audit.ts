// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { keyword, words } from './field';
import type { LogKind } from './log_kind';
import {
  ACCOUNT,
  ALWAYS_MAPPED,
  everyDocument,
  INGESTED,
  relatedIp,
  sourceIp,
  TIME,
  userAgent,
} from './shared_fields';

export const opensearchAuditKind: LogKind = {
  id: 'opensearch_audit',
  name: words('OpenSearch audit log', 'OpenSearch 監査ログ'),
  indexPattern: 'log-aws-opensearch-*',
  discoverPatternId: '56478780-4455-11ec-af44-af5d52827e11',
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: '@id', are: 'documents' },
  quiet: false,
  alwaysMapped: ALWAYS_MAPPED,
  fields: [
    ...everyDocument(),
    keyword(
      'opensearch.audit_category',
      ['Category', 'カテゴリ'],
      ['What the security plugin says of the request.', 'セキュリティプラグインによる分類。'],
      {
        values: [
          'FAILED_LOGIN',
          'MISSING_PRIVILEGES',
          'BAD_HEADERS',
          'SSL_EXCEPTION',
          'OPENDISTRO_SECURITY_INDEX_ATTEMPT',
          'AUTHENTICATED',
          'GRANTED_PRIVILEGES',
          'INDEX_EVENT',
          'COMPLIANCE_DOC_READ',
          'COMPLIANCE_DOC_WRITE',
        ],
      }
    ),
    keyword('event.outcome', ['Outcome', '結果'], ['Whether it was allowed.', '許可されたか。'], {
      values: ['success', 'failure', 'unknown'],
    }),
    keyword(
      'rule.name',
      ['Request', 'リクエスト'],
      ['Request, method or category.', 'リクエストの種類、メソッドまたはカテゴリ。']
    ),
    keyword('user.name', ['User', 'ユーザー'], ['Who asked.', '要求したユーザー。'], {
      entity: 'user',
    }),
    keyword(
      'opensearch.audit_rest_request_path',
      ['REST path', 'REST パス'],
      ['Path that was asked for.', '要求されたパス。']
    ),
    keyword(
      'opensearch.audit_rest_request_method',
      ['REST method', 'REST メソッド'],
      ['Method of the request.', 'リクエストのメソッド。']
    ),
    keyword(
      'opensearch.audit_trace_resolved_indices',
      ['Indices', 'インデックス'],
      ['Indices that were touched.', '対象のインデックス。']
    ),
    sourceIp('Address that asked.', '要求元の IP アドレス。'),
    relatedIp(),
    userAgent(),
  ],
  traps: [
    words(
      'Messages over 10,000 characters are cut by CloudWatch Logs and cannot be read: their request is ParsingError.',
      '10,000 文字を超えるメッセージは切り詰められて解析できず、リクエストが ParsingError になります。'
    ),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'user.name',
    'source.ip',
    'opensearch.audit_category',
    'event.outcome',
    'rule.name',
    'opensearch.audit_rest_request_path',
  ],
};
