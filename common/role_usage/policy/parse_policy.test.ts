// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { action, calls, CATALOGUE, evidence } from '../../../test/unit/any_evidence';
import { compareDraft } from './compare_draft';
import type { ActionCatalogue, ParsedDraft } from './draft';
import { allows } from './draft_allows';
import { parsePolicy } from './parse_policy';

const catalogue: ActionCatalogue = {
  services: () => Object.keys(CATALOGUE),
  names: (service) => CATALOGUE[service],
};
const parse = (policy: unknown) =>
  parsePolicy(typeof policy === 'string' ? policy : JSON.stringify(policy), catalogue);
const draftOf = (...statements: unknown[]): ParsedDraft => {
  const { draft } = parse({ Version: '2012-10-17', Statement: statements });
  if (!draft) throw new Error('not taken');
  return draft;
};
const allow = (actions: string | string[], more: object = {}) => ({
  Effect: 'Allow',
  Action: actions,
  Resource: '*',
  ...more,
});
const names = (draft: ParsedDraft) => draft.actions.map((one) => one.action);

test('wildcards are spelled out against the catalogue, whatever the case', () => {
  const draft = draftOf(allow(['S3:getobject*', 'sqs:?endMessage', 's3:ListBucket']));
  expect(draft.actions).toEqual([
    { action: 's3:GetObject', accessLevel: 'Read', wildcard: true },
    { action: 's3:GetObjectAcl', accessLevel: 'Read', wildcard: true },
    { action: 's3:ListBucket', accessLevel: 'List', wildcard: false },
    { action: 'sqs:SendMessage', accessLevel: 'Write', wildcard: true },
  ]);
  expect(draft.total).toBe(4);
});

test('what fits no action is told', () => {
  expect(draftOf(allow(['s3:GetObjekt', 'nothing:*', 's3:GetObject'])).unknown).toEqual([
    'nothing:*',
    's3:GetObjekt',
  ]);
});

test('NotAction allows all but what it names', () => {
  const draft = draftOf({ Effect: 'Allow', NotAction: ['s3:*', 'iam:*', 'ec2:*'], Resource: '*' });
  expect(names(draft)).toEqual([
    'kms:Decrypt',
    'kms:GenerateDataKey',
    'sqs:DeleteMessage',
    'sqs:ReceiveMessage',
    'sqs:SendMessage',
  ]);
  expect(allows(draft, 'sqs:SendMessage')).toBe(true);
  expect(allows(draft, 's3:GetObject')).toBe(false);
});

