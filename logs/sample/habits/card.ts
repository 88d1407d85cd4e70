// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { callsOf } from '../call';
import type { Call } from '../call';
import { releasedFeature } from '../calendar';
import { cardProd, cardStaging, keyArn, role, securityProd, settlementProd } from '../company';
import type { Account } from '../company';
import type { Habit } from '../habit';
import { business, cardTraffic, constant } from '../rhythm';
import { dynamoItem, kmsKey, logStream, s3Object, secret, sqsMessage } from './storage_calls';

export const cardAuthoriser = role(cardProd, '/app/', 'card-authoriser');
export const tokenVault = role(cardProd, '/app/', 'token-vault');
const authorisationApi = role(cardProd, '/app/', 'authorisation-api');
const logShipper = role(cardProd, '/lambda/', 'authorisation-log-shipper');
const stagingAuthoriser = role(cardStaging, '/app/', 'card-authoriser');

const throttled = (share: number) => ({
  share,
  code: 'ThrottlingException',
  message: 'Rate exceeded',
});
const conditionFailed = (share: number) => ({
  share,
  code: 'ConditionalCheckFailedException',
  message: 'The conditional request failed',
});

function authoriserCalls(account: Account): Call[] {
  return [
    dynamoItem('GetItem', 30, account, 'authorisation-limits', {
      failed: { share: 0.004, code: 'ThrottlingException', message: 'Rate exceeded' },
    }),
    dynamoItem('PutItem', 16, account, 'authorisations', { failed: conditionFailed(0.02) }),
    dynamoItem('UpdateItem', 12, account, 'authorisation-limits', {
      failed: conditionFailed(0.03),
    }),
    dynamoItem('TransactGetItems', 2, account, 'authorisations'),
    kmsKey('Decrypt', 18, account, 'authorisations', 'dynamodb.amazonaws.com'),
    secret(3, 'network-credentials-Kd82sa'),
    sqsMessage('SendMessage', 9, 'authorisation-results'),
    ...callsOf('ssm', [
      [
        'GetParametersByPath',
        2,
        { params: () => ({ path: '/card-authoriser/', withDecryption: true, recursive: true }) },
      ],
    ]),
    logStream(2, '/ecs/card-authoriser'),
    // The reversal flow goes live on the tenth of every third month.
    dynamoItem('DeleteItem', 1.5, account, 'authorisations', {
      on: (day) => releasedFeature(day, 10),
    }),
    {
      ...sqsMessage('ReceiveMessage', 2, 'reversal-requests'),
      on: (day) => releasedFeature(day, 10),
    },
  ];
}

const settlementKey = keyArn(settlementProd, 'settlement-files');

const vaultCalls: Call[] = [
  dynamoItem('Query', 26, cardProd, 'tokens'),
  dynamoItem('PutItem', 9, cardProd, 'tokens', { failed: conditionFailed(0.01) }),
  kmsKey('Decrypt', 30, cardProd, 'token-vault', undefined, { failed: throttled(0.003) }),
  kmsKey('Encrypt', 12, cardProd, 'token-vault'),
  kmsKey('GenerateDataKey', 6, cardProd, 'token-vault'),
  // One event, two actions: kms:ReEncryptFrom and kms:ReEncryptTo.
  {
    source: 'kms',
    name: 'ReEncrypt',
    weight: 2,
    read: true,
    params: () => ({
      sourceKeyId: keyArn(cardProd, 'token-vault-2025'),
      destinationKeyId: keyArn(cardProd, 'token-vault'),
      sourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      destinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    }),
    resources: () =>
      ['token-vault-2025', 'token-vault'].map((purpose) => ({
        accountId: cardProd.id,
        type: 'AWS::KMS::Key',
        ARN: keyArn(cardProd, purpose),
      })),
  },
  // Writes tokenised files for Settlement with the key of that account: a copy goes there.
  kmsKey('GenerateDataKey', 3, settlementProd, 'settlement-files', 's3.amazonaws.com', {
    owner: settlementProd,
    ownerSeesAccountOnly: true,
  }),
  s3Object(
    'PutObject',
    3,
    settlementProd,
    'incoming',
    ({ at, random }) =>
      `tokenised/${new Date(at).toISOString().slice(0, 10)}/${random.objectName()}.csv`,
    { owner: settlementProd }
  ),
  secret(2, 'vault-pepper-9sLqPw'),
  {
    source: 'kms',
    name: 'DescribeKey',
    weight: 0.8,
    params: () => ({ keyId: settlementKey }),
    resources: () => [{ accountId: settlementProd.id, type: 'AWS::KMS::Key', ARN: settlementKey }],
    denied: {
      share: 1,
      cause: 'resource_policy',
      action: 'kms:DescribeKey',
      resource: settlementKey,
      code: 'AccessDenied',
    },
  },
  logStream(2, '/ecs/token-vault'),
];

