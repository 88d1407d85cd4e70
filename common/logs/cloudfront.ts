// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { keyword, words } from './field';
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

export const cloudfrontKind: LogKind = {
  id: 'cloudfront',
  name: words('CloudFront access log', 'CloudFront アクセスログ'),
  indexPattern: 'log-aws-cloudfront-*',
  discoverPatternId: 'eacb9d40-f0de-11ea-99e6-53b5a9b5c41b',
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: '@id', are: 'documents' },
  quiet: false,
  alwaysMapped: ALWAYS_MAPPED,
  fields: [
    ...everyDocument(),
    keyword(
      'distribution_id',
      ['Distribution', 'ディストリビューション'],
      ['Distribution that answered.', '応答したディストリビューション。'],
      { entity: 'resource', optional: true }
    ),
    keyword(
      'x_edge_location',
      ['Edge location', 'エッジロケーション'],
      ['Where it was answered.', '応答したエッジロケーション。']
    ),
    keyword(
      'x_edge_result_type',
      ['Result', '結果'],
      ['Hit, Miss, Error and so on.', 'Hit、Miss、Error など。']
    ),
    ...httpFields(),
    requestBytes(),
    ...urlFields(),
    keyword(
      'url.scheme',
      ['Scheme', 'スキーム'],
      ['http is plain, https encrypted.', 'http は平文、https は暗号化。']
    ),
    keyword(
      'ssl_protocol',
      ['TLS version', 'TLS バージョン'],
      ['Version of TLS; absent on plain HTTP.', 'TLS バージョン。平文の HTTP にはありません。'],
      { values: ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] }
    ),
    keyword('ssl_cipher', ['Cipher suite', '暗号スイート'], ['Cipher suite.', '暗号スイート。']),
    keyword(
      'x_edge_request_id',
      ['Request ID', 'リクエスト ID'],
      ['Id of the request.', 'リクエスト ID。']
    ),
    sourceIp('Address of the viewer.', '閲覧者の IP アドレス。'),
    relatedIp(),
    ...userAgentFields(),
    ...geoFields('source'),
    ...threatFields(),
  ],
  traps: [
    words(
      'The account is known only where the path of the log file names it; the region is always global.',
      'アカウントはログファイルのパスに含まれる場合だけ分かります。リージョンは常に global です。'
    ),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'distribution_id',
    'source.ip',
    'http.request.method',
    'url.domain',
    'url.path',
    'http.response.status_code',
    'x_edge_result_type',
  ],
};
