// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { logConsoleLogin } from '../assume_role';
import { minuteMs } from '../calendar';
import { cardProd, staff } from '../company';
import type { DayLog } from '../day_log';
import { cardAdministrator, signIn } from '../habits/people';
import { act, play, refused } from '../incident_steps';
import { userIdentity } from '../session';
import type { UserCaller } from '../session';

/** After three failed tries as Root, an administrator's own session blinds the account. */
export function nightAdministrator(log: DayLog, start: number): void {
  const random = log.random('incident', 'night-administrator');
  const address = '203.0.113.140';
  const root: UserCaller = {
    user: 'root',
    account: cardProd,
    sourceAddress: address,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/131.0.0.0',
  };
  for (let i = 0; i < 3; i++) {
    logConsoleLogin(
      log,
      userIdentity(root),
      cardProd.id,
      start + i * minuteMs,
      address,
      root.userAgent,
      random,
      'Failure'
    );
  }
  const caller = signIn(
    log,
    staff.kuroda,
    cardAdministrator,
    start + 21 * minuteMs,
    address,
    random
  );
  const trail = `arn:aws:cloudtrail:ap-northeast-1:${cardProd.id}:trail/`;
  const group = { groupId: 'sg-0c4rd5a6e7f809112' };
  play(
    log,
    start,
    [
      { caller, minute: 23, call: act('cloudtrail:DescribeTrails') },
      { caller, minute: 24, call: act('ec2:DescribeFlowLogs') },
      {
        caller,
        minute: 26,
        count: 2,
        pace: 40,
        call: refused(
          'cloudtrail:StopLogging',
          'service_control_policy',
          `${trail}organization-trail`
        ),
      },
      {
        caller,
        minute: 29,
        call: act('cloudtrail:DeleteTrail', { name: `${trail}card-local-trail` }),
      },
      {
        caller,
        minute: 31,
        call: act('ec2:DeleteFlowLogs', {
          DeleteFlowLogsRequest: { FlowLogId: { tag: 1, content: 'fl-0d1e2f30415263748' } },
        }),
      },
      {
        caller,
        minute: 34,
        call: act('ec2:AuthorizeSecurityGroupIngress', {
          ...group,
          ipPermissions: {
            items: [
              {
                ipProtocol: 'tcp',
                fromPort: 5432,
                toPort: 5432,
                ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] },
              },
            ],
          },
        }),
      },
      {
        caller,
        minute: 39,
        call: act('ec2:DeleteSecurityGroup', group, {
          failed: {
            share: 1,
            code: 'Client.DependencyViolation',
            message: 'resource sg-0c4rd5a6e7f809112 has a dependent object',
          },
        }),
      },
      {
        caller,
        minute: 43,
        call: act('ec2:DeleteSecurityGroup', { groupId: 'sg-0f1e2d3c4b5a69788' }),
      },
    ],
    random
  );
}
