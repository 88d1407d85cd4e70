// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { allActions } from '../mapping/catalogue';
import { copySource, namedResources } from './named_resources';
import type { Named } from './named_resources';
import { parameterFields } from './parameter_fields';
import { resourcesOfAction, typesOfArn } from './resource_types';

const named = (parameters: Record<string, string>, arns: string[] = []): Named => ({
  arns,
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [`requestParameters.${name}`, value])
  ),
  region: 'ap-northeast-1',
  account: '111122223333',
  partition: 'aws',
});
const own = 'ap-northeast-1:111122223333';
const TABLE = `arn:aws:dynamodb:${own}:table/orders`;
const ROLE = 'arn:aws:iam::111122223333:role';

test.each([
  [
    'the object, not its bucket',
    's3:GetObject',
    {},
    ['arn:aws:s3:::b/k', 'arn:aws:s3:::b'],
    ['arn:aws:s3:::b/k'],
  ],
  [
    'the bucket, not its object',
    's3:ListBucket',
    {},
    ['arn:aws:s3:::b/k', 'arn:aws:s3:::b'],
    ['arn:aws:s3:::b'],
  ],
  [
    'a bucket by parameter, any object',
    's3:PutObject',
    { bucketName: 'b' },
    [],
    ['arn:aws:s3:::b/*'],
  ],
  ['a bucket by parameter', 's3:GetBucketPolicy', { bucketName: 'b' }, [], ['arn:aws:s3:::b']],
  [
    'the record before the parameters',
    'kms:Decrypt',
    { keyId: 'alias/x' },
    [`arn:aws:kms:${own}:key/1`],
    [`arn:aws:kms:${own}:key/1`],
  ],
  [
    'an ARN among the parameters',
    'secretsmanager:GetSecretValue',
    { secretId: `arn:aws:secretsmanager:${own}:secret:x-Ab12Cd` },
    [],
    [`arn:aws:secretsmanager:${own}:secret:x-Ab12Cd`],
  ],
  [
    'a secret by name, its suffix open',
    'secretsmanager:GetSecretValue',
    { secretId: 'x' },
    [],
    [`arn:aws:secretsmanager:${own}:secret:x-??????`],
  ],
  [
    'a queue by its address, also of another account',
    'sqs:SendMessage',
    { queueUrl: 'https://sqs.us-east-1.amazonaws.com/999988887777/q' },
    [],
    ['arn:aws:sqs:us-east-1:999988887777:q'],
  ],
  [
    'a parameter without its slash',
    'ssm:GetParameter',
    { name: '/app/x' },
    [],
    [`arn:aws:ssm:${own}:parameter/app/x`],
  ],
  [
    'a path and what is below it',
    'ssm:GetParametersByPath',
    { path: '/app/' },
    [],
    [`arn:aws:ssm:${own}:parameter/app`, `arn:aws:ssm:${own}:parameter/app/*`],
  ],
  [
    'a role by name, its path open',
    'iam:GetRole',
    { roleName: 'x' },
    [],
    [`${ROLE}/x`, `${ROLE}/*/x`],
  ],
  [
    'table and index',
    'dynamodb:Query',
    { tableName: 'orders', indexName: 'day' },
    [TABLE],
    [TABLE, `${TABLE}/index/day`],
  ],
  [
    'a function by its short name',
    'lambda:InvokeFunction',
    { functionName: 'f' },
    [],
    [`arn:aws:lambda:${own}:function:f`],
  ],
])('%s', (_, action, parameters, arns, expected) => {
  const found = namedResources(action, named(parameters as Record<string, string>, arns));
  expect(found.arns.sort()).toEqual([...expected].sort());
  expect(found.whole).toBe(true);
});

test.each([
  ['nothing is named', 'sqs:SendMessage', {}, []],
  ['only a part of what every call needs', 'ec2:RunInstances', { subnetId: 'subnet-1' }, []],
  ["another service's resource", 'sqs:SendMessage', {}, ['arn:aws:sns:ap-northeast-1:1:x']],
  ['no ARN', 's3:GetObject', {}, ['b/k', 'arn:', 'arn:aws:s3']],
])('not whole: %s', (_, action, parameters, arns) => {
  expect(namedResources(action, named(parameters as Record<string, string>, arns)).whole).toBe(
    false
  );
});

test.each([
  ['/from/a%20b.txt?versionId=1', 'arn:aws:s3:::from/a b.txt'],
  ['from/a.txt', 'arn:aws:s3:::from/a.txt'],
  ['from/%ZZ', 'arn:aws:s3:::from/%ZZ'],
  ['', undefined],
])('%s is copied from %s', (value, arn) => {
  expect(copySource(value, 'aws')).toBe(arn);
});

test('parameters that may name a resource, the nearest first; no object keys, no other types', () => {
  const caps = (...fields: string[]) =>
    Object.fromEntries(
      fields.map((field) => [
        `requestParameters.${field}`,
        { [field === 'tableName' ? 'text' : 'keyword']: { searchable: true, aggregatable: true } },
      ])
    );
  const fields = caps('deep.bucketName', 'bucketName', 'key', 'tableName', 'other', 'resourceArn');
  expect(parameterFields(['s3:GetObject'], fields)).toEqual([
    'requestParameters.bucketName',
    'requestParameters.resourceArn',
    'requestParameters.deep.bucketName',
  ]);
  expect(parameterFields(['dynamodb:GetItem'], fields)).toEqual(['requestParameters.resourceArn']);
});

test('an ARN of each template is of its own type, for every action of the catalogue', () => {
  const wrong = allActions().flatMap((action) =>
    resourcesOfAction(action).flatMap(({ type }) => {
      const arn = type.template
        .replace(/\$\{Partition\}/g, 'aws')
        .replace(/\$\{[A-Za-z0-9]+\}/g, 'x1');
      return typesOfArn(action, arn).length > 0 ? [] : [`${action} ${arn}`];
    })
  );
  // Templates of other services' resources, and one whose letters another template has too.
  expect(wrong.filter((line) => !/^\S+ arn:aws:s3:::x1\/x1/.test(line)).slice(0, 5)).toEqual([]);
});
