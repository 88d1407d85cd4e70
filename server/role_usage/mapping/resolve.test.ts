// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { allActions, isAction } from './catalogue';
import { iamMap } from './iam_map';
import { eventSourcesOf, prefixesOf } from './prefixes';
import { resolveEvent } from './resolve';

const of = (eventSource: string, eventName: string, eventType?: string) =>
  resolveEvent({ eventSource: `${eventSource}.amazonaws.com`, eventName, eventType });

test.each([
  ['s3', 'GetObject', ['s3:GetObject'], 'exact'],
  ['s3', 'ListObjectsV2', ['s3:ListBucket'], 'renamed'],
  ['s3', 'HeadObject', ['s3:GetObject'], 'renamed'],
  ['s3', 'CopyObject', ['s3:GetObject', 's3:PutObject'], 'renamed'],
  ['s3', 'GetBucketCors', ['s3:GetBucketCORS'], 'exact'],
  ['s3', 'GetBucketPublicAccessBlock', ['s3:GetBucketPublicAccessBlock'], 'exact'],
  ['s3', 'CreateSession', ['s3express:CreateSession'], 'unmapped'],
  ['lambda', 'CreateFunction20150331', ['lambda:CreateFunction'], 'exact'],
  ['lambda', 'UpdateFunctionCode20150331v2', ['lambda:UpdateFunctionCode'], 'exact'],
  ['lambda', 'Invoke', ['lambda:InvokeFunction'], 'renamed'],
  ['cloudfront', 'CreateDistribution2020_05_31', ['cloudfront:CreateDistribution'], 'exact'],
  ['rds', 'RestoreDBInstanceFromS3', ['rds:RestoreDBInstanceFromS3'], 'exact'],
  ['monitoring', 'PutMetricData', ['cloudwatch:PutMetricData'], 'exact'],
  ['amplify', 'CreateWebhook', ['amplify:CreateWebHook'], 'exact'],
  ['kms', 'ReEncrypt', ['kms:ReEncryptFrom', 'kms:ReEncryptTo'], 'renamed'],
  ['apigateway', 'CreateApi', ['apigateway:POST'], 'renamed'],
  ['execute-api', 'PostToConnection', ['execute-api:ManageConnections'], 'renamed'],
  [
    'autoscaling',
    'RegisterScalableTarget',
    ['application-autoscaling:RegisterScalableTarget'],
    'renamed',
  ],
  ['autoscaling', 'CreateScalingPlan', ['autoscaling-plans:CreateScalingPlan'], 'exact'],
  ['autoscaling', 'UpdateAutoScalingGroup', ['autoscaling:UpdateAutoScalingGroup'], 'exact'],
  [
    'dynamodb',
    'ExecuteStatement',
    [
      'dynamodb:PartiQLDelete',
      'dynamodb:PartiQLInsert',
      'dynamodb:PartiQLSelect',
      'dynamodb:PartiQLUpdate',
    ],
    'by_content',
  ],
  ['sns', 'PublishBatch', ['sns:Publish'], 'heuristic'],
  ['sqs', 'SendMessageBatch', ['sqs:SendMessage'], 'renamed'],
  ['sqs', 'DeleteMessageBatch', ['sqs:DeleteMessage'], 'heuristic'],
  ['sts', 'GetCallerIdentity', [], 'none_needed'],
  ['sts', 'AssumeRoleWithSAML', [], 'none_needed'],
  ['signin', 'ConsoleLogin', [], 'not_an_api_call'],
  ['kms', 'RotateKey', [], 'not_an_api_call'],
  ['logs', 'GetLogObject', [], 'unmapped'],
  ['no-such-service', 'GetThing', [], 'unmapped'],
])('%s %s needs %j (%s)', (source, name, actions, mapping) => {
  const expected = mapping === 'unmapped' ? [] : actions;
  expect(of(source, name)).toEqual({ actions: expected, mapping });
});

test('what a service does by itself is no call, whatever its name', () => {
  expect(of('s3', 'GetObject', 'AwsServiceEvent')).toEqual({
    actions: [],
    mapping: 'not_an_api_call',
  });
  expect(of('s3', 'GetObject', 'AwsApiCall').actions).toEqual(['s3:GetObject']);
});

const knownEvents = [iamMap.rename, iamMap.renameUnverified, iamMap.anyOf]
  .flatMap((table) => Object.keys(table))
  .concat(
    Object.keys(iamMap.unresolved).flatMap((p) => iamMap.unresolved[p].map((n) => `${p}:${n}`))
  )
  .concat(allActions());

test('every action that is named exists, for every event that is known, with and without decoration', () => {
  const decorations = ['', '20150331', '2020_05_31', '20150331v2', 'V2'];
  knownEvents.forEach((event) => {
    const [source, name] = event.split(':');
    decorations.forEach((decoration) => {
      of(source, name + decoration).actions.forEach((action) => {
        if (!isAction(action)) throw new Error(`${event}${decoration} gave ${action}`);
      });
    });
  });
  Object.keys(iamMap.apigatewayVerb).forEach((name) => {
    expect(of('apigateway', name).actions.every(isAction)).toBe(true);
  });
});

test('any text at all: existing actions or none, never a throw', () => {
  const word = fc.oneof(fc.constantFrom('s3', 'dynamodb', 'constructor', '__proto__'), fc.string());
  fc.assert(
    fc.property(
      word,
      fc.oneof(word, fc.constantFrom('BatchGetItem', 'toString')),
      (source, name) => {
        expect(of(source, name).actions.every(isAction)).toBe(true);
      }
    )
  );
});

test('the sources asked for a service hold every event that needs it', () => {
  knownEvents.forEach((event) => {
    const [prefix, name] = event.split(':');
    const source = `${prefix}.amazonaws.com`;
    resolveEvent({ eventSource: source, eventName: name }).actions.forEach((action) => {
      const needed = action.split(':')[0];
      if (eventSourcesOf(needed).indexOf(source) < 0)
        throw new Error(`${action} not sought in ${source}`);
    });
  });
  Object.keys(iamMap.prefix).forEach((source) => {
    prefixesOf(source).forEach((prefix) => expect(eventSourcesOf(prefix)).toContain(source));
  });
});
