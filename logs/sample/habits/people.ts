// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { logConsoleLogin, logPersonAssumes } from '../assume_role';
import { callsOf, drawer } from '../call';
import type { Call } from '../call';
import { hourMs } from '../calendar';
import {
  cardProd,
  cardStaging,
  globalRegion,
  officeAddresses,
  permissionSetRole,
  portalProd,
  portalStaging,
  securityProd,
  settlementProd,
  settlementStaging,
  staff,
} from '../company';
import type { Account, Person, Role } from '../company';
import type { DayLog } from '../day_log';
import { around } from '../habit';
import type { Random } from '../random';
import { userIdentity, workSession } from '../session';
import type { Session } from '../session';

const globally = { region: globalRegion };

const readCalls: Call[] = [
  ...callsOf('ec2', [
    ['DescribeInstances', 6],
    ['DescribeRegions', 5],
    ['DescribeSecurityGroups', 3],
  ]),
  ...callsOf('ecs', [
    ['ListClusters', 6],
    ['DescribeServices', 8],
    ['DescribeTasks', 8],
  ]),
  ...callsOf('monitoring', [
    ['DescribeAlarms', 9],
    ['GetMetricData', 8, { data: true }],
  ]),
  ...callsOf('logs', [
    ['DescribeLogGroups', 8],
    ['StartQuery', 5, { read: false }],
    ['GetQueryResults', 7],
  ]),
  ...callsOf('cloudtrail', [['LookupEvents', 4]]),
  ...callsOf('s3', [
    ['ListBuckets', 5],
    ['GetBucketLocation', 5],
    ['GetAccountPublicAccessBlock', 2],
  ]),
  ...callsOf('health', [['DescribeEventAggregates', 6, globally]]),
  ...callsOf('notifications', [['ListNotificationHubs', 3]]),
  ...callsOf('ce', [['GetCostAndUsage', 2, globally]]),
  ...callsOf('tagging', [['GetResources', 2]]),
  // A call only the console makes: no IAM action of that name is known.
  ...callsOf('s3', [['GetStorageLensDashboardDataInternal', 1]]),
];

const viewerCalls: Call[] = [
  ...readCalls,
  ...callsOf('secretsmanager', [
    [
      'GetSecretValue',
      1.2,
      {
        params: () => ({ secretId: 'ledger-db' }),
        denied: {
          share: 1,
          cause: 'identity_policy',
          action: 'secretsmanager:GetSecretValue',
          resource: 'arn:aws:secretsmanager:ap-northeast-1:*:secret:ledger-db',
          code: 'AccessDeniedException',
        },
      },
    ],
  ]),
  ...callsOf('ec2', [
    [
      'StopInstances',
      0.6,
      {
        denied: {
          share: 1,
          cause: 'encoded',
          action: 'ec2:StopInstances',
          resource: 'arn:aws:ec2:ap-northeast-1:*:instance/i-0f00ba4',
        },
      },
    ],
  ]),
];

const powerCalls: Call[] = [
  ...readCalls,
  ...callsOf('ecs', [
    ['UpdateService', 3],
    ['StopTask', 2],
    ['ExecuteCommand', 2, { read: false }],
  ]),
  ...callsOf('lambda', [
    ['UpdateFunctionConfiguration20150331v2', 2],
    ['GetFunction20150331v2', 4],
  ]),
  ...callsOf('dynamodb', [
    ['Scan', 3, { data: true, params: () => ({ tableName: 'portal-sessions' }) }],
  ]),
  ...callsOf('ssm', [
    ['StartSession', 1.5, { read: false, params: () => ({ target: 'i-0c1d2e3f405162738' }) }],
    ['PutParameter', 1.5, { params: () => ({ name: '/portal/flags' }) }],
  ]),
  ...callsOf('iam', [
    [
      'CreateUser',
      0.6,
      {
        ...globally,
        denied: {
          share: 1,
          cause: 'service_control_policy',
          action: 'iam:CreateUser',
          resource: 'arn:aws:iam::*:user/test',
        },
      },
    ],
  ]),
];

