// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { callsOf } from '../call';
import type { Call, CallContext } from '../call';
import { closingMonth, releasedFeature } from '../calendar';
import type { CalendarDay } from '../calendar';
import { bucket, role, settlementProd, settlementStaging } from '../company';
import type { Account } from '../company';
import type { Habit } from '../habit';
import { business, constant, everyMinutes, hours } from '../rhythm';
import {
  dynamoItem,
  kmsKey,
  logStream,
  s3List,
  s3Object,
  secret,
  sqsMessage,
} from './storage_calls';

export const settlementBatch = role(settlementProd, '/app/', 'settlement-batch');
const stagingBatch = role(settlementStaging, '/app/', 'settlement-batch');
const settlementApi = role(settlementProd, '/app/', 'settlement-api');
const stagingApi = role(settlementStaging, '/app/', 'settlement-api');
const fileIntake = role(settlementProd, '/lambda/', 'settlement-file-intake');
const nightlyBackup = role(settlementProd, '/ops/', 'nightly-backup');
const glueJobs = role(settlementProd, '/service/', 'settlement-glue-jobs');

const dated =
  (folder: string, ending: string) =>
  ({ at, random }: CallContext) =>
    `${folder}/${new Date(at).toISOString().slice(0, 10)}/${random.objectName()}.${ending}`;

const evenClosing = (day: CalendarDay) => closingMonth(day) % 2 === 1 && day.dayOfMonth !== 28;
const oddClosing = (day: CalendarDay) => closingMonth(day) % 2 === 0 && day.dayOfMonth !== 28;

/** The month-end batch; some steps belong to every second closing only. */
function batchCalls(account: Account): Call[] {
  const output = `s3://${bucket(account, 'athena-results')}/batch/`;
  return [
    s3Object('GetObject', 60, account, 'files', dated('clearing', 'csv'), {
      failed: { share: 0.01, code: 'NoSuchKey', message: 'The specified key does not exist.' },
    }),
    s3List(14, account, 'files', 'clearing/', {
      denied: {
        share: 0.02,
        cause: 'identity_policy',
        action: 's3:ListBucket',
        resource: `arn:aws:s3:::${bucket(account, 'files')}`,
      },
    }),
    s3Object('PutObject', 26, account, 'reports', dated('settlement', 'parquet'), {
      denied: {
        share: 0.012,
        cause: 'identity_policy',
        action: 's3:PutObject',
        resource: `arn:aws:s3:::${bucket(account, 'reports')}/tax/summary.parquet`,
      },
    }),
    s3Object('CreateMultipartUpload', 3, account, 'reports', dated('settlement', 'parquet')),
    s3Object('UploadPart', 9, account, 'reports', dated('settlement', 'parquet')),
    s3Object('CompleteMultipartUpload', 3, account, 'reports', dated('settlement', 'parquet')),
    s3Object('HeadObject', 8, account, 'files', dated('clearing', 'csv')),
    kmsKey('Decrypt', 22, account, 'settlement-files', 's3.amazonaws.com'),
    kmsKey('GenerateDataKey', 12, account, 'settlement-files', 's3.amazonaws.com'),
    ...callsOf('athena', [
      [
        'StartQueryExecution',
        10,
        {
          params: () => ({
            queryString: 'SELECT merchant_id, sum(amount) FROM clearing GROUP BY merchant_id',
            workGroup: 'settlement',
            resultConfiguration: { outputLocation: output },
          }),
          response: ({ random }) => ({ queryExecutionId: random.uuid() }),
        },
      ],
      ['GetQueryExecution', 24, { params: ({ random }) => ({ queryExecutionId: random.uuid() }) }],
      ['GetQueryResults', 9, { params: ({ random }) => ({ queryExecutionId: random.uuid() }) }],
      [
        'StopQueryExecution',
        0.8,
        { params: ({ random }) => ({ queryExecutionId: random.uuid() }), on: oddClosing },
      ],
    ]),
    ...callsOf('glue', [
      ['GetTable', 12, { params: () => ({ databaseName: 'settlement', name: 'clearing' }) }],
      [
        'GetPartitions',
        8,
        {
          params: () => ({ databaseName: 'settlement', tableName: 'clearing' }),
          failed: { share: 0.02, code: 'ThrottlingException', message: 'Rate exceeded' },
        },
      ],
      [
        'BatchCreatePartition',
        2,
        { params: () => ({ databaseName: 'settlement', tableName: 'clearing' }) },
      ],
      ['StartJobRun', 1.6, { params: () => ({ jobName: 'settlement-close' }), on: evenClosing }],
    ]),
    sqsMessage('ReceiveMessage', 12, 'settlement-orders'),
    sqsMessage('DeleteMessageBatch', 9, 'settlement-orders'),
    sqsMessage('SendMessage', 5, 'settlement-done'),
    {
      source: 'ses',
      name: 'SendEmail',
      weight: 3,
      data: true,
      params: () => ({ fromEmailAddress: 'settlement@example.co.jp' }),
    },
    secret(2, 'bank-transfer-Wq7Zpl'),
    logStream(3, '/ecs/settlement-batch'),
  ];
}

