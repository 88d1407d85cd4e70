// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { portalProd } from '../company';
import type { DayLog } from '../day_log';
import { legacyKeyUser } from '../habits/pipeline';
import { act, play, refused } from '../incident_steps';
import type { UserCaller } from '../session';

const globally = { region: 'us-east-1' };

/** The portal's last long-term key in strange hands. */
export function leakedKey(log: DayLog, start: number): void {
  const random = log.random('incident', 'leaked-ci-key');
  const userAgent = 'aws-cli/2.22.12 md/awscrt#0.22.0 os/linux#6.11.2 lang/python#3.12.6';
  const thief: UserCaller = { ...legacyKeyUser, sourceAddress: '203.0.113.77', userAgent };
  const made: UserCaller = {
    ...thief,
    user: 'ci-mirror',
    accessKeyId: `AKIA${random.letters(16)}`,
    sourceAddress: '203.0.113.78',
  };
  const target = { userName: 'ci-mirror' };
  const secretId = (name: string) => ({
    secretId: `arn:aws:secretsmanager:ap-northeast-1:${portalProd.id}:secret:${name}`,
  });
  play(
    log,
    start,
    [
      { caller: thief, minute: 0, call: act('sts:GetCallerIdentity') },
      { caller: thief, minute: 1, call: act('s3:ListBuckets') },
      { caller: thief, minute: 2, call: act('iam:ListUsers', undefined, globally) },
      {
        caller: thief,
        minute: 3,
        count: 3,
        call: refused('iam:GetAccountAuthorizationDetails', 'identity_policy', '*', globally),
      },
      {
        caller: thief,
        minute: 5,
        count: 5,
        call: refused('ec2:DescribeInstances', 'encoded', '*'),
      },
      {
        caller: thief,
        minute: 7,
        count: 4,
        call: refused('secretsmanager:ListSecrets', 'identity_policy', '*'),
      },
      {
        caller: thief,
        minute: 9,
        count: 4,
        call: refused(
          'rds:DescribeDBInstances',
          'identity_policy',
          `arn:aws:rds:ap-northeast-1:${portalProd.id}:db:*`
        ),
      },
      { caller: thief, minute: 14, call: act('iam:CreateUser', target, globally) },
      {
        caller: thief,
        minute: 15,
        call: act('iam:CreateAccessKey', target, {
          ...globally,
          response: () => ({
            accessKey: { userName: 'ci-mirror', accessKeyId: made.accessKeyId, status: 'Active' },
          }),
        }),
      },
      {
        caller: thief,
        minute: 16,
        call: act(
          'iam:AttachUserPolicy',
          { ...target, policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
          globally
        ),
      },
      { caller: made, minute: 21, call: act('sts:GetCallerIdentity') },
      { caller: made, minute: 22, call: act('secretsmanager:ListSecrets') },
      {
        caller: made,
        minute: 23,
        call: act('secretsmanager:GetSecretValue', secretId('portal-session-Bg31pl')),
      },
      {
        caller: made,
        minute: 24,
        call: act('secretsmanager:GetSecretValue', secretId('portal-mail-Ru20kd')),
      },
      {
        caller: made,
        minute: 29,
        call: refused(
          'cloudtrail:StopLogging',
          'service_control_policy',
          `arn:aws:cloudtrail:ap-northeast-1:${portalProd.id}:trail/organization-trail`
        ),
      },
    ],
    random
  );
}
