// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { readInput } from './read_input';
import { parseInstant } from './time/instant';
import { exportEndpoint, rolesEndpoint, trendEndpoint } from './role_usage/endpoints';

const period = { from: '2026-05-01T00:00:00Z', to: '2026-06-01T00:00:00Z' };
const role = 'arn:aws:iam::111122223333:role/app/settle';

function refusedField(raw: unknown, endpoint: Parameters<typeof readInput>[0] = rolesEndpoint) {
  const { refused } = readInput(endpoint, raw);
  return refused && refused.field;
}

test('a good input comes back as it is', () => {
  const raw = {
    ...period,
    account: ['111122223333'],
    search: 'settle',
    uses: ['s3:GetObject', 'kms'],
  };
  expect(readInput(rolesEndpoint, raw)).toEqual({ value: raw });
});

test('one value where several may stand is a list of one', () => {
  expect(readInput(rolesEndpoint, { ...period, uses: 's3' })).toEqual({
    value: { ...period, uses: ['s3'] },
  });
});

test.each([
  ['from', { to: period.to }],
  ['from', { from: '2026-02-30T00:00:00Z', to: period.to }],
  ['from', { from: '2026-05-01', to: period.to }],
  ['from', { from: '2026-05-01T24:00:00Z', to: period.to }],
  ['from', { from: '２026-05-01T00:00:00Z', to: period.to }],
  ['from', { from: [period.from, period.from], to: period.to }],
  ['to', { from: period.to, to: period.from }],
  ['to', { from: period.from, to: period.from }],
  ['to', { from: '2025-01-01T00:00:00Z', to: '2026-05-01T00:00:00Z' }],
  ['account', { ...period, account: '1111' }],
  ['search', { ...period, search: ['settle', 'settle'] }],
  ['search', { ...period, search: 'x'.repeat(257) }],
  ['search', { ...period, search: 'a\u0000b' }],
  ['search', { ...period, search: 'a\u202Eb' }],
  ['search', { ...period, search: 'a\uD800b' }],
  ['search', { ...period, search: { a: 1 } }],
  ['uses', { ...period, uses: ['s3:*'] }],
  ['uses', { ...period, uses: Array.from({ length: 21 }, (_, index) => `s${index}`) }],
  ['size', { ...period, size: '10' }],
  ['constructor', { ...period, constructor: 'x' }],
  [
    '__proto__',
    JSON.parse(`{"from":"${period.from}","to":"${period.to}","__proto__":{"search":"x"}}`),
  ],
])('%s is refused by name', (field, raw) => {
  expect(refusedField(raw)).toBe(field);
});

test('zones are IANA names', () => {
  expect(readInput(trendEndpoint, { ...period, role, tz: 'Asia/Tokyo' }).value).toMatchObject({
    tz: 'Asia/Tokyo',
  });
  ['Mars/Base', '+09:00', '../etc', 'UTC\n'].forEach((tz) => {
    expect(refusedField({ ...period, role, tz }, trendEndpoint)).toBe('tz');
  });
});

test('a role must be the ARN of a role, a format one that exists', () => {
  expect(refusedField({ ...period, role: 'settle' }, trendEndpoint)).toBe('role');
  expect(refusedField({ ...period, role: 'arn:aws:iam::1:user/x' }, trendEndpoint)).toBe('role');
  expect(refusedField({ ...period, role, format: 'pdf' }, exportEndpoint)).toBe('format');
  expect(refusedField({ ...period, role }, exportEndpoint)).toBe('format');
});

test('whatever comes in: named fields within bounds, or a refusal; never a throw', () => {
  const anything = fc.dictionary(
    fc.oneof(fc.constantFrom('from', 'to', 'account', 'search', 'uses'), fc.string()),
    fc.anything()
  );
  fc.assert(
    fc.property(anything, (raw) => {
      const { value, refused } = readInput(rolesEndpoint, raw);
      expect(Boolean(value)).not.toBe(Boolean(refused));
      if (!value) return;
      expect(Object.keys(value).every((key) => key in rolesEndpoint.input)).toBe(true);
      expect(Date.parse(value.from)).toBeLessThan(Date.parse(value.to));
    })
  );
  expect(({} as Record<string, unknown>).search).toBeUndefined();
});

test('text that is taken is in form C and can be seen', () => {
  fc.assert(
    fc.property(fc.fullUnicodeString({ maxLength: 40 }), (search) => {
      const { value } = readInput(rolesEndpoint, { ...period, search });
      if (!value || !value.search) return;
      expect(value.search).toBe(value.search.normalize('NFC'));
      expect(value.search).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e]/);
    })
  );
  expect(readInput(rolesEndpoint, { ...period, search: 'か\u3099' }).value).toMatchObject({
    search: 'が',
  });
});

test('every instant that Date writes is read back; every other text of the shape only when it is a day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z') }),
      (date) => {
        expect(parseInstant(date.toISOString())).toBe(date.getTime());
      }
    )
  );
  const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
  fc.assert(
    fc.property(two, two, two, (month, day, hour) => {
      const text = `2027-${month}-${day}T${hour}:00:00Z`;
      const at = parseInstant(text);
      if (at !== undefined) expect(new Date(at).toISOString().replace('.000Z', 'Z')).toBe(text);
    })
  );
});

const structured: Parameters<typeof readInput>[0] = {
  input: {
    size: { kind: 'whole', min: 1, max: 10 },
    ready: { kind: 'flag' },
    items: {
      kind: 'checked',
      check: (raw: unknown) =>
        Array.isArray(raw) && raw.length > 0
          ? { value: raw.length }
          : { fault: { at: '[0].name', message: 'is missing' } },
    },
  },
} as never;

test.each([
  [{ size: 3 }, { size: 3 }],
  [{ size: '10' }, { size: 10 }],
  [
    { ready: true, size: 1 },
    { ready: true, size: 1 },
  ],
  [{ ready: 'false' }, { ready: false }],
  [{ items: ['a', 'b'] }, { items: 2 }],
])('numbers, flags and checked values are read: %j', (raw, value) => {
  expect(readInput(structured, raw)).toEqual({ value });
});

test.each([
  ['size', { size: 0 }],
  ['size', { size: 11 }],
  ['size', { size: 1.5 }],
  ['size', { size: '1e1' }],
  ['size', { size: null }],
  ['size', { size: [1, 2] }],
  ['ready', { ready: 1 }],
  ['ready', { ready: 'yes' }],
  ['items[0].name', { items: [] }],
  ['items[0].name', { items: {} }],
])('and refused at their place: %s', (field, raw) => {
  expect(refusedField(raw, structured)).toBe(field);
});