/** PartiQL: which action it is stands in the statement only. */
function ledgerCalls(account: Account): Call[] {
  const statement = (weight: number, text: string, share = 0): Call => ({
    ...dynamoItem('ExecuteStatement', weight, account, 'ledger'),
    read: text.startsWith('SELECT'),
    params: () => ({ statement: text }),
    failed: {
      share,
      code: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
    },
  });
  return [
    statement(24, 'SELECT * FROM "ledger" WHERE "merchant_id" = ?'),
    statement(7, `INSERT INTO "ledger" VALUE {'merchant_id': ?, 'entry': ?}`, 0.02),
    statement(5, 'UPDATE "ledger" SET "state" = ? WHERE "merchant_id" = ?', 0.02),
    statement(0.6, 'DELETE FROM "ledger" WHERE "merchant_id" = ? AND "entry" = ?'),
    dynamoItem('BatchGetItem', 10, account, 'merchants'),
    kmsKey('Decrypt', 12, account, 'ledger', 'dynamodb.amazonaws.com'),
    secret(3, 'ledger-db-Zx02mn'),
    sqsMessage('SendMessage', 6, 'settlement-orders'),
    logStream(2, '/ecs/settlement-api'),
    {
      ...dynamoItem('DescribeTable', 2, account, 'ledger'),
      data: false,
      on: (day) => releasedFeature(day, 17),
    },
  ];
}

const intakeCalls: Call[] = [
  s3Object('GetObject', 22, settlementProd, 'incoming', dated('tokenised', 'csv')),
  // One event, two actions: s3:GetObject and s3:PutObject.
  s3Object('CopyObject', 12, settlementProd, 'files', dated('clearing', 'csv')),
  s3Object('DeleteObject', 10, settlementProd, 'incoming', dated('tokenised', 'csv')),
  kmsKey('Decrypt', 14, settlementProd, 'settlement-files', 's3.amazonaws.com'),
  sqsMessage('DeleteMessage', 8, 'incoming-files'),
  logStream(5, '/aws/lambda/settlement-file-intake'),
];

const backupCalls: Call[] = [
  ...callsOf('dynamodb', [
    [
      'CreateBackup',
      4,
      {
        params: ({ at }) => ({
          tableName: 'ledger',
          backupName: `nightly-${new Date(at).toISOString().slice(0, 10)}`,
        }),
      },
    ],
    ['ListBackups', 4, { params: () => ({ tableName: 'ledger' }) }],
    [
      'DeleteBackup',
      4,
      {
        params: ({ account, random }) => ({
          backupArn: `arn:aws:dynamodb:ap-northeast-1:${account.id}:table/ledger/backup/${random.objectName()}`,
        }),
        failed: {
          share: 0.06,
          code: 'BackupInUseException',
          message: 'Backup is being restored or deleted',
        },
      },
    ],
  ]),
  ...callsOf('rds', [
    ['DescribeDBClusters', 8, { params: () => ({ dBClusterIdentifier: 'settlement' }) }],
    [
      'CreateDBClusterSnapshot',
      4,
      {
        params: ({ at }) => ({
          dBClusterIdentifier: 'settlement',
          dBClusterSnapshotIdentifier: `nightly-${new Date(at).toISOString().slice(0, 10)}`,
        }),
        failed: {
          share: 0.05,
          code: 'InvalidDBClusterStateFault',
          message: 'The DB cluster is not in the available state.',
        },
      },
    ],
    ['DescribeDBClusterSnapshots', 10],
    [
      'CopyDBClusterSnapshot',
      4,
      {
        region: 'ap-northeast-3',
        params: () => ({ kmsKeyId: 'alias/backup', sourceRegion: 'ap-northeast-1' }),
      },
    ],
    ['DescribeDBClusterSnapshots', 5, { region: 'ap-northeast-3' }],
  ]),
  s3Object('PutObject', 3, settlementProd, 'backup', dated('nightly', 'json')),
];

const glueCalls: Call[] = [
  ...callsOf('glue', [
    ['GetJob', 4, { params: () => ({ jobName: 'settlement-clean' }) }],
    ['GetTables', 10, { params: () => ({ databaseName: 'settlement' }) }],
    ['UpdateTable', 3, { params: () => ({ databaseName: 'settlement' }) }],
    ['GetDatabase', 6, { params: () => ({ name: 'settlement' }) }],
  ]),
  s3Object('GetObject', 20, settlementProd, 'files', dated('clearing', 'csv')),
  s3Object('PutObject', 12, settlementProd, 'curated', dated('clearing', 'parquet')),
  s3List(6, settlementProd, 'files', 'clearing/'),
  logStream(4, '/aws-glue/jobs/output'),
];

/** Settlement: the month-end batch, the ledger's API, file intake, Glue jobs and backups. */
export const settlementHabits: Habit[] = [
  {
    role: settlementBatch,
    runtime: 'ecs',
    weekday: 350,
    weekend: 327,
    rhythm: hours(13, 23),
    calls: batchCalls(settlementProd),
    on: (day) => day.monthEnd,
  },
  {
    role: stagingBatch,
    runtime: 'ecs',
    weekday: 68,
    weekend: 0,
    rhythm: business,
    calls: batchCalls(settlementStaging),
    // Rehearsal in the week before the closing.
    on: (day) => day.dayOfMonth >= 22 && day.dayOfMonth <= 27,
  },
  {
    role: settlementApi,
    runtime: 'ecs',
    weekday: 129,
    weekend: 114,
    rhythm: constant,
    calls: ledgerCalls(settlementProd),
  },
  {
    role: stagingApi,
    runtime: 'ecs',
    weekday: 30,
    weekend: 5,
    rhythm: business,
    calls: ledgerCalls(settlementStaging),
  },
  {
    role: fileIntake,
    runtime: 'lambda',
    weekday: 76,
    weekend: 61,
    rhythm: everyMinutes(15),
    calls: intakeCalls,
  },
  {
    role: nightlyBackup,
    runtime: 'lambda',
    weekday: 35,
    weekend: 35,
    rhythm: hours(17, 18.5),
    calls: backupCalls,
  },
  {
    role: glueJobs,
    runtime: 'glue',
    weekday: 61,
    weekend: 61,
    rhythm: hours(15, 17),
    calls: glueCalls,
  },
];
