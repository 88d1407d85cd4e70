// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { buildPolicy } from '../../../common/role_usage/policy/build_policy';
import type { PolicyEvidence, Use } from '../../../common/role_usage/policy/evidence';
import { mergePolicy } from '../../../common/role_usage/policy/merge_evidence';
import { DEFAULT_OPTIONS } from '../../../common/role_usage/policy/policy';
import { jsonDocument } from '../../../common/role_usage/policy/text/json';
import { halves } from '../../../common/search/slices';
import type { SystemDefinition } from '../../../common/systems/system';
import { policyOfRole } from '../../../server/role_usage/policy/policy_service';
import type { LogSearchPort } from '../../../server/search/search_port';
import { clientOf, portOf } from '../engine_access';
import { systemOf } from '../settings/company';
import {
  bulkOfCalls,
  KEY,
  PARTNER_KEY,
  PERIOD,
  PIPELINE,
  PREFIX,
  ROLE,
  WORKER,
} from './policy_documents';

const settings = { index: `${PREFIX}-*`, now: () => Date.parse('2026-05-08T01:00:00Z') };
const admin = clientOf('admin');
const input = { ...PERIOD, role: ROLE };
const pipelines = {
  ...systemOf('ci', []),
  pipelineRoles: [PIPELINE],
} as unknown as SystemDefinition;
const register = { systems: [pipelines], register: 'read' as const };

const drop = () =>
  admin.indices.delete({ index: `${PREFIX}-*`, ignore_unavailable: true, expand_wildcards: 'all' });
beforeAll(async () => {
  await drop();
  const { body } = await admin.bulk({ body: bulkOfCalls(), refresh: true });
  if (body.errors) throw new Error(JSON.stringify(body.items).slice(0, 2000));
});
afterAll(drop);

const ask = (port: LogSearchPort, asked = input) =>
  policyOfRole(port, settings, asked, async () => register);
async function evidenceOf(user: string): Promise<PolicyEvidence> {
  const { evidence } = await ask(portOf(clientOf(user)));
  if (!evidence) throw new Error('no evidence');
  return evidence;
}
const short = (uses: Use[]) =>
  uses.map(({ origin, proof, events }) => `${origin} ${proof} ${events}`).sort();
const of = (evidence: PolicyEvidence, name: string) =>
  evidence.actions.filter(({ action }) => action === name)[0];
const arnsOf = (evidence: PolicyEvidence, name: string, proof = 'succeeded') =>
  Array.from(
    new Set(
      of(evidence, name)
        .resources.filter((one) => one.proof === proof)
        .map(({ arn }) => arn)
    )
  ).sort();

test('calls by origin and proof, each eventID once, without copies elsewhere', async () => {
  const { evidence, reconcile } = await ask(portOf(clientOf('analyst')));
  expect(reconcile).toEqual({
    documents: 24,
    counted: 22,
    copiesElsewhere: 1,
    secondDeliveries: 1,
  });
  const found = evidence as PolicyEvidence;
  expect(found.events).toBe(22);
  expect(found.origins.calls).toEqual(
    expect.arrayContaining([
      { origin: 'console', events: 1 },
      { origin: 'pipeline', events: 1 },
      { origin: 'service', events: 1 },
      { origin: 'program', events: 19 },
    ])
  );
  expect(short(of(found, 's3:GetObject').uses)).toEqual([
    'console succeeded 1',
    'pipeline succeeded 1',
    'program denied 1',
    'program failed 1',
    'program no_proof 1',
    'program succeeded 2',
  ]);
  expect(of(found, 's3:GetObject').days).toEqual(['2026-05-04', '2026-05-05', '2026-05-06']);
});

test('resources: of the record, of the parameters, of templates; a version and a copy have their own', async () => {
  const found = await evidenceOf('analyst');
  expect(arnsOf(found, 's3:GetObject')).toEqual([
    'arn:aws:s3:::files/a.txt',
    'arn:aws:s3:::from/c.txt',
  ]);
  expect(arnsOf(found, 's3:GetObjectVersion')).toEqual(['arn:aws:s3:::old/b.txt']);
  expect(arnsOf(found, 's3:PutObject')).toEqual(['arn:aws:s3:::to/*']);
  expect(arnsOf(found, 'sqs:SendMessage')).toEqual([
    'arn:aws:sqs:ap-northeast-1:111122223333:orders',
  ]);
  expect(arnsOf(found, 'secretsmanager:GetSecretValue')).toEqual([
    'arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:ledger-??????',
  ]);
  expect(arnsOf(found, 'lambda:CreateFunction')).toEqual([
    'arn:aws:lambda:ap-northeast-1:111122223333:function:close',
  ]);
  expect(short(of(found, 'sqs:ReceiveMessage').unnamed)).toEqual(['program succeeded 1']);
  expect(of(found, 'ec2:DescribeInstances')).toMatchObject({ anyOnly: true, resources: [] });
  const foreign = of(found, 'kms:Decrypt').resources.filter((one) => one.foreign);
  expect(foreign.map(({ arn }) => arn)).toEqual([PARTNER_KEY]);
});

