// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { SystemDefinition } from './system';

interface Chosen {
  systems: readonly string[];
  environments: readonly string[];
  accounts: readonly string[];
}

/** Accounts of these systems and environments; none chosen: of all. */
export function accountsOf(
  systems: readonly SystemDefinition[],
  chosen: readonly string[],
  environments: readonly string[]
): string[] {
  const ids = systems
    .filter(({ id }) => chosen.length === 0 || chosen.indexOf(id) >= 0)
    .flatMap((system) => system.environments)
    .filter(({ name }) => environments.length === 0 || environments.indexOf(name) >= 0)
    .flatMap(({ accounts }) => accounts.map(({ id }) => id));
  return Array.from(new Set(ids)).sort();
}

/** The accounts that a choice comes to; undefined: all that the person may read. */
export function chosenAccounts(
  systems: readonly SystemDefinition[],
  chosen: Chosen
): string[] | undefined {
  const { accounts } = chosen;
  if (chosen.systems.length + chosen.environments.length === 0)
    return accounts.length > 0 ? accounts.slice() : undefined;
  return accountsOf(systems, chosen.systems, chosen.environments).filter(
    (id) => accounts.length === 0 || accounts.indexOf(id) >= 0
  );
}

/** Names of accounts by their id, as the register has them. */
export function accountNames(systems: readonly SystemDefinition[]): Map<string, string> {
  const names = new Map<string, string>();
  systems.forEach(({ environments }) =>
    environments.forEach(({ accounts }) =>
      accounts.forEach(({ id, name }) => {
        if (name) names.set(id, name);
      })
    )
  );
  return names;
}
