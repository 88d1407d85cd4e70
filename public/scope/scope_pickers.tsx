// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useRef } from 'react';
import { i18n } from '@osd/i18n';
import { ACCOUNT } from '../../common/url_state/scope';
import type { PageScope } from '../../common/url_state/scope';
import { Picker } from '../components/picker';
import { environmentName } from './environment_words';
import type { Register } from './use_register';

interface ScopePickersProps {
  scope: PageScope;
  onScope(scope: PageScope): void;
  register: Register;
  /** Accounts that the logs have, offered beside those of the register. */
  seenAccounts?: string[];
}

/** Which systems, environments and accounts a page looks at. */
export const ScopePickers = ({
  scope,
  onScope,
  register,
  seenAccounts = [],
}: ScopePickersProps) => {
  const { systems } = register;
  const chosen = systems.filter(({ id }) => scope.systems.indexOf(id) >= 0);
  const offered = chosen.length > 0 ? chosen : systems;
  const environments = distinct([
    ...offered.flatMap((one) => one.environments.map(({ name }) => name)),
    ...scope.environments,
  ]);
  // An answer for one account names only that one: those seen before stay on offer.
  const seen = useRef(new Set<string>());
  seenAccounts.forEach((account) => seen.current.add(account));
  const ofRegister = register.accountsOf({ ...scope, accounts: [] });
  const bound = scope.systems.length + scope.environments.length > 0;
  const accounts = distinct([
    ...(bound ? ofRegister || [] : allAccounts(register)),
    ...(bound ? [] : Array.from(seen.current)),
    ...scope.accounts,
  ]).sort();
  const accountOption = (id: string) => ({ label: register.accountText(id), value: id });
  return (
    <>
      {(systems.length > 0 || scope.systems.length > 0) && (
        <div className="siemReview__medium">
          <Picker
            label={i18n.translate('siemReview.scope.system', { defaultMessage: 'System' })}
            placeholder={i18n.translate('siemReview.scope.allSystems', {
              defaultMessage: 'All systems',
            })}
            options={systems.map(({ id, name }) => ({ label: name, value: id }))}
            selectedOptions={scope.systems.map((id) => {
              const known = systems.filter((one) => one.id === id)[0];
              return { label: known ? known.name : id, value: id };
            })}
            // Environments and accounts belong to the systems: another choice of these begins anew.
            onChange={(now) =>
              onScope({ ...scope, systems: valuesOf(now), environments: [], accounts: [] })
            }
            data-test-subj="scopeSystem"
          />
        </div>
      )}
      {environments.length > 0 && (
        <div className="siemReview__medium">
          <Picker
            label={i18n.translate('siemReview.scope.environment', {
              defaultMessage: 'Environment',
            })}
            placeholder={i18n.translate('siemReview.scope.allEnvironments', {
              defaultMessage: 'All environments',
            })}
            options={environments.map((name) => ({ label: environmentName(name), value: name }))}
            selectedOptions={scope.environments.map((name) => ({
              label: environmentName(name),
              value: name,
            }))}
            onChange={(now) => onScope({ ...scope, environments: valuesOf(now), accounts: [] })}
            data-test-subj="scopeEnvironment"
          />
        </div>
      )}
      <div className="siemReview__medium">
        <Picker
          label={i18n.translate('siemReview.scope.account', { defaultMessage: 'Account' })}
          placeholder={i18n.translate('siemReview.roles.allAccounts', {
            defaultMessage: 'All accounts',
          })}
          options={accounts.map(accountOption)}
          selectedOptions={scope.accounts.map(accountOption)}
          onChange={(now) => onScope({ ...scope, accounts: valuesOf(now) })}
          onCreateOption={(typed) => {
            const account = typed.trim();
            if (!ACCOUNT.test(account)) return false;
            onScope({ ...scope, accounts: distinct([...scope.accounts, account]) });
            return undefined;
          }}
          data-test-subj="account"
        />
      </div>
    </>
  );
};

function allAccounts({ systems }: Register): string[] {
  return systems.flatMap(({ environments }) =>
    environments.flatMap(({ accounts }) => accounts.map(({ id }) => id))
  );
}

function valuesOf(options: Array<{ value?: string }>): string[] {
  return options.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

function distinct(values: string[]): string[] {
  return Array.from(new Set(values));
}
