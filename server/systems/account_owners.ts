// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { SystemDefinition } from '../../common/systems/system';

/** Where an account stands in the register: it belongs to one system and one environment. */
export interface AccountOwner {
  system: string;
  environment: string;
}

export function accountOwners(systems: readonly SystemDefinition[]): Map<string, AccountOwner> {
  const owners = new Map<string, AccountOwner>();
  systems.forEach(({ id: system, environments }) =>
    environments.forEach(({ name: environment, accounts }) =>
      accounts.forEach(({ id }) => {
        if (!owners.has(id)) owners.set(id, { system, environment });
      })
    )
  );
  return owners;
}

/** The first account of a system that another system has; `at` is its place in the definition. */
export function takenAccount(
  system: SystemDefinition,
  others: readonly SystemDefinition[]
): { at: string; account: string; owner: AccountOwner } | undefined {
  const owners = accountOwners(others.filter(({ id }) => id !== system.id));
  for (let place = 0; place < system.environments.length; place += 1) {
    const { accounts } = system.environments[place];
    for (let number = 0; number < accounts.length; number += 1) {
      const account = accounts[number].id;
      const owner = owners.get(account);
      if (owner) return { at: `environments[${place}].accounts[${number}].id`, account, owner };
    }
  }
  return undefined;
}
