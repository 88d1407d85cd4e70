// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiSelect, EuiSwitch } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { HealthState } from '../../common/data_health/page_state';
import { RenewButton } from '../components/renew_button';
import { ScopePickers } from '../scope/scope_pickers';
import { useRegister } from '../scope/use_register';
import type { ChangeHealth } from './use_health_state';

/** Lengths that are offered; an address may name any other. */
const OFFERED = [7, 30, 60, 90, 400];

interface HealthScopeProps {
  state: HealthState;
  change: ChangeHealth;
  renew(): void;
  /** Accounts that the logs have: offered beside those of the register. */
  seenAccounts?: string[];
}

/** Systems and accounts, how many days are looked at, and whether all of the matrix is shown. */
export const HealthScope = ({ state, change, renew, seenAccounts }: HealthScopeProps) => {
  const offered = OFFERED.indexOf(state.days) < 0 ? [...OFFERED, state.days] : OFFERED;
  const register = useRegister();
  return (
    <>
      <ScopePickers
        scope={state.scope}
        onScope={(scope) => change({ scope, page: 1 })}
        register={register}
        seenAccounts={seenAccounts}
      />
      <div>
        <EuiSelect
          compressed
          aria-label={i18n.translate('siemReview.dataHealth.daysLabel', {
            defaultMessage: 'Days looked at',
          })}
          options={offered.map((days) => ({ value: String(days), text: lastDays(days) }))}
          value={String(state.days)}
          onChange={({ target }) => change({ days: Number(target.value) })}
          data-test-subj="days"
        />
      </div>
      <EuiSwitch
        compressed
        label={i18n.translate('siemReview.dataHealth.attentionOnly', {
          defaultMessage: 'Only what needs attention',
        })}
        checked={state.attention}
        onChange={({ target }) => change({ attention: target.checked, page: 1 })}
        data-test-subj="attention"
      />
      <RenewButton renew={renew} />
    </>
  );
};

function lastDays(days: number): string {
  return i18n.translate('siemReview.dataHealth.lastDays', {
    defaultMessage: 'Last {days, plural, one {# day} other {# days}}',
    values: { days },
  });
}
