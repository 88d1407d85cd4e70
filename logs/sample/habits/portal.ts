// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { callsOf } from '../call';
import type { Call, CallContext } from '../call';
import { portalProd, portalStaging, role } from '../company';
import type { Account } from '../company';
import type { Habit } from '../habit';
import { business, cardTraffic, constant, everyMinutes } from '../rhythm';
import { dynamoItem, kmsKey, logStream, s3List, s3Object, secret } from './storage_calls';

export const portalBastion = role(portalProd, '/ec2/', 'portal-bastion');
const portalWeb = role(portalProd, '/app/', 'portal-web');
const stagingWeb = role(portalStaging, '/app/', 'portal-web');
const reportExport = role(portalProd, '/lambda/', 'portal-report-export');
const notifier = role(portalProd, '/lambda/', 'portal-notifier');

/** Objects of the merchants: statements and uploaded documents. */
export const merchantFiles = 'merchant-files';
export const merchantFile = ({ random }: CallContext): string =>
  `merchants/m-${random.between(1000, 1240)}/statement-${random.objectName()}.pdf`;

function webCalls(account: Account): Call[] {
  const pool = () => ({
    userPoolId: 'ap-northeast-1_Xy7Portal',
    username: 'HIDDEN_DUE_TO_SECURITY_REASONS',
  });
  return [
    ...callsOf('cognito-idp', [
      [
        'AdminGetUser',
        24,
        {
          read: true,
          params: pool,
          failed: { share: 0.02, code: 'UserNotFoundException', message: 'User does not exist.' },
        },
      ],
      ['AdminUpdateUserAttributes', 3, { params: pool }],
      ['ListUsers', 3, { params: () => ({ userPoolId: 'ap-northeast-1_Xy7Portal' }) }],
    ]),
    s3Object('GetObject', 26, account, merchantFiles, merchantFile, {
      failed: { share: 0.01, code: 'NoSuchKey', message: 'The specified key does not exist.' },
    }),
    s3Object('PutObject', 8, account, merchantFiles, merchantFile),
    kmsKey('Decrypt', 14, account, 'merchant-files', 's3.amazonaws.com'),
    dynamoItem('GetItem', 20, account, 'portal-sessions'),
    dynamoItem('UpdateItem', 9, account, 'portal-sessions'),
    dynamoItem('BatchWriteItem', 3, account, 'portal-sessions'),
    {
      source: 'lambda',
      name: 'Invoke',
      weight: 6,
      data: true,
      read: false,
      params: ({ account: own }) => ({
        functionName: `arn:aws:lambda:ap-northeast-1:${own.id}:function:portal-report-export`,
        invocationType: 'Event',
      }),
      resources: ({ account: own }) => [
        {
          accountId: own.id,
          type: 'AWS::Lambda::Function',
          ARN: `arn:aws:lambda:ap-northeast-1:${own.id}:function:portal-report-export`,
        },
      ],
    },
    {
      source: 'ses',
      name: 'SendEmail',
      weight: 5,
      data: true,
      params: () => ({ fromEmailAddress: 'portal@example.co.jp' }),
      failed: {
        share: 0.02,
        code: 'MessageRejected',
        message: 'Email address is not verified.',
      },
    },
    secret(2, 'portal-session-Bg31pl'),
    logStream(2, '/ecs/portal-web'),
  ];
}

const exportCalls: Call[] = [
  dynamoItem('Query', 18, portalProd, 'portal-statements'),
  s3Object('PutObject', 10, portalProd, merchantFiles, merchantFile),
  kmsKey('GenerateDataKey', 8, portalProd, 'merchant-files', 's3.amazonaws.com'),
  logStream(4, '/aws/lambda/portal-report-export'),
];

const notifierCalls: Call[] = [
  {
    source: 'sns',
    name: 'Publish',
    weight: 12,
    data: true,
    params: ({ account }) => ({
      topicArn: `arn:aws:sns:ap-northeast-1:${account.id}:portal-notices`,
    }),
    denied: {
      share: 0.03,
      cause: 'key_policy',
      action: 'kms:GenerateDataKey',
      resource: 'arn:aws:kms:ap-northeast-1:333344445555:alias/portal-notices',
      code: 'KMSAccessDenied',
    },
  },
  logStream(4, '/aws/lambda/portal-notifier'),
];

const bastionCalls: Call[] = [
  ...callsOf('ssm', [
    [
      'UpdateInstanceInformation',
      40,
      { params: () => ({ agentStatus: 'Active', agentVersion: '3.3.1345.0' }) },
    ],
    ['ListInstanceAssociations', 12],
    ['GetDeployablePatchSnapshotForInstance', 2],
  ]),
  s3List(5, portalProd, merchantFiles, 'merchants/'),
  s3Object('GetObject', 9, portalProd, merchantFiles, merchantFile),
  ...callsOf('ec2', [
    [
      'DescribeTags',
      5,
      {
        denied: {
          share: 1,
          cause: 'encoded',
          action: 'ec2:DescribeTags',
          resource: '*',
        },
      },
    ],
    ['DescribeInstances', 4],
  ]),
];

/** Merchant portal: web containers, two functions, and a maintenance host. */
export const portalHabits: Habit[] = [
  {
    role: portalWeb,
    runtime: 'ecs',
    weekday: 182,
    weekend: 137,
    rhythm: cardTraffic,
    calls: webCalls(portalProd),
  },
  {
    role: stagingWeb,
    runtime: 'ecs',
    weekday: 61,
    weekend: 8,
    rhythm: business,
    calls: webCalls(portalStaging),
  },
  {
    role: reportExport,
    runtime: 'lambda',
    weekday: 53,
    weekend: 30,
    rhythm: constant,
    calls: exportCalls,
  },
  {
    role: notifier,
    runtime: 'lambda',
    weekday: 43,
    weekend: 43,
    rhythm: everyMinutes(30),
    calls: notifierCalls,
  },
  {
    role: portalBastion,
    runtime: 'ec2',
    weekday: 76,
    weekend: 73,
    rhythm: constant,
    calls: bastionCalls,
  },
];
