// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { panel, row } from './start_panel';

const TLS = ['TLSv1', 'TLSv1.1'];

export const dataRow = row(
  ['Data and encryption', 'データと暗号化'],
  [
    panel(
      's3-reads-by-requester',
      ['S3 reads by requester', 'S3 の読み取り（リクエスター別）'],
      ['Who reads how much of the buckets.', 'バケットを誰がどれだけ読んだかを見ます。'],
      {
        query: {
          log: 's3accesslog',
          where: [{ field: 'Operation', in: ['REST.GET.OBJECT', 'REST.COPY.OBJECT_GET'] }],
          measure: { count: true },
          by: ['Requester', 'Bucket'],
          top: 10,
        },
        drawing: 'top',
        width: 6,
      }
    ),
    panel(
      's3-denied',
      ['S3 requests denied', '拒否された S3 リクエスト'],
      ['Who tried what S3 refused.', 'S3 が拒否したリクエストの元を見ます。'],
      {
        query: {
          log: 's3accesslog',
          where: [{ field: 'http.response.status_code', is: 403 }],
          measure: { count: true },
          by: ['Requester', 'Bucket', 'source.ip'],
          top: 10,
        },
        drawing: 'table',
        width: 6,
      }
    ),
    panel(
      'old-tls',
      ['Calls with TLS 1.0 and 1.1', 'TLS 1.0 / 1.1 の呼び出し'],
      [
        'AWS calls over versions that are no longer allowed.',
        '許可されない古い TLS での AWS 呼び出しです。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [{ field: 'tlsDetails.tlsVersion', in: TLS }],
          measure: { count: true },
        },
        drawing: 'number',
        thresholds: { attention: 1 },
        width: 3,
      }
    ),
    panel(
      's3-without-tls',
      ['S3 requests without TLS', 'TLS なしの S3 リクエスト'],
      [
        'Requests to buckets that came unencrypted.',
        '暗号化されずに届いたバケットへのリクエストです。',
      ],
      {
        query: {
          log: 's3accesslog',
          where: [
            { field: 'TLSVersion', exists: true, not: true },
            { field: 'Operation', prefix: 'REST.' },
          ],
          measure: { count: true },
        },
        drawing: 'number',
        thresholds: { attention: 1 },
        width: 3,
      }
    ),
    panel(
      'tls-load-balancers',
      ['TLS versions of the load balancers', 'TLS バージョン（ロードバランサー）'],
      ['Which versions clients still use.', 'クライアントが使う TLS バージョンです。'],
      {
        query: {
          log: 'elb',
          where: [{ field: 'ssl_protocol', exists: true }],
          measure: { count: true },
          by: ['ssl_protocol', 'ssl_cipher'],
          top: 10,
        },
        drawing: 'table',
        width: 6,
      }
    ),
    panel(
      'tls-s3',
      ['TLS versions of S3 requests', 'TLS バージョン（S3）'],
      ['Which versions readers of the buckets use.', 'バケットへのアクセスの TLS バージョンです。'],
      {
        query: {
          log: 's3accesslog',
          where: [{ field: 'TLSVersion', exists: true }],
          measure: { count: true },
          by: ['TLSVersion'],
          top: 5,
        },
        drawing: 'top',
        width: 6,
      }
    ),
    panel(
      'tls-calls',
      ['TLS versions of AWS calls', 'TLS バージョン（AWS 呼び出し）'],
      [
        'Which versions programs call AWS with.',
        'プログラムが AWS を呼び出す TLS バージョンです。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [{ field: 'tlsDetails.tlsVersion', exists: true }],
          measure: { count: true },
          by: ['tlsDetails.tlsVersion'],
          top: 5,
        },
        drawing: 'top',
        width: 6,
      }
    ),
  ]
);
