// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { readScope } from './read_scope';

const period = { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z' };

it('takes systems, accounts, period, zone', () => {
  const scope = {
    ...period,
    systems: ['card-settlement'],
    environments: ['production', '検証'],
    accounts: ['111122223333', 'unknown'],
    tz: 'Asia/Tokyo',
    knownGood: true,
  };
  expect(readScope(scope)).toEqual({ value: scope });
});

it('takes an empty choice as none, and each choice once', () => {
  expect(readScope({ ...period, systems: [], accounts: ['unknown', 'unknown'] })).toEqual({
    value: { ...period, accounts: ['unknown'] },
  });
});

it.each<[string, object, string]>([
  ['no period', { from: undefined }, 'from'],
  ['a period upside down', { to: period.from }, 'to'],
  ['a period of years', { from: '2020-01-01T00:00:00Z' }, 'to'],
  ['an instant of another zone', { from: '2026-10-01T00:00:00+09:00' }, 'from'],
  ['a short account', { accounts: ['11112222333'] }, 'accounts[0]'],
  ['a wildcard account', { accounts: ['111122223333', '*'] }, 'accounts[1]'],
  ['one account for a list', { accounts: '111122223333' }, 'accounts'],
  ['too many accounts', { accounts: Array(501).fill('unknown') }, 'accounts'],
  ['a system with a path', { systems: ['../x'] }, 'systems[0]'],
  ['an offset for a zone', { tz: '+09:00' }, 'tz'],
  ['a word for a truth', { knownGood: 'true' }, 'knownGood'],
  ['an unknown name', { index: 'log-*' }, 'index'],
])('refuses %s', (_, part, at) => {
  expect(readScope({ ...period, ...part }).fault).toMatchObject({ at });
});

test('nothing throws', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 3 }), (junk) => {
      expect(readScope(junk).fault).toBeDefined();
    })
  );
});
