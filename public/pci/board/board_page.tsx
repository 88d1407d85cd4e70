// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useState } from 'react';
import { EuiTab, EuiTabs, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { PciInput } from '../../../common/pci/controls/answers';
import type { RequirementsAnswer } from '../../../common/pci/items/answers';
import { requirementsEndpoint } from '../../../common/pci/items/endpoints';
import { PCI_TABS } from '../../../common/url_state/pci_state';
import type { PciTab } from '../../../common/url_state/pci_state';
import { AnswerPanel } from '../../components/answer_panel';
import { CoverageLine } from '../../components/coverage_line';
import { PageFrame } from '../../components/page_frame';
import { PageLink } from '../../components/page_link';
import { HOME, PCI_COMPARE } from '../../routes';
import { useRegister } from '../../scope/use_register';
import { useServices } from '../../services/services';
import { dataOf, useAnswer } from '../../services/use_answer';
import { PciScope } from '../pci_scope';
import { pciInput, usePciState } from '../use_pci_state';
import { ControlsTab } from './controls_tab';
import { PeriodTab } from './period_tab';
import { RequirementsTab } from './requirements_tab';
import { SinceLastVisit } from './since_last_visit';
import { SystemsTab } from './systems_tab';
import { TrendTab } from './trend_tab';

/** What is evidenced, what fails, what nobody has looked at: PCI DSS 4.0.1, as of now or a day. */
export const BoardPage = () => {
  const { ask, lang } = useServices();
  const [state, change] = usePciState();
  const [renewed, setRenewed] = useState(0);
  const register = useRegister();
  const input = pciInput(state, lang, register);
  const question = useCallback(
    (asked: PciInput, signal: AbortSignal) => ask(requirementsEndpoint, asked, signal),
    [ask]
  );
  const answer = useAnswer(question, state.tab === 'requirements' ? input : undefined, renewed);
  const told = dataOf(answer);
  return (
    <PageFrame
      crumbs={[
        {
          text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }),
          to: HOME,
        },
        { text: i18n.translate('siemReview.trail.pci', { defaultMessage: 'PCI DSS' }) },
      ]}
      title={i18n.translate('siemReview.pci.title', {
        defaultMessage: 'What is evidenced, what fails, what has nobody looked at?',
      })}
      purpose={
        <FormattedMessage
          id="siemReview.pci.purpose"
          defaultMessage="PCI DSS 4.0.1 by logs and documents. Whether an item is met, people decide."
        />
      }
      actions={
        <EuiText size="s">
          <PageLink to={PCI_COMPARE}>
            <FormattedMessage id="siemReview.pci.compareLink" defaultMessage="Compare two dates" />
          </PageLink>
        </EuiText>
      }
      scope={
        <PciScope
          state={state}
          change={change}
          register={register}
          renew={() => setRenewed((last) => last + 1)}
          told={told || (state.asOf ? { asOf: state.asOf, how: 'recomputed' } : undefined)}
        />
      }
      coverage={
        told && (
          <>
            <CoverageLine coverage={told.coverage} />
            <Accounts answer={told} accountText={register.accountText} />
          </>
        )
      }
    >
      <SinceLastVisit input={input} />
      <EuiTabs size="s" className="siemReview__noPrint">
        {PCI_TABS.map((tab) => (
          <EuiTab
            key={tab}
            isSelected={state.tab === tab}
            onClick={() => change({ tab })}
            data-test-subj={`tab-${tab}`}
          >
            {tabName(tab)}
          </EuiTab>
        ))}
      </EuiTabs>
      {state.tab === 'requirements' && (
        <AnswerPanel answer={answer} isEmpty={() => false} wayOut={{}}>
          {(data) => <RequirementsTab answer={data} state={state} change={change} />}
        </AnswerPanel>
      )}
      {state.tab === 'systems' && (
        <SystemsTab input={input} state={state} register={register} renewed={renewed} />
      )}
      {state.tab === 'controls' && <ControlsTab input={input} state={state} renewed={renewed} />}
      {state.tab === 'trend' && <TrendTab input={input} renewed={renewed} />}
      {state.tab === 'period' && <PeriodTab input={input} state={state} renewed={renewed} />}
    </PageFrame>
  );
};

function tabName(tab: PciTab): string {
  switch (tab) {
    case 'requirements':
      return i18n.translate('siemReview.pci.tab.requirements', { defaultMessage: 'Requirements' });
    case 'systems':
      return i18n.translate('siemReview.pci.tab.systems', { defaultMessage: 'By system' });
    case 'controls':
      return i18n.translate('siemReview.pci.controls', { defaultMessage: 'Controls' });
    case 'trend':
      return i18n.translate('siemReview.pci.tab.trend', { defaultMessage: 'Trend' });
    case 'period':
      return i18n.translate('siemReview.pci.tab.period', { defaultMessage: 'Assessment period' });
  }
}

/** How many accounts of the scope report, and which do not. */
const Accounts = (props: {
  answer: Pick<RequirementsAnswer, 'accounts'>;
  accountText(id: string): string;
}) => {
  const { reporting, inScope, silent } = props.answer.accounts;
  if (inScope === 0) return null;
  return (
    <EuiText size="xs" data-test-subj="pciAccounts">
      <FormattedMessage
        id="siemReview.pci.accounts"
        defaultMessage="Security Hub reports for {reporting} of {inScope, plural, one {# account} other {# accounts}}"
        values={{ reporting, inScope }}
      />
      {silent.length > 0 && (
        <>
          {' '}
          <FormattedMessage
            id="siemReview.pci.silent"
            defaultMessage="(not: {accounts})"
            values={{ accounts: silent.map(props.accountText).join(', ') }}
          />
        </>
      )}
    </EuiText>
  );
};
