// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isConfigSchema, schema } from './config_schema';

// The sentences are those of OSD 2.19.4 for the same schema and input.
describe('schema', () => {
  const all = schema.object({
    a: schema.string({ maxLength: 3 }),
    n: schema.number({ min: 1, defaultValue: 2 }),
    u: schema.oneOf([schema.literal('x'), schema.literal('y')], { defaultValue: 'x' }),
    m: schema.maybe(schema.arrayOf(schema.string(), { maxSize: 2 })),
    d: schema.duration({ defaultValue: '15m' }),
    r: schema.recordOf(schema.string(), schema.number(), { defaultValue: {} }),
    b: schema.boolean({ defaultValue: false }),
    z: schema.nullable(schema.string()),
    o: schema.object({ p: schema.number({ defaultValue: 4 }) }),
  });

  it('fills in defaults', () => {
    const value = all.validate({ a: 'abc' });
    expect(value.d.asMinutes()).toBe(15);
    expect({ ...value, d: undefined }).toEqual({
      a: 'abc',
      n: 2,
      u: 'x',
      r: {},
      b: false,
      z: null,
      o: { p: 4 },
    });
  });

  it.each([
    [{ n: '1e3' }, 'n', 1000],
    [{ n: ' 5 ' }, 'n', 5],
    [{ m: '["1","2"]' }, 'm', ['1', '2']],
    [{ b: 'TRUE' }, 'b', true],
    [{ o: '{"p":1}' }, 'o', { p: 1 }],
  ])('coerces %j', (input, key, expected) => {
    expect((all.validate({ a: 'a', ...input }) as Record<string, unknown>)[key]).toEqual(expected);
  });

  it.each([
    [{}, '[q.a]: expected value of type [string] but got [undefined]'],
    [undefined, '[q.a]: expected value of type [string] but got [undefined]'],
    [[1], '[q]: expected a plain object value, but found [Array] instead.'],
    [{ a: 'abcd' }, '[q.a]: value has length [4] but it must have a maximum length of [3].'],
    [{ a: 'a', other: 1 }, '[q.other]: definition for this key is missing'],
    [{ a: 'a', n: 0 }, '[q.n]: Value must be equal to or greater than [1].'],
    [{ a: 'a', n: 'NaN' }, '[q.n]: expected value of type [number] but got [string]'],
    [{ a: 'a', b: '1' }, '[q.b]: expected value of type [boolean] but got [string]'],
    [{ a: 'a', m: ['1', '2', '3'] }, '[q.m]: array size is [3], but cannot be greater than [2]'],
    [{ a: 'a', m: [1] }, '[q.m.0]: expected value of type [string] but got [number]'],
    [{ a: 'a', m: '[1' }, '[q.m]: could not parse array value from json input'],
    [{ a: 'a', r: { k: 'q' } }, '[q.r.k]: expected value of type [number] but got [string]'],
    [{ a: 'a', o: { p: 'q' } }, '[q.o.p]: expected value of type [number] but got [string]'],
    [
      { a: 'a', u: 'z' },
      '[q.u]: types that failed validation:\n- [q.u.0]: expected value to equal [x]\n- [q.u.1]: expected value to equal [y]',
    ],
  ])('refuses %j', (input, sentence) => {
    expect(() => all.validate(input, {}, 'q')).toThrow(new Error(sentence));
  });

  it('lets a check of its own refuse, after the bounds', () => {
    const even = schema.number({ max: 9, validate: (n) => (n % 2 ? 'must be even' : undefined) });
    expect(even.validate(4)).toBe(4);
    expect(() => even.validate(5)).toThrow('must be even');
    expect(() => even.validate(11)).toThrow('equal to or lower than [9]');
  });

  it('keeps, drops or refuses unknown keys', () => {
    const input = { known: 1, other: 2 };
    const props = { known: schema.number() };
    expect(schema.object(props, { unknowns: 'allow' }).validate(input)).toEqual(input);
    expect(schema.object(props, { unknowns: 'ignore' }).validate(input)).toEqual({ known: 1 });
    expect(() => schema.object(props).validate(input)).toThrow(
      '[other]: definition for this key is missing'
    );
  });

  it('is known as a schema', () => {
    expect(isConfigSchema(schema.string())).toBe(true);
    expect(isConfigSchema({ validate: () => 1 })).toBe(false);
    expect(isConfigSchema(null)).toBe(false);
  });
});
