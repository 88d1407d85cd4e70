// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { EuiCallOut, EuiEmptyPrompt, EuiSmallButton, EuiPagination, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { DataHealthInput } from '../../common/data_health/answers';
import type { HealthState } from '../../common/data_health/page_state';
import { AnswerPanel } from '../components/answer_panel';
import { CoverageLine } from '../components/coverage_line';
import { PageFrame } from '../components/page_frame';
import { HOME } from '../page_paths';
import { handOver } from '../services/save_file';
import { useServices } from '../services/services';
import { dataOf, useAnswer } from '../services/use_answer';
import { CollectNextList } from './collect_next_list';
import { CoverageMatrix } from './coverage_matrix';
import { healthCsv } from './health_csv';
import { HealthNumbers, HealthSkeleton } from './health_numbers';
import { useHealthQuestion } from './health_question';
import type { CoveredHealth } from './health_question';
import { HealthScope } from './health_scope';
import { KindFlyout } from './kind_flyout';
import { PAGE_ROWS, shownPart } from './shown_part';
import { useHealthState } from './use_health_state';
import type { ChangeHealth } from './use_health_state';

/** What logs there are of which account, how fresh and how complete. */
export const DataHealthPage = () => {
  const services = useServices();
  const [state, change] = useHealthState();
  const [renewed, setRenewed] = useState(0);
  const input = inputOf(state, services.time.zone);
  const answer = useAnswer(useHealthQuestion(), input, renewed);
  const now = dataOf(answer);
  return (
    <PageFrame
      crumbs={[
        {
          text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }),
          to: HOME,
        },
        { text: i18n.translate('siemReview.trail.dataHealth', { defaultMessage: 'Data health' }) },
      ]}
      title={i18n.translate('siemReview.dataHealth.title', {
        defaultMessage: 'Which logs come, from where, and how late?',
      })}
      purpose={
        <FormattedMessage
          id="siemReview.dataHealth.purpose"
          defaultMessage="Kinds of log by account, as you may see them. No data is never zero."
        />
      }
      actions={now && services.canExport && <CsvButton answer={now} />}
      scope={
        <HealthScope
          state={state}
          change={change}
          renew={() => setRenewed((last) => last + 1)}
          seenAccounts={now && now.accounts.map(({ id }) => id)}
        />
      }
      coverage={<CoverageLine coverage={now && now.coverage} />}
    >
      <AnswerPanel answer={answer} isEmpty={() => false} wayOut={{}} skeleton={<HealthSkeleton />}>
        {(data, stale) => (
          <Health answer={data} stale={stale} state={state} change={change} input={input} />
        )}
      </AnswerPanel>
    </PageFrame>
  );
};

const Health = (props: {
  answer: CoveredHealth;
  stale: boolean;
  state: HealthState;
  change: ChangeHealth;
  input: DataHealthInput;
}) => {
  const { answer, stale, state, change, input } = props;
  const open = (log: string, of?: string) => change({ log, of });
  const shown = shownPart(answer, state);
  return (
    <>
      <HealthNumbers answer={answer} stale={stale} />
      <RegisterNote register={answer.register} />
      {shown.empty ? (
        <Nothing
          attention={state.attention}
          showAll={() => change({ attention: false, page: 1 })}
        />
      ) : (
        <CoverageMatrix
          at={answer.at}
          kinds={shown.kinds}
          accounts={shown.accounts}
          cells={answer.cells}
          onOpen={open}
        />
      )}
      {shown.rows > PAGE_ROWS && (
        <EuiPagination
          aria-label={i18n.translate('siemReview.dataHealth.pages', {
            defaultMessage: 'Pages of accounts',
          })}
          pageCount={Math.ceil(shown.rows / PAGE_ROWS)}
          activePage={shown.page - 1}
          onPageClick={(page: number) => change({ page: page + 1 })}
        />
      )}
      <CollectNextList answer={answer} onOpen={(log) => open(log)} />
      <KindFlyout answer={answer} state={state} input={input} change={change} />
    </>
  );
};

function inputOf(state: HealthState, tz: string): DataHealthInput {
  const { days } = state;
  const { systems, environments, accounts } = state.scope;
  return { system: systems, environment: environments, account: accounts, days, tz };
}

const CsvButton = ({ answer }: { answer: CoveredHealth }) => {
  const services = useServices();
  const save = () =>
    handOver(
      new Blob([healthCsv(answer, services)], { type: 'text/csv;charset=utf-8' }),
      'data_health.csv'
    );
  return (
    <EuiSmallButton iconType="download" onClick={save} data-test-subj="healthCsv">
      <FormattedMessage id="siemReview.dataHealth.csv" defaultMessage="Save as CSV" />
    </EuiSmallButton>
  );
};

/** Without a register nothing is expected, which must be said: silence would look like health. */
const RegisterNote = ({ register }: Pick<CoveredHealth, 'register'>) => {
  if (register === 'read') return null;
  return (
    <EuiText size="xs" color="subdued">
      <p data-test-subj="registerNote">
        {register === 'empty' ? (
          <FormattedMessage
            id="siemReview.dataHealth.registerEmpty"
            defaultMessage="No system is registered yet, so no log is expected of any account: register systems and their expected logs in Settings."
          />
        ) : (
          <FormattedMessage
            id="siemReview.dataHealth.registerForbidden"
            defaultMessage="You may not read the register of systems, so which logs are expected is not known here."
          />
        )}
      </p>
    </EuiText>
  );
};

const Nothing = ({ attention, showAll }: { attention: boolean; showAll(): void }) =>
  attention ? (
    <EuiCallOut
      size="s"
      color="success"
      iconType="check"
      title={
        <FormattedMessage
          id="siemReview.dataHealth.nothingWrong"
          defaultMessage="Nothing here needs attention"
        />
      }
      data-test-subj="nothingWrong"
    >
      <EuiSmallButton onClick={showAll} data-test-subj="showAll">
        <FormattedMessage id="siemReview.dataHealth.showAll" defaultMessage="Show all" />
      </EuiSmallButton>
    </EuiCallOut>
  ) : (
    <EuiEmptyPrompt
      titleSize="xs"
      title={
        <h2>
          <FormattedMessage
            id="siemReview.dataHealth.noAccounts"
            defaultMessage="No account and no log in this scope"
          />
        </h2>
      }
      data-test-subj="empty"
    />
  );
