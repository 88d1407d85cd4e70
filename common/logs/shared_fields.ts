// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { date, integer, ip, keyword, optional, text, words } from './field';
import type { LogField } from './log_kind';

export const TIME = '@timestamp';
export const INGESTED = 'event.ingested';
export const ACCOUNT = 'cloud.account.id';
export const LOG_TYPE = '@log_type';
export const WHOLE_RECORD = '@message';
export const ERROR_TEXT = 'error.message';

/** Template fields of every document (component_template_log). */
export const ALWAYS_MAPPED = ['@log_type', '@message', '@timestamp', 'event.ingested'] as const;

/** Fields that the loader writes to every document, whatever the kind. */
export function everyDocument(): LogField[] {
  return [
    date(TIME, ['Time', '日時'], ['When it happened.', '発生した日時。']),
    date(
      INGESTED,
      ['Arrived', '取り込み日時'],
      ['When the document was loaded into OpenSearch.', 'OpenSearch に取り込まれた日時。']
    ),
    keyword(
      ACCOUNT,
      ['Account', 'アカウント'],
      [
        'AWS account that the record belongs to; unknown when neither record nor path names one.',
        'レコードが属する AWS アカウント。レコードにもパスにもない場合は unknown。',
      ],
      { entity: 'account' }
    ),
    keyword('cloud.region', ['Region', 'リージョン'], ['AWS region.', 'AWS リージョン。'], {
      entity: 'region',
    }),
    keyword(
      LOG_TYPE,
      ['Log type', 'ログ種別'],
      [
        'Section of the loader that read the record.',
        'レコードを読み込んだローダーのセクション名。',
      ]
    ),
    keyword(
      '@log_s3key',
      ['Original file', '元ファイル'],
      [
        'Path of the S3 object that held the raw record.',
        '生ログが入っていた S3 オブジェクトのパス。',
      ],
      {
        group: false,
        trap: words(
          'Kept for looking up, not for grouping: the index holds no sorted values of it.',
          '検索はできますが集計はできません（doc_values がないため）。'
        ),
      }
    ),
    text(
      WHOLE_RECORD,
      ['Raw record', '生ログ'],
      ['The whole raw record as text.', '生ログ全体の文字列。']
    ),
  ];
}

type Side = 'source' | 'destination';
const SIDES = { source: ['Source', '送信元'], destination: ['Destination', '宛先'] } as const;

/** Country, city and network owner (GeoLite2): only with a licence key, only for public addresses. */
export function geoFields(side: Side): LogField[] {
  const [en, ja] = SIDES[side];
  return optional([
    keyword(
      `${side}.geo.country_iso_code`,
      [`${en} country code`, `${ja}の国コード`],
      [`Country of the ${side} address, two letters.`, `${ja} IP アドレスの国（2 文字コード）。`]
    ),
    keyword(
      `${side}.geo.country_name`,
      [`${en} country`, `${ja}の国`],
      [`Country of the ${side} address.`, `${ja} IP アドレスの国名。`]
    ),
    keyword(
      `${side}.geo.city_name`,
      [`${en} city`, `${ja}の都市`],
      [`City of the ${side} address, a guess.`, `${ja} IP アドレスの都市（推定）。`]
    ),
    integer(
      `${side}.as.number`,
      [`${en} AS number`, `${ja}の AS 番号`],
      [`Number of the network that the ${side} address is in.`, `${ja} IP アドレスの AS 番号。`],
      { group: true }
    ),
    keyword(
      `${side}.as.organization.name`,
      [`${en} network owner`, `${ja}の AS 組織`],
      [`Owner of the network that the ${side} address is in.`, `${ja} IP アドレスの AS 組織名。`]
    ),
  ]);
}

/** What matched a list of threat intelligence: only where one is loaded. */
export function threatFields(): LogField[] {
  return optional([
    keyword(
      'threat.matched.indicators',
      ['Threat indicator', '脅威指標'],
      [
        'Address or domain that a threat list names.',
        '脅威インテリジェンスに載っている IP アドレスまたはドメイン。',
      ]
    ),
    keyword(
      'threat.matched.names',
      ['Threat name', '脅威名'],
      ['What the threat list calls it.', '脅威リスト上の名称。']
    ),
    keyword(
      'threat.matched.providers',
      ['Threat list', '脅威リスト'],
      ['Who says so.', '脅威情報の提供元。']
    ),
    keyword(
      'threat.matched.types',
      ['Threat type', '脅威の種類'],
      ['Kind of the indicator.', '指標の種類。']
    ),
  ]);
}

/** Program that called. */
export function userAgent(): LogField {
  return keyword(
    'user_agent.original',
    ['User agent', 'ユーザーエージェント'],
    [
      'Program that called, as it names itself; easily forged.',
      '呼び出し元プログラムの自己申告。偽装は容易です。',
    ],
    { entity: 'user_agent' }
  );
}

/** Program that called, also taken apart. */
export function userAgentFields(): LogField[] {
  return [
    userAgent(),
    keyword(
      'user_agent.name',
      ['Program', 'プログラム'],
      [
        'Name of the program, taken from the user agent.',
        'ユーザーエージェントから得たプログラム名。',
      ]
    ),
    keyword(
      'user_agent.os.name',
      ['Operating system', 'OS'],
      ['Taken from the user agent.', 'ユーザーエージェントから得た OS 名。']
    ),
  ];
}

/** Address of the caller. */
export function sourceIp(en: string, ja: string): LogField {
  return ip('source.ip', ['Source address', '送信元 IP'], [en, ja], { entity: 'address' });
}

/** Every address of the record, whichever side. */
export function relatedIp(): LogField {
  return ip(
    'related.ip',
    ['Any address', 'すべての IP'],
    ['Every address in the record.', 'レコード内のすべての IP アドレス。'],
    {
      entity: 'address',
      trap: words(
        'Holds several values: grouped by it, one record counts under each of them.',
        '複数の値を持つため、これで集計すると 1 件のレコードが複数の行に数えられます。'
      ),
    }
  );
}

/** Instance that the record speaks of. */
export function instanceId(en: string, ja: string): LogField {
  return keyword('cloud.instance.id', ['Instance', 'インスタンス'], [en, ja], {
    entity: 'instance',
  });
}
