// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MeaningTable } from './meaning_table';

/** What runs, what it runs, and what carries messages between it. */
export const computeMeanings: MeaningTable = {
  ec2: {
    TerminateInstances: [
      'Instances were terminated: they are gone, with the volumes that are deleted on termination. For forensics only snapshots and logs are left.',
      'インスタンスが終了（削除）されました。終了時に削除されるボリュームも失われ、調査にはスナップショットとログしか残りません。',
    ],
    StopInstances: [
      'Instances were stopped; their disks stay, what was in memory is lost.',
      'インスタンスが停止されました。ディスクは残りますが、メモリの内容は失われます。',
    ],
    StartInstances: ['Stopped instances were started.', '停止中のインスタンスが起動されました。'],
    RunInstances: [
      'New instances were started. Many, large, or in Regions never used: look for mining.',
      'インスタンスが新規起動されました。大量・大型・未使用リージョンでの起動は、暗号資産の採掘などを疑います。',
    ],
    ModifyInstanceAttribute: [
      'An attribute of an instance was changed: user data that runs at start, security groups, protection against termination.',
      'インスタンスの属性（起動時に実行されるユーザーデータ、セキュリティグループ、終了保護など）が変更されました。',
    ],
    ModifyInstanceMetadataOptions: [
      'How an instance gives out its credentials was changed; version 1 of the service for it can be reached by tricked programs.',
      'インスタンスメタデータの設定が変更されました。IMDSv1 を許可すると認証情報を窃取されやすくなります。',
    ],
    GetPasswordData: [
      'Somebody asked for the encrypted administrator password of a Windows instance.',
      'Windows インスタンスの管理者パスワード（暗号化済み）が取得されました。',
    ],
    DeleteVolume: [
      'A volume was deleted with its data; snapshots of it stay.',
      'EBS ボリュームがデータとともに削除されました。スナップショットは残ります。',
    ],
    DeleteSnapshot: [
      'A snapshot of a volume was deleted.',
      'EBS スナップショットが削除されました。',
    ],
    ModifySnapshotAttribute: [
      'A snapshot of a volume was shared with other accounts, or no longer; shared with all it is public.',
      'EBS スナップショットの共有先が変更されました。全員に共有すると一般公開されます。',
    ],
    ModifyImageAttribute: [
      'An image was shared with other accounts, or no longer; shared with all it is public.',
      'AMI の共有先が変更されました。全員に共有すると一般公開されます。',
    ],
    DeregisterImage: [
      'An image was deregistered: no instance can be started from it.',
      'AMI の登録が解除されました。以後この AMI からは起動できません。',
    ],
    DisableEbsEncryptionByDefault: [
      'New volumes of the Region are no longer encrypted by themselves.',
      'このリージョンの EBS 既定の暗号化が無効化されました。',
    ],
    CreateKeyPair: [
      'A key pair for signing in to instances was made.',
      'インスタンスへのログイン用キーペアが作成されました。',
    ],
    DeleteKeyPair: [
      'A key pair was deleted in EC2; instances that have its public key go on taking it.',
      'キーペアが削除されました。公開鍵を登録済みのインスタンスでは引き続き有効です。',
    ],
  },
  autoscaling: {
    DeleteAutoScalingGroup: [
      'An Auto Scaling group was deleted, with force also its instances.',
      'Auto Scaling グループが削除されました。強制削除の場合はインスタンスも終了します。',
    ],
    DeregisterScalableTarget: [
      'Application Auto Scaling no longer scales a resource.',
      'リソースがアプリケーションの自動スケーリング対象から外れました。',
    ],
  },
  lambda: {
    DeleteFunction: ['A function was deleted.', 'Lambda 関数が削除されました。'],
    UpdateFunctionCode: [
      'A function got new code; it runs with the role of the function.',
      'Lambda 関数のコードが更新されました。関数のロールの権限で動作します。',
    ],
    UpdateFunctionConfiguration: [
      'A function was configured anew: role, environment, layers, network.',
      'Lambda 関数の設定（ロール、環境変数、レイヤー、ネットワークなど）が変更されました。',
    ],
    AddPermission: [
      'Somebody was allowed to invoke a function, perhaps another account or all.',
      'Lambda 関数の呼び出し許可が追加されました。他アカウントや全員に許可していないか確認します。',
    ],
    RemovePermission: [
      'A permission to invoke a function was removed.',
      'Lambda 関数の呼び出し許可が削除されました。',
    ],
    CreateFunctionUrlConfig: [
      'A function got an address of its own; without authentication anybody can call it.',
      'Lambda 関数 URL が作成されました。認証なしの場合は誰でも呼び出せます。',
    ],
  },
  ecs: {
    ExecuteCommand: [
      'Somebody ran a command, mostly a shell, in a running container.',
      '実行中のコンテナでコマンド（多くはシェル）が実行されました。',
    ],
    DeleteService: [
      'A service was deleted: its tasks end.',
      'サービスが削除され、タスクが停止します。',
    ],
    DeleteCluster: ['A cluster was deleted.', 'クラスターが削除されました。'],
    StopTask: [
      'A task was stopped by a call; a service starts another in its place.',
      'タスクが停止されました。サービス配下なら代わりのタスクが起動します。',
    ],
    DeregisterTaskDefinition: [
      'A revision of a task definition was made inactive; tasks that run by it go on.',
      'タスク定義のリビジョンが無効化されました。実行中のタスクは継続します。',
    ],
    RegisterTaskDefinition: [
      'A revision of a task definition was made: images, roles and environment of containers.',
      'タスク定義のリビジョン（イメージ、ロール、環境変数など）が登録されました。',
    ],
  },
  eks: {
    DeleteCluster: ['A Kubernetes cluster was deleted.', 'Kubernetes クラスターが削除されました。'],
    DeleteNodegroup: ['A group of nodes was deleted.', 'ノードグループが削除されました。'],
    CreateAccessEntry: [
      'A principal of IAM was let into a Kubernetes cluster.',
      'IAM プリンシパルに Kubernetes クラスターへのアクセスが許可されました。',
    ],
    UpdateClusterConfig: [
      'A cluster was changed: public access to its API and its logs are set by this call.',
      'クラスターの設定（API の公開範囲、ログ出力など）が変更されました。',
    ],
  },
  ecr: {
    DeleteRepository: [
      'A repository was deleted, with force with the images in it.',
      'リポジトリが削除されました。強制削除の場合はイメージも失われます。',
    ],
    BatchDeleteImage: [
      'Images were deleted from a repository.',
      'リポジトリからイメージが削除されました。',
    ],
    SetRepositoryPolicy: [
      'The policy of a repository was written; it can let other accounts pull and push.',
      'リポジトリポリシーが変更されました。他アカウントに取得や登録を許可できます。',
    ],
  },
  cloudformation: {
    DeleteStack: [
      'A stack was deleted with the resources that it had made, unless they are to be kept.',
      'スタックが、作成したリソースごと削除されました（保持設定のものを除く）。',
    ],
    DeleteStackSet: ['A stack set was deleted.', 'スタックセットが削除されました。'],
    DeleteStackInstances: [
      'Stacks of a stack set were deleted in accounts and Regions.',
      'スタックセットのスタックが、対象アカウント・リージョンから削除されました。',
    ],
    CreateStack: [
      "A stack was made: the calls that follow are CloudFormation's, for who asked.",
      'スタックが作成されました。続く操作は CloudFormation が依頼者に代わって行います。',
    ],
    UpdateStack: [
      "A stack was changed: the calls that follow are CloudFormation's, for who asked.",
      'スタックが更新されました。続く操作は CloudFormation が依頼者に代わって行います。',
    ],
    UpdateTerminationProtection: [
      'The protection of a stack against deletion was switched on or off.',
      'スタックの削除保護が変更されました。',
    ],
  },
  codepipeline: {
    DeletePipeline: ['A pipeline was deleted.', 'パイプラインが削除されました。'],
    StopPipelineExecution: [
      'A run of a pipeline was stopped.',
      'パイプラインの実行が停止されました。',
    ],
  },
  events: {
    DeleteRule: [
      'A rule of EventBridge was deleted: what it started, notices perhaps, does not start any more.',
      'EventBridge ルールが削除されました。起動していた通知や処理が行われなくなります。',
    ],
    DisableRule: [
      'A rule of EventBridge was disabled: what it started, notices perhaps, does not start any more.',
      'EventBridge ルールが無効化されました。起動していた通知や処理が行われなくなります。',
    ],
    RemoveTargets: [
      'Targets were taken from a rule of EventBridge: they are no longer started by it.',
      'EventBridge ルールからターゲットが外れました。該当の処理は起動されなくなります。',
    ],
  },
  sns: {
    DeleteTopic: [
      'A topic was deleted with its subscriptions: nobody is told by it.',
      'トピックがサブスクリプションごと削除されました。通知は届かなくなります。',
    ],
    Unsubscribe: [
      'A subscription was deleted: this receiver is no longer told.',
      'サブスクリプションが削除されました。該当の宛先に通知が届かなくなります。',
    ],
  },
  sqs: {
    DeleteQueue: [
      'A queue was deleted with the messages in it.',
      'キューが、中のメッセージごと削除されました。',
    ],
    PurgeQueue: [
      'All messages in a queue were deleted.',
      'キュー内の全メッセージが削除されました。',
    ],
  },
  firehose: {
    DeleteDeliveryStream: [
      'A delivery stream was deleted: what it carried, logs perhaps, does not arrive.',
      '配信ストリームが削除されました。運んでいたデータ（ログなど）は届かなくなります。',
    ],
  },
  'cognito-idp': {
    DeleteUserPool: [
      'A user pool was deleted with its users.',
      'ユーザープールが、登録ユーザーごと削除されました。',
    ],
    AdminDeleteUser: [
      'A user of an application was deleted.',
      'アプリケーションの利用者が削除されました。',
    ],
    AdminDisableUser: [
      'A user of an application can no longer sign in.',
      'アプリケーションの利用者が無効化され、サインインできなくなりました。',
    ],
  },
  es: {
    DeleteElasticsearchDomain: [
      'A search domain was deleted with its indices.',
      '検索ドメインがインデックスとともに削除されました。',
    ],
    DeleteDomain: [
      'A search domain was deleted with all its data, perhaps that of the SIEM.',
      'OpenSearch ドメインが全データとともに削除されました。SIEM のドメインでないか確認します。',
    ],
    UpdateDomainConfig: [
      'A search domain was changed: access policy, encryption, audit logs.',
      'OpenSearch ドメインの設定（アクセスポリシー、暗号化、監査ログなど）が変更されました。',
    ],
  },
};