test('a denial takes off what it denies everywhere, not what it denies somewhere', () => {
  const all = allow('sqs:*');
  const deny = { Effect: 'Deny', Action: 'sqs:Delete*', Resource: '*' };
  expect(names(draftOf(all, deny))).toEqual(['sqs:ReceiveMessage', 'sqs:SendMessage']);
  const some = { ...deny, Resource: 'arn:aws:sqs:*:*:orders' };
  const when = { ...deny, Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
  const other = { Effect: 'Deny', NotAction: 'sqs:*', Resource: '*' };
  expect(names(draftOf(all, some, when, other))).toHaveLength(3);
});

test('a policy within what the console and the command line wrap around it', () => {
  const policy = { Statement: allow('sqs:SendMessage') };
  const wrapped = [policy, { PolicyDocument: policy }, { PolicyVersion: { Document: policy } }];
  wrapped.forEach((one) => expect(parse(one).draft).toMatchObject({ total: 1 }));
});

test.each([
  ['no JSON, with its line', '{\n "Statement": [\n}', { code: 'not_json', at: 'line 3' }],
  ['a list', '[]', { code: 'not_a_policy', at: '' }],
  ['null', 'null', { code: 'not_a_policy', at: '' }],
  ['nothing in it', { Statement: [] }, { code: 'no_statement', at: '' }],
  [
    'a statement that is a text',
    { Statement: ['x'] },
    { code: 'not_a_policy', at: 'Statement[0]' },
  ],
  [
    'a wrong effect',
    { Statement: [allow('s3:*'), { ...allow('s3:*'), Effect: 'allow' }] },
    { code: 'effect', at: 'Statement[1].Effect', found: 'allow' },
  ],
  ['no action', { Statement: { Effect: 'Allow' } }, { code: 'action_missing', at: 'Statement[0]' }],
  [
    'an empty list',
    { Statement: allow([]) },
    { code: 'action_missing', at: 'Statement[0].Action' },
  ],
  [
    'both',
    { Statement: { ...allow('s3:*'), NotAction: 'iam:*' } },
    { code: 'action_twice', at: 'Statement[0]' },
  ],
  [
    'a name without a service',
    { Statement: allow(['s3:*', 'GetObject']) },
    { code: 'action_form', at: 'Statement[0].Action[1]', found: 'GetObject' },
  ],
  [
    'a number',
    { Statement: allow(5 as unknown as string) },
    { code: 'action_form', at: 'Statement[0].Action[0]' },
  ],
  [
    'too many patterns',
    { Statement: allow(Array.from({ length: 501 }, (_, place) => `s3:A${place}`)) },
    { code: 'too_many', at: 'Action', found: '500' },
  ],
  [
    'too many wildcards for the service',
    { Statement: allow(Array.from({ length: 21 }, (_, place) => `*:A${place}`)) },
    { code: 'too_many', at: 'Action', found: '20' },
  ],
  ['something long', 'x'.repeat(40001), { code: 'too_many', at: '', found: '40000' }],
  ['names of objects', '{"__proto__":{"Statement":[]}}', { code: 'no_statement', at: '' }],
])('%s is refused by name', (_, policy, fault) => {
  expect(parse(policy)).toEqual({ fault });
});

const one = evidence([
  action('s3:GetObject', { uses: [calls(3)] }),
  action('sqs:DeleteMessage', { uses: [calls(2)] }),
  action('s3:PutObject', { uses: [calls(9, 'denied'), calls(4, 'no_proof')] }),
]);
const two = evidence(
  [action('s3:GetObject', { uses: [calls(5), calls(7, 'succeeded', 'console')] })],
  {
    roles: ['arn:aws:iam::111122223333:role/other'],
  }
);

test('each action of a draft: used by how many, by none, not observable, missing', () => {
  const draft = draftOf(allow(['s3:GetObject', 's3:PutObject', 'iam:PassRole', 'sqs:SendMessage']));
  const compared = compareDraft(draft, [one, two], { leaveOut: ['console'], failed: true });
  expect(compared.counts).toEqual({ used: 1, unused: 2, not_observable: 1, missing: 1 });
  expect(compared.n).toBe(2);
  const of = (name: string) => compared.rows.filter((row) => row.action === name)[0];
  expect(of('s3:GetObject')).toMatchObject({ state: 'used', events: 8 });
  expect(of('s3:GetObject').usedBy.map(({ events }) => events)).toEqual([5, 3]);
  expect(of('s3:PutObject')).toMatchObject({ state: 'unused', events: 0 });
  expect(of('iam:PassRole')).toMatchObject({ state: 'not_observable', why: 'no_event' });
  expect(of('sqs:DeleteMessage')).toMatchObject({
    state: 'missing',
    events: 2,
    usedBy: [{ events: 2 }],
  });
});

test('what no log could show is not called unused, unless one role of several had such logs', () => {
  const draft = draftOf(allow(['s3:PutObject', 'kms:Decrypt']));
  const blind = evidence([], { sight: { ...one.sight, dataEventSources: [], kmsEvents: 0 } });
  expect(compareDraft(draft, [blind]).rows.map(({ state, why }) => [state, why])).toEqual([
    ['not_observable', 'kms'],
    ['not_observable', 'data_events'],
  ]);
  expect(compareDraft(draft, [blind, one]).counts.unused).toBe(2);
});

test('a handed-on role counts as PassRole', () => {
  const passed = evidence([], {
    passedRoles: [
      {
        arns: ['arn:aws:iam::111122223333:role/x'],
        passedTo: 'lambda.amazonaws.com',
        through: ['lambda:CreateFunction'],
        origin: 'program',
        events: 3,
        lastSeen: '2026-05-20T10:00:00Z',
      },
    ],
  });
  const [row] = compareDraft(draftOf(allow('iam:PassRole')), [passed]).rows;
  expect(row).toMatchObject({ state: 'used', events: 3 });
});
