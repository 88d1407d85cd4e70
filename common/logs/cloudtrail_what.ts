// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cloudtrail } from './cloudtrail_names';
import { boolean, keyword, number, text, words } from './field';
import type { EntityType, LogField } from './log_kind';
import { ERROR_TEXT } from './shared_fields';

/** What was called, how it ended, on what. */
export const cloudtrailWhat: readonly LogField[] = [
  keyword(
    cloudtrail.eventSource,
    ['Service', 'サービス'],
    [
      'AWS service that was called, such as s3.amazonaws.com.',
      '呼び出された AWS サービス（例: s3.amazonaws.com）。',
    ]
  ),
  keyword(
    cloudtrail.eventName,
    ['Action', 'アクション'],
    ['API that was called, such as DeleteTrail.', '呼び出された API（例: DeleteTrail）。']
  ),
  keyword(
    cloudtrail.outcome,
    ['Outcome', '結果'],
    [
      'failure when the record names an error, success otherwise.',
      'エラーが記録されていれば failure、なければ success。',
    ],
    {
      values: ['success', 'failure'],
      trap: words(
        'failure holds both refused and failed calls: the error code tells them apart.',
        'failure には拒否と認可後のエラーの両方が含まれます。区別はエラーコードで行います。'
      ),
    }
  ),
  keyword(
    cloudtrail.errorCode,
    ['Error code', 'エラーコード'],
    [
      'Code of the error, such as AccessDenied; absent on success.',
      'エラーコード（例: AccessDenied）。成功時はありません。',
    ]
  ),
  keyword(
    cloudtrail.errorMessage,
    ['Error message', 'エラーメッセージ'],
    ['Text of the error as a whole.', 'エラーの全文。']
  ),
  text(
    ERROR_TEXT,
    ['Error text', 'エラー本文'],
    ['Text of the error, for searching in it.', 'エラー本文（全文検索用）。']
  ),
  keyword(
    cloudtrail.eventType,
    ['Event type', 'イベントタイプ'],
    ['How the event came about.', 'イベントの発生経路。'],
    {
      values: [
        'AwsApiCall',
        'AwsServiceEvent',
        'AwsConsoleSignIn',
        'AwsConsoleAction',
        'AwsVpceEvent',
        'AwsCloudTrailInsight',
      ],
    }
  ),
  keyword(
    cloudtrail.eventCategory,
    ['Event category', 'イベントカテゴリ'],
    [
      'Management, data, network activity or insight event.',
      '管理、データ、ネットワークアクティビティ、インサイトの別。',
    ],
    { values: ['Management', 'Data', 'NetworkActivity', 'Insight'] }
  ),
  boolean(
    'readOnly',
    ['Read only', '読み取り専用'],
    ['True when the call changes nothing.', '変更を伴わない呼び出しなら true。']
  ),
  boolean(
    'managementEvent',
    ['Management event', '管理イベント'],
    ['True for management events.', '管理イベントなら true。']
  ),
  keyword(
    cloudtrail.region,
    ['AWS region', 'AWS リージョン'],
    ['Region that took the call.', '呼び出しを受けたリージョン。'],
    {
      entity: 'region',
    }
  ),
  keyword(
    cloudtrail.eventId,
    ['Event ID', 'イベント ID'],
    [
      'Id of the event: one event, whatever number of documents.',
      'イベントの ID。ドキュメントが複数でもイベントは 1 件。',
    ]
  ),
  keyword(
    'sharedEventID',
    ['Shared event ID', '共有イベント ID'],
    [
      'The same for the records that several accounts got of one call.',
      '1 回の呼び出しが複数アカウントに記録されたときの共通 ID。',
    ]
  ),
  keyword(
    'requestID',
    ['Request ID', 'リクエスト ID'],
    [
      'Id of the request; S3 writes the same to its access log.',
      'リクエストの ID。S3 アクセスログにも同じ値が記録されます。',
    ]
  ),
  keyword(
    cloudtrail.resourceArn,
    ['Resource', 'リソース'],
    ['ARNs of the resources that the event names.', 'イベントが示すリソースの ARN。'],
    {
      entity: 'resource',
      trap: words(
        'Several values, and many services name none: absence does not mean that nothing was touched.',
        '複数の値を持つことがあり、記録しないサービスも多くあります。値がなくても操作がなかったとは言えません。'
      ),
    }
  ),
  keyword(
    'resources.type',
    ['Resource type', 'リソースタイプ'],
    [
      'Types of those resources; not paired with the ARNs.',
      'リソースのタイプ。ARN との対応は取れません。',
    ]
  ),
  keyword(
    'responseElements.ConsoleLogin',
    ['Console sign-in', 'コンソールサインイン'],
    ['Result of a sign-in to the console.', 'マネジメントコンソールへのサインイン結果。'],
    { values: ['Success', 'Failure'] }
  ),
  keyword(
    'additionalEventData.MFAUsed',
    ['MFA at sign-in', 'サインイン時の MFA'],
    ['Yes when a sign-in used a second factor.', 'サインイン時に MFA を使っていれば Yes。'],
    {
      values: ['Yes', 'No'],
      trap: words(
        'IAM Identity Center asks for MFA itself: its sign-ins say No.',
        'IAM Identity Center は自身で MFA を行うため、No と記録されます。'
      ),
    }
  ),
  keyword(
    'resources.accountId',
    ['Resource account', 'リソースのアカウント'],
    [
      'Accounts that own those resources; not paired with the ARNs.',
      'リソースを所有するアカウント。ARN との対応は取れません。',
    ],
    { entity: 'account' }
  ),
  ...parameters(),
  number(
    'additionalEventData.bytesTransferredOut',
    ['Bytes out', '送信バイト数'],
    ['Bytes that an S3 data event sent.', 'S3 データイベントで送られたバイト数。'],
    { sum: true }
  ),
  number(
    'additionalEventData.bytesTransferredIn',
    ['Bytes in', '受信バイト数'],
    ['Bytes that an S3 data event received.', 'S3 データイベントで受け取ったバイト数。'],
    { sum: true }
  ),
  keyword(
    'tlsDetails.tlsVersion',
    ['TLS version', 'TLS バージョン'],
    ['Version of TLS of the call.', '呼び出しの TLS バージョン。'],
    { values: ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] }
  ),
  keyword(
    'tlsDetails.cipherSuite',
    ['Cipher suite', '暗号スイート'],
    ['Cipher suite of the call.', '呼び出しの暗号スイート。']
  ),
  keyword(
    'vpcEndpointId',
    ['VPC endpoint', 'VPC エンドポイント'],
    ['Endpoint that the call came through.', '経由した VPC エンドポイント。'],
    { entity: 'resource' }
  ),
];

