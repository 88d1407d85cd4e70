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
  instanceId,
  relatedIp,
  sourceIp,
  TIME,
} from './shared_fields';

export const linuxSecureKind: LogKind = {
  id: 'linux_secure',
  name: words('Linux sign-ins (secure)', 'Linux 認証ログ (secure)'),
  indexPattern: 'log-linux-secure-*',
  discoverPatternId: '52214a80-8cee-11ea-8245-b5a58f1d6758',
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: '@id', are: 'documents' },
  quiet: false,
  alwaysMapped: ALWAYS_MAPPED,
  fields: [
    ...everyDocument(),
    keyword(
      'event.action',
      ['Action', 'アクション'],
      ['What sshd did; for sudo the command.', 'sshd の処理内容。sudo では実行コマンド。']
    ),
    keyword('event.outcome', ['Outcome', '結果'], ['How a sign-in ended.', 'サインインの結果。'], {
      values: ['success', 'failure'],
    }),
    keyword(
      'event.category',
      ['Category', 'カテゴリ'],
      ['authentication for sign-ins.', 'サインインは authentication。']
    ),
    keyword(
      'user.name',
      ['User', 'ユーザー'],
      ['User who signed in.', 'サインインしたユーザー。'],
      {
        entity: 'user',
      }
    ),
    keyword(
      'process.name',
      ['Program', 'プログラム'],
      ['sshd, sudo, su and so on.', 'sshd、sudo、su など。']
    ),
    keyword('host.hostname', ['Host', 'ホスト'], ['Host that logged.', '記録元のホスト。']),
    instanceId(
      'Instance that logged, by its log stream.',
      '記録元のインスタンス（ログストリーム名より）。'
    ),
    sourceIp('Address that signed in.', 'サインイン元の IP アドレス。'),
    integer(
      'source.port',
      ['Source port', '送信元ポート'],
      ['Port of that address.', 'サインイン元のポート番号。'],
      {
        group: true,
      }
    ),
    relatedIp(),
    ...geoFields('source'),
  ],
  traps: [
    words(
      'The lines carry no year: the loader guesses it.',
      'ログ行に年がないため、ローダーが推定しています。'
    ),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'host.hostname',
    'process.name',
    'event.action',
    'event.outcome',
    'user.name',
    'source.ip',
  ],
};
