// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MeaningTable } from './meaning_table';

/** Signing in, becoming somebody else, and getting keys for it. */
export const signInMeanings: MeaningTable = {
  signin: {
    ConsoleLogin: [
      'Somebody signed in to the AWS Management Console, or tried to. Address, MFA and the calls that follow tell whether it was the person whose name it has.',
      'マネジメントコンソールへのサインイン（失敗した試みを含む）です。送信元、MFA の有無、その後の操作から本人かどうかを確認します。',
    ],
    CheckMfa: [
      'The sign-in page asked for a code of a second factor.',
      'サインイン画面で MFA の入力を求めた記録です。',
    ],
    SwitchRole: [
      'Somebody switched to a role in the console. From here on the calls carry the role, perhaps in another account.',
      'コンソールでロールを切り替えました。以降の操作は切り替え先のロール（別アカウントの場合あり）で記録されます。',
    ],
    ExitRole: [
      'Somebody left a role in the console and is the identity of before again.',
      'コンソールで切り替えたロールを終了し、元の ID に戻りました。',
    ],
    RenewRole: [
      'The console renewed the session of a role that somebody had switched to.',
      'コンソールで切り替え中のロールのセッションが更新されました。',
    ],
    PasswordRecoveryRequested: [
      'Somebody asked for a new password of the root user. Who did not ask himself should look at the mailbox of the account.',
      'ルートユーザーのパスワード再設定が要求されました。心当たりがない場合は、アカウントのメールアドレスの乗っ取りも疑います。',
    ],
    PasswordRecoveryCompleted: [
      'The root user got a new password: whoever set it can do everything in the account.',
      'ルートユーザーのパスワードが再設定されました。設定した人はアカウントのすべての操作が可能です。',
    ],
    EmailUpdated: [
      'The e-mail address of the root user changed; password recovery goes to the new one.',
      'ルートユーザーのメールアドレスが変更されました。以後のパスワード再設定は新しい宛先に届きます。',
    ],
    PasswordUpdated: [
      'The password of the root user changed.',
      'ルートユーザーのパスワードが変更されました。',
    ],
  },
  sts: {
    AssumeRole: [
      'Somebody took on a role and got temporary keys for it. The key in the answer leads to what was done with it.',
      'ロールを引き受け、一時キーを取得しました。応答に含まれるアクセスキーから、その後の操作を追跡できます。',
    ],
    AssumeRoleWithSAML: [
      'A person of a SAML identity provider took on a role and got temporary keys for it.',
      'SAML の ID プロバイダーで認証された利用者がロールを引き受け、一時キーを取得しました。',
    ],
    AssumeRoleWithWebIdentity: [
      'A workload or person with a token of an OpenID Connect provider took on a role and got temporary keys for it, as pipelines and Kubernetes do.',
      'OpenID Connect のトークンでロールを引き受け、一時キーを取得しました（CI/CD や Kubernetes など）。',
    ],
    AssumeRoot: [
      'A member account was entered with short privileges of its root user, from the management account or a delegated administrator.',
      '管理アカウントまたは委任管理者から、メンバーアカウントのルート権限の一時セッションが開始されました。',
    ],
    GetSessionToken: [
      'A user exchanged a long-lived key for temporary ones, mostly to prove a second factor; with a stolen key it is a way to go on after the key is blocked.',
      '長期キーから一時キーを取得しました（多くは MFA のため）。キーが窃取された場合、長期キーの無効化後も一時キーが使われるおそれがあります。',
    ],
    GetFederationToken: [
      'A user made temporary keys for another name. They work on, with its permissions, after the key that made them is gone.',
      'ユーザーが別名の一時キーを発行しました。発行元のキーを無効にしても期限まで使われることがあります。',
    ],
    GetCallerIdentity: [
      'Asks "who am I?". Tools do it all the time; it is also the first call with a key whose owner is not known.',
      '自分がどの ID かを確認する呼び出しです。ツールも頻繁に使いますが、入手したキーを試す最初の操作でもあります。',
    ],
    DecodeAuthorizationMessage: [
      'Reads the details of a refused call: what was asked and which permission lacked.',
      '拒否された呼び出しの詳細（要求内容と不足した権限）を読み出しました。',
    ],
  },
  sso: {
    CreatePermissionSet: [
      'A permission set of IAM Identity Center was made; assigned to people it becomes a role in each account.',
      'IAM Identity Center の許可セットが作成されました。割り当てると各アカウントのロールになります。',
    ],
    DeletePermissionSet: [
      'A permission set of IAM Identity Center was deleted.',
      'IAM Identity Center の許可セットが削除されました。',
    ],
    AttachManagedPolicyToPermissionSet: [
      'A managed policy was added to a permission set: everybody who has the set gains its permissions.',
      '許可セットに管理ポリシーが追加されました。割り当てられた全員の権限が広がります。',
    ],
    PutInlinePolicyToPermissionSet: [
      'The inline policy of a permission set was written: everybody who has the set is affected.',
      '許可セットのインラインポリシーが変更されました。割り当てられた全員に影響します。',
    ],
    CreateAccountAssignment: [
      'A person or group got a permission set in an account.',
      '利用者またはグループに、アカウントへの許可セットが割り当てられました。',
    ],
    DeleteAccountAssignment: [
      'A person or group lost a permission set in an account.',
      '利用者またはグループから、アカウントへの許可セットの割り当てが外されました。',
    ],
  },
};
