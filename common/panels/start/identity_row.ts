// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { CALLS, CHANGE_COLUMNS, DENIED, panel, row, SUCCEEDED } from './start_panel';

const SIGN_IN = { field: 'eventName', is: 'ConsoleLogin' };

export const identityRow = row(
  ['Identities', 'ID と認証'],
  [
    panel(
      'root-use',
      ['Use of root', 'ルートユーザーの利用'],
      [
        'What the root user did, which everyday work never needs.',
        'ルートユーザーの操作です。日常の運用では使いません。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [
            { field: 'userIdentity.type', is: 'Root' },
            { field: 'userIdentity.invokedBy', exists: true, not: true },
            { field: 'eventType', is: 'AwsServiceEvent', not: true },
          ],
          measure: { count: true },
        },
        drawing: 'number',
        thresholds: { attention: 1 },
        width: 3,
      }
    ),
    panel(
      'sign-ins-without-mfa',
      ['Console sign-ins without MFA', 'MFA なしのサインイン'],
      [
        'Users and root who signed in with a password alone; single sign-on asks for MFA itself and is left out.',
        'パスワードだけでサインインしたユーザーとルートです（SSO 側で MFA を行うものは除きます）。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [
            SIGN_IN,
            { field: 'responseElements.ConsoleLogin', is: 'Success' },
            { field: 'additionalEventData.MFAUsed', is: 'No' },
            { field: 'userIdentity.type', in: ['IAMUser', 'Root'] },
          ],
          measure: { count: true },
        },
        drawing: 'number',
        thresholds: { attention: 1 },
        width: 3,
      }
    ),
    panel(
      'failed-sign-ins',
      ['Failed console sign-ins', 'サインインの失敗'],
      [
        'Wrong passwords and refused sign-ins: many in a row look like guessing.',
        'パスワード誤りなどの失敗です。続く場合は推測攻撃を疑います。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [SIGN_IN, { field: 'responseElements.ConsoleLogin', is: 'Failure' }],
          measure: { count: true },
        },
        drawing: 'number',
        thresholds: { attention: 10 },
        width: 3,
      }
    ),
    panel(
      'administrators-active',
      ['Administrator roles in use', '使われた管理者ロール'],
      [
        'How many of the administrator roles of the register were used.',
        '登録された管理者ロールのうち使われた数です。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [
            CALLS,
            {
              field: 'userIdentity.sessionContext.sessionIssuer.arn',
              listed: 'system.administrator_roles',
            },
          ],
          measure: { distinct: 'userIdentity.sessionContext.sessionIssuer.arn' },
        },
        drawing: 'number',
        width: 3,
      }
    ),
    panel(
      'sign-ins',
      ['Console sign-ins, with and without MFA', 'サインイン（MFA の有無別）'],
      [
        'Who came through the console, with a second factor or not.',
        'コンソールへのサインインを MFA の有無で分けて見ます。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [SIGN_IN, { field: 'responseElements.ConsoleLogin', is: 'Success' }],
          measure: { count: true },
          by: ['additionalEventData.MFAUsed'],
          over: 'day',
          top: 3,
        },
        drawing: 'bars',
        width: 6,
      }
    ),
    panel(
      'failed-sign-ins-by-user',
      ['Failed sign-ins by user and address', 'サインイン失敗（ユーザー・IP 別）'],
      ['Whose sign-in failed, and from where.', 'どのユーザーがどこから失敗したかを見ます。'],
      {
        query: {
          log: 'cloudtrail',
          where: [SIGN_IN, { field: 'responseElements.ConsoleLogin', is: 'Failure' }],
          measure: { count: true },
          by: ['user.name', 'source.address'],
          top: 10,
        },
        drawing: 'table',
        width: 6,
      }
    ),
    panel(
      'administrator-work',
      ['What administrators did', '管理者の操作'],
      [
        'Changes by the administrator roles of the register, planned or not.',
        '登録された管理者ロールによる変更と、計画内・計画外の別です。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [
            CALLS,
            { field: 'readOnly', is: false },
            {
              field: 'userIdentity.sessionContext.sessionIssuer.arn',
              listed: 'system.administrator_roles',
            },
          ],
          measure: { list: CHANGE_COLUMNS },
          top: 50,
        },
        drawing: 'table',
        planned: true,
        width: 12,
      }
    ),
    panel(
      'new-access-keys',
      ['New access keys', '新しいアクセスキー'],
      [
        'Long-lived keys that were made: each needs an owner and a reason.',
        '作成された長期アクセスキーです。所有者と理由を確かめます。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [{ field: 'eventName', is: 'CreateAccessKey' }, SUCCEEDED],
          measure: { count: true },
          by: ['cloud.account.id', 'requestParameters.userName', 'userIdentity.arn'],
          top: 20,
        },
        drawing: 'table',
        width: 6,
      }
    ),
    panel(
      'denied-per-day',
      ['Denied calls per day', '日別の拒否された呼び出し'],
      [
        'A rise tells of a broken release or of somebody trying.',
        '増加はリリースの不備か探索を示します。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [CALLS, DENIED],
          measure: { count: true },
          over: 'day',
        },
        drawing: 'bars',
        width: 6,
      }
    ),
  ]
);
