// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cardProd, portalProd, settlementProd } from './company';
import type { SampleKind } from './sample_kinds';

/** How often an event ends in one way during an incident. */
export interface IncidentFact {
  eventName: string;
  outcome: 'succeeded' | 'denied' | 'failed';
  count: number;
}

/** What an incident leaves in another kind of log: records that hold all the words. */
export interface IncidentTrace {
  kind: SampleKind;
  holds: string[];
  /** Distinct records: lines, findings' versions. */
  count: number;
  /** When it is not the day of the incident. */
  dayOfMonth?: number;
}

/** The answer key of one incident; written by hand, checked by test against the records. */
export interface Incident {
  id: string;
  title: string;
  /** Happens on this day of every month, so that any 60 days hold it. */
  dayOfMonth: number;
  accountId: string;
  /** First and last event, UTC hours and minutes. */
  from: string;
  to: string;
  /** Role or user ARN of those who did it. */
  principals: string[];
  /** Addresses only the incident uses on that day in that account. */
  sourceAddresses: string[];
  facts: IncidentFact[];
  traces: IncidentTrace[];
}

const trace = (
  kind: SampleKind,
  holds: string[],
  count: number,
  dayOfMonth?: number
): IncidentTrace => ({ kind, holds, count, ...(dayOfMonth ? { dayOfMonth } : {}) });

const fact = (
  eventName: string,
  count: number,
  outcome: IncidentFact['outcome'] = 'succeeded'
): IncidentFact => ({ eventName, outcome, count });

export const incidents: readonly Incident[] = [
  {
    id: 'leaked-ci-key',
    title: 'A leaked long-term key looks around and makes itself an administrator',
    dayOfMonth: 5,
    accountId: portalProd.id,
    from: '19:12',
    to: '19:41',
    principals: [
      `arn:aws:iam::${portalProd.id}:user/ci-legacy-deploy`,
      `arn:aws:iam::${portalProd.id}:user/ci-mirror`,
    ],
    sourceAddresses: ['203.0.113.77', '203.0.113.78'],
    facts: [
      fact('GetCallerIdentity', 2),
      fact('ListBuckets', 1),
      fact('ListUsers', 1),
      fact('GetAccountAuthorizationDetails', 3, 'denied'),
      fact('DescribeInstances', 5, 'denied'),
      fact('ListSecrets', 4, 'denied'),
      fact('DescribeDBInstances', 4, 'denied'),
      fact('CreateUser', 1),
      fact('CreateAccessKey', 1),
      fact('AttachUserPolicy', 1),
      fact('ListSecrets', 1),
      fact('GetSecretValue', 2),
      fact('StopLogging', 1, 'denied'),
    ],
    traces: [
      trace('guardduty', ['Persistence:IAMUser/AnomalousBehavior', '203.0.113.77'], 2),
      trace('guardduty', ['AttackSequence:IAM/CompromisedCredentials'], 2),
      trace('securityhub', ['AttackSequence:IAM-CompromisedCredentials', 'CRITICAL'], 2),
    ],
  },
  {
    id: 'night-administrator',
    title: 'An administrator removes trail, flow logs and a security group in production at night',
    dayOfMonth: 12,
    accountId: cardProd.id,
    from: '17:05',
    to: '17:48',
    principals: [
      'AWSReservedSSO_AdministratorAccess (mio.kuroda@example.co.jp)',
      `arn:aws:iam::${cardProd.id}:root`,
    ],
    sourceAddresses: ['203.0.113.140'],
    facts: [
      fact('ConsoleLogin', 3, 'failed'),
      fact('AssumeRoleWithSAML', 1),
      fact('ConsoleLogin', 1),
      fact('DescribeTrails', 1),
      fact('DescribeFlowLogs', 1),
      fact('StopLogging', 2, 'denied'),
      fact('DeleteTrail', 1),
      fact('DeleteFlowLogs', 1),
      fact('AuthorizeSecurityGroupIngress', 1),
      fact('DeleteSecurityGroup', 1, 'failed'),
      fact('DeleteSecurityGroup', 1),
    ],
    traces: [
      trace('vpcflowlogs', ['203.0.113.140', '5432', 'REJECT'], 9),
      trace('guardduty', ['Stealth:IAMUser/CloudTrailLoggingDisabled'], 1),
      trace('securityhub', ['222233334444:security-control/EC2.6', '"FAILED"'], 1),
    ],
  },
  {
    id: 'instance-credentials',
    title: 'Credentials of an instance role are used from outside to take merchant files',
    dayOfMonth: 19,
    accountId: portalProd.id,
    from: '20:40',
    to: '21:14',
    principals: [`arn:aws:iam::${portalProd.id}:role/ec2/portal-bastion`],
    sourceAddresses: ['203.0.113.201'],
    facts: [
      fact('GetCallerIdentity', 1),
      fact('ListBuckets', 2, 'denied'),
      fact('ListObjects', 4),
      fact('GetObject', 64),
      fact('CopyObject', 6),
    ],
    traces: [
      trace('vpcflowlogs', ['203.0.113.201', 'ACCEPT'], 3),
      trace('s3accesslog', ['203.0.113.201', 'REST.GET.OBJECT'], 64),
      trace('s3accesslog', ['203.0.113.201', 'REST.COPY.OBJECT'], 6),
      trace('guardduty', ['InstanceCredentialExfiltration.OutsideAWS'], 3),
      trace('guardduty', ['Exfiltration:S3/AnomalousBehavior'], 2),
      trace('securityhub', ['InstanceCredentialExfiltration.OutsideAWS'], 3),
    ],
  },
  {
    id: 'open-bucket-and-key',
    title: 'A bucket is opened to everybody and its key is marked for deletion, then repaired',
    dayOfMonth: 26,
    accountId: settlementProd.id,
    from: '03:20',
    to: '04:46',
    principals: [
      'AWSReservedSSO_AdministratorAccess (takumi.ono@example.co.jp)',
      'ANONYMOUS_PRINCIPAL',
      'AWSReservedSSO_AdministratorAccess (yui.hayashi@example.co.jp), the repair',
    ],
    sourceAddresses: ['203.0.113.52', '203.0.113.233', '198.51.100.20'],
    facts: [
      fact('AssumeRoleWithSAML', 2),
      fact('ConsoleLogin', 2),
      fact('PutBucketPublicAccessBlock', 2),
      fact('PutBucketPolicy', 1),
      fact('DisableKey', 1),
      fact('ScheduleKeyDeletion', 1),
      fact('PutKeyPolicy', 1, 'denied'),
      fact('GetObject', 12),
      fact('DeleteBucketPolicy', 1),
      fact('CancelKeyDeletion', 1),
      fact('EnableKey', 1),
    ],
    traces: [
      trace('s3accesslog', ['203.0.113.233', ' - '], 12),
      trace('guardduty', ['Policy:S3/BucketAnonymousAccessGranted'], 2),
      trace('guardduty', ['Policy:S3/BucketBlockPublicAccessDisabled'], 1),
      trace('securityhub', ['S3BucketPublic'], 1),
      trace('securityhub', ['security-control/S3.8', 'settlement-prod-reports', '"FAILED"'], 1),
    ],
  },
];
