// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { logAssumeRole, logWebIdentityAssumes } from '../assume_role';
import { callsOf, drawer } from '../call';
import type { Call } from '../call';
import { minuteMs, releasedFeature } from '../calendar';
import { bucket, globalRegion, portalProd, role, securityProd, workloadAccounts } from '../company';
import type { DayLog } from '../day_log';
import { around } from '../habit';
import { business } from '../rhythm';
import { workSession } from '../session';
import type { UserCaller } from '../session';

const githubActions = role(securityProd, '/ci/', 'github-actions');
const provider = `arn:aws:iam::${securityProd.id}:oidc-provider/token.actions.githubusercontent.com`;
const runnerAgent =
  'aws-sdk-js/3.699.0 os/linux#6.8.0 lang/js md/nodejs#20.18.1 api/sts#3.699.0 configure-aws-credentials-for-github-actions';

const globally = { region: globalRegion };
const api = { params: () => ({ restApiId: 'p4yf1l3s77' }) };

const terraformCalls: Call[] = [
  ...callsOf('sts', [['GetCallerIdentity', 4]]),
  ...callsOf('ec2', [
    ['DescribeVpcs', 14],
    ['DescribeSubnets', 16],
    ['DescribeSecurityGroups', 24],
    ['DescribeRouteTables', 12],
    ['DescribeFlowLogs', 6],
    ['AuthorizeSecurityGroupIngress', 2, { params: () => ({ groupId: 'sg-0a1b2c3d4e5f60718' }) }],
    ['CreateTags', 2],
  ]),
  ...callsOf('iam', [
    ['GetRole', 26, { ...globally, params: () => ({ roleName: 'portal-web' }) }],
    ['ListRolePolicies', 20, globally],
    ['ListAttachedRolePolicies', 20, globally],
    [
      'GetPolicy',
      10,
      {
        ...globally,
        failed: { share: 0.03, code: 'NoSuchEntityException', message: 'Policy was not found.' },
      },
    ],
    ['GetPolicyVersion', 10, globally],
    ['CreatePolicyVersion', 1.2, globally],
    ['PutRolePolicy', 1.2, globally],
    [
      'CreateRole',
      0.8,
      {
        ...globally,
        denied: {
          share: 0.25,
          cause: 'service_control_policy',
          action: 'iam:CreateRole',
          resource: 'arn:aws:iam::*:role/unbounded',
        },
      },
    ],
  ]),
  ...callsOf('s3', [
    [
      'GetBucketPolicy',
      10,
      {
        failed: {
          share: 0.1,
          code: 'NoSuchBucketPolicy',
          message: 'The bucket policy does not exist',
        },
      },
    ],
    ['GetBucketAcl', 8],
    [
      'GetBucketCors',
      8,
      {
        failed: {
          share: 0.9,
          code: 'NoSuchCORSConfiguration',
          message: 'The CORS configuration does not exist',
        },
      },
    ],
    ['GetBucketVersioning', 8],
    ['GetBucketLogging', 8],
    [
      'GetBucketReplication',
      6,
      {
        failed: {
          share: 0.9,
          code: 'ReplicationConfigurationNotFoundError',
          message: 'The replication configuration was not found',
        },
      },
    ],
    ['PutBucketLifecycle', 1],
  ]),
  ...callsOf('kms', [
    ['DescribeKey', 14],
    ['GetKeyPolicy', 10],
    ['GetKeyRotationStatus', 8],
    ['ListResourceTags', 8],
  ]),
  ...callsOf('dynamodb', [
    ['DescribeTable', 8],
    ['DescribeContinuousBackups', 6],
    ['UpdateTable', 0.8],
  ]),
  ...callsOf('lambda', [
    ['GetFunction20150331v2', 10],
    ['ListVersionsByFunction20150331', 8],
    ['UpdateFunctionCode20150331v2', 2, { params: () => ({ functionName: 'portal-notifier' }) }],
    [
      'UpdateFunctionConfiguration20150331v2',
      1,
      { params: () => ({ functionName: 'portal-notifier' }) },
    ],
  ]),
  ...callsOf('apigateway', [
    ['GetRestApi', 6, api],
    ['GetStage', 5, api],
    ['GetResources', 4, api],
    ['CreateDeployment', 1, api],
    ['UpdateStage', 1, api],
  ]),
  ...callsOf('cloudfront', [
    ['GetDistribution2020_05_31', 5, globally],
    ['UpdateDistribution2020_05_31', 0.8, globally],
    // No IAM action of that name is known.
    ['ListDistributionsByOwnedResource', 1, globally],
  ]),
  ...callsOf('ecs', [
    ['DescribeServices', 10],
    ['DescribeTaskDefinition', 8],
    ['RegisterTaskDefinition', 2],
    ['UpdateService', 2],
    ['DeregisterTaskDefinition', 1],
  ]),
  ...callsOf('logs', [
    ['DescribeLogGroups', 10],
    ['PutRetentionPolicy', 0.8],
    ['ListTagsForResource', 8],
  ]),
  ...callsOf('monitoring', [
    ['DescribeAlarms', 6],
    ['PutMetricAlarm', 1],
  ]),
  ...callsOf('autoscaling', [
    ['DescribeScalableTargets', 5, { params: () => ({ serviceNamespace: 'ecs' }) }],
    ['RegisterScalableTarget', 0.8, { params: () => ({ serviceNamespace: 'ecs' }) }],
  ]),
  ...callsOf('wafv2', [
    ['GetWebACL', 3, { on: (day) => releasedFeature(day, 12) }],
    ['UpdateWebACL', 0.6, { on: (day) => releasedFeature(day, 12) }],
  ]),
];

