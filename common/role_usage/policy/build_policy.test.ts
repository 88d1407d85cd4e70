// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { action, CATALOGUE, evidence, ROLE, calls, seen } from '../../../test/unit/any_evidence';
import { buildPolicy } from './build_policy';
import type { PolicyEvidence } from './evidence';
import { DEFAULT_OPTIONS, POLICY_SIZE } from './policy';
import type { PolicyOptions } from './policy';
import { buildSharedPolicy } from './shared_policy';
import { jsonDocument } from './text/json';

const KEY = 'arn:aws:kms:ap-northeast-1:111122223333:key/14e142ff-0bf3-4bd8-b98c-e8f646f11a8f';
const FOREIGN = 'arn:aws:sqs:ap-northeast-1:999988887777:partner';
const build = (given: PolicyEvidence, options: Partial<PolicyOptions> = {}) =>
  buildPolicy(given, { ...DEFAULT_OPTIONS, ...options });
const statements = (given: PolicyEvidence, options: Partial<PolicyOptions> = {}) =>
  jsonDocument(build(given, options).documents.flatMap((one) => one.statements)).Statement;

const bucket = action('s3:GetObject', { resources: [seen('arn:aws:s3:::files/a.txt')] });
const put = action('s3:PutObject', { resources: [seen('arn:aws:s3:::files/b.txt')] });
const send = action('sqs:SendMessage', {
  resources: [seen('arn:aws:sqs:ap-northeast-1:111122223333:orders')],
});

test('a statement for each service, access level and set of resources', () => {
  const other = action('s3:GetObjectAcl', { resources: [seen('arn:aws:s3:::files/a.txt')] });
  expect(statements(evidence([bucket, other, put, send]))).toEqual([
    {
      Sid: 'S3Read',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:GetObjectAcl'],
      Resource: ['arn:aws:s3:::files/a.txt'],
    },
    {
      Sid: 'S3Write',
      Effect: 'Allow',
      Action: ['s3:PutObject'],
      Resource: ['arn:aws:s3:::files/b.txt'],
    },
    {
      Sid: 'SqsWrite',
      Effect: 'Allow',
      Action: ['sqs:SendMessage'],
      Resource: ['arn:aws:sqs:ap-northeast-1:111122223333:orders'],
    },
  ]);
});

test('with patterns own account and Region are open, those of others are not', () => {
  const partner = action('sqs:DeleteMessage', { resources: [seen(FOREIGN, { foreign: true })] });
  const away = action('sqs:ReceiveMessage', {
    resources: [seen('arn:aws:sqs:us-east-1:111122223333:orders-111122223333')],
  });
  const resources = statements(evidence([bucket, send, partner, away]), { resources: 'pattern' });
  expect(resources.map((one) => one.Resource)).toEqual([
    ['arn:aws:s3:::files/*'],
    ['arn:aws:sqs:us-east-1:${AWS::AccountId}:orders-${AWS::AccountId}'],
    ['arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders'],
    ['arn:aws:sqs:${AWS::Region}:999988887777:partner'],
  ]);
});

test('names become placeholders that say what they were', () => {
  const built = build(evidence([bucket, send]), { resources: 'pattern', names: true });
  expect(built.names).toEqual([
    { name: 'Bucket1', seen: 'files' },
    { name: 'Queue1', seen: 'orders' },
  ]);
  const [first] = jsonDocument(built.documents[0].statements).Statement;
  expect(first.Resource).toEqual(['arn:aws:s3:::${Bucket1}/*']);
});

test.each([
  ['takes no resource', action('ec2:DescribeInstances', { anyOnly: true }), 'any_only'],
  ['a call named none', { ...bucket, unnamed: [calls()] }, 'unnamed'],
  ['there were too many to read', { ...bucket, cut: 'many' as const }, 'many'],
  ['rights hide them', { ...bucket, resources: [], cut: 'hidden' as const }, 'hidden'],
])('any resource, said so, where it %s', (_, one, why) => {
  const [statement] = build(evidence([one])).documents[0].statements;
  expect(statement).toMatchObject({ resources: [['*']], widened: why });
});

