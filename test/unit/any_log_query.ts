// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { SYSTEM_LISTS } from '../../common/log_query/log_query';
import type { AnyOfClause, Clause, LogQuery, Measure } from '../../common/log_query/log_query';
import type { LogField, LogKind } from '../../common/logs/log_kind';
import { plainTextFault } from '../../common/plain_text';

/** Every query that the language takes, over these kinds. */
export function anyLogQuery(kinds: readonly LogKind[]): fc.Arbitrary<LogQuery> {
  return fc.constantFrom(...kinds).chain((kind) =>
    fc
      .record(
        {
          where: fc.array(fc.oneof(simple(kind), simple(kind), alternatives(kind)), {
            maxLength: 6,
          }),
          measure: measures(kind),
          by: names(kind, ({ group }) => Boolean(group), 3),
          over: fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const),
          order: fc.record({
            by: fc.constantFrom('value' as const, 'key' as const),
            direction: fc.constantFrom('asc' as const, 'desc' as const),
          }),
          top: fc.integer({ min: 1, max: 1000 }),
          newest: fc.constant(true as const),
        },
        { requiredKeys: ['where', 'measure'] }
      )
      .map((parts): LogQuery => {
        const { by, over, order, newest, ...rest } = parts;
        const query: LogQuery = { log: kind.id, ...rest };
        if (newest && kind.once.are === 'versions') query.newest = newest;
        if ('list' in query.measure) return query;
        return {
          ...query,
          ...(by && by.length > 0 ? { by } : {}),
          ...(over ? { over } : {}),
          ...(order ? { order } : {}),
        };
      })
  );
}

/** Texts that a query may hold: what people type, and what makes trouble in addresses and JSON. */
const plainText = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.fullUnicodeString({ minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      'DeleteTrail',
      '決済',
      "it's",
      'a*',
      'arn:aws:iam::111122223333:role/a',
      '__proto__'
    )
  )
  .filter((text) => plainTextFault(text, 256) === undefined);
const address = fc.oneof(
  fc.ipV4(),
  fc.ipV6().filter((text) => text.indexOf('.') < 0)
);
const network = fc
  .tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }))
  .map(([ip, bits]) => `${ip}/${bits}`);
const numberUpTo = (most: number) =>
  fc.oneof(
    fc.integer({ min: -most, max: most }),
    fc.double({ min: -most, max: most, noNaN: true }).map((one) => one + 0)
  );
const instant = fc
  .date({ min: new Date('2019-01-01T00:00:00Z'), max: new Date('2027-01-01T00:00:00Z') })
  .map((date) => date.toISOString());
const not = fc.option(fc.constant(true as const), { nil: undefined });

function simple(kind: LogKind): fc.Arbitrary<Exclude<Clause, AnyOfClause>> {
  const asked = fc.constantFrom(...kind.fields).chain((field) => fieldClause(field));
  const text = plainText.map((one) => ({ text: one }));
  return fc
    .tuple(fc.oneof(asked, asked, asked, text), not)
    .map(([clause, turned]) => (turned ? { ...clause, not: turned } : clause));
}

function alternatives(kind: LogKind): fc.Arbitrary<AnyOfClause> {
  return fc
    .tuple(fc.array(simple(kind), { minLength: 1, maxLength: 4 }), not)
    .map(([anyOf, turned]) => (turned ? { anyOf, not: turned } : { anyOf }));
}

function fieldClause({
  field,
  type,
  most = 2147483647,
}: LogField): fc.Arbitrary<Exclude<Clause, AnyOfClause>> {
  const exists = fc.constant({ field, exists: true as const });
  const value: fc.Arbitrary<string | number> =
    type === 'ip' ? address : type === 'number' ? numberUpTo(most) : plainText;
  const values = fc.oneof(
    value.map((is) => ({ field, is })),
    fc.array(value, { minLength: 1, maxLength: 8 }).map((many) => ({ field, in: many }))
  );
  const list = fc.oneof(
    fc.constantFrom(...SYSTEM_LISTS.filter((id) => type === 'ip' || id !== 'system.networks')),
    fc.constant('known_good.scanners')
  );
  const listed = list.map((id) => ({ field, listed: id }));
  switch (type) {
    case 'keyword':
      return fc.oneof(
        exists,
        values,
        listed,
        plainText.map((prefix) => ({ field, prefix }))
      );
    case 'ip':
      return fc.oneof(
        exists,
        values,
        listed,
        fc.array(network, { minLength: 1, maxLength: 5 }).map((cidr) => ({ field, cidr }))
      );
    case 'number':
      return fc.oneof(
        exists,
        values,
        range(field, numberUpTo(most), (end) => end)
      );
    case 'date':
      return fc.oneof(exists, range(field, instant, Date.parse));
    case 'boolean':
      return fc.oneof(
        exists,
        fc.boolean().map((is) => ({ field, is }))
      );
    default:
      return exists;
  }
}

function range<End extends number | string>(
  field: string,
  end: fc.Arbitrary<End>,
  order: (end: End) => number
) {
  return fc.oneof(
    end.map((from) => ({ field, from })),
    end.map((to) => ({ field, to })),
    fc
      .tuple(end, end)
      .filter(([a, b]) => order(a) !== order(b))
      .map(([a, b]) =>
        order(a) < order(b) ? { field, from: a, to: b } : { field, from: b, to: a }
      )
  );
}

function measures(kind: LogKind): fc.Arbitrary<Measure> {
  const some: Array<fc.Arbitrary<Measure>> = [fc.constant({ count: true as const })];
  const of = (may: (field: LogField) => boolean, make: (field: string) => Measure) => {
    const fields = kind.fields.filter(may).map(({ field }) => field);
    if (fields.length > 0) some.push(fc.constantFrom(...fields).map(make));
  };
  of(
    ({ group }) => Boolean(group),
    (distinct) => ({ distinct })
  );
  of(
    ({ sum }) => Boolean(sum),
    (sum) => ({ sum })
  );
  const ordered = ({ type }: LogField) => type === 'number' || type === 'date';
  of(ordered, (min) => ({ min }));
  of(ordered, (max) => ({ max }));
  some.push(names(kind, () => true, 10).map((list) => ({ list })));
  return fc.oneof(...some);
}

function names(kind: LogKind, may: (field: LogField) => boolean, most: number) {
  const fields = kind.fields.filter(may).map(({ field }) => field);
  return fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: most });
}
