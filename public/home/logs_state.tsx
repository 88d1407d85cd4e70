// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { AnswerPanel } from '../components/answer_panel';
import { CoverageLine } from '../components/coverage_line';
import { DEFAULT_STATE } from '../../common/url_state/page_state';
import { useRolesQuestion } from '../role_usage/questions';
import { useServices } from '../services/services';
import { useAnswer } from '../services/use_answer';
import { useInstants } from '../services/use_instants';

/** How much there is to look up in, and how fresh and complete it is. */
export const LogsState = () => {
  const { number } = useServices();
  const [instants] = useInstants(DEFAULT_STATE.period);
  const answer = useAnswer(useRolesQuestion(), instants);
  return (
    <section data-test-subj="logsState">
      <EuiTitle size="xs">
        <h2>
          <FormattedMessage id="siemReview.home.logs" defaultMessage="What the answers rest on" />
        </h2>
      </EuiTitle>
      <EuiSpacer size="s" />
      <AnswerPanel answer={answer} isEmpty={({ roles }) => roles.length === 0} wayOut={{}}>
        {({ roles, coverage }) => (
          <EuiText size="s">
            <p>
              <FormattedMessage
                id="siemReview.home.logsNumbers"
                defaultMessage="{calls} calls of {roles, plural, one {# role} other {# roles}} in {accounts, plural, one {# account} other {# accounts}} in the last 30 days"
                values={{
                  calls: number.whole(roles.reduce((sum, { events }) => sum + events, 0)),
                  roles: roles.length,
                  accounts: new Set(roles.map(({ accountId }) => accountId)).size,
                }}
              />
            </p>
            <CoverageLine coverage={coverage} />
          </EuiText>
        )}
      </AnswerPanel>
    </section>
  );
};
