// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { SCOPE_BOUNDS } from '../log_query/read_scope';

/** Which systems, environments of them and accounts a page looks at; all empty: all that the person may read. */
export interface PageScope {
  systems: string[];
  environments: string[];
  accounts: string[];
  /** True: what the known-good lists name is left out. */
  knownGood: boolean;
}

export const WHOLE_SCOPE: PageScope = {
  systems: [],
  environments: [],
  accounts: [],
  knownGood: false,
};

const SYSTEM = /^[a-z0-9][a-z0-9-]{0,63}$/;
const ENVIRONMENT = /^.{1,64}$/;
export const ACCOUNT = /^(\d{12}|unknown)$/;

/** The scope of an address: `system`, `environment` and `account`, each repeatable, and `good=without`. */
export function readPageScope(params: URLSearchParams): PageScope {
  const texts = (name: string, pattern: RegExp, most: number) =>
    Array.from(new Set(params.getAll(name).filter((one) => pattern.test(one)))).slice(0, most);
  return {
    systems: texts('system', SYSTEM, SCOPE_BOUNDS.systems),
    environments: texts('environment', ENVIRONMENT, SCOPE_BOUNDS.environments),
    accounts: texts('account', ACCOUNT, SCOPE_BOUNDS.accounts),
    knownGood: params.get('good') === 'without',
  };
}

export function writePageScope(scope: PageScope, params: URLSearchParams): void {
  scope.systems.forEach((one) => params.append('system', one));
  scope.environments.forEach((one) => params.append('environment', one));
  scope.accounts.forEach((one) => params.append('account', one));
  if (scope.knownGood) params.set('good', 'without');
}

/** True when nothing is chosen: all that the person may read. */
export function isWholeScope({ systems, environments, accounts }: PageScope): boolean {
  return systems.length + environments.length + accounts.length === 0;
}
