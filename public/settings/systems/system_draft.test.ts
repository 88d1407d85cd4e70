// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { readSystem } from '../../../common/systems/read_system';
import type { SystemDefinition } from '../../../common/systems/system';
import { draftOf, EMPTY_SYSTEM, faultInDraft, systemOfDraft, withAccount } from './system_draft';

const word = fc
  .stringOf(fc.constantFrom('a', 'B', '7', '-', '_', '. ', 'é', '決', '済'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => `x${text}x`);
const words = fc.uniqueArray(word, { maxLength: 4 });
const account = fc.nat(999_999).map((number) => `${1e11 + number}`);
const accounts = fc.uniqueArray(fc.record({ id: account, name: fc.oneof(word, fc.constant('')) }), {
  maxLength: 5,
  selector: ({ id }) => id,
});

/** Accounts dealt out to environments, some of which have none. */
const environments = fc
  .record({ all: accounts, names: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }) })
  .map(({ all, names }) =>
    names.map((name, place) => ({
      name,
      accounts: all.filter((_, number) => number % names.length === place),
    }))
  );

const expectedLogs = fc.array(
  fc
    .record({
      log: fc.constantFrom('cloudtrail', 'waf', 'own_app'),
      account: fc.option(account),
      reason: fc.option(word),
      until: fc.constantFrom(undefined, '2026-12-31'),
    })
    .map((one) => ({
      log: one.log,
      ...(one.account && { account: one.account }),
      expected: !one.reason,
      ...(one.reason && { reason: one.reason }),
      ...(one.reason && one.until && { until: one.until }),
    })),
  { maxLength: 3 }
);

const anySystem: fc.Arbitrary<SystemDefinition> = fc
  .record({
    name: word,
    description: fc.oneof(word, fc.constant('')),
    owner: fc.oneof(word, fc.constant('')),
    runbook: fc.constantFrom(undefined, 'https://wiki.example.co.jp/a?b=1'),
    inCde: fc.boolean(),
    environments,
    contacts: words,
    administratorRoles: words,
    dataStores: words,
    networks: fc.array(
      fc.record({
        name: word,
        cidr: fc.constant('10.0.0.0/8'),
        kind: fc.constantFrom('own' as const, 'vpn' as const),
      }),
      { maxLength: 3 }
    ),
    allowedServices: fc.array(
      fc.record({
        service: fc.constant('s3.amazonaws.com'),
        reason: fc.oneof(word, fc.constant('')),
      }),
      { maxLength: 2 }
    ),
    vendors: fc.array(
      fc.record({ name: word, accounts: fc.uniqueArray(account, { maxLength: 3 }) }),
      { maxLength: 2 }
    ),
    organisationAccounts: fc.uniqueArray(account, { maxLength: 3 }),
    expectedLogs,
  })
  .map(({ runbook, ...rest }) => ({
    ...EMPTY_SYSTEM,
    id: 'any',
    ...rest,
    ...(runbook && { runbook }),
  }));

test('a system that was put into the form and not touched comes out the same', () => {
  fc.assert(
    fc.property(anySystem, (system) => {
      // What the register holds has gone through this check.
      expect(readSystem(system).fault).toBeUndefined();
      expect(systemOfDraft(draftOf(system))).toEqual(system);
    })
  );
});

test('a fault of an account is found in the row in which it stands', () => {
  const draft = {
    ...draftOf(EMPTY_SYSTEM),
    id: 'one',
    name: 'One',
    accounts: [
      { environment: 'production', id: '111122223333', name: '' },
      { environment: 'staging', id: '', name: '' },
      { environment: 'production', id: '1234', name: '' },
    ],
  };
  const { fault } = readSystem(systemOfDraft(draft));
  expect(fault && fault.at).toBe('environments[0].accounts[1].id');
  expect(fault && faultInDraft(draft, fault).at).toBe('environments[2].id');
});

test('an environment without a name is found in its row', () => {
  const draft = {
    ...draftOf(EMPTY_SYSTEM),
    id: 'one',
    name: 'One',
    accounts: [
      { environment: 'production', id: '111122223333', name: '' },
      { environment: ' ', id: '111122224444', name: '' },
    ],
  };
  const { fault } = readSystem(systemOfDraft(draft));
  expect(fault && faultInDraft(draft, fault).at).toBe('environments[1].environment');
});

test('an account of the logs is added once, to the first environment', () => {
  const one = withAccount(draftOf(EMPTY_SYSTEM), { id: '111122223333', name: 'prod' });
  expect(one.accounts).toEqual([{ environment: 'production', id: '111122223333', name: 'prod' }]);
  expect(withAccount(one, { id: '111122223333', name: 'again' })).toBe(one);
});
