// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { isWholeScope, readPageScope, WHOLE_SCOPE, writePageScope } from './scope';

const scopes = fc.record({
  systems: fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/), { maxLength: 5 }),
  environments: fc.uniqueArray(fc.fullUnicodeString({ minLength: 1, maxLength: 20 }), {
    maxLength: 5,
  }),
  accounts: fc.uniqueArray(fc.stringMatching(/^[0-9]{12}$/), { maxLength: 5 }),
  knownGood: fc.boolean(),
});

it('comes back from the address as it went in', () => {
  fc.assert(
    fc.property(scopes, (scope) => {
      // A line break is no part of a name.
      fc.pre(scope.environments.every((one) => /^.{1,64}$/.test(one)));
      const params = new URLSearchParams();
      writePageScope(scope, params);
      expect(readPageScope(new URLSearchParams(params.toString()))).toEqual(scope);
    })
  );
});

it.each([
  ['', true],
  ['system=Not%20One&account=12&environment=', true],
  ['system=card&system=card', false],
])('reads %p, and says whether that is everything', (search, whole) => {
  const scope = readPageScope(new URLSearchParams(search));
  expect(isWholeScope(scope)).toBe(whole);
  if (whole) expect(scope).toEqual(WHOLE_SCOPE);
  else expect(scope.systems).toEqual(['card']);
});
