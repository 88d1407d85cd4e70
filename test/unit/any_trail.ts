// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { clauseOf } from '../../common/investigate/clause_of';
import type { Entity } from '../../common/investigate/entity';
import { identify } from '../../common/investigate/identify';
import type { Step, Trail } from '../../common/investigate/trail';
import { hasCardNumber } from '../../common/mask/card_numbers';
import type { LogKind } from '../../common/logs/log_kind';
import { plainTextFault } from '../../common/plain_text';
import { anyLogQuery } from './any_log_query';

const digits = (count: number) =>
  fc.stringOf(fc.constantFrom(...'0123456789'), { minLength: count, maxLength: count });
const hex = (count: number) =>
  fc.stringOf(fc.constantFrom(...'0123456789abcdef'), { minLength: count, maxLength: count });
const capitals = (count: number) =>
  fc.stringOf(fc.constantFrom(...'ABCXYZ234567'), { minLength: count, maxLength: count });
const name = fc.stringOf(fc.constantFrom(...'abzAZ09+=,.@_-'), { minLength: 1, maxLength: 64 });
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));

/** What people paste: ids of all sorts, halves of them, and anything else. */
export const pasted: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('aws', 'aws-cn', 'aws-us-gov'),
      fc.constantFrom('iam', 'sts', 's3', 'ec2', 'kms', 'guardduty', 'securityhub', 'lambda', 'x'),
      fc.constantFrom('', 'ap-northeast-1'),
      fc.oneof(digits(12), fc.constant('')),
      fc.constantFrom('role/', 'user/', 'root', 'assumed-role/', 'instance/', 'a/finding/', ''),
      fc.oneof(path, hex(32), fc.constant(''))
    )
    .map(([partition, service, region, account, type, rest]) =>
      ['arn', partition, service, region, account, type + rest].join(':')
    ),
  fc
    .tuple(fc.constantFrom('AKIA', 'ASIA', 'AROA', 'AIDA'), capitals(16))
    .map((two) => two.join('')),
  fc.constantFrom('DeleteTrail', 'iam:PassRole', 's3.amazonaws.com', 's3://b/k', '/aws/lambda/x'),
  fc.tuple(fc.constantFrom('i-', 'sg-', 'vpc-', 'eni-'), hex(17)).map((two) => two.join('')),
  digits(12),
  fc.uuid(),
  hex(32),
  hex(64),
  fc.ipV4(),
  fc.ipV6(),
  fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 40 })).map((two) => two.join('/')),
  fc.emailAddress(),
  name,
  path,
  fc.string({ maxLength: 700 }),
  fc.fullUnicodeString({ maxLength: 300 })
);

/** Things as `identify` makes them. */
export const anyEntity: fc.Arbitrary<Entity> = pasted
  .filter((text) => identify(text).length > 0)
  .chain((text) => fc.constantFrom(...identify(text)));

const note = fc.oneof(
  fc.constantFrom('', '決済バッチの正常動作', "it's (fine), really*"),
  fc.fullUnicodeString({ minLength: 1, maxLength: 60 })
);
const KNOWN_GOOD = ['all', 'scanners', 'office-network'];

/** Every trail that there can be over these kinds. */
export function anyTrail(kinds: readonly LogKind[]): fc.Arbitrary<Trail> {
  const marked = (step: fc.Arbitrary<Step>) =>
    fc.tuple(step, note, fc.boolean()).map(([one, text, off]): Step => ({
      ...one,
      ...(text !== '' && plainTextFault(text, 500) === undefined ? { note: text } : {}),
      ...(off ? { off: true } : {}),
    }));
  const turned = <One extends object>(one: fc.Arbitrary<One>) =>
    fc.tuple(one, fc.boolean()).map(([it, not]) => (not ? { ...it, not: true as const } : it));
  const clause = anyLogQuery(kinds)
    .filter(({ where }) => where.length > 0)
    .filter(
      ({ where }) =>
        !JSON.stringify(where[0])
          .split(/[^0-9.-]/)
          .some(hasCardNumber)
    )
    .chain(({ where, log }) =>
      fc.boolean().map((own): Step => (own ? { clause: where[0], log } : { clause: where[0] }))
    );
  const logs = fc.subarray(
    kinds.map(({ id }) => id),
    { minLength: 1 }
  );
  const step = fc.oneof(
    turned(anyEntity.map((entity) => ({ entity }))),
    turned(anyEntity.map((entity) => ({ entity }))),
    clause,
    turned(logs.map((ids) => ({ logs: ids }))),
    fc.constantFrom(...KNOWN_GOOD).map((knownGood) => ({ knownGood }))
  );
  return fc.array(marked(step), { maxLength: 5 }).map((steps) => ({ steps }));
}

/** How many alternatives a kind is asked for. */
export function waysOf(entity: Entity, kind: LogKind): number {
  const clause = clauseOf(entity, kind);
  return clause && 'anyOf' in clause ? clause.anyOf.length : clause ? 1 : 0;
}
