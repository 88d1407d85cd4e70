// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MeaningTable } from './meaning_table';

/** Where data lie: what deletes them, opens them to others, or takes away the way back. */
export const storageMeanings: MeaningTable = {
  s3: {
    DeleteBucket: [
      'A bucket was deleted; it had to be empty. Its name can be taken by anybody after a while.',
      'バケットが削除されました（空であることが条件）。名前は後に第三者に取得されることがあります。',
    ],
    DeleteObject: [
      'An object was deleted, or with versioning hidden behind a delete marker.',
      'オブジェクトが削除されました。バージョニング有効時は削除マーカーが付くだけの場合があります。',
    ],
    DeleteObjects: [
      'Up to 1,000 objects were deleted by one request.',
      '1 回の要求で最大 1,000 個のオブジェクトが削除されました。',
    ],
    GetObject: [
      'An object was read. Many of them by one caller, or by one who never did, can be data on their way out.',
      'オブジェクトが読み取られました。大量の読み取りや、普段読まない相手による読み取りは持ち出しの疑いがあります。',
    ],
    PutBucketPolicy: [
      'The policy of a bucket was written: it decides who may read and write, the whole world included.',
      'バケットポリシーが変更されました。一般公開を含め、読み書きできる相手が変わります。',
    ],
    DeleteBucketPolicy: [
      'The policy of a bucket was deleted, and with it what it forbade, such as access without TLS.',
      'バケットポリシーが削除されました。TLS 必須などの拒否設定も失われます。',
    ],
    PutBucketAcl: [
      'The access list of a bucket was written; it can open the bucket to other accounts or to all.',
      'バケットの ACL が変更されました。他アカウントや全員に公開される可能性があります。',
    ],
    PutObjectAcl: [
      'The access list of an object was written; it can open the object to other accounts or to all.',
      'オブジェクトの ACL が変更されました。他アカウントや全員に公開される可能性があります。',
    ],
    PutBucketPublicAccessBlock: [
      'The block of public access to a bucket was set anew: look whether one of its four switches went off.',
      'バケットのパブリックアクセスブロックが変更されました。4 つの設定のいずれかが無効になっていないか確認します。',
    ],
    DeleteBucketPublicAccessBlock: [
      'The block of public access to a bucket was removed: policies and access lists can open it to all.',
      'バケットのパブリックアクセスブロックが削除されました。ポリシーや ACL により公開され得る状態です。',
    ],
    PutAccountPublicAccessBlock: [
      'The block of public access for all buckets of the account was set anew.',
      'アカウント全体のパブリックアクセスブロックが変更されました。',
    ],
    DeleteAccountPublicAccessBlock: [
      'The block of public access for all buckets of the account was removed.',
      'アカウント全体のパブリックアクセスブロックが削除されました。',
    ],
    DeleteBucketEncryption: [
      'The default encryption of a bucket went back to keys of S3 itself (SSE-S3).',
      'バケットの既定の暗号化設定が削除され、S3 管理キー（SSE-S3）に戻りました。',
    ],
    PutBucketEncryption: [
      'The default encryption of a bucket was set anew: new objects use the key named there.',
      'バケットの既定の暗号化が変更されました。以後のオブジェクトは指定のキーで暗号化されます。',
    ],
    PutBucketVersioning: [
      'Versioning of a bucket was switched on or suspended. Suspended, overwriting and deleting take the object for good.',
      'バケットのバージョニングが変更されました。停止すると、上書きや削除で元のオブジェクトが失われます。',
    ],
    PutBucketLogging: [
      'The access log of a bucket was switched on, off, or sent elsewhere.',
      'バケットのアクセスログ設定（有効・無効・出力先）が変更されました。',
    ],
    PutBucketLifecycle: [
      'The lifecycle of a bucket was set: objects may be deleted by age. On a bucket of logs it decides how long evidence exists.',
      'バケットのライフサイクルが変更されました。ログ用バケットの場合、エビデンスの保存期間が変わります。',
    ],
    PutBucketLifecycleConfiguration: [
      'The lifecycle of a bucket was set: objects may be deleted by age. On a bucket of logs it decides how long evidence exists.',
      'バケットのライフサイクルが変更されました。ログ用バケットの場合、エビデンスの保存期間が変わります。',
    ],
    DeleteBucketLifecycle: [
      'The lifecycle rules of a bucket were deleted: objects are no longer moved or deleted by age.',
      'バケットのライフサイクルルールが削除されました。経過日数による移動・削除は行われません。',
    ],
    PutBucketReplication: [
      'The replication of a bucket was set: its objects are copied to the bucket named there, perhaps of another account.',
      'バケットのレプリケーションが変更されました。オブジェクトが指定先（別アカウントの場合あり）に複製されます。',
    ],
    DeleteBucketReplication: [
      'The replication of a bucket was deleted: new objects are no longer copied.',
      'バケットのレプリケーションが削除されました。以後のオブジェクトは複製されません。',
    ],
    PutObjectLockConfiguration: [
      'The object lock of a bucket was set anew: how long new objects cannot be deleted.',
      'バケットのオブジェクトロックの既定設定（削除できない期間）が変更されました。',
    ],
    PutBucketOwnershipControls: [
      'The ownership of objects was set anew; it decides whether access lists count at all.',
      'オブジェクト所有者の設定が変更されました。ACL が有効かどうかが変わります。',
    ],
  },
  backup: {
    DeleteBackupVault: [
      'A backup vault was deleted; it had to be empty.',
      'バックアップボールトが削除されました（空であることが条件）。',
    ],
    DeleteRecoveryPoint: [
      'A recovery point was deleted: one way back less. Ransomware goes for backups first.',
      '復旧ポイントが削除され、復元手段が減りました。ランサムウェアは先にバックアップを狙います。',
    ],
    DeleteBackupPlan: [
      'A backup plan was deleted: nothing new is backed up by it.',
      'バックアッププランが削除されました。以後のバックアップは作成されません。',
    ],
    DeleteBackupSelection: [
      'Resources were taken out of a backup plan.',
      'バックアッププランからリソースの割り当てが削除されました。',
    ],
    DeleteBackupVaultLockConfiguration: [
      'The lock of a backup vault was removed: its recovery points can be deleted again.',
      'バックアップボールトのロックが解除されました。復旧ポイントを削除できる状態です。',
    ],
    DeleteBackupVaultAccessPolicy: [
      'The access policy of a backup vault was deleted, and with it what it forbade.',
      'バックアップボールトのアクセスポリシーが削除されました。拒否設定も失われます。',
    ],
    StopBackupJob: ['A running backup was stopped.', '実行中のバックアップが中止されました。'],
  },
  rds: {
    DeleteDBInstance: [
      'A database instance was deleted. Unless a final snapshot was taken, its automated backups are what is left, if they were kept.',
      'DB インスタンスが削除されました。最終スナップショットの有無と、自動バックアップの保持設定を確認します。',
    ],
    DeleteDBCluster: [
      'A database cluster was deleted. Look whether a final snapshot was taken.',
      'DB クラスターが削除されました。最終スナップショットの有無を確認します。',
    ],
    DeleteDBSnapshot: [
      'A snapshot of a database was deleted.',
      'DB スナップショットが削除されました。',
    ],
    DeleteDBClusterSnapshot: [
      'A snapshot of a database cluster was deleted.',
      'DB クラスターのスナップショットが削除されました。',
    ],
    DeleteDBInstanceAutomatedBackup: [
      'The automated backups of a database instance were deleted.',
      'DB インスタンスの自動バックアップが削除されました。',
    ],
    StopDBInstance: [
      'A database instance was stopped; AWS starts it again after seven days.',
      'DB インスタンスが停止されました。7 日後に自動で起動します。',
    ],
    StopDBCluster: [
      'A database cluster was stopped; AWS starts it again after seven days.',
      'DB クラスターが停止されました。7 日後に自動で起動します。',
    ],
    ModifyDBSnapshotAttribute: [
      'A snapshot was shared with other accounts, or no longer; shared with all it is public.',
      'DB スナップショットの共有先が変更されました。all を指定すると一般公開されます。',
    ],
    ModifyDBClusterSnapshotAttribute: [
      'A snapshot of a cluster was shared with other accounts, or no longer; shared with all it is public.',
      'DB クラスタースナップショットの共有先が変更されました。all を指定すると一般公開されます。',
    ],
    ModifyDBInstance: [
      'A database instance was changed: public access, password, protection against deletion and logs are set by this call too.',
      'DB インスタンスの設定が変更されました。公開設定、パスワード、削除保護、ログ出力もこの操作で変わります。',
    ],
    DeleteDBClusterAutomatedBackup: [
      'The automated backups of a deleted cluster were deleted as well.',
      '削除済みの DB クラスターの自動バックアップも削除されました。',
    ],
    DeleteGlobalCluster: [
      'A global cluster was deleted; its clusters had to be detached or deleted first.',
      'グローバルクラスターが削除されました（所属クラスターの切り離しか削除が条件）。',
    ],
    DeleteTenantDatabase: [
      'A tenant database was deleted from an instance.',
      'インスタンスからテナントデータベースが削除されました。',
    ],
    DeleteDBSubnetGroup: [
      'A group of subnets for databases was deleted.',
      'DB サブネットグループが削除されました。',
    ],
  },
  dynamodb: {
    DeleteTable: [
      'A table was deleted with all its items.',
      'テーブルが全項目とともに削除されました。',
    ],
    DeleteBackup: ['A backup of a table was deleted.', 'テーブルのバックアップが削除されました。'],
    UpdateContinuousBackups: [
      'Point-in-time recovery of a table was switched on or off.',
      'テーブルのポイントインタイムリカバリ（PITR）の設定が変更されました。',
    ],
    ExportTableToPointInTime: [
      'All items of a table were exported to a bucket.',
      'テーブルの全項目がバケットにエクスポートされました。',
    ],
  },
  elasticfilesystem: {
    DeleteFileSystem: [
      'A file system was deleted with all its files.',
      'ファイルシステムが全ファイルとともに削除されました。',
    ],
    DeleteMountTarget: [
      'A mount target was deleted: machines that mounted the file system by it lose it.',
      'マウントターゲットが削除されました。経由してマウントしている環境からアクセスできなくなります。',
    ],
  },
};
