// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { integer, keyword, words } from './field';
import type { LogKind } from './log_kind';
import {
  ACCOUNT,
  ALWAYS_MAPPED,
  everyDocument,
  INGESTED,
  relatedIp,
  sourceIp,
  threatFields,
  TIME,
} from './shared_fields';

const firstOnly = words(
  'The first answer alone: others are in the raw record.',
  '最初の回答だけです。残りは生ログを参照してください。'
);

export const r53resolverKind: LogKind = {
  id: 'r53resolver',
  name: words('Route 53 Resolver query log', 'Route 53 Resolver クエリログ'),
  indexPattern: 'log-aws-r53resolver-*',
  discoverPatternId: 'f3845ec0-efe1-11ea-99e6-53b5a9b5c41b',
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: '@id', are: 'documents' },
  quiet: false,
  alwaysMapped: [...ALWAYS_MAPPED, 'source.ip', 'source.port'],
  fields: [
    ...everyDocument(),
    keyword(
      'dns.question.name',
      ['Domain', 'ドメイン'],
      [
        'Name that was looked up, without the last dot.',
        '問い合わせられた名前（末尾のドットなし）。',
      ],
      { entity: 'domain' }
    ),
    keyword(
      'dns.question.type',
      ['Record type', 'レコードタイプ'],
      ['A, AAAA, TXT and so on.', 'A、AAAA、TXT など。']
    ),
    keyword(
      'dns.response_code',
      ['Response code', '応答コード'],
      ['NOERROR, NXDOMAIN, SERVFAIL and so on.', 'NOERROR、NXDOMAIN、SERVFAIL など。']
    ),
    keyword(
      'dns.answers.data',
      ['Answer', '回答'],
      ['What the name stands for.', '名前解決の結果。'],
      { trap: firstOnly }
    ),
    keyword(
      'dns.answers.type',
      ['Answer type', '回答のタイプ'],
      ['Record type of that answer.', '回答のレコードタイプ。'],
      { trap: firstOnly }
    ),
    sourceIp('Address that asked.', '問い合わせ元の IP アドレス。'),
    integer(
      'source.port',
      ['Source port', '送信元ポート'],
      ['Port that asked.', '問い合わせ元のポート番号。'],
      {
        group: true,
      }
    ),
    keyword(
      'srcids.instance',
      ['Instance', 'インスタンス'],
      ['Instance that asked.', '問い合わせ元のインスタンス。'],
      {
        entity: 'instance',
        trap: words(
          'The common field cloud.instance.id stays empty in this log.',
          '共通フィールド cloud.instance.id はこのログでは空のままです。'
        ),
      }
    ),
    keyword('vpc_id', ['VPC', 'VPC'], ['VPC that asked.', '問い合わせ元の VPC。'], {
      entity: 'resource',
    }),
    keyword('transport', ['Transport', 'トランスポート'], ['UDP or TCP.', 'UDP または TCP。']),
    relatedIp(),
    ...threatFields(),
  ],
  traps: [
    words(
      'The resolver answers repeated questions from its cache: those are not logged.',
      'キャッシュから応答した問い合わせは記録されません。'
    ),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'vpc_id',
    'source.ip',
    'srcids.instance',
    'dns.question.name',
    'dns.question.type',
    'dns.response_code',
    'dns.answers.data',
  ],
};