test('roles that were handed on are inferred from calls that succeeded', async () => {
  const { passedRoles } = await evidenceOf('analyst');
  expect(passedRoles).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ arns: [WORKER], passedTo: 'lambda.amazonaws.com', events: 1 }),
      expect.objectContaining({
        arns: [
          'arn:aws:iam::111122223333:role/GlueRole',
          'arn:aws:iam::111122223333:role/*/GlueRole',
        ],
        passedTo: 'glue.amazonaws.com',
      }),
    ])
  );
  expect(passedRoles).toHaveLength(2);
});

test('refusals, what is not known, what may be needed, and what the logs cannot show', async () => {
  const found = await evidenceOf('analyst');
  expect(
    found.denied.rows.map(({ action, known, resourceNamed }) => [action, known, resourceNamed])
  ).toEqual(
    expect.arrayContaining([
      ['s3:GetObject', true, 'arn:aws:s3:::secret/x'],
      ['s3:HeadBucket', false, 'arn:aws:s3:::files'],
    ])
  );
  expect(found.agreement).toEqual({
    named: 2,
    same: 1,
    different: [{ mapped: ['s3:ListBucket'], named: 's3:HeadBucket', events: 1 }],
  });
  expect(found.unmapped).toEqual([{ event: 'dms.amazonaws.com:NotKnown', events: 1 }]);
  expect(found.mayNeed.map(({ action }) => action)).toContain('kms:GenerateDataKey');
  expect(found.mayNeed.map(({ action }) => action)).not.toContain('kms:Decrypt');
  expect(found.sight).toMatchObject({
    dataEventSources: ['s3.amazonaws.com'],
    kmsEvents: 2,
    roleRegions: ['ap-northeast-1', 'us-east-1'],
  });
  expect(found.homeRegions).toEqual(['ap-northeast-1']);
});

test('the policy of it', async () => {
  const built = buildPolicy(await evidenceOf('analyst'), {
    ...DEFAULT_OPTIONS,
    leaveOut: ['console', 'pipeline'],
  });
  const statements = jsonDocument(built.documents[0].statements).Statement;
  const by = (sid: string) => statements.filter((one) => one.Sid === sid)[0];
  expect(by('KmsWrite').Resource).toEqual([PARTNER_KEY]);
  expect(by('InferredKmsViaS3')).toMatchObject({
    Resource: [KEY],
    Condition: { StringEquals: { 'kms:ViaService': ['s3.ap-northeast-1.amazonaws.com'] } },
  });
  expect(by('InferredPassRoleLambda').Resource).toEqual([WORKER]);
  expect(built.notIncluded).toEqual([]);
  const lines = built.documents[0].statements.flatMap((one) => one.lines);
  expect(lines.filter(({ action }) => action === 's3:DeleteObject')[0].onlyFailed).toBe(true);
});

test('the same in slices of the period', async () => {
  const port = portOf(clientOf('analyst'));
  const whole = await ask(port);
  const [one, two] = await Promise.all(
    halves(PERIOD).map((slice) => ask(port, { ...slice, role: ROLE }))
  );
  const merged = mergePolicy(one, two);
  const plain = (answer: typeof whole) =>
    (answer.evidence as PolicyEvidence).actions.map(({ action, uses, resources, days }) => ({
      action,
      uses: short(uses),
      arns: resources
        .map(({ arn, origin, proof, events }) => [arn, origin, proof, events].join(' '))
        .sort(),
      days,
    }));
  expect(plain(merged)).toEqual(plain(whole));
  expect(merged.reconcile).toEqual(whole.reconcile);
});

test('who may not see resources gets counts, and is told', async () => {
  const found = await evidenceOf('developer');
  expect(of(found, 's3:GetObject')).toMatchObject({ resources: [], cut: 'hidden' });
  expect(found.origins.consoleVisible).toBe(true);
  expect(found.denied.visible).toBe(false);
  const [statement] = buildPolicy(found, DEFAULT_OPTIONS).documents[0].statements.filter(
    ({ sid }) => sid === 'S3Read'
  );
  expect(statement).toMatchObject({ resources: [['*']], widened: 'hidden' });
});

test('a role of which nothing is there has no evidence', async () => {
  const { evidence, coverage } = await ask(portOf(clientOf('analyst')), {
    ...input,
    role: 'arn:aws:iam::111122223333:role/nobody',
  });
  expect(evidence).toBeUndefined();
  expect(coverage.state).toBe('no_data');
});
