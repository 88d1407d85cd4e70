// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { integer, keyword, words } from './field';
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
import { httpFields } from './web_fields';

const narrow = words('Values over 2 GiB are missing.', '2 GiB を超える値は欠落します。');

export const s3accesslogKind: LogKind = {
  id: 's3accesslog',
  name: words('S3 access log', 'S3 アクセスログ'),
  indexPattern: 'log-aws-s3accesslog-*',
  discoverPatternId: '4f75abd0-b7ca-11ea-9044-07f9c61c294e',
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: '@id', are: 'documents' },
  quiet: false,
  alwaysMapped: [
    ...ALWAYS_MAPPED,
    'http.response.bytes',
    'http.response.status_code',
    'source.ip',
    'user.name',
    'user_agent.original',
  ],
  fields: [
    ...everyDocument(),
    keyword('Bucket', ['Bucket', 'バケット'], ['Bucket that was asked.', '要求先のバケット。'], {
      entity: 'resource',
      listedIn: { arn: [], name: ['Bucket'] },
    }),
    keyword('Key', ['Object', 'オブジェクト'], ['Key of the object.', 'オブジェクトのキー。']),
    keyword(
      'Operation',
      ['Operation', 'オペレーション'],
      ['What was asked, such as REST.GET.OBJECT.', '要求の種類（例: REST.GET.OBJECT）。']
    ),
    keyword(
      'Requester',
      ['Requester', 'リクエスタ'],
      [
        'ARN or canonical id of the caller; absent when nobody signed.',
        '呼び出し元の ARN または正規ユーザー ID。署名なしの要求にはありません。',
      ],
      { entity: 'principal' }
    ),
    keyword(
      'user.name',
      ['User or session', 'ユーザー / セッション'],
      ['Last part of the requester.', 'リクエスタの末尾部分。'],
      { entity: 'user' }
    ),
    keyword(
      'ErrorCode',
      ['Error code', 'エラーコード'],
      [
        'Error of S3, such as AccessDenied; absent on success.',
        'S3 のエラーコード（例: AccessDenied）。成功時はありません。',
      ]
    ),
    ...httpFields(),
    integer(
      'BytesSent',
      ['Bytes sent (32 bit)', '送信バイト数 (32 ビット)'],
      [
        'The same bytes in a narrower field: use http.response.bytes.',
        '同じバイト数を狭い型で持つフィールド。http.response.bytes を使ってください。',
      ],
      { trap: narrow }
    ),
    integer(
      'ObjectSize',
      ['Object size', 'オブジェクトサイズ'],
      ['Size of the object.', 'オブジェクトのサイズ。'],
      { trap: narrow }
    ),
    integer(
      'TotalTime',
      ['Duration', '処理時間'],
      ['Milliseconds from request to last byte.', '要求から最終バイトまでのミリ秒。']
    ),
    keyword(
      'TLSVersion',
      ['TLS version', 'TLS バージョン'],
      ['Version of TLS; absent on plain HTTP.', 'TLS バージョン。平文の HTTP にはありません。'],
      { values: ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] }
    ),
    keyword('CipherSuite', ['Cipher suite', '暗号スイート'], ['Cipher suite.', '暗号スイート。']),
    keyword(
      'AuthType',
      ['Authentication', '認証方式'],
      [
        'How the request was signed; absent when it was not.',
        '署名の渡し方。署名なしの要求にはありません。',
      ],
      { values: ['AuthHeader', 'QueryString'] }
    ),
    keyword(
      'SigV',
      ['Signature version', '署名バージョン'],
      ['Version of the signature.', '署名のバージョン。'],
      { values: ['SigV2', 'SigV4'] }
    ),
    keyword(
      'RequestID',
      ['Request ID', 'リクエスト ID'],
      ['Id of the request, the same in CloudTrail.', 'リクエスト ID。CloudTrail と共通です。']
    ),
    sourceIp('Address of the caller.', '呼び出し元の IP アドレス。'),
    relatedIp(),
    ...userAgentFields(),
    ...geoFields('source'),
    ...threatFields(),
  ],
  traps: [
    words(
      'Delivered without guarantee: AWS may bring a record late, twice or never.',
      '配信は保証されません。遅延、重複、欠落があり得ます。'
    ),
    words(
      'The account comes from the path of the log file alone.',
      'アカウントはログファイルのパスからのみ判断されます。'
    ),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'Bucket',
    'Operation',
    'Key',
    'Requester',
    'source.ip',
    'http.response.status_code',
    'http.response.bytes',
  ],
};
