// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { boolean, date, ip, keyword, number, optional, text, words } from './field';
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
  threatFields,
  TIME,
} from './shared_fields';

const KEY_OWNER = 'resource.accessKeyDetails.userName';

export const guarddutyKind: LogKind = {
  id: 'guardduty',
  name: words('GuardDuty findings', 'GuardDuty 検出結果'),
  indexPattern: 'log-aws-guardduty-*',
  discoverPatternId: '8be467d0-7fc8-11ea-9ba8-7fa25bc74a6f',
  time: TIME,
  ingested: INGESTED,
  // The path of an export names the account that exported, which may be the administrator's.
  account: ['accountId', ACCOUNT],
  once: { field: 'id', are: 'versions', newestBy: ['updatedAt', 'service.count'] },
  quiet: true,
  alwaysMapped: [...ALWAYS_MAPPED, 'description', 'event.severity', 'source.ip', 'user.name'],
  fields: [
    ...everyDocument(),
    keyword('id', ['Finding', '検出結果'], ['Id of the finding.', '検出結果の ID。'], {
      entity: 'finding',
    }),
    keyword(
      'arn',
      ['Finding ARN', '検出結果の ARN'],
      [
        'ARN of the finding: its id in Security Hub.',
        '検出結果の ARN。Security Hub での ID です。',
      ],
      { entity: 'finding' }
    ),
    keyword(
      'accountId',
      ['Finding account', '検出アカウント'],
      [
        'Account that the finding is about; the account of the path may be the administrator.',
        '検出結果の対象アカウント。パスのアカウントは管理アカウントのことがあります。',
      ],
      { entity: 'account' }
    ),
    keyword(
      'type',
      ['Type', '検出タイプ'],
      [
        'What was found, such as Recon:IAMUser/MaliciousIPCaller.',
        '検出タイプ（例: Recon:IAMUser/MaliciousIPCaller）。',
      ]
    ),
    keyword('title', ['Title', 'タイトル'], ['What was found, in a sentence.', '検出内容の要約。']),
    text(
      'description',
      ['Description', '説明'],
      ['What was found, at length.', '検出内容の説明。']
    ),
    number(
      'event.severity',
      ['Severity (0-10)', '重要度 (0-10)'],
      [
        'Whole part of the severity: 9 critical, 7 high, 4 medium, 1 low.',
        '重要度の整数部: 9 は重大、7 は高、4 は中、1 は低。',
      ],
      { group: true }
    ),
    keyword(
      'severitylabel',
      ['Severity label', '重要度ラベル'],
      ['Severity in words, made by the loader.', 'ローダーが付けた重要度のラベル。'],
      {
        trap: words(
          'Missing for critical findings (9 and more): filter by the number.',
          '重大（9 以上）の検出結果には付きません。数値で絞り込んでください。'
        ),
      }
    ),
    number(
      'service.count',
      ['Occurrences', '発生回数'],
      ['How often GuardDuty has seen it so far.', 'これまでに観測された回数。'],
      {
        trap: words(
          'Grows with each version: never sum it over versions.',
          '版ごとに増える累計のため、版をまたいで合計しないでください。'
        ),
      }
    ),
    boolean(
      'service.archived',
      ['Archived', 'アーカイブ済み'],
      ['True when put away.', 'アーカイブ済みなら true。']
    ),
    boolean(
      'service.additionalInfo.sample',
      ['Sample', 'サンプル'],
      ['True for made-up findings.', 'サンプルの検出結果なら true。'],
      { optional: true }
    ),
    date(
      'createdAt',
      ['Created', '作成日時'],
      ['When the finding was made.', '検出結果の作成日時。']
    ),
    date(
      'updatedAt',
      ['Updated', '更新日時'],
      ['When this version was made.', 'この版の更新日時。']
    ),
    date(
      'service.eventFirstSeen',
      ['First seen', '初回検知'],
      ['When it was first seen.', '最初に検知された日時。']
    ),
    date(
      'service.eventLastSeen',
      ['Last seen', '最終検知'],
      ['When it was last seen.', '最後に検知された日時。']
    ),
    keyword(
      KEY_OWNER,
      ['User or role', 'ユーザー / ロール'],
      [
        'Owner of the access key concerned, for a role its name.',
        '対象アクセスキーの所有者。ロールの場合はロール名。',
      ],
      { entity: 'user', listedIn: { arn: [], name: [KEY_OWNER] } }
    ),
    keyword(
      'resource.accessKeyDetails.accessKeyId',
      ['Access key', 'アクセスキー'],
      ['Access key concerned.', '対象アクセスキー。'],
      { entity: 'access_key' }
    ),
    keyword(
      'resource.accessKeyDetails.principalId',
      ['Principal ID', 'プリンシパル ID'],
      [
        'Unique id of that owner, for a role with the session name.',
        '所有者の一意識別子。ロールではセッション名が付くことがあります。',
      ],
      { entity: 'principal' }
    ),
    keyword(
      'resource.accessKeyDetails.userType',
      ['User type', 'ユーザー種別'],
      ['Kind of the owner of the key.', 'アクセスキー所有者の種別。']
    ),
    instanceId('Instance concerned.', '対象インスタンス。'),
    keyword(
      'resource.resourceType',
      ['Resource type', 'リソースタイプ'],
      ['Kind of resource concerned.', '対象リソースの種類。']
    ),
    keyword(
      'service.action.actionType',
      ['Action type', 'アクションタイプ'],
      ['Kind of activity that was seen.', '検知された活動の種類。']
    ),
    keyword(
      'service.action.awsApiCallAction.api',
      ['API', 'API'],
      ['API that was called.', '呼び出された API。']
    ),
    keyword(
      'service.action.awsApiCallAction.serviceName',
      ['Service called', '呼び出されたサービス'],
      ['AWS service that was called.', '呼び出された AWS サービス。']
    ),
    ...optional([
      keyword(
        'service.action.awsApiCallAction.remoteAccountDetails.accountId',
        ['Remote account', '相手側アカウント'],
        ['AWS account that the call came from.', '呼び出し元の AWS アカウント。'],
        { entity: 'account' }
      ),
      keyword(
        'resource.s3BucketDetails.name',
        ['Bucket', 'バケット'],
        ['Buckets concerned.', '対象のバケット。'],
        { entity: 'resource', listedIn: { arn: [], name: ['resource.s3BucketDetails.name'] } }
      ),
      keyword(
        'resource.instanceDetails.networkInterfaces.networkInterfaceId',
        ['Network interface', 'ネットワークインターフェイス'],
        [
          'Interfaces of the instance concerned.',
          '対象インスタンスのネットワークインターフェイス。',
        ],
        { entity: 'resource' }
      ),
    ]),
    keyword(
      'dns.question.name',
      ['Domain', 'ドメイン'],
      ['Domain that was looked up.', '問い合わせられたドメイン。'],
      { entity: 'domain' }
    ),
    sourceIp(
      'Remote address; for outbound traffic and DNS the instance.',
      '相手側の IP アドレス。外向き通信と DNS ではインスタンス側。'
    ),
    ip(
      'destination.ip',
      ['Destination address', '宛先 IP'],
      [
        'Address of the instance; for outbound traffic the remote one.',
        'インスタンスの IP アドレス。外向き通信では相手側。',
      ],
      { entity: 'address' }
    ),
    keyword(
      'network.direction',
      ['Direction', '通信方向'],
      ['Which way the traffic went.', '通信の方向。'],
      {
        trap: words('Missing for critical findings.', '重大な検出結果には付きません。'),
      }
    ),
    keyword(
      'ThreatPurpose',
      ['Threat purpose', '脅威の目的'],
      ['First part of the type.', '検出タイプの先頭部分。'],
      {
        trap: words(
          'Missing for critical findings: use the type.',
          '重大な検出結果には付きません。検出タイプを使ってください。'
        ),
      }
    ),
    relatedIp(),
    ...geoFields('source'),
    ...threatFields(),
  ],
  traps: [
    words(
      'One finding is many documents: each update is one. Findings are counted by id.',
      '1 件の検出結果は更新のたびに 1 ドキュメントとなります。件数は id で数えます。'
    ),
    words(
      'Where Security Hub is on, the same findings come there too: do not add the two.',
      'Security Hub が有効な場合は同じ検出結果がそちらにも記録されます。両者を足し合わせないでください。'
    ),
  ],
  columns: [
    TIME,
    'accountId',
    'event.severity',
    'type',
    'title',
    KEY_OWNER,
    'cloud.instance.id',
    'source.ip',
    'service.count',
  ],
};