const apiCalls: Call[] = [
  ...callsOf('ssm', [
    [
      'GetParameters',
      8,
      { params: () => ({ names: ['/authorisation-api/routes'], withDecryption: true }) },
    ],
  ]),
  ...callsOf('appconfig', [
    [
      'StartConfigurationSession',
      4,
      { read: false, params: () => ({ applicationIdentifier: 'authorisation-api' }) },
    ],
    ['GetLatestConfiguration', 12],
  ]),
  ...callsOf('servicediscovery', [
    [
      'DiscoverInstances',
      20,
      { read: true, params: () => ({ namespaceName: 'card.local', serviceName: 'token-vault' }) },
    ],
  ]),
  ...callsOf('xray', [['GetSamplingRules', 8]]),
  secret(3, 'api-signing-Tt51xd'),
  logStream(3, '/ecs/authorisation-api'),
];

const shipperCalls: Call[] = [
  logStream(12, '/aws/lambda/authorisation-log-shipper'),
  s3Object(
    'PutObject',
    30,
    securityProd,
    'log-archive',
    ({ at, random }) =>
      `authorisation/${new Date(at).toISOString().slice(0, 13)}/${random.objectName()}.json.gz`,
    {
      owner: securityProd,
      denied: {
        share: 0.012,
        cause: 'endpoint_policy',
        action: 's3:PutObject',
        resource: 'arn:aws:s3:::examplepay-security-prod-log-archive/authorisation/retry.json.gz',
      },
    }
  ),
  kmsKey('GenerateDataKey', 12, securityProd, 'log-archive', 's3.amazonaws.com', {
    owner: securityProd,
    ownerSeesAccountOnly: true,
  }),
  ...callsOf('logs', [
    [
      'FilterLogEvents',
      14,
      { data: true, params: () => ({ logGroupName: '/ecs/card-authoriser', limit: 10000 }) },
    ],
  ]),
];

/** Card authorisation: three containers, a log function, and the staging copy of the authoriser. */
export const cardHabits: Habit[] = [
  {
    role: cardAuthoriser,
    runtime: 'ecs',
    weekday: 266,
    weekend: 251,
    rhythm: cardTraffic,
    calls: authoriserCalls(cardProd),
  },
  {
    role: tokenVault,
    runtime: 'ecs',
    weekday: 205,
    weekend: 190,
    rhythm: cardTraffic,
    calls: vaultCalls,
  },
  {
    role: authorisationApi,
    runtime: 'ecs',
    weekday: 106,
    weekend: 99,
    rhythm: constant,
    calls: apiCalls,
  },
  {
    role: logShipper,
    runtime: 'lambda',
    weekday: 68,
    weekend: 68,
    rhythm: constant,
    calls: shipperCalls,
  },
  {
    role: stagingAuthoriser,
    runtime: 'ecs',
    weekday: 53,
    weekend: 9,
    rhythm: business,
    calls: authoriserCalls(cardStaging),
  },
];
