// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MeaningTable } from './meaning_table';

/** Keys, secrets and certificates: what cannot be read any more without them, and who may read with them. */
export const keyMeanings: MeaningTable = {
  kms: {
    ScheduleKeyDeletion: [
      'A KMS key is to be deleted after a waiting time of 7 to 30 days and cannot be used until then. Once deleted, nothing that it encrypted can be read again; CancelKeyDeletion stops it.',
      'KMS キーの削除が予約されました（待機期間 7〜30 日、その間も使用不可、CancelKeyDeletion で取り消し可能）。削除後は、暗号化したデータを復号できません。',
    ],
    CancelKeyDeletion: [
      'The deletion of a KMS key was called off; the key stays disabled until EnableKey.',
      'KMS キーの削除予約が取り消されました。EnableKey を実行するまで無効のままです。',
    ],
    DisableKey: [
      'A KMS key was disabled: what needs it fails until it is enabled again.',
      'KMS キーが無効化されました。再度有効にするまで、このキーを使う処理は失敗します。',
    ],
    EnableKey: ['A KMS key was enabled.', 'KMS キーが有効化されました。'],
    PutKeyPolicy: [
      'The policy of a KMS key was rewritten: it decides who may use and manage the key, other accounts too.',
      'KMS キーのポリシーが変更されました。他アカウントを含め、使用・管理できる相手が変わります。',
    ],
    CreateGrant: [
      'Somebody was given the use of a KMS key by a grant. AWS services do it all the time; a stranger as grantee could decrypt.',
      'グラントにより KMS キーの使用が許可されました。AWS サービスも常用しますが、許可先が第三者なら復号されるおそれがあります。',
    ],
    RevokeGrant: [
      'A grant was revoked: what used the KMS key by it fails.',
      'グラントが取り消されました。これに依存する処理はキーを使えなくなります。',
    ],
    RetireGrant: [
      'A grant of a KMS key was given back by who no longer needs it.',
      '不要になった KMS キーのグラントが返却されました。',
    ],
    DisableKeyRotation: [
      'The key material of a KMS key is no longer rotated by itself.',
      'KMS キーの自動ローテーションが無効化されました。',
    ],
    EnableKeyRotation: [
      'The key material of a KMS key is rotated by itself.',
      'KMS キーの自動ローテーションが有効化されました。',
    ],
    RotateKey: [
      'AWS KMS rotated the key material of a key.',
      'AWS KMS がキーマテリアルをローテーションしました。',
    ],
    DeleteImportedKeyMaterial: [
      'Imported key material was deleted: the KMS key cannot be used until the same material is imported again.',
      'インポートしたキーマテリアルが削除されました。同じものを再度インポートするまでキーは使えません。',
    ],
    ImportKeyMaterial: [
      'Key material from outside was imported into a KMS key.',
      '外部のキーマテリアルが KMS キーにインポートされました。',
    ],
    CreateKey: ['A KMS key was made.', 'KMS キーが作成されました。'],
    ReplicateKey: [
      'A multi-Region key was copied to another Region: data can be decrypted there with it.',
      'マルチリージョンキーが別リージョンに複製されました。複製先でも復号できるようになります。',
    ],
    DeleteAlias: [
      'An alias of a KMS key was deleted; the key itself stays.',
      'KMS キーのエイリアスが削除されました。キー自体は残ります。',
    ],
    UpdateAlias: [
      'An alias points to another KMS key: programs that go by the alias encrypt with that one.',
      'エイリアスの参照先が別の KMS キーに変わりました。エイリアスを使う処理は新しいキーで暗号化します。',
    ],
    DeleteCustomKeyStore: [
      'A custom key store was deleted.',
      'カスタムキーストアが削除されました。',
    ],
    DisconnectCustomKeyStore: [
      'A custom key store was disconnected: its KMS keys cannot be used.',
      'カスタムキーストアが切断されました。このストアの KMS キーは使えません。',
    ],
    Decrypt: [
      'Something was decrypted with a KMS key, mostly by a service for somebody. The encryption context tells what it was.',
      'KMS キーで復号しました（多くはサービス経由）。暗号化コンテキストから対象を推定できます。',
    ],
  },
  secretsmanager: {
    GetSecretValue: [
      'Somebody read the value of a secret.',
      'シークレットの値が読み出されました。',
    ],
    BatchGetSecretValue: [
      'Somebody read the values of several secrets at once.',
      '複数のシークレットの値が一括で読み出されました。',
    ],
    DeleteSecret: [
      'A secret is to be deleted, after 7 to 30 days unless deletion without recovery was forced; it cannot be read from now on.',
      'シークレットの削除が予約されました（通常 7〜30 日の復旧期間、強制時は即時）。以後は読み出せません。',
    ],
    RestoreSecret: [
      'The deletion of a secret was called off.',
      'シークレットの削除予約が取り消されました。',
    ],
    PutResourcePolicy: [
      'The policy of a secret was written: it can let other accounts read it.',
      'シークレットのリソースポリシーが変更されました。他アカウントに読み取りを許可できます。',
    ],
    CancelRotateSecret: [
      'The rotation of a secret was switched off.',
      'シークレットの自動ローテーションが無効化されました。',
    ],
  },
  ssm: {
    DeleteParameter: ['A parameter was deleted.', 'パラメータが削除されました。'],
    DeleteParameters: ['Parameters were deleted.', '複数のパラメータが削除されました。'],
    StartSession: [
      'Somebody opened a shell, or a tunnel, to an instance through Session Manager.',
      'Session Manager でインスタンスへのシェルまたはトンネルが開始されました。',
    ],
    SendCommand: [
      'Commands were sent to instances through Systems Manager and run there with high rights.',
      'Systems Manager 経由でインスタンスにコマンドが送られ、高い権限で実行されました。',
    ],
    TerminateSession: [
      'A session of Session Manager was ended.',
      'Session Manager のセッションが終了されました。',
    ],
    DeleteDocument: [
      'A document (script) of Systems Manager was deleted.',
      'Systems Manager のドキュメントが削除されました。',
    ],
    ModifyDocumentPermission: [
      'A document of Systems Manager was shared with other accounts, or no longer.',
      'Systems Manager ドキュメントの共有先が変更されました。',
    ],
  },
  acm: {
    DeleteCertificate: ['A certificate was deleted.', '証明書が削除されました。'],
    ExportCertificate: [
      'A certificate was exported together with its private key.',
      '証明書が秘密鍵とともにエクスポートされました。',
    ],
  },
  cloudhsm: {
    DeleteHsm: ['An HSM was deleted from its cluster.', 'クラスターから HSM が削除されました。'],
    DeleteCluster: [
      'A CloudHSM cluster was deleted; only its backups hold the keys then.',
      'CloudHSM クラスターが削除されました。鍵はバックアップにのみ残ります。',
    ],
    DeleteBackup: [
      'A backup of a CloudHSM cluster is to be deleted; it can be restored for seven days by default.',
      'CloudHSM のバックアップ削除が予約されました（既定では 7 日以内なら復元可能）。',
    ],
  },
};