const adminCalls: Call[] = [
  ...readCalls,
  ...callsOf('iam', [
    ['ListRoles', 5, globally],
    ['GetRole', 4, globally],
    ['UpdateAssumeRolePolicy', 0.8, globally],
    ['ListPolicies', 3, globally],
  ]),
  ...callsOf('ec2', [
    ['ModifySecurityGroupRules', 1],
    ['CreateSecurityGroup', 0.6],
    ['DeleteSecurityGroup', 0.6],
  ]),
  ...callsOf('kms', [
    ['ListAliases', 4],
    ['DescribeKey', 3],
  ]),
  ...callsOf('rds', [
    ['DescribeDBInstances', 4],
    ['ModifyDBInstance', 0.6],
  ]),
  ...callsOf('wafv2', [['ListWebACLs', 2]]),
];

export const cardAdministrator = permissionSetRole(cardProd, 'AdministratorAccess');
export const settlementAdministrator = permissionSetRole(settlementProd, 'AdministratorAccess');
export const securityAdministrator = permissionSetRole(securityProd, 'AdministratorAccess');

interface Desk {
  person: Person;
  role: Role;
  calls: Call[];
  /** Chance of signing in on a weekday. */
  share: number;
  perDay: number;
}

const viewer = (person: Person, account: Account): Desk => ({
  person,
  role: permissionSetRole(account, 'ReadOnlyAccess'),
  calls: viewerCalls,
  share: 0.8,
  perDay: 28,
});
const power = (person: Person, account: Account): Desk => ({
  person,
  role: permissionSetRole(account, 'PowerUserAccess'),
  calls: powerCalls,
  share: 0.85,
  perDay: 36,
});
const administrator = (person: Person, role: Role): Desk => ({
  person,
  role,
  calls: adminCalls,
  share: 0.45,
  perDay: 26,
});

const desks: Desk[] = [
  power(staff.tanaka, cardStaging),
  viewer(staff.tanaka, cardProd),
  power(staff.suzuki, settlementStaging),
  viewer(staff.suzuki, settlementProd),
  power(staff.mori, portalStaging),
  power(staff.kondo, portalStaging),
  viewer(staff.ishida, portalProd),
  viewer(staff.hayashi, settlementProd),
  administrator(staff.kuroda, cardAdministrator),
  administrator(staff.ono, settlementAdministrator),
  administrator(staff.hayashi, securityAdministrator),
  administrator(staff.mori, permissionSetRole(portalProd, 'AdministratorAccess')),
];

/** A person's session in an account, from sign-in on; writes the sign-in events. */
export function signIn(
  log: DayLog,
  person: Person,
  role: Role,
  at: number,
  address: string,
  random: Random
): Session {
  const session = workSession(random, {
    role,
    runtime: 'person',
    name: person.mail,
    createdAt: at,
    sourceAddress: address,
    person,
    fromConsole: true,
  });
  logPersonAssumes(log, session, random);
  logConsoleLogin(
    log,
    userIdentity(session),
    role.account.id,
    at + 2000,
    address,
    session.userAgent,
    random
  );
  return session;
}

/** People at work: a sign-in in the morning or after lunch, then some hours in the console. */
export function runPeople(log: DayLog): void {
  for (const desk of desks) {
    const random = log.random('person', desk.person.mail, desk.role.arn);
    const draw = drawer(desk.calls, log.day);
    const share = log.day.weekend ? 0.04 : desk.share;
    if (!random.chance(share) || !draw) {
      continue;
    }
    const start = log.day.start + Math.floor((0.2 + random.unit() * 5) * hourMs);
    const session = signIn(
      log,
      desk.person,
      desk.role,
      start,
      random.pick(officeAddresses),
      random
    );
    for (let i = around(desk.perDay, random); i > 0; i--) {
      const at = start + 5000 + Math.floor(random.unit() * 4.5 * hourMs);
      log.call(session, draw(random), at, random);
    }
  }
}