/** Deployments on weekdays: a GitHub job takes the CI role, then the Terraform role of an account. */
export function runPipeline(log: DayLog): void {
  const draw = drawer(terraformCalls, log.day);
  if (log.day.weekend || !draw) {
    return;
  }
  const random = log.random('pipeline');
  for (const account of workloadAccounts) {
    const runs = account.environment === 'staging' ? 3 : 2;
    for (let run = 0; run < runs; run++) {
      const start = log.day.start + business(random);
      const id = String(11800000000 + random.below(90000000));
      const sourceAddress = `192.0.2.${random.between(20, 90)}`;
      const job = workSession(random, {
        role: githubActions,
        runtime: 'run',
        name: `GitHubActions-${id}`,
        createdAt: start,
        sourceAddress,
        userAgent: runnerAgent,
        federatedProvider: provider,
      });
      const subject = `repo:examplepay/${account.slug.split('-')[0]}-infra:environment:${account.environment}`;
      logWebIdentityAssumes(log, job, subject, random);
      const identity = { source: 'sts', name: 'GetCallerIdentity', weight: 1 };
      log.call(job, identity, start + 4000, random);
      const terraform = workSession(random, {
        role: role(account, '/deploy/', 'terraform-deploy'),
        runtime: 'run',
        name: `terraform-${id}`,
        createdAt: start + 9000,
        sourceAddress,
      });
      logAssumeRole(log, job, terraform, random);
      for (let i = around(36, random); i > 0; i--) {
        const at = terraform.createdAt + random.between(500, 4 * minuteMs);
        log.call(terraform, draw(random), at, random);
      }
    }
  }
}

/** The last long-term key: an old deployment of the portal's static pages. */
export const legacyKeyUser: UserCaller = {
  user: 'ci-legacy-deploy',
  account: portalProd,
  accessKeyId: 'AKIA4SAMPLELEGACYKEY',
  sourceAddress: '192.0.2.14',
  userAgent: 'aws-cli/1.18.69 Python/3.8.10 Linux/5.4.0-200-generic botocore/1.16.19',
};

const legacyCalls: Call[] = [
  {
    source: 's3',
    name: 'PutObject',
    weight: 20,
    data: true,
    params: ({ random }) => ({
      bucketName: bucket(portalProd, 'static'),
      key: `assets/${random.objectName()}.js`,
    }),
  },
  {
    source: 's3',
    name: 'ListObjects',
    weight: 5,
    data: true,
    params: () => ({ bucketName: bucket(portalProd, 'static'), prefix: 'assets/' }),
  },
  {
    source: 'cloudfront',
    name: 'CreateInvalidation2020_05_31',
    weight: 2,
    region: globalRegion,
    params: () => ({ distributionId: 'E2SAMPLE4PORTAL' }),
  },
];

export function runLegacyDeploy(log: DayLog): void {
  const draw = drawer(legacyCalls, log.day);
  if (log.day.weekend || !draw) {
    return;
  }
  const random = log.random('legacy deploy');
  for (let i = around(34, random); i > 0; i--) {
    log.call(legacyKeyUser, draw(random), log.day.start + business(random), random);
  }
}