/** Parameters of request and answer: the record's own, different for each service, typed by the first value that came. */
function parameters(): LogField[] {
  const trap = words(
    'Mapped by the first value of the month: missing or of another type in some months.',
    '月ごとに最初の値で型が決まるため、月によっては存在しないか型が異なります。'
  );
  const made: Array<[name: string, en: string, ja: string, entity?: EntityType]> = [
    ['roleArn', 'Role asked for', '引き受け対象のロール', 'role'],
    ['roleName', 'Role name (request)', '対象ロール名'],
    ['roleSessionName', 'Session name asked for', '指定されたセッション名', 'user'],
    ['userName', 'User name (request)', '対象ユーザー名', 'user'],
    ['groupName', 'Group name (request)', '対象グループ名'],
    ['policyArn', 'Policy ARN', 'ポリシー ARN', 'resource'],
    ['policyName', 'Policy name', 'ポリシー名'],
    ['bucketName', 'Bucket', 'バケット', 'resource'],
    ['key', 'Object key', 'オブジェクトキー'],
    ['instanceId', 'Instance (request)', '対象インスタンス', 'instance'],
    ['groupId', 'Security group', 'セキュリティグループ', 'resource'],
    ['functionName', 'Function', 'Lambda 関数', 'resource'],
    ['tableName', 'Table', 'テーブル', 'resource'],
    ['dBInstanceIdentifier', 'Database', 'DB インスタンス', 'resource'],
    ['keyId', 'Key', 'KMS キー', 'resource'],
    ['secretId', 'Secret', 'シークレット', 'resource'],
    ['logGroupName', 'Log group', 'ロググループ', 'resource'],
    ['stackName', 'Stack', 'スタック', 'resource'],
    ['name', 'Name (request)', '対象の名前'],
    ['detectorId', 'Detector', 'ディテクター'],
    [
      'instancesSet.items.instanceId',
      'Instances (request)',
      '対象インスタンス（複数）',
      'instance',
    ],
    ['accessKeyId', 'Access key (request)', '対象アクセスキー', 'access_key'],
  ];
  return [
    ...made.map(([name, en, ja, entity]) =>
      keyword(
        `requestParameters.${name}`,
        [en, ja],
        [`Request parameter ${name}.`, `リクエストパラメータ ${name} の値。`],
        {
          optional: true,
          trap,
          ...(entity ? { entity } : {}),
          ...(name === 'bucketName'
            ? { listedIn: { arn: [], name: ['requestParameters.bucketName'] } }
            : {}),
        }
      )
    ),
    ...answered().map((field): LogField => ({ ...field, optional: true, trap })),
  ];
}

/** What an answer handed out or made: keys of sessions and of users, who may use them, instances. */
function answered(): LogField[] {
  return [
    keyword(
      'responseElements.credentials.accessKeyId',
      ['Session key handed out', '発行された一時キー'],
      [
        'Temporary access key that the answer handed out (AssumeRole and its like).',
        'AssumeRole などの応答で発行された一時アクセスキー。',
      ],
      { entity: 'access_key' }
    ),
    keyword(
      'responseElements.assumedRoleUser.arn',
      ['Session handed out', '発行されたセッション'],
      [
        'Role session that the answer opened, with its session name.',
        '応答で開始されたロールセッションの ARN（セッション名を含む）。',
      ],
      { entity: 'principal' }
    ),
    keyword(
      'responseElements.accessKey.accessKeyId',
      ['Access key created', '作成されたアクセスキー'],
      [
        'Long-lived access key that CreateAccessKey made.',
        'CreateAccessKey で作成された長期アクセスキー。',
      ],
      { entity: 'access_key' }
    ),
    keyword(
      'responseElements.instancesSet.items.instanceId',
      ['Instances started', '起動されたインスタンス'],
      ['Instances that RunInstances made.', 'RunInstances で起動されたインスタンス。'],
      { entity: 'instance' }
    ),
  ];
}
