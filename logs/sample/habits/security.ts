// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { logAssumeRole } from '../assume_role';
import { callsOf, drawer } from '../call';
import type { Call, CallContext } from '../call';
import { hourMs } from '../calendar';
import { role, securityAudit, securityProd, workloadAccounts } from '../company';
import type { DayLog } from '../day_log';
import { around } from '../habit';
import type { Habit } from '../habit';
import { business, constant, everyMinutes, hours } from '../rhythm';
import { workSession } from '../session';
import { kmsKey, logStream, s3List, s3Object, sqsMessage } from './storage_calls';

const siemLoader = role(securityProd, '/security/', 'siem-loader');
const archiveReader = role(securityProd, '/security/', 'log-archive-reader');
const auditRunner = role(securityAudit, '/security/', 'audit-runner');

const archiveKey =
  (kind: string) =>
  ({ at, account, random }: CallContext) =>
    `AWSLogs/${account.id}/${kind}/${new Date(at).toISOString().slice(0, 10)}/${random.objectName()}.json.gz`;

const loaderCalls: Call[] = [
  sqsMessage('ReceiveMessage', 16, 'siem-incoming'),
  sqsMessage('DeleteMessage', 14, 'siem-incoming'),
  s3Object('GetObject', 40, securityProd, 'log-archive', archiveKey('CloudTrail')),
  kmsKey('Decrypt', 24, securityProd, 'log-archive', 's3.amazonaws.com'),
  logStream(6, '/aws/lambda/siem-loader'),
];

const readerCalls: Call[] = [
  ...callsOf('athena', [
    ['StartQueryExecution', 6, { params: () => ({ workGroup: 'security' }) }],
    ['GetQueryExecution', 10, { params: ({ random }) => ({ queryExecutionId: random.uuid() }) }],
    ['GetQueryResults', 6, { params: ({ random }) => ({ queryExecutionId: random.uuid() }) }],
  ]),
  ...callsOf('glue', [['GetTable', 6, { params: () => ({ databaseName: 'logs' }) }]]),
  s3List(4, securityProd, 'log-archive', 'AWSLogs/'),
  s3Object('GetObject', 14, securityProd, 'log-archive', archiveKey('vpcflowlogs')),
  // Reads the audit account's evidence bucket: the owner gets a copy.
  s3Object('GetObject', 5, securityAudit, 'evidence', archiveKey('Config'), {
    owner: securityAudit,
    denied: {
      share: 0.05,
      cause: 'resource_policy',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::examplepay-security-audit-evidence/restricted/index.json',
    },
  }),
];

const runnerCalls: Call[] = [
  ...callsOf('organizations', [
    ['ListAccounts', 6, { region: 'us-east-1' }],
    ['DescribeOrganization', 2, { region: 'us-east-1' }],
  ]),
  s3Object('PutObject', 12, securityAudit, 'evidence', archiveKey('Config')),
  ...callsOf('securityhub', [
    ['GetFindings', 10],
    ['BatchUpdateFindings', 2],
    // No IAM action of that name is known.
    ['GetFindingStatisticsV2', 2],
  ]),
  logStream(4, '/aws/lambda/audit-runner'),
];

/** Shared security: the loader of the SIEM, an analyst's reader, the audit job. */
export const securityHabits: Habit[] = [
  {
    role: siemLoader,
    runtime: 'lambda',
    weekday: 152,
    weekend: 144,
    rhythm: everyMinutes(5),
    calls: loaderCalls,
  },
  {
    role: archiveReader,
    runtime: 'ecs',
    weekday: 41,
    weekend: 9,
    rhythm: business,
    calls: readerCalls,
  },
  {
    role: auditRunner,
    runtime: 'lambda',
    weekday: 33,
    weekend: 33,
    rhythm: constant,
    calls: runnerCalls,
  },
];

const auditCalls: Call[] = [
  ...callsOf('iam', [
    ['ListRoles', 3, { region: 'us-east-1' }],
    ['GetAccountAuthorizationDetails', 2, { region: 'us-east-1' }],
    ['ListUsers', 2, { region: 'us-east-1' }],
    [
      'GetAccountPasswordPolicy',
      2,
      {
        region: 'us-east-1',
        failed: {
          share: 0.5,
          code: 'NoSuchEntityException',
          message: 'The Password Policy with domain name cannot be found.',
        },
      },
    ],
  ]),
  ...callsOf('s3', [
    ['ListBuckets', 2],
    [
      'GetBucketPublicAccessBlock',
      4,
      { params: ({ account }) => ({ bucketName: `examplepay-${account.slug}-files` }) },
    ],
    [
      'GetBucketEncryption',
      4,
      { params: ({ account }) => ({ bucketName: `examplepay-${account.slug}-files` }) },
    ],
    [
      'GetBucketLifecycle',
      2,
      {
        params: ({ account }) => ({ bucketName: `examplepay-${account.slug}-files` }),
        failed: {
          share: 0.3,
          code: 'NoSuchLifecycleConfiguration',
          message: 'The lifecycle configuration does not exist',
        },
      },
    ],
  ]),
  ...callsOf('ec2', [
    ['DescribeSecurityGroups', 4],
    ['DescribeFlowLogs', 3],
    ['DescribeInstances', 3],
    [
      'DescribeSnapshotAttribute',
      2,
      {
        denied: {
          share: 0.3,
          cause: 'encoded',
          action: 'ec2:DescribeSnapshotAttribute',
          resource: '*',
        },
      },
    ],
  ]),
  ...callsOf('kms', [
    ['ListKeys', 2],
    [
      'GetKeyRotationStatus',
      4,
      {
        denied: {
          share: 0.05,
          cause: 'key_policy',
          action: 'kms:GetKeyRotationStatus',
          resource: 'arn:aws:kms:ap-northeast-1:222233334444:key/pin-translation',
          code: 'AccessDenied',
        },
      },
    ],
  ]),
  ...callsOf('cloudtrail', [
    ['DescribeTrails', 3],
    ['GetTrailStatus', 3],
  ]),
  ...callsOf('rds', [['DescribeDBInstances', 3]]),
  // Permission names of Lambda's and Auto Scaling's events differ from their event names.
  ...callsOf('lambda', [
    ['ListFunctions20150331', 3],
    [
      'GetPolicy20150331v2',
      3,
      {
        params: () => ({ functionName: 'portal-report-export' }),
        failed: {
          share: 0.3,
          code: 'ResourceNotFoundException',
          message: 'The resource you requested does not exist.',
        },
      },
    ],
  ]),
];

/** Twice a day the audit job takes the audit role of every workload account and looks round. */
export function runAudit(log: DayLog): void {
  const draw = drawer(auditCalls, log.day);
  if (!draw) {
    return;
  }
  const random = log.random('audit');
  for (const start of [hours(18, 18.2), hours(6, 6.2)]) {
    const from = log.day.start + start(random);
    const runner = workSession(random, {
      role: auditRunner,
      runtime: 'lambda',
      name: 'audit-runner',
      createdAt: from - hourMs / 6,
      sourceAddress: '10.51.2.40',
    });
    workloadAccounts.forEach((account, place) => {
      const session = workSession(random, {
        role: role(account, '/security/', 'security-audit'),
        runtime: 'lambda',
        name: `audit-${log.day.text}`,
        createdAt: from + place * 90000,
        sourceAddress: '10.51.2.40',
      });
      logAssumeRole(log, runner, session, random);
      for (let i = around(11, random); i > 0; i--) {
        log.call(session, draw(random), session.createdAt + random.between(1000, 85000), random);
      }
    });
  }
}
