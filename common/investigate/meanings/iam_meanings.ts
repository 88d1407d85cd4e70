// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MeaningTable } from './meaning_table';

/** Who there is, with which keys, and what they may do. */
export const iamMeanings: MeaningTable = {
  iam: {
    CreateUser: [
      'A new IAM user was made. A user nobody asked for is a common way to come back later.',
      'IAM ユーザーが作成されました。申請のないユーザーは、再侵入の足場としてよく使われます。',
    ],
    DeleteUser: [
      'An IAM user was deleted; what it did before stays in the logs by its name.',
      'IAM ユーザーが削除されました。削除前の操作は名前でログに残ります。',
    ],
    CreateAccessKey: [
      'A long-lived access key was made; the answer names it. Made for another user than the caller it is a way to act as that user.',
      '長期アクセスキーが作成されました（応答に ID があります）。呼び出し元以外のユーザーのキーなら、なりすましの可能性があります。',
    ],
    UpdateAccessKey: [
      'An access key was switched on or off.',
      'アクセスキーが有効化または無効化されました。',
    ],
    DeleteAccessKey: [
      'A long-lived access key was deleted: the end of its use, or of a trace.',
      '長期アクセスキーが削除されました。運用上の失効のほか、痕跡を消す目的の場合もあります。',
    ],
    CreateLoginProfile: [
      'A user got a password for the console. For a user that only programs used it opens a new way in.',
      'ユーザーにコンソール用パスワードが設定されました。プログラム専用のユーザーなら新たな侵入経路になります。',
    ],
    UpdateLoginProfile: [
      'The console password of a user was set anew; who did it can sign in as the user.',
      'ユーザーのコンソール用パスワードが再設定されました。設定した人はそのユーザーとしてサインインできます。',
    ],
    DeleteLoginProfile: [
      'The console password of a user was removed; its access keys go on working.',
      'ユーザーのコンソール用パスワードが削除されました。アクセスキーは引き続き有効です。',
    ],
    ChangePassword: [
      'A user changed his own console password.',
      'ユーザーが自分のコンソール用パスワードを変更しました。',
    ],
    CreateVirtualMFADevice: [
      'A virtual MFA device was made; it counts only once it is enabled for somebody.',
      '仮想 MFA デバイスが作成されました。ユーザーに有効化されて初めて使われます。',
    ],
    EnableMFADevice: [
      'An MFA device was enabled for a user. One of a stranger keeps the owner out.',
      'ユーザーに MFA デバイスが有効化されました。第三者のデバイスなら本人が締め出されます。',
    ],
    DeactivateMFADevice: [
      'The MFA device of a user was taken off: a password alone is enough to sign in, unless he has another.',
      'ユーザーの MFA デバイスが無効化されました。ほかに MFA がなければパスワードだけでサインインできます。',
    ],
    DeleteVirtualMFADevice: [
      'A virtual MFA device was deleted.',
      '仮想 MFA デバイスが削除されました。',
    ],
    CreateRole: [
      'A new role was made. Its trust policy says who may take it on: look for accounts that are not yours.',
      'ロールが作成されました。信頼ポリシーに外部アカウントが含まれていないか確認します。',
    ],
    DeleteRole: [
      'A role was deleted: what ran with it fails from now on.',
      'ロールが削除されました。このロールで動いていた処理は以後失敗します。',
    ],
    UpdateAssumeRolePolicy: [
      'The trust policy of a role was rewritten: it decides who may take the role on, also from outside.',
      'ロールの信頼ポリシーが変更されました。外部を含め、誰がこのロールを引き受けられるかが変わります。',
    ],
    AttachRolePolicy: [
      'A managed policy was attached to a role. AdministratorAccess and its like give the role everything.',
      'ロールに管理ポリシーがアタッチされました。AdministratorAccess などでは全権限が付与されます。',
    ],
    DetachRolePolicy: [
      'A managed policy was detached from a role: the role may do less, or a policy that denied something is gone.',
      'ロールから管理ポリシーがデタッチされました。権限の縮小のほか、拒否ポリシーが外れた可能性もあります。',
    ],
    PutRolePolicy: [
      'An inline policy of a role was written; it appears in no list of managed policies.',
      'ロールのインラインポリシーが作成・変更されました。管理ポリシーの一覧には現れません。',
    ],
    DeleteRolePolicy: [
      'An inline policy of a role was deleted.',
      'ロールのインラインポリシーが削除されました。',
    ],
    AttachUserPolicy: [
      'A managed policy was attached to a user.',
      'ユーザーに管理ポリシーがアタッチされました。',
    ],
    DetachUserPolicy: [
      'A managed policy was detached from a user.',
      'ユーザーから管理ポリシーがデタッチされました。',
    ],
    PutUserPolicy: [
      'An inline policy of a user was written; it appears in no list of managed policies.',
      'ユーザーのインラインポリシーが作成・変更されました。管理ポリシーの一覧には現れません。',
    ],
    DeleteUserPolicy: [
      'An inline policy of a user was deleted.',
      'ユーザーのインラインポリシーが削除されました。',
    ],
    AttachGroupPolicy: [
      'A managed policy was attached to a group: all its users gain the permissions.',
      'グループに管理ポリシーがアタッチされました。所属する全ユーザーに影響します。',
    ],
    DetachGroupPolicy: [
      'A managed policy was detached from a group.',
      'グループから管理ポリシーがデタッチされました。',
    ],
    PutGroupPolicy: [
      'An inline policy of a group was written: all its users are affected.',
      'グループのインラインポリシーが作成・変更されました。所属する全ユーザーに影響します。',
    ],
    AddUserToGroup: [
      'A user joined a group and has its permissions now.',
      'ユーザーがグループに追加され、グループの権限を得ました。',
    ],
    RemoveUserFromGroup: [
      'A user left a group and lost its permissions.',
      'ユーザーがグループから外れ、グループの権限を失いました。',
    ],
    DeleteGroup: ['A group of users was deleted.', 'ユーザーグループが削除されました。'],
    CreatePolicy: [
      'A managed policy was made; it counts once it is attached to somebody.',
      '管理ポリシーが作成されました。アタッチされて初めて効力を持ちます。',
    ],
    DeletePolicy: ['A managed policy was deleted.', '管理ポリシーが削除されました。'],
    CreatePolicyVersion: [
      'A managed policy got a new text. Set as default it holds at once for everybody who has the policy.',
      '管理ポリシーの新しいバージョンが作成されました。既定にすると、アタッチ先すべてに即時適用されます。',
    ],
    SetDefaultPolicyVersion: [
      'Another version of a managed policy was put in force; an older one may allow more.',
      '管理ポリシーの既定バージョンが切り替えられました。古い版のほうが広い権限を持つことがあります。',
    ],
    DeletePolicyVersion: [
      'A version of a managed policy was deleted, and with it a trace of what it had allowed.',
      '管理ポリシーのバージョンが削除されました。過去の許可内容を確認できなくなります。',
    ],
    PutRolePermissionsBoundary: [
      'The permissions boundary of a role was set: the most that its policies can allow.',
      'ロールのアクセス許可境界（権限の上限）が設定されました。',
    ],
    DeleteRolePermissionsBoundary: [
      'The permissions boundary of a role was removed: its policies count in full.',
      'ロールのアクセス許可境界が削除されました。ポリシーの権限がそのまま有効になります。',
    ],
    DeleteUserPermissionsBoundary: [
      'The permissions boundary of a user was removed: its policies count in full.',
      'ユーザーのアクセス許可境界が削除されました。ポリシーの権限がそのまま有効になります。',
    ],
    CreateInstanceProfile: [
      'An instance profile was made, by which instances carry a role.',
      'インスタンスプロファイルが作成されました。インスタンスにロールを持たせる入れ物です。',
    ],
    AddRoleToInstanceProfile: [
      'A role was put into an instance profile: programs on instances with it act as the role.',
      'インスタンスプロファイルにロールが追加されました。該当インスタンス上のプログラムがそのロールで動作します。',
    ],
    DeleteInstanceProfile: [
      'An instance profile was deleted.',
      'インスタンスプロファイルが削除されました。',
    ],
    CreateSAMLProvider: [
      'A SAML identity provider was added: whoever runs it can vouch for people.',
      'SAML の ID プロバイダーが追加されました。その運用者は利用者を認証できるようになります。',
    ],
    UpdateSAMLProvider: [
      'The metadata of a SAML identity provider were replaced, among them the keys that it is trusted by.',
      'SAML の ID プロバイダーのメタデータ（信頼する鍵を含む）が差し替えられました。',
    ],
    DeleteSAMLProvider: [
      'A SAML identity provider was deleted: nobody can take on roles through it.',
      'SAML の ID プロバイダーが削除されました。経由したロールの引き受けはできなくなります。',
    ],
    CreateOpenIDConnectProvider: [
      'An OpenID Connect provider was added: its tokens can open roles that trust it.',
      'OpenID Connect プロバイダーが追加されました。信頼するロールをそのトークンで引き受けられます。',
    ],
    DeleteOpenIDConnectProvider: [
      'An OpenID Connect provider was deleted.',
      'OpenID Connect プロバイダーが削除されました。',
    ],
    UpdateAccountPasswordPolicy: [
      'The rules for passwords of IAM users were changed.',
      'IAM ユーザーのパスワードポリシーが変更されました。',
    ],
    DeleteAccountPasswordPolicy: [
      'The rules for passwords of IAM users were removed: the default of AWS holds.',
      'IAM ユーザーのパスワードポリシーが削除され、AWS の既定に戻りました。',
    ],
    GetAccountAuthorizationDetails: [
      'Reads all users, groups, roles and policies of the account at once: useful for audits, and for whoever looks for a way up.',
      'アカウントの全ユーザー・グループ・ロール・ポリシーを一括取得しました。監査のほか、権限昇格の下調べにも使われます。',
    ],
  },
  organizations: {
    LeaveOrganization: [
      'The account left the organisation: its guard rails (service control policies) and shared logging end.',
      'アカウントが組織から離脱しました。サービスコントロールポリシー（SCP）などの統制が効かなくなります。',
    ],
    RemoveAccountFromOrganization: [
      'An account was taken out of the organisation: its guard rails end.',
      'アカウントが組織から外されました。SCP などの統制が効かなくなります。',
    ],
    CloseAccount: [
      'A member account was closed; it can be opened again only for 90 days.',
      'メンバーアカウントが閉鎖されました。再開できるのは 90 日以内です。',
    ],
    DetachPolicy: [
      'A policy of the organisation, such as a service control policy, was detached: what it forbade may be allowed.',
      '組織のポリシー（SCP など）がデタッチされました。禁止されていた操作が可能になるおそれがあります。',
    ],
    UpdatePolicy: [
      'A policy of the organisation, such as a service control policy, was rewritten.',
      '組織のポリシー（SCP など）が変更されました。',
    ],
    DeletePolicy: ['A policy of the organisation was deleted.', '組織のポリシーが削除されました。'],
    DeleteOrganization: [
      'The organisation was deleted.',
      '組織（AWS Organizations）が削除されました。',
    ],
  },
};
