// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { action, calls, CATALOGUE, evidence, ROLE, seen } from '../../../test/unit/any_evidence';
import { allowsCall } from '../../../test/numbers/iam_evaluator';
import { buildPolicy } from './build_policy';
import { counts } from './counted_uses';
import { ORIGINS } from './evidence';
import type { ActionEvidence, Proof } from './evidence';
import { POLICY_SIZE } from './policy';
import type { PolicyOptions } from './policy';
import { jsonDocument } from './text/json';

const PROOFS: Proof[] = ['succeeded', 'failed', 'no_proof', 'denied'];
const known = Object.entries(CATALOGUE).flatMap(([service, levels]) =>
  Object.values(levels).flatMap((names) => (names || []).map((name) => `${service}:${name}`))
);
const name = fc.stringOf(fc.constantFrom(...'abc019-_./$ {}"\\\'é'), {
  minLength: 1,
  maxLength: 30,
});
const arn = fc.oneof(
  name.map((key) => `arn:aws:s3:::files/${key}`),
  fc
    .tuple(
      fc.constantFrom('ap-northeast-1', 'us-east-1'),
      fc.constantFrom('111122223333', '999988887777'),
      name
    )
    .map(([region, account, queue]) => `arn:aws:sqs:${region}:${account}:${queue}`),
  fc.uuid().map((key) => `arn:aws:kms:ap-northeast-1:111122223333:key/${key}`)
);
const origin = fc.constantFrom(...ORIGINS);
const proof = fc.constantFrom(...PROOFS);
const via = fc.constantFrom(
  undefined,
  's3.ap-northeast-1.amazonaws.com',
  'sqs.us-east-1.amazonaws.com'
);

/** Calls of an action, and its evidence as the server would put it together. */
const oneAction: fc.Arbitrary<ActionEvidence> = fc
  .tuple(
    fc.constantFrom(...known, 's3:NotThere'),
    fc.array(fc.record({ origin, proof, via, arn: fc.option(arn, { nil: undefined }) }), {
      maxLength: 6,
    })
  )
  .map(([one, made]) => {
    const isKms = one.startsWith('kms:');
    const uses = made.map((call) =>
      calls(1, call.proof, call.origin, isKms ? call.via : undefined)
    );
    const named = made.map((call, place) => ({ ...call, use: uses[place] }));
    return action(one, {
      uses,
      resources: named
        .filter((call) => call.arn !== undefined)
        .map(({ arn: found = '', use: { origin: by, proof: proved, via: through } }) =>
          seen(found, {
            origin: by,
            proof: proved,
            ...(through && { via: through }),
            ...(/:999988887777:/.test(found) && { foreign: true as const }),
          })
        ),
      unnamed: named.filter((call) => call.arn === undefined).map(({ use }) => use),
    });
  });

const options: fc.Arbitrary<PolicyOptions> = fc.record({
  resources: fc.constantFrom('exact' as const, 'pattern' as const, 'any' as const),
  names: fc.boolean(),
  leaveOut: fc.subarray([...ORIGINS]),
  failed: fc.boolean(),
  inferred: fc.boolean(),
  wildcards: fc.boolean(),
  add: fc.subarray(['sqs:DeleteMessage', 'iam:PassRole', 's3:NotThere']),
});

const distinct = (actions: ActionEvidence[]) =>
  actions.filter(
    (one, place) => actions.findIndex((other) => other.action === one.action) === place
  );

test('whatever the calls and choices: what counts is allowed, what is named exists, no document is too long', () => {
  fc.assert(
    fc.property(fc.array(oneAction, { maxLength: 8 }).map(distinct), options, (actions, chosen) => {
      const built = buildPolicy(evidence(actions), chosen);
      const names = new Map(built.names.map((one) => [one.name, one.seen]));
      // Placeholders as a person fills them.
      const fill = (text: string) =>
        text
          .replace(/\$\{AWS::AccountId\}/g, ROLE.split(':')[4])
          .replace(/\$\{AWS::Region\}/g, 'ap-northeast-1')
          .replace(/\$\{([A-Z][A-Za-z]*\d+)\}/g, (_, one: string) => names.get(one) || '?')
          .replace(/\$\{\$\}\{/g, '${');
      const policies = built.documents.map(({ statements }) => {
        const document = jsonDocument(statements);
        return {
          ...document,
          Statement: document.Statement.map((one) => ({
            ...one,
            Resource: one.Resource.map(fill),
            ...(one.Condition && {
              Condition: JSON.parse(fill(JSON.stringify(one.Condition))),
            }),
          })),
        };
      });
      actions
        .filter((one) => known.indexOf(one.action) >= 0)
        .forEach((one) => {
          one.resources
            .filter((resource) => counts(resource, chosen))
            .forEach((resource) => {
              const context: Record<string, string> = resource.via
                ? { 'kms:ViaService': resource.via }
                : {};
              const call = { action: one.action, resource: resource.arn, context };
              expect({ call, allowed: allowsCall(policies, call) }).toEqual({
                call,
                allowed: true,
              });
            });
        });
      const lines = built.documents.flatMap((one) => one.statements).flatMap((one) => one.lines);
      lines
        .flatMap((line) => line.actions.concat(line.adds))
        .forEach((one) => expect(known).toContain(one));
      built.documents.forEach(({ size }) => expect(size).toBeLessThanOrEqual(POLICY_SIZE));
    }),
    { numRuns: 400 }
  );
});
