// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cloudtrail } from './cloudtrail_names';
import { date, keyword, words } from './field';
import type { LogField } from './log_kind';

const ROLE_NAME = 'userIdentity.sessionContext.sessionIssuer.userName';
const ROLE_LISTED = { arn: [cloudtrail.role], name: [ROLE_NAME] };

/** Who called: the raw record's identity, beside the copies of the loader. */
export const cloudtrailWho: readonly LogField[] = [
  keyword(
    cloudtrail.role,
    ['Role', 'ロール'],
    [
      'ARN of the IAM role whose session called; absent for users, root and services.',
      '呼び出したセッションの IAM ロールの ARN。ユーザー、ルート、サービスにはありません。',
    ],
    { entity: 'role', listedIn: ROLE_LISTED }
  ),
  keyword(
    ROLE_NAME,
    ['Role name', 'ロール名'],
    [
      'Name of that role, without path and account.',
      'そのロールの名前（パスとアカウントを除く）。',
    ],
    { listedIn: ROLE_LISTED }
  ),
  keyword(
    cloudtrail.identityType,
    ['Identity type', 'ID の種類'],
    ['What kind of identity called.', '呼び出した ID の種類。'],
    {
      values: [
        'AssumedRole',
        'IAMUser',
        'Root',
        'AWSService',
        'AWSAccount',
        'FederatedUser',
        'WebIdentityUser',
        'SAMLUser',
        'IdentityCenterUser',
        'Directory',
        'Unknown',
      ],
    }
  ),
  keyword(
    cloudtrail.sessionArn,
    ['Identity ARN', 'ID の ARN'],
    [
      'ARN of the user, or of the role session with its session name.',
      'ユーザーの ARN、またはセッション名を含むロールセッションの ARN。',
    ],
    {
      entity: 'principal',
      listedIn: {
        arn: [cloudtrail.sessionArn, cloudtrail.role],
        name: [ROLE_NAME, 'userIdentity.userName'],
      },
    }
  ),
  keyword(
    'user.name',
    ['User or session', 'ユーザー / セッション'],
    [
      'User name; for a role the name of the session, which is the person behind IAM Identity Center.',
      'ユーザー名。ロールの場合はセッション名（IAM Identity Center では利用者本人）。',
    ],
    {
      entity: 'user',
      trap: words(
        'Never the role: sessions of different roles can share a name, and names with / or : are cut.',
        'ロール名ではありません。別ロールのセッションが同名になることがあり、/ や : を含む名前は途中で切れます。'
      ),
    }
  ),
  keyword(
    'userIdentity.userName',
    ['IAM user', 'IAM ユーザー'],
    ['Name of the IAM user.', 'IAM ユーザーの名前。'],
    { entity: 'user' }
  ),
  keyword(
    'userIdentity.principalId',
    ['Principal ID', 'プリンシパル ID'],
    [
      'Unique id of the identity, for a role with the session name.',
      'ID の一意識別子。ロールではセッション名が付きます。',
    ],
    { entity: 'principal' }
  ),
  keyword(
    'userIdentity.accountId',
    ["Caller's account", '呼び出し元アカウント'],
    [
      'Account of the caller; another one than the account of the event when the call came across accounts.',
      '呼び出し元のアカウント。クロスアカウントの場合はイベントのアカウントと異なります。',
    ],
    { entity: 'account' }
  ),
  keyword(
    'userIdentity.accessKeyId',
    ['Access key', 'アクセスキー'],
    [
      'Id of the access key that signed; ASIA is temporary, AKIA long lived.',
      '署名に使われたアクセスキー ID。ASIA は一時的、AKIA は長期のキー。',
    ],
    { entity: 'access_key' }
  ),
  keyword(
    cloudtrail.invokedBy,
    ['Invoked by', '呼び出し元サービス'],
    ['AWS service that called on behalf of somebody.', '誰かに代わって呼び出した AWS サービス。']
  ),
  keyword(
    'userIdentity.sessionContext.attributes.mfaAuthenticated',
    ['Session with MFA', 'MFA 認証セッション'],
    [
      'true when the session was opened with a second factor.',
      'MFA で認証されたセッションなら true。',
    ],
    {
      values: ['true', 'false'],
      trap: words(
        'A word, not a truth value. Sign-ins through an identity provider say false although the provider asked for MFA.',
        '真偽値ではなく文字列です。ID プロバイダー側で MFA を行っていても false になります。'
      ),
    }
  ),
  date(
    'userIdentity.sessionContext.attributes.creationDate',
    ['Session began', 'セッション開始'],
    ['When the credentials of the session were issued.', 'セッションの認証情報が発行された日時。']
  ),
  keyword(
    'userIdentity.sessionContext.sourceIdentity',
    ['Source identity', 'ソース ID'],
    [
      'Name that a chain of roles keeps from its first step.',
      'ロールを引き受け直しても引き継がれる最初の ID。',
    ],
    { optional: true, entity: 'user' }
  ),
  keyword(
    'sessionCredentialFromConsole',
    ['From the console', 'コンソール経由'],
    [
      'true when the credentials came from a console session.',
      'マネジメントコンソールのセッションで取得した認証情報なら true。',
    ],
    { values: ['true'] }
  ),
];
