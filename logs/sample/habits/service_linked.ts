// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { callsOf, drawer } from '../call';
import type { Call } from '../call';
import { dayMs, instantText } from '../calendar';
import {
  cardProd,
  keyArn,
  portalProd,
  securityProd,
  serviceLinkedRole,
  settlementProd,
} from '../company';
import type { Account, Role } from '../company';
import type { DayLog } from '../day_log';
import { around } from '../habit';
import { workSession } from '../session';

interface LinkedHabit {
  role: Role;
  service: string;
  sessionName: string;
  perDay: number;
  calls: Call[];
}

const config = (account: Account): LinkedHabit => ({
  role: serviceLinkedRole(account, 'config.amazonaws.com', 'AWSServiceRoleForConfig'),
  service: 'config.amazonaws.com',
  sessionName: 'AWSConfig-Describe',
  perDay: 29,
  calls: [
    ...callsOf('ec2', [
      ['DescribeSecurityGroups', 5],
      ['DescribeNetworkInterfaces', 5],
    ]),
    ...callsOf('iam', [
      ['ListRolePolicies', 3, { region: 'us-east-1' }],
      ['GetRole', 3, { region: 'us-east-1' }],
    ]),
    ...callsOf('s3', [
      ['GetBucketAcl', 3],
      ['GetBucketVersioning', 3],
      [
        'GetBucketReplication',
        2,
        {
          failed: {
            share: 0.8,
            code: 'ReplicationConfigurationNotFoundError',
            message: 'The replication configuration was not found',
          },
        },
      ],
    ]),
    ...callsOf('dynamodb', [['DescribeTable', 3]]),
  ],
});

const ecs = (account: Account): LinkedHabit => ({
  role: serviceLinkedRole(account, 'ecs.amazonaws.com', 'AWSServiceRoleForECS'),
  service: 'ecs.amazonaws.com',
  sessionName: 'ecs-service-scheduler',
  perDay: 35,
  calls: [
    ...callsOf('elasticloadbalancing', [
      ['DescribeTargetHealth', 14],
      ['RegisterTargets', 2],
      ['DeregisterTargets', 2],
    ]),
    ...callsOf('ec2', [
      ['CreateNetworkInterface', 2],
      ['DescribeNetworkInterfaces', 6],
      ['DeleteNetworkInterface', 2],
    ]),
    ...callsOf('servicediscovery', [
      ['RegisterInstance', 2],
      ['DeregisterInstance', 2],
    ]),
  ],
});

const scaling: LinkedHabit = {
  role: serviceLinkedRole(
    cardProd,
    'ecs.application-autoscaling.amazonaws.com',
    'AWSServiceRoleForApplicationAutoScaling_ECSService'
  ),
  service: 'ecs.application-autoscaling.amazonaws.com',
  sessionName: 'AutoScaling-UpdateDesiredCapacity',
  perDay: 19,
  calls: [
    ...callsOf('ecs', [
      ['DescribeServices', 8, { params: () => ({ cluster: 'card' }) }],
      ['UpdateService', 2, { params: () => ({ cluster: 'card' }) }],
    ]),
    ...callsOf('monitoring', [
      ['DescribeAlarms', 4],
      ['PutMetricAlarm', 2],
    ]),
  ],
};

const analyzer: LinkedHabit = {
  role: serviceLinkedRole(
    securityProd,
    'access-analyzer.amazonaws.com',
    'AWSServiceRoleForAccessAnalyzer'
  ),
  service: 'access-analyzer.amazonaws.com',
  sessionName: 'access-analyzer',
  perDay: 24,
  calls: [
    ...callsOf('kms', [
      ['GetKeyPolicy', 4],
      ['ListGrants', 3],
    ]),
    ...callsOf('s3', [
      ['GetBucketPolicy', 4],
      ['GetBucketPublicAccessBlock', 4],
    ]),
    ...callsOf('sqs', [['GetQueueAttributes', 3]]),
  ],
};

const linked: LinkedHabit[] = [
  config(cardProd),
  config(settlementProd),
  ecs(cardProd),
  ecs(portalProd),
  scaling,
  analyzer,
];

/** Service-linked roles: a service works with a role we cannot change. */
export function runServiceLinked(log: DayLog): void {
  for (const habit of linked) {
    const draw = drawer(habit.calls, log.day);
    if (!draw) {
      continue;
    }
    const random = log.random('linked', habit.role.arn);
    for (let i = around(habit.perDay, random); i > 0; i--) {
      const at = log.day.start + random.below(dayMs);
      const session = workSession(random, {
        role: habit.role,
        runtime: 'service',
        name: habit.sessionName,
        createdAt: at,
        sourceAddress: habit.service,
        userAgent: habit.service,
      });
      log.call(session, { ...draw(random), via: habit.service }, at, random);
    }
  }
}

/** Events that no call made: a key turned over by KMS itself, once a month an account. */
export function logServiceEvents(log: DayLog): void {
  const random = log.random('service events');
  for (const account of [cardProd, settlementProd, portalProd]) {
    if (log.day.dayOfMonth % 10 !== Number(account.id[0])) {
      continue;
    }
    const at = log.day.start + random.below(dayMs);
    const arn = keyArn(account, 'settlement-files');
    log.write(at, {
      eventVersion: '1.09',
      userIdentity: { accountId: account.id, invokedBy: 'AWS Internal' },
      eventTime: instantText(at),
      eventSource: 'kms.amazonaws.com',
      eventName: 'RotateKey',
      awsRegion: 'ap-northeast-1',
      sourceIPAddress: 'AWS Internal',
      userAgent: 'AWS Internal',
      requestParameters: null,
      responseElements: null,
      eventID: random.uuid(),
      readOnly: false,
      resources: [{ accountId: account.id, type: 'AWS::KMS::Key', ARN: arn }],
      eventType: 'AwsServiceEvent',
      managementEvent: true,
      recipientAccountId: account.id,
      serviceEventDetails: { keyId: arn.split('/')[1] },
      eventCategory: 'Management',
    });
  }
}
