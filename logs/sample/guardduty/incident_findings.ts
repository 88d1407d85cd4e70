// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Fields } from '../call';
import type { CalendarDay } from '../calendar';
import { hourMs, minuteMs } from '../calendar';
import { cardProd, permissionSetRole, portalProd, settlementProd } from '../company';
import type { Account } from '../company';
import { legacyKeyUser } from '../habits/pipeline';
import { merchantFiles, portalBastion } from '../habits/portal';
import { Random } from '../random';
import { ServiceSessions, userId } from '../session';
import type { FindingPlan } from './finding_plan';
import { accessKey, apiCall, s3Bucket } from './resources';

/** What GuardDuty says about the incidents of a day; each is told in the answer key. */
export function incidentFindings(seed: number, day: CalendarDay): FindingPlan[] {
  const random = new Random(seed, day.text, 'guardduty incident');
  const clock = (text: string): number => {
    const [hour, minute] = text.split(':').map(Number);
    return day.start + hour * hourMs + minute * minuteMs;
  };
  const plan = (
    account: Account,
    type: string,
    severity: number,
    title: string,
    times: string[],
    resource: Fields,
    action?: Fields,
    detection?: Fields
  ): FindingPlan => ({
    id: random.hex(32),
    account,
    type,
    severity,
    title,
    description: title,
    versions: times.map(clock),
    resource,
    ...(action ? { action } : {}),
    ...(detection ? { detection } : {}),
    resourceRole: 'TARGET',
  });

  if (day.dayOfMonth === 5) {
    const user = 'ci-legacy-deploy';
    const key = accessKey(legacyKeyUser.accessKeyId ?? '', userId(user), user, 'IAMUser');
    return [
      plan(
        portalProd,
        'Persistence:IAMUser/AnomalousBehavior',
        5,
        `User ${user} made an unusual call that keeps access.`,
        ['19:32', '19:50'],
        key,
        apiCall('CreateAccessKey', 'iam.amazonaws.com', '203.0.113.77')
      ),
      plan(
        portalProd,
        'AttackSequence:IAM/CompromisedCredentials',
        9,
        `Potential credential compromise of IAMUser/${user} indicated by a sequence of actions.`,
        ['20:02', '20:20'],
        { resourceType: 'AttackSequence' },
        undefined,
        attackSequence(user, random)
      ),
    ];
  }
  if (day.dayOfMonth === 12) {
    const own = permissionSetRole(cardProd, 'AdministratorAccess');
    return [
      plan(
        cardProd,
        'Stealth:IAMUser/CloudTrailLoggingDisabled',
        2,
        'A CloudTrail trail was removed.',
        ['17:49'],
        accessKey(`ASIA${random.letters(16)}`, own.id, own.name, 'AssumedRole'),
        apiCall('DeleteTrail', 'cloudtrail.amazonaws.com', '203.0.113.140')
      ),
    ];
  }
  if (day.dayOfMonth === 19) {
    const session = new ServiceSessions(seed, portalBastion, 'ec2').at(clock('20:40'));
    const key = accessKey(
      session.accessKeyId,
      `${portalBastion.id}:${session.name}`,
      portalBastion.name,
      'AssumedRole'
    );
    return [
      plan(
        portalProd,
        'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS',
        8,
        'Credentials of an EC2 instance were used from an address outside AWS.',
        ['20:52', '21:07', '21:22'],
        key,
        apiCall('GetObject', 's3.amazonaws.com', '203.0.113.201')
      ),
      plan(
        portalProd,
        'Exfiltration:S3/AnomalousBehavior',
        8,
        'Objects were read from S3 in an unusual way.',
        ['21:12', '21:30'],
        { ...s3Bucket(portalProd, merchantFiles, false), accessKeyDetails: key.accessKeyDetails },
        apiCall('GetObject', 's3.amazonaws.com', '203.0.113.201')
      ),
    ];
  }
  if (day.dayOfMonth === 26) {
    const own = permissionSetRole(settlementProd, 'AdministratorAccess');
    const resource = {
      ...s3Bucket(settlementProd, 'reports', true),
      accessKeyDetails: accessKey(`ASIA${random.letters(16)}`, own.id, own.name, 'AssumedRole')
        .accessKeyDetails,
    };
    return [
      plan(
        settlementProd,
        'Policy:S3/BucketBlockPublicAccessDisabled',
        2,
        'The public access block of a bucket was taken off.',
        ['03:31'],
        resource,
        apiCall('PutBucketPublicAccessBlock', 's3.amazonaws.com', '203.0.113.52')
      ),
      plan(
        settlementProd,
        'Policy:S3/BucketAnonymousAccessGranted',
        8,
        'Everybody on the internet may read a bucket.',
        ['03:34', '03:55'],
        resource,
        apiCall('PutBucketPolicy', 's3.amazonaws.com', '203.0.113.52')
      ),
    ];
  }
  return [];
}

function attackSequence(user: string, random: Random): Fields {
  return {
    sequence: {
      uid: random.hex(32),
      description: 'Discovery, persistence and privilege escalation by one long-term key.',
      actors: [{ id: userId(user), user: { name: user, type: 'IAMUser' } }],
      endpoints: [{ id: 'endpoint-1', ip: '203.0.113.77' }],
      signals: ['Discovery', 'Persistence', 'Privilege Escalation'].map((name) => ({
        name,
        type: 'CLOUD_TRAIL',
        count: 1,
      })),
    },
  };
}
