// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { load } from 'js-yaml';
import { DEFAULT_SCHEMA, Type } from 'js-yaml';
import ts from 'typescript';
import { action, calls, evidence, seen } from '../../../../test/unit/any_evidence';
import { buildPolicy } from '../build_policy';
import { DEFAULT_OPTIONS } from '../policy';
import type { PolicyOptions } from '../policy';
import { OUTPUTS } from './outputs';
import { policyOutput } from './policy_output';

const STRANGE = 'arn:aws:s3:::fi${x}"\'`%{y}\\é/a';
const via = 's3.ap-northeast-1.amazonaws.com';
const given = evidence([
  action('s3:GetObject', { uses: [calls(1551)], resources: [seen('arn:aws:s3:::files/a')] }),
  action('s3:PutObject', { resources: [seen(STRANGE)] }),
  action('sqs:SendMessage', {
    resources: [seen('arn:aws:sqs:ap-northeast-1:111122223333:orders')],
  }),
  action('kms:Decrypt', {
    uses: [calls(2, 'succeeded', 'service', via)],
    resources: [seen('arn:aws:kms:ap-northeast-1:111122223333:key/1', { origin: 'service', via })],
  }),
]);
const head = { roles: given.roles, ...given.period, name: 'settlement-batch' };
const write = (output: (typeof OUTPUTS)[number], options: Partial<PolicyOptions> = {}) =>
  policyOutput(buildPolicy(given, { ...DEFAULT_OPTIONS, ...options }), output, head)[0];
const open = { resources: 'pattern' as const, names: true };

test('every output has its file name', () => {
  expect(OUTPUTS.map((output) => write(output).fileName)).toEqual([
    'settlement-batch-policy.json',
    'settlement-batch-policy.tf',
    'settlement-batch-policy.ts',
    'settlement-batch-policy.yaml',
  ]);
});

test('CloudFormation is YAML; a strange name stays a name and is no substitution', () => {
  const sub = new Type('!Sub', { kind: 'scalar', construct: (text: string) => ({ sub: text }) });
  const schema = DEFAULT_SCHEMA.extend([sub]);
  const read = load(write('cloudformation', open).text, { schema }) as {
    Parameters: object;
    Resources: {
      Policy1: { Properties: { PolicyDocument: { Statement: Array<Record<string, unknown>> } } };
    };
  };
  expect(read.Parameters).toMatchObject({
    Bucket1: { Type: 'String', Default: 'files' },
    Queue1: { Type: 'String', Default: 'orders' },
  });
  const statements = read.Resources.Policy1.Properties.PolicyDocument.Statement;
  expect(statements[0]).toEqual({
    Sid: 'S3Read',
    Effect: 'Allow',
    Action: ['s3:GetObject'],
    Resource: [{ sub: 'arn:${AWS::Partition}:s3:::${Bucket1}/*' }],
  });
  expect(statements[statements.length - 1].Condition).toEqual({
    StringEquals: { 'kms:ViaService': [{ sub: 's3.${AWS::Region}.amazonaws.com' }] },
  });
  const exact = load(write('cloudformation').text, { schema }) as typeof read;
  const [, put] = exact.Resources.Policy1.Properties.PolicyDocument.Statement;
  expect(put.Resource).toEqual([STRANGE.replace('${', '${$}{')]);
});

test('CDK is TypeScript that parses, and its strings are the resources', () => {
  for (const options of [{}, open]) {
    const { text } = write('cdk', options);
    const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  }
  const { text } = write('cdk');
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2020, true);
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) strings.push(node.text);
    node.forEachChild(visit);
  };
  visit(source);
  expect(strings).toContain(STRANGE.replace('${', '${$}{'));
  expect(write('cdk', open).text).toContain(
    '`arn:${partition}:sqs:${region}:${account}:${props.queue1}`'
  );
});

test('Terraform has data sources, variables and escaped names', () => {
  const { text } = write('terraform', open);
  expect(text).toContain('data "aws_caller_identity" "current" {}');
  expect(text).toContain('variable "queue_1" {\n  type    = string\n  default = "orders"\n}');
  expect(text).toContain(
    '"arn:${data.aws_partition.current.partition}:sqs:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:${var.queue_1}",'
  );
  expect(text).toContain('      variable = "kms:ViaService"');
  expect(text).toContain('policy = data.aws_iam_policy_document.settlement_batch.json');
  // A literal ${ is IAM's ${$}{, which the provider writes from &{$}{; %{ is doubled.
  expect(write('terraform').text).toContain('arn:aws:s3:::fi&{$}{x}\\"\'`%%{y}\\\\\\u00e9/a');
});

test('each line of code says its calls and their last day', () => {
  ['terraform', 'cdk', 'cloudformation'].forEach((output) =>
    expect(write(output as 'cdk').text).toMatch(
      /s3:GetObject['"],? (#|\/\/) 1,551 calls, last 2026-05-20/
    )
  );
});

test('several documents are several JSON files, and all in one of the others', () => {
  const many = evidence([
    action('sqs:SendMessage', {
      resources: Array.from({ length: 300 }, (_, place) =>
        seen(`arn:aws:sqs:ap-northeast-1:111122223333:orders-of-partner-${place}-x`)
      ),
    }),
  ]);
  const built = buildPolicy(many, { ...DEFAULT_OPTIONS, resources: 'pattern' });
  const files = policyOutput(built, 'json', head);
  expect(files.length).toBe(built.documents.length);
  expect(files[1].fileName).toBe('settlement-batch-policy-2.json');
  files.forEach(({ text }) => expect(JSON.parse(text)).toMatchObject({ Version: '2012-10-17' }));
  const [{ text }] = policyOutput(built, 'terraform', head);
  expect(text.match(/resource "aws_iam_policy"/g)).toHaveLength(built.documents.length);
});
