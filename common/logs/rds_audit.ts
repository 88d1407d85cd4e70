// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { keyword, words } from './field';
import type { LogKind } from './log_kind';
import {
  ACCOUNT,
  ALWAYS_MAPPED,
  everyDocument,
  INGESTED,
  LOG_TYPE,
  relatedIp,
  sourceIp,
  TIME,
} from './shared_fields';

export const rdsAuditKind: LogKind = {
  id: 'rds_audit',
  name: words('RDS MySQL audit log', 'RDS MySQL 監査ログ'),
  indexPattern: 'log-aws-rds-mysql-*',
  // The SIEM's pattern is wider: log-aws-rds-*.
  discoverPatternId: 'afcae450-6c38-11eb-9f5d-6b88a95347ff',
  only: { field: LOG_TYPE, in: ['rds-mysql-audit'] },
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: '@id', are: 'documents' },
  quiet: false,
  alwaysMapped: ALWAYS_MAPPED,
  fields: [
    ...everyDocument(),
    keyword(
      'mysql.operation',
      ['Operation', '操作'],
      [
        'CONNECT, FAILED_CONNECT, DISCONNECT, QUERY and so on.',
        'CONNECT、FAILED_CONNECT、DISCONNECT、QUERY など。',
      ],
      {
        values: [
          'FAILED_CONNECT',
          'CONNECT',
          'DISCONNECT',
          'QUERY',
          'READ',
          'WRITE',
          'CREATE',
          'ALTER',
          'RENAME',
          'DROP',
        ],
      }
    ),
    keyword(
      'mysql.retcode',
      ['Return code', 'リターンコード'],
      ['0 for success, else the number of the error.', '0 は成功、それ以外はエラー番号。']
    ),
    keyword(
      'event.outcome',
      ['Outcome', '結果'],
      ['Written by the loader.', 'ローダーが書き込む値。'],
      {
        group: false,
        trap: words(
          'Always failure, a fault of the loader: use the return code.',
          'ローダーの不具合で常に failure になります。リターンコードを使ってください。'
        ),
      }
    ),
    keyword(
      'event.action',
      ['Action', 'アクション'],
      ['What became of a connection.', '接続の結果。'],
      { values: ['failed', 'authorized', 'disconnected'] }
    ),
    keyword('user.name', ['User', 'ユーザー'], ['Database user.', 'データベースのユーザー。'], {
      entity: 'user',
    }),
    keyword(
      'rds.database_name',
      ['Database', 'データベース'],
      ['Database that was used.', '使用されたデータベース。']
    ),
    keyword(
      'rds.cluster_identifier',
      ['Cluster', 'クラスター'],
      ['Cluster of the instance.', 'インスタンスのクラスター。'],
      { entity: 'resource' }
    ),
    keyword(
      'rds.instance_identifier',
      ['Database instance', 'DB インスタンス'],
      ['Instance that logged.', '記録元のインスタンス。'],
      { entity: 'resource' }
    ),
    sourceIp('Address of the client.', 'クライアントの IP アドレス。'),
    relatedIp(),
  ],
  traps: [
    words(
      'Statements hold what people typed, card numbers included: the text is searched, never listed.',
      'SQL 文には入力値（カード番号を含む）がそのまま残ります。検索はできますが一覧には表示しません。'
    ),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'rds.instance_identifier',
    'user.name',
    'source.ip',
    'mysql.operation',
    'mysql.retcode',
    'rds.database_name',
  ],
};
