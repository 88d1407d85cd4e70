// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../../logs/log_kind';
import type { Panel } from '../panel';
import { CHANGE_COLUMNS, panel, row, SUCCEEDED } from './start_panel';

type Text = [Words['en'], Words['ja']];

/** Changes of one sort, newest first: planned or not. */
function changes(id: string, title: Text, purpose: Text, actions: string[]): Panel {
  return panel(id, title, purpose, {
    query: {
      log: 'cloudtrail',
      where: [{ field: 'eventName', in: actions }, SUCCEEDED],
      measure: { list: CHANGE_COLUMNS },
      top: 50,
    },
    drawing: 'table',
    planned: true,
    width: 12,
  });
}

/** Actions that take something away for good: also counted as refused attempts. */
const DELETIONS = [
  'DeleteBucket',
  'DeleteBucketPolicy',
  'DeleteBucketEncryption',
  'DeleteDBInstance',
  'DeleteDBCluster',
  'DeleteDBSnapshot',
  'DeleteDBClusterSnapshot',
  'DeleteTable',
  'DeleteSnapshot',
  'DeleteVolume',
  'DeleteBackupVault',
  'DeleteRecoveryPoint',
  'DeleteFileSystem',
  'DeleteSecret',
  'DeleteStack',
  'DeleteFunction20150331',
  'DeleteLoadBalancer',
  'DeleteWebACL',
  'DeleteUser',
  'DeleteRole',
  'DeleteTrail',
  'DeleteLogGroup',
  'DeleteFlowLogs',
  'DeleteDetector',
  'ScheduleKeyDeletion',
  'TerminateInstances',
];

export const changesRow = row(
  ['Changes', '変更'],
  [
    changes(
      'network-changes',
      ['Network changes', 'ネットワークの変更'],
      [
        'Security groups, routes, gateways and access lists that were changed.',
        'セキュリティグループ、ルート、ゲートウェイ、ネットワーク ACL の変更です。',
      ],
      [
        'AuthorizeSecurityGroupIngress',
        'AuthorizeSecurityGroupEgress',
        'RevokeSecurityGroupIngress',
        'RevokeSecurityGroupEgress',
        'ModifySecurityGroupRules',
        'CreateSecurityGroup',
        'DeleteSecurityGroup',
        'CreateNetworkAcl',
        'CreateNetworkAclEntry',
        'ReplaceNetworkAclEntry',
        'ReplaceNetworkAclAssociation',
        'DeleteNetworkAcl',
        'DeleteNetworkAclEntry',
        'CreateRoute',
        'ReplaceRoute',
        'DeleteRoute',
        'CreateInternetGateway',
        'AttachInternetGateway',
        'CreateNatGateway',
        'CreateVpcPeeringConnection',
        'AcceptVpcPeeringConnection',
        'CreateTransitGatewayVpcAttachment',
        'CreateVpnConnection',
        'ModifyLoadBalancerAttributes',
        'CreateListener',
        'ModifyListener',
      ]
    ),
    changes(
      'key-changes',
      ['Key changes', '暗号鍵の変更'],
      [
        'KMS keys that were disabled, deleted or opened to others.',
        'KMS キーの無効化、削除予約、ポリシー変更です。',
      ],
      [
        'ScheduleKeyDeletion',
        'CancelKeyDeletion',
        'DisableKey',
        'EnableKey',
        'DisableKeyRotation',
        'EnableKeyRotation',
        'PutKeyPolicy',
        'CreateGrant',
        'DeleteImportedKeyMaterial',
        'ImportKeyMaterial',
        'CreateKey',
        'ReplicateKey',
      ]
    ),
    changes(
      'logging-changes',
      ['Logging changes', 'ログ設定の変更'],
      [
        'Anything that makes logs stop, shrink or go elsewhere.',
        'ログの停止、縮小、配信先変更につながる操作です。',
      ],
      [
        'StopLogging',
        'StartLogging',
        'DeleteTrail',
        'UpdateTrail',
        'PutEventSelectors',
        'PutInsightSelectors',
        'DeleteFlowLogs',
        'DeleteLogGroup',
        'DeleteLogStream',
        'PutRetentionPolicy',
        'DeleteRetentionPolicy',
        'PutBucketLogging',
        'PutBucketLifecycle',
        'PutBucketLifecycleConfiguration',
        'StopConfigurationRecorder',
        'DeleteConfigurationRecorder',
        'DeleteDeliveryChannel',
        'DeleteDetector',
        'UpdateDetector',
        'DisableSecurityHub',
        'BatchDisableStandards',
        'DeleteLoggingConfiguration',
      ]
    ),
    changes(
      'iam-changes',
      ['IAM changes', 'IAM の変更'],
      [
        'Users, roles, policies and keys that were made or changed.',
        'ユーザー、ロール、ポリシー、キーの作成と変更です。',
      ],
      [
        'CreateUser',
        'DeleteUser',
        'CreateRole',
        'DeleteRole',
        'UpdateAssumeRolePolicy',
        'AttachRolePolicy',
        'DetachRolePolicy',
        'PutRolePolicy',
        'DeleteRolePolicy',
        'AttachUserPolicy',
        'PutUserPolicy',
        'AttachGroupPolicy',
        'PutGroupPolicy',
        'AddUserToGroup',
        'RemoveUserFromGroup',
        'CreatePolicy',
        'CreatePolicyVersion',
        'SetDefaultPolicyVersion',
        'DeletePolicy',
        'CreateAccessKey',
        'UpdateAccessKey',
        'DeleteAccessKey',
        'CreateLoginProfile',
        'UpdateLoginProfile',
        'DeactivateMFADevice',
        'DeleteRolePermissionsBoundary',
        'CreateSAMLProvider',
        'UpdateSAMLProvider',
        'CreatePermissionSet',
        'CreateAccountAssignment',
      ]
    ),
    panel(
      'deletions',
      ['Delete-type events', '削除系イベント'],
      [
        'Things deleted, stopped for good or scheduled for it, attempts included.',
        '削除・廃棄・削除予約の操作です（失敗した試みを含みます）。',
      ],
      {
        query: {
          log: 'cloudtrail',
          where: [{ field: 'eventName', in: DELETIONS }],
          measure: { list: CHANGE_COLUMNS },
          top: 50,
        },
        drawing: 'table',
        planned: true,
        width: 12,
      }
    ),
    panel(
      'deletions-per-day',
      ['Delete-type events by action', '削除系イベント（アクション別）'],
      ['Which deletions happen, and when.', '削除系の操作が、いつ起きたかを見ます。'],
      {
        query: {
          log: 'cloudtrail',
          where: [{ field: 'eventName', in: DELETIONS }],
          measure: { count: true },
          by: ['eventName'],
          over: 'day',
          top: 12,
        },
        drawing: 'heat',
        width: 12,
      }
    ),
  ]
);