test('different reasons for any resource stand at their lines, in one statement', () => {
  const given = evidence([
    action('s3:GetBucketAcl', { anyOnly: true }),
    action('s3:GetObject', { unnamed: [calls()] }),
  ]);
  const [statement, ...others] = build(given).documents[0].statements;
  expect(others).toEqual([]);
  expect(statement).toMatchObject({
    widened: 'mixed',
    lines: [{ widened: 'any_only' }, { widened: 'unnamed' }],
  });
});

test('what a failed call that does not count left unnamed widens nothing', () => {
  const one = { ...bucket, unnamed: [calls(1, 'failed'), calls(1, 'succeeded', 'console')] };
  const [statement] = statements(evidence([one]), { failed: false, leaveOut: ['console'] });
  expect(statement.Resource).toEqual(['arn:aws:s3:::files/a.txt']);
});

test('throttled, denied and left-out calls put nothing in; why is said', () => {
  const given = evidence([
    action('s3:GetObject', { uses: [calls(3, 'no_proof')] }),
    action('s3:PutObject', { uses: [calls(2, 'succeeded', 'console')] }),
    action('s3:DeleteObject', { uses: [calls(4, 'failed')] }),
    action('s3:ListBucket', { uses: [calls(4, 'denied')] }),
  ]);
  const built = build(given, { leaveOut: ['console'], failed: false });
  expect(built.documents).toEqual([]);
  expect(built.notIncluded).toEqual([
    { action: 's3:GetObject', why: 'no_proof', events: 3 },
    { action: 's3:PutObject', why: 'left_out', events: 2 },
    { action: 's3:DeleteObject', why: 'failed_only', events: 4 },
  ]);
});

test('an action that only failed after authorisation is in, marked', () => {
  const given = evidence([action('s3:DeleteObject', { uses: [calls(4, 'failed')] })]);
  expect(build(given).documents[0].statements[0].lines).toEqual([
    {
      action: 's3:DeleteObject',
      actions: ['s3:DeleteObject'],
      adds: [],
      events: 4,
      succeeded: 0,
      lastSeen: '2026-05-20T10:00:00Z',
      onlyFailed: true,
    },
  ]);
});

test('denied actions are offered; added by hand they go on the resource that AWS named', () => {
  const denied = {
    rows: [
      {
        action: 'sqs:DeleteMessage',
        known: true,
        cause: 'identity_policy' as const,
        explicit: false,
        resourceNamed: 'arn:aws:sqs:ap-northeast-1:111122223333:orders',
        events: 7,
        lastSeen: '2026-05-20T10:00:00Z',
      },
    ],
    others: 0,
    visible: true,
  };
  const given = evidence([bucket], { denied });
  expect(build(given).offered).toEqual([{ ...denied.rows[0], inPolicy: 'no' }]);
  expect(statements(given)).toHaveLength(1);
  const added = build(given, { add: ['sqs:DeleteMessage', 'sqs:Invented', 's3:GetObject'] });
  expect(added.offered.map((one) => one.inPolicy)).toEqual(['yes']);
  expect(added.documents[0].statements.map(({ sid, resources }) => [sid, resources])).toEqual([
    ['S3Read', [['arn:aws:s3:::files/a.txt']]],
    ['AddedSqs', [['arn:aws:sqs:ap-northeast-1:111122223333:orders']]],
  ]);
});

test('an action that the catalogue does not have is never named', () => {
  expect(
    build(evidence([action('s3:Invented'), action('toString:constructor')])).documents
  ).toEqual([]);
});

test('KMS through a service and on its own are two statements, the first with its condition', () => {
  const via = 's3.ap-northeast-1.amazonaws.com';
  const decrypt = action('kms:Decrypt', {
    uses: [calls(10, 'succeeded', 'service', via), calls(2)],
    resources: [seen(KEY, { origin: 'service', via }), seen(KEY)],
  });
  const given = evidence([decrypt]);
  expect(statements(given)).toEqual([
    { Sid: 'KmsWrite', Effect: 'Allow', Action: ['kms:Decrypt'], Resource: [KEY] },
    {
      Sid: 'InferredKmsViaS3',
      Effect: 'Allow',
      Action: ['kms:Decrypt'],
      Resource: [KEY],
      Condition: { StringEquals: { 'kms:ViaService': [via] } },
    },
  ]);
  expect(statements(given, { inferred: false })).toHaveLength(1);
  const [, open] = statements(given, { resources: 'pattern' });
  expect(open.Condition).toEqual({
    StringEquals: { 'kms:ViaService': ['s3.${AWS::Region}.amazonaws.com'] },
  });
});

