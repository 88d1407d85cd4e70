// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { ReactNode } from 'react';
import { EuiSwitch, EuiText, EuiTextColor } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { Period } from '../../common/url_state/period';
import { isWholeScope } from '../../common/url_state/scope';
import type { PageScope } from '../../common/url_state/scope';
import { PeriodPicker } from '../components/period_picker';
import { RenewButton } from '../components/renew_button';
import type { Instants } from '../period/resolve_period';
import { problemWords } from '../words/problem_words';
import { ScopePickers } from './scope_pickers';
import type { Register } from './use_register';

interface ScopeBarProps {
  scope: PageScope;
  onScope(scope: PageScope): void;
  register: Register;
  period: Period;
  instants: Instants;
  onPeriod(period: Period): void;
  renew(): void;
  seenAccounts?: string[];
  /** Offers to leave out what known-good lists name. */
  knownGood?: boolean;
  /** More of what the page looks at. */
  children?: ReactNode;
}

/** What a page looks at: systems, environments, accounts, period. The same on every page. */
export const ScopeBar = (props: ScopeBarProps) => (
  <>
    <ScopePickers
      scope={props.scope}
      onScope={props.onScope}
      register={props.register}
      seenAccounts={props.seenAccounts}
    />
    <PeriodPicker period={props.period} instants={props.instants} onChange={props.onPeriod} />
    {props.knownGood && (
      <EuiSwitch
        compressed
        label={i18n.translate('siemReview.scope.knownGood', {
          defaultMessage: 'Leave out known good',
        })}
        checked={props.scope.knownGood}
        onChange={({ target }) => props.onScope({ ...props.scope, knownGood: target.checked })}
        data-test-subj="knownGood"
      />
    )}
    {props.children}
    <RenewButton renew={props.renew} />
    {props.register.answer.state === 'error' && !isWholeScope(props.scope) && (
      <EuiText size="xs" data-test-subj="registerProblem">
        <EuiTextColor color="danger">
          <FormattedMessage
            id="siemReview.scope.registerProblem"
            defaultMessage="The register of systems cannot be read: {problem}"
            values={{ problem: problemWords(props.register.answer.problem) }}
          />
        </EuiTextColor>
      </EuiText>
    )}
  </>
);
