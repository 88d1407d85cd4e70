// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export const ONE = '810000000001';
export const TWO = '810000000002';
export const AS_OF = '2026-05-10T12:00:00.000Z';
export const FINDINGS = 'log-aws-securityhub-marks-2026-05';
export const TRAIL = 'log-aws-cloudtrail-marks-2026-05';

interface Told {
  control: string;
  status?: string;
  account?: string;
  resource?: string;
  at?: string;
  more?: object;
}

function finding({ control, status = 'PASSED', account = ONE, resource = 'r', at, more }: Told) {
  const time = at ?? '2026-05-10T06:00:00.000Z';
  return {
    '@timestamp': time,
    cwe_timestamp: time,
    // Just arrived: the program takes it over at once.
    event: { ingested: new Date().toISOString(), module: 'security hub' },
    cloud: { account: { id: account }, region: 'ap-northeast-1' },
    Id: `arn:aws:securityhub:${account}:${control}:${resource}`,
    UpdatedAt: time,
    Compliance: {
      Status: status,
      SecurityControlId: control,
      AssociatedStandards: [{ StandardsId: 'standards/pci-dss/v/4.0.1' }],
    },
    GeneratorId: `security-control/${control}`,
    RecordState: 'ACTIVE',
    Workflow: { Status: 'NEW' },
    Resources: [{ Id: `arn:aws:marks:::${resource}`, Type: 'AwsOther' }],
    Title: 'a title',
    ...more,
  };
}

/** Twelve versions of eleven findings, in two accounts. */
export const FINDING_DOCUMENTS = [
  // 7.3.1: all three controls passed, one of them in both accounts; it had failed the day before.
  finding({ control: 'DMS.10' }),
  finding({ control: 'DMS.10', account: TWO }),
  finding({ control: 'DMS.11' }),
  finding({ control: 'EFS.4', status: 'FAILED', at: '2026-05-09T06:00:00.000Z' }),
  finding({ control: 'EFS.4' }),
  // 8.3.2: one of three controls has data.
  finding({ control: 'CodeBuild.1' }),
  // 8.4.2: one of two resources failed.
  finding({ control: 'IAM.5' }),
  finding({ control: 'IAM.5', status: 'FAILED', account: TWO, resource: 'sato' }),
  // 8.6.2: no status of AWS's.
  finding({ control: 'ECS.8', status: 'INFOED' }),
  // 6.2.3: somebody suppressed what there is.
  finding({ control: 'ECR.1', status: 'FAILED', more: { Workflow: { Status: 'SUPPRESSED' } } }),
  finding({ control: 'ECR.1', resource: 'old', more: { RecordState: 'ARCHIVED' } }),
  // After the instant.
  finding({ control: 'DMS.11', status: 'FAILED', at: '2026-05-10T18:00:00.000Z' }),
];

const call = (at: string, eventName: string, account: string) => ({
  '@timestamp': at,
  eventID: `${eventName}-${at}`,
  eventName,
  eventSource: 'cloudtrail.amazonaws.com',
  readOnly: false,
  userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::${account}:assumed-role/Admin/sato` },
  user: { name: 'sato' },
  source: { address: '198.51.100.7', ip: '198.51.100.7' },
  cloud: { account: { id: account } },
  event: { ingested: at },
});

/** Every day of the window has a call; one of them stopped a trail. */
export const TRAIL_DOCUMENTS = [
  call('2026-05-09T15:00:00.000Z', 'PutObject', ONE),
  call('2026-05-10T01:00:00.000Z', 'PutObject', TWO),
  call('2026-05-10T02:00:00.000Z', 'StopLogging', ONE),
  call('2026-05-10T11:00:00.000Z', 'PutObject', ONE),
];
