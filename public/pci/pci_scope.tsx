// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiFieldText, EuiSmallButtonEmpty, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { ControlsAnswer } from '../../common/pci/controls/answers';
import type { PciState } from '../../common/url_state/pci_state';
import { RenewButton } from '../components/renew_button';
import { ScopePickers } from '../scope/scope_pickers';
import type { Register } from '../scope/use_register';
import { useServices } from '../services/services';
import { endOfDay } from './use_pci_state';
import type { ChangePci } from './use_pci_state';

interface PciScopeProps {
  state: PciState;
  change: ChangePci;
  register: Register;
  renew(): void;
  /** What was answered, to say for which instant and how it is known. */
  told?: { asOf: string; how: ControlsAnswer['how'] | null };
}

/** Systems, accounts and the day at whose end things stand. */
export const PciScope = ({ state, change, register, renew, told }: PciScopeProps) => {
  const { time } = useServices();
  const inCde = register.systems.filter(({ inCde: is }) => is).map(({ id }) => id);
  const chosen = JSON.stringify(state.scope.systems);
  return (
    <>
      <ScopePickers
        scope={state.scope}
        onScope={(scope) => change({ scope })}
        register={register}
      />
      {inCde.length > 0 && chosen !== JSON.stringify(inCde) && (
        <EuiSmallButtonEmpty
          onClick={() => change({ scope: { ...state.scope, systems: inCde } })}
          data-test-subj="inCde"
        >
          <FormattedMessage id="siemReview.pci.allInCde" defaultMessage="All in the CDE" />
        </EuiSmallButtonEmpty>
      )}
      <div>
        <EuiFieldText
          compressed
          type="date"
          prepend={i18n.translate('siemReview.pci.asOf', { defaultMessage: 'As of' })}
          aria-label={i18n.translate('siemReview.pci.asOfLabel', {
            defaultMessage: 'Day at whose end things stand; empty for now',
          })}
          value={state.asOf ? time.day(state.asOf).split('/').join('-') : ''}
          onChange={({ target }) =>
            change({ asOf: target.value ? endOfDay(target.value, time.zone) : undefined })
          }
          data-test-subj="asOf"
        />
      </div>
      <RenewButton renew={renew} />
      {told && (
        <EuiText size="xs" color="subdued">
          <span data-test-subj="asOfTold">
            {time.instant(told.asOf)} {howWords(told.how)}
          </span>
        </EuiText>
      )}
    </>
  );
};

function howWords(how: ControlsAnswer['how'] | null): string {
  switch (how) {
    case 'recomputed':
      return i18n.translate('siemReview.pci.how.recomputed', {
        defaultMessage: '(recomputed from the versions that stood then)',
      });
    case 'logs':
      return i18n.translate('siemReview.pci.how.logs', {
        defaultMessage: '(read from the logs: no index of findings is kept)',
      });
    default:
      return '';
  }
}
