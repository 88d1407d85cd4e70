// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MeaningTable } from './meaning_table';

/** Deletions in services that hold data beside the common ones: tables, caches, streams, archives. */
export const dataServiceMeanings: MeaningTable = {
  s3tables: {
    DeleteTableBucket: [
      'A table bucket of S3 was deleted.',
      'S3 テーブルバケットが削除されました。',
    ],
  },
  glacier: {
    DeleteVault: [
      'A vault of archives was deleted; it had to be empty.',
      'アーカイブのボールトが削除されました（空であることが条件）。',
    ],
    DeleteArchive: [
      'An archive was deleted from a vault.',
      'ボールトからアーカイブが削除されました。',
    ],
  },
  glue: {
    DeleteDatabase: [
      'A database of the data catalogue was deleted with its tables; the data in S3 stay.',
      'データカタログのデータベースがテーブル定義とともに削除されました。S3 のデータは残ります。',
    ],
    BatchDeleteTable: [
      'Several tables of the data catalogue were deleted; the data in S3 stay.',
      'データカタログの複数のテーブル定義が削除されました。S3 のデータは残ります。',
    ],
  },
  cassandra: {
    DropTable: [
      'A table of Keyspaces was deleted with its rows.',
      'Keyspaces のテーブルが全データとともに削除されました。',
    ],
    DropKeyspace: ['A keyspace was deleted.', 'キースペースが削除されました。'],
  },
  qldb: {
    DeleteLedger: [
      'A ledger was deleted with its whole journal.',
      '台帳（レジャー）がジャーナルごと削除されました。',
    ],
  },
  'neptune-graph': {
    DeleteGraph: [
      'A graph was deleted; look whether a snapshot was made of it first.',
      'グラフが削除されました。直前にスナップショットが作成されたかを確認します。',
    ],
    DeleteGraphSnapshot: [
      'A snapshot of a graph was deleted.',
      'グラフのスナップショットが削除されました。',
    ],
  },
  redshift: {
    DeleteClusterSnapshot: [
      'A manual snapshot of a data warehouse was deleted.',
      'データウェアハウスの手動スナップショットが削除されました。',
    ],
    BatchDeleteClusterSnapshots: [
      'Several snapshots of data warehouses were deleted by one request.',
      'データウェアハウスの複数のスナップショットが 1 回の要求で削除されました。',
    ],
  },
  'redshift-serverless': {
    DeleteNamespace: [
      'A namespace of a serverless data warehouse was deleted with its databases.',
      'サーバーレスのデータウェアハウスの名前空間が、データベースとともに削除されました。',
    ],
  },
  elasticache: {
    DeleteCacheCluster: [
      'A cache cluster was deleted with what it held.',
      'キャッシュクラスターが内容とともに削除されました。',
    ],
    DeleteReplicationGroup: [
      'A replication group of caches was deleted, by default with its primary and its replicas.',
      'キャッシュのレプリケーショングループが削除されました。既定ではプライマリとレプリカも削除されます。',
    ],
    DeleteServerlessCache: [
      'A serverless cache was deleted.',
      'サーバーレスキャッシュが削除されました。',
    ],
    DeleteServerlessCacheSnapshot: [
      'A snapshot of a serverless cache was deleted.',
      'サーバーレスキャッシュのスナップショットが削除されました。',
    ],
  },
  aoss: {
    DeleteCollection: [
      'A collection of OpenSearch Serverless was deleted with its indices.',
      'OpenSearch Serverless のコレクションがインデックスとともに削除されました。',
    ],
  },
  fsx: {
    DeleteStorageVirtualMachine: [
      'A storage virtual machine of a file system was deleted.',
      'ファイルシステムのストレージ仮想マシン（SVM）が削除されました。',
    ],
  },
  kinesis: {
    DeleteStream: [
      'A data stream was deleted with the records that nobody had read yet.',
      'データストリームが、未読のレコードも含めて削除されました。',
    ],
  },
  'acm-pca': {
    DeleteCertificateAuthority: [
      'A private certificate authority was deleted; it can be restored for 7 to 30 days.',
      'プライベート認証局が削除されました。7～30 日間は復元できます。',
    ],
  },
  workspaces: {
    TerminateWorkspaces: [
      'WorkSpaces desktops were terminated; the data of their users are not kept.',
      'WorkSpaces のデスクトップが終了されました。利用者のデータは保持されません。',
    ],
  },
};