test('a handed-on role is inferred, with the service that got it', () => {
  const passed = {
    arns: ['arn:aws:iam::111122223333:role/app/worker'],
    passedTo: 'lambda.amazonaws.com',
    through: ['lambda:CreateFunction'],
    origin: 'program' as const,
    events: 3,
    lastSeen: '2026-05-20T10:00:00Z',
  };
  const given = evidence([], { passedRoles: [passed] });
  expect(statements(given)).toEqual([
    {
      Sid: 'InferredPassRoleLambda',
      Effect: 'Allow',
      Action: ['iam:PassRole'],
      Resource: passed.arns,
      Condition: { StringEquals: { 'iam:PassedToService': ['lambda.amazonaws.com'] } },
    },
  ]);
  expect(statements(given, { leaveOut: ['program'] })).toEqual([]);
});

test('a wildcard stays within the access level and lists all that it adds', () => {
  const get = ['s3:GetBucketAcl', 's3:GetBucketPolicy', 's3:GetObject'].map((name) =>
    action(name, { anyOnly: true })
  );
  const put2 = ['s3:PutObject'].map((name) => action(name, { anyOnly: true }));
  const built = build(evidence([...get, ...put2]), { wildcards: true });
  const lines = built.documents[0].statements.flatMap((one) => one.lines);
  expect(lines.map((line) => [line.action, line.adds])).toEqual([
    ['s3:Get*', ['s3:GetObjectAcl']],
    ['s3:PutObject', []],
  ]);
  expect(built.adds).toEqual(['s3:GetObjectAcl']);
  expect(lines[0]).toMatchObject({ events: 3, actions: get.map((one) => one.action) });
});

test('a long policy is split, each part within the size and nothing lost', () => {
  const queues = Array.from({ length: 400 }, (_, place) =>
    seen(`arn:aws:sqs:ap-northeast-1:111122223333:orders-of-partner-${place}-x`)
  );
  const more = CATALOGUE.s3.Read || [];
  const reads = more.map((name, place) =>
    action(`s3:${name}`, { resources: [seen(`arn:aws:s3:::files-${place}/a`)] })
  );
  const built = build(
    evidence([action('sqs:SendMessage', { resources: queues.slice(0, 39) }), ...reads])
  );
  const open = build(evidence([{ ...send, resources: queues }]), { resources: 'pattern' });
  expect(open.documents.length).toBeGreaterThan(2);
  [...built.documents, ...open.documents].forEach(({ size, statements: own }) => {
    expect(size).toBeLessThanOrEqual(POLICY_SIZE);
    expect(size).toBe(JSON.stringify(jsonDocument(own)).length);
  });
  expect(built.tooLong).toBe(false);
  expect(
    open.documents.flatMap((one) => one.statements).flatMap((one) => one.resources)
  ).toHaveLength(400);
  const sids = open.documents.flatMap((one) => one.statements).map(({ sid }) => sid);
  expect(new Set(sids).size).toBe(sids.length);
});

test('the shared policy has what at least k roles used, and offers the rest', () => {
  const other = 'arn:aws:iam::444455556666:role/app/settlement-batch';
  const one = evidence([bucket, send]);
  const two = evidence(
    [action('s3:GetObject', { resources: [seen('arn:aws:s3:::files/z.txt')], uses: [calls(5)] })],
    { roles: [other] }
  );
  const options = { ...DEFAULT_OPTIONS, resources: 'pattern' as const };
  const both = buildSharedPolicy([one, two], 2, options);
  expect(both && jsonDocument(both.documents[0].statements).Statement).toEqual([
    {
      Sid: 'S3Read',
      Effect: 'Allow',
      Action: ['s3:GetObject'],
      Resource: ['arn:aws:s3:::files/*'],
    },
  ]);
  expect(both && both.documents[0].statements[0].lines[0].usedBy).toEqual([
    { role: ROLE, events: 1, lastSeen: '2026-05-20T10:00:00Z' },
    { role: other, events: 5, lastSeen: '2026-05-20T10:00:00Z' },
  ]);
  expect(both && both.tooFew).toEqual([{ action: 'sqs:SendMessage', roles: [ROLE], events: 1 }]);
  const any = buildSharedPolicy([one, two], 1, options);
  expect(any && any.documents[0].statements).toHaveLength(2);
});
