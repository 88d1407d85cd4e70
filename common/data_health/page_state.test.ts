// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { DEFAULT_HEALTH, decodeHealth, encodeHealth } from './page_state';
import type { HealthState } from './page_state';

const account = fc
  .integer({ min: 0, max: 999999999999 })
  .map((one) => String(one).padStart(12, '0'));
const lists = (of: fc.Arbitrary<string>) => fc.uniqueArray(of, { maxLength: 5 });
const system = fc.stringOf(fc.constantFrom(...'abz09'), { minLength: 1, maxLength: 20 });
const state: fc.Arbitrary<HealthState> = fc
  .record({
    scope: fc.record({
      systems: lists(system),
      environments: lists(
        fc.stringOf(fc.constantFrom(...'ab 本番&='), { minLength: 1, maxLength: 9 })
      ),
      accounts: lists(account),
      knownGood: fc.boolean(),
    }),
    days: fc.integer({ min: 1, max: 400 }),
    attention: fc.boolean(),
    page: fc.integer({ min: 1, max: 999 }),
    asTable: fc.boolean(),
    open: fc.option(fc.tuple(fc.constantFrom('waf', 'own_shop'), fc.option(account)), {
      nil: undefined,
    }),
  })
  .map(({ open, ...rest }) => {
    if (!open) return rest;
    const [log, of] = open;
    return of ? { ...rest, log, of } : { ...rest, log };
  });

describe('the view of data health in the address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(decodeHealth(encodeHealth(one))).toEqual(one);
        expect(decodeHealth(`?${encodeHealth(one)}`)).toEqual(one);
      })
    );
  });

  it('never throws, and what it read is stable', () => {
    fc.assert(
      fc.property(fc.fullUnicodeString({ maxLength: 200 }), (garbage) => {
        const read = decodeHealth(garbage);
        expect(decodeHealth(encodeHealth(read))).toEqual(read);
      })
    );
  });

  it.each([
    '',
    '?days=0&page=0&account=12&system=A&log=A-B&show=all',
    '?days=401',
    '?of=111122223333',
  ])('reads %s as the default', (search) => {
    expect(decodeHealth(search)).toEqual(DEFAULT_HEALTH);
  });
});
