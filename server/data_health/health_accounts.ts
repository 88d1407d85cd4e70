// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { HealthAccount } from '../../common/data_health/answers';
import { UNKNOWN_ACCOUNT } from '../../common/logs/cloudtrail_names';
import type { SystemDefinition } from '../../common/systems/system';
import type { HealthScope } from './settings';

/** Rows of the matrix. */
export const MOST_ROWS = 500;

/**
 * The accounts of the scope; without one, those of the register and all that some log names. Those of a system come
 * first, by system; then the rest by id. `unknown` is none: it is told with each kind.
 */
export function healthAccounts(
  scope: HealthScope,
  counted: ReadonlyArray<ReadonlyMap<string, unknown>>
): { accounts: HealthAccount[]; cut?: { limit: number; others: number } } {
  const ids = new Set(scope.accounts || registered(scope.systems));
  if (!scope.accounts) counted.forEach((one) => one.forEach((_, id) => ids.add(id)));
  ids.delete(UNKNOWN_ACCOUNT);
  const all = Array.from(ids)
    .map((id) => accountOf(id, scope.systems))
    .sort((a, b) => placeOf(a).localeCompare(placeOf(b)) || a.id.localeCompare(b.id));
  const accounts = all.slice(0, MOST_ROWS);
  const others = all.length - accounts.length;
  return others > 0 ? { accounts, cut: { limit: MOST_ROWS, others } } : { accounts };
}

function registered(systems: readonly SystemDefinition[]): string[] {
  return systems.reduce<string[]>(
    (all, { environments }) =>
      environments.reduce((some, { accounts }) => some.concat(accounts.map(({ id }) => id)), all),
    []
  );
}

function accountOf(id: string, systems: readonly SystemDefinition[]): HealthAccount {
  const account: HealthAccount = { id, systems: [] };
  systems.forEach((system) =>
    system.environments.forEach((environment) => {
      const entry = environment.accounts.filter((one) => one.id === id)[0];
      if (!entry) return;
      if (entry.name && account.name === undefined) account.name = entry.name;
      account.systems.push({ id: system.id, name: system.name, environment: environment.name });
    })
  );
  return account;
}

/** Accounts without a system stand last. */
function placeOf({ systems }: HealthAccount): string {
  return systems.length > 0 ? `0 ${systems[0].name} ${systems[0].environment}` : '1';
}
