// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback } from 'react';
import {
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiLoadingContent,
  EuiSmallButton,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { eventEndpoint } from '../../../common/investigate/time_line/endpoints';
import type { EventInput } from '../../../common/investigate/time_line/answers';
import { kindOf } from '../../../common/logs/kinds';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { problemWords } from '../../words/problem_words';
import { useInvestigateView } from '../investigate_view';
import type { Investigation } from '../saved/use_investigation';
import { EventParts } from './event_parts';
import type { EventRef } from './event_key';

interface EventFlyoutProps {
  event: EventRef;
  notes: Investigation;
}

/** One event: what it means, what matters of it, what to look at next, and all that its document has. */
export const EventFlyout = ({ event, notes }: EventFlyoutProps) => {
  const { ask, lang, time } = useServices();
  const { change, kinds } = useInvestigateView();
  const question = useCallback(
    (input: EventInput, signal: AbortSignal) => ask(eventEndpoint, input, signal),
    [ask]
  );
  const { log, id, at } = event;
  const answer = useAnswer(question, { log, id, at });
  const kind = kindOf(log, kinds);
  return (
    <EuiFlyout
      onClose={() => change({ opened: undefined })}
      size="m"
      ownFocus
      aria-labelledby="eventTitle"
      data-test-subj="eventFlyout"
    >
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2 id="eventTitle" className="siemReview__value">
            {answer.state === 'data' ? answer.data.event.what : kind ? kind.name[lang] : log}
          </h2>
        </EuiTitle>
        <EuiText size="xs" color="subdued">
          {kind ? kind.name[lang] : log} · {time.instant(at)} {time.zoneName(at)}
        </EuiText>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {answer.state === 'error' && (
          <EuiText size="s" data-test-subj="eventProblem">
            <p>
              {answer.problem.code === 'not_found' ? (
                <FormattedMessage
                  id="siemReview.event.gone"
                  defaultMessage="This event is no longer there, or not visible with your rights."
                />
              ) : (
                problemWords(answer.problem)
              )}
            </p>
            <EuiSmallButton onClick={answer.retry} iconType="refresh">
              <FormattedMessage id="siemReview.panel.retry" defaultMessage="Try again" />
            </EuiSmallButton>
          </EuiText>
        )}
        {(answer.state === 'loading' || answer.state === 'waiting') && (
          <EuiLoadingContent lines={6} />
        )}
        {answer.state === 'data' && kind && (
          <EventParts answer={answer.data} kind={kind} reference={event} notes={notes} />
        )}
      </EuiFlyoutBody>
    </EuiFlyout>
  );
};
