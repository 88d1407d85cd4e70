// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ListId } from '../../common/log_query/log_query';
import { accountsOf } from '../../common/systems/scope_accounts';
import type { SystemDefinition } from '../../common/systems/system';
import { listOf } from '../../common/systems/system_lists';
import { readCurrent } from '../records/read_settings';
import { SearchProblem } from '../search/errors';
import type { SearchPort } from '../search/search_port';

/** Who asks for what: systems and environments of the register, and accounts. */
export interface AskedScope {
  systems?: readonly string[];
  environments?: readonly string[];
  accounts?: readonly string[];
}

/** What a scope comes to. */
export interface ResolvedScope {
  /** Absent: all accounts that the person may read. Empty: nothing is in scope. */
  accounts?: string[];
  /** Values of a list of the systems in scope, each once; undefined: the list is empty or unknown. */
  lists(list: ListId): readonly string[] | undefined;
  /** The systems in scope. */
  inScope: readonly SystemDefinition[];
  /** All systems of the register that the person may read. */
  systems: readonly SystemDefinition[];
  register: 'read' | 'empty' | 'forbidden';
}

/** Names of the fields that a refusal tells: `scope.systems` of a body, `system` of an address. */
export const SCOPE_FIELDS = { systems: 'scope.systems', environments: 'scope.environments' };
export const ADDRESS_FIELDS = { systems: 'system', environments: 'environment' };

/**
 * Reads the register with the rights of the person who asks, each time anew, and says what the scope comes to. Systems
 * in scope are those that were chosen; where none was, those of the chosen accounts, or all. An unknown system is a 404
 * that names the field.
 */
export async function resolveScope(
  port: SearchPort,
  scope: AskedScope,
  fields: { systems: string; environments: string } = SCOPE_FIELDS
): Promise<ResolvedScope> {
  const chosen = scope.systems || [];
  const environments = scope.environments || [];
  const bound = chosen.length > 0 || environments.length > 0;
  const { systems, register } = await readRegister(port, bound);
  chosen.forEach((id) => {
    if (!systems.some((system) => system.id === id)) throw unknown(fields.systems, 'system', id);
  });
  environments.forEach((name) => {
    if (!systems.some((system) => system.environments.some((one) => one.name === name)))
      throw unknown(fields.environments, 'environment', name);
  });
  const accounts = bound
    ? accountsOf(systems, chosen, environments).filter(
        (id) => !scope.accounts || scope.accounts.indexOf(id) >= 0
      )
    : scope.accounts && scope.accounts.slice();
  const inScope = systems.filter((system) => {
    if (chosen.length > 0) return chosen.indexOf(system.id) >= 0;
    return !accounts || accountsOf([system], [], []).some((id) => accounts.indexOf(id) >= 0);
  });
  return {
    ...(accounts && { accounts }),
    lists: (list) => listOf(inScope, list),
    inScope,
    systems,
    register,
  };
}

async function readRegister(
  port: SearchPort,
  needed: boolean
): Promise<Pick<ResolvedScope, 'systems' | 'register'>> {
  try {
    const { items } = await readCurrent<SystemDefinition>(port, 'system');
    const systems = items.map(({ content }) => content);
    return { systems, register: systems.length > 0 ? 'read' : 'empty' };
  } catch (error) {
    // Who may not read the settings still reads logs, but of no system.
    if (!needed && error instanceof SearchProblem && error.code === 'forbidden')
      return { systems: [], register: 'forbidden' };
    throw error;
  }
}

function unknown(field: string, what: string, name: string): SearchProblem {
  return new SearchProblem('not_found', 404, `There is no ${what} ${name} in the register`, {
    field,
  });
}
