// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { accountNames, chosenAccounts } from './scope_accounts';
import type { SystemDefinition } from './system';

const system = (id: string, environments: Record<string, string[]>) =>
  ({
    id,
    environments: Object.entries(environments).map(([name, accounts]) => ({
      name,
      accounts: accounts.map((account) => ({ id: account, name: `${id}-${name}` })),
    })),
  }) as SystemDefinition;
const register = [
  system('card', { production: ['1', '2'], staging: ['3'] }),
  system('portal', { production: ['4'], shared: ['2'] }),
];
const nothing = { systems: [], environments: [], accounts: [] };

it.each([
  ['nothing', {}, undefined],
  ['accounts alone', { accounts: ['9'] }, ['9']],
  ['a system', { systems: ['card'] }, ['1', '2', '3']],
  ['an environment of all systems', { environments: ['production'] }, ['1', '2', '4']],
  ['both', { systems: ['portal'], environments: ['production'] }, ['4']],
  ['an account within a system', { systems: ['card'], accounts: ['3', '4'] }, ['3']],
  ['a system that there is not', { systems: ['gone'] }, []],
])('%s comes to its accounts', (_, chosen, accounts) => {
  expect(chosenAccounts(register, { ...nothing, ...chosen })).toEqual(accounts);
});

it('knows accounts by name', () => {
  expect(accountNames(register).get('4')).toBe('portal-production');
  expect(accountNames(register).get('9')).toBeUndefined();
});
