// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback } from 'react';
import { FormattedMessage } from '@osd/i18n/react';
import type { PciInput, TrendAnswer } from '../../../common/pci/controls/answers';
import { trendEndpoint } from '../../../common/pci/controls/endpoints';
import { CONTROL_STATES } from '../../../common/pci/vocabulary';
import { CoverageLine } from '../../components/coverage_line';
import { AnswerPanel } from '../../components/answer_panel';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { markName } from '../mark_words';

/** Controls by state at the end of each of the last sixty days, the newest first, as they were kept. */
export const TrendTab = ({ input, renewed }: { input: PciInput; renewed: number }) => {
  const { ask } = useServices();
  const question = useCallback(
    (asked: PciInput, signal: AbortSignal) => ask(trendEndpoint, asked, signal),
    [ask]
  );
  const answer = useAnswer(question, input, renewed);
  return (
    <AnswerPanel
      answer={answer}
      isEmpty={({ days }) => days.every(({ states }) => states === null)}
      wayOut={{}}
    >
      {(data) => <Days answer={data} />}
    </AnswerPanel>
  );
};

const Days = ({ answer }: { answer: TrendAnswer }) => (
  <>
    <CoverageLine coverage={answer.coverage} />
    <table className="siemReview__plainTable" data-test-subj="pciTrend">
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.day" defaultMessage="Day" />
          </th>
          {CONTROL_STATES.map((state) => (
            <th key={state} scope="col">
              {markName(state)}
            </th>
          ))}
          <th scope="col">
            <FormattedMessage
              id="siemReview.pci.failedResources"
              defaultMessage="Failed resources"
            />
          </th>
        </tr>
      </thead>
      <tbody>
        {answer.days
          .slice()
          .reverse()
          .map(({ day, states, failedResources }) => (
            <tr key={day}>
              <th scope="row">{day.split('-').join('/')}</th>
              {CONTROL_STATES.map((state) => (
                <td key={state}>{states ? states[state] : '-'}</td>
              ))}
              <td>{failedResources === null ? '-' : failedResources}</td>
            </tr>
          ))}
      </tbody>
    </table>
  </>
);
