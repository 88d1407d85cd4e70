// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { Clause, FieldClause, LogQuery, Measure } from '../../../common/log_query/log_query';
import type { LogField, LogKind } from '../../../common/logs/log_kind';
import { ACCOUNTS, madeFields } from './made_documents';

/** Lists that the generated queries name. */
export const LISTS: Record<string, string[]> = {
  'system.keys': ['one', 'th*'],
  'known_good.test': ['two'],
};

/** Queries of a kind that the language allows, over values that its made documents have. */
export function queriesOf(kind: LogKind): fc.Arbitrary<LogQuery> {
  const fields = madeFields(kind);
  const grouped = fields.filter(({ group }) => group).map(({ field }) => field);
  const summed = fields.filter(({ sum }) => sum).map(({ field }) => field);
  const measures: Array<fc.Arbitrary<Measure>> = [
    fc.constant({ count: true as const }),
    fc.constantFrom(...grouped).map((distinct) => ({ distinct })),
  ];
  if (summed.length > 0) {
    measures.push(
      fc.constantFrom(...summed).map((sum) => ({ sum })),
      fc.constantFrom(...summed).map((min) => ({ min })),
      fc.constantFrom(...summed).map((max) => ({ max }))
    );
  }
  return fc.record(
    {
      log: fc.constant(kind.id),
      where: fc.array(clausesOf(fields), { maxLength: 3 }),
      measure: fc.oneof(...measures),
      by: fc.uniqueArray(fc.constantFrom(...grouped), { minLength: 1, maxLength: 2 }),
      over: fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const),
      ...(kind.once.are === 'versions' && { newest: fc.constant(true as const) }),
    },
    { requiredKeys: ['log', 'where', 'measure'] }
  );
}

export const scopes = fc.record(
  {
    accounts: fc.uniqueArray(fc.constantFrom(...ACCOUNTS, 'unknown'), { minLength: 1 }),
    tz: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York', 'Asia/Kathmandu'),
  },
  { requiredKeys: [] }
);

function clausesOf(fields: LogField[]): fc.Arbitrary<Clause> {
  const field = fc.constantFrom(...fields).chain(fieldClauses);
  const listed = fc
    .constantFrom(...fields.filter(({ type, listedIn }) => type === 'keyword' && !listedIn))
    .chain((one) =>
      fc.constantFrom(...Object.keys(LISTS)).map((list) => ({ field: one.field, listed: list }))
    );
  const text = fc
    .constantFrom('alpha', 'bravo charlie', 'delta alpha', 'alph')
    .map((one) => ({ text: one }));
  const plain = fc.oneof(
    { weight: 6, arbitrary: turned(field) },
    { weight: 1, arbitrary: turned(listed) },
    { weight: 1, arbitrary: turned(text) }
  );
  const any = turned(fc.array(plain, { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })));
  return fc.oneof(
    { weight: 4, arbitrary: plain },
    { weight: 1, arbitrary: any }
  ) as fc.Arbitrary<Clause>;
}

function fieldClauses({ field, type, values }: LogField): fc.Arbitrary<FieldClause> {
  const exists = fc.constant<FieldClause>({ field, exists: true });
  const ofValues = (some: Array<string | number | boolean>) => [
    fc.constantFrom(...some).map((is): FieldClause => ({ field, is })),
    fc
      .uniqueArray(fc.constantFrom(...some), { minLength: 1 })
      .map((list): FieldClause => ({ field, in: list })),
  ];
  switch (type) {
    case 'ip':
      return fc.oneof(
        exists,
        ...ofValues(['10.0.0.1', '203.0.113.5', '192.0.2.1']),
        fc
          .uniqueArray(fc.constantFrom('10.0.0.0/16', '203.0.113.0/25', '0.0.0.0/1'), {
            minLength: 1,
          })
          .map((cidr): FieldClause => ({ field, cidr }))
      );
    case 'number':
      return fc.oneof(
        exists,
        ...ofValues([1, 5, 443]),
        fc.constant<FieldClause>({ field, from: 2, to: 8 }),
        fc.constant<FieldClause>({ field, from: 8 })
      );
    case 'boolean':
      return fc.oneof(
        exists,
        fc.boolean().map((is): FieldClause => ({ field, is }))
      );
    case 'date':
      return fc.oneof(
        exists,
        fc.constant<FieldClause>({ field, from: '2026-05-02T00:00:00Z' }),
        fc.constant<FieldClause>({ field, to: '2026-05-02T00:00:00Z' })
      );
    default:
      return fc.oneof(
        exists,
        ...ofValues(values ? [...values] : ['one', 'two', 'three four', 'none']),
        fc.constantFrom('t', 'o', 'three f').map((prefix): FieldClause => ({ field, prefix }))
      );
  }
}

function turned<T extends object>(clauses: fc.Arbitrary<T>): fc.Arbitrary<T & { not?: true }> {
  return fc
    .tuple(clauses, fc.boolean())
    .map(([clause, not]): T & { not?: true } => (not ? { ...clause, not: true } : clause));
}
