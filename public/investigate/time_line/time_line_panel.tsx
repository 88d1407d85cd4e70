// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { EuiButtonGroup, EuiCallOut, EuiSmallButton, EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { withoutStep } from '../../../common/investigate/change_trail';
import type { TimeLineAnswer } from '../../../common/investigate/time_line/answers';
import { AnswerPanel } from '../../components/answer_panel';
import { dataOf } from '../../services/use_answer';
import { useServices } from '../../services/services';
import { problemWords } from '../../words/problem_words';
import { covered } from '../covered';
import { useInvestigateView } from '../investigate_view';
import { EventsTable } from './events_table';
import { KindsLine } from './kinds_line';
import { heldEvents } from './pages_window';
import type { TimeLine } from './use_time_line';

interface TimeLinePanelProps {
  line: TimeLine;
  noted: ReadonlyMap<string, string>;
}

/** What happened, in order of time, a few pages of it at once. */
export const TimeLinePanel = ({ line, noted }: TimeLinePanelProps) => {
  const { scope } = useInvestigateView();
  const { answer } = line;
  const first = dataOf(answer);
  const loading = answer.state === 'loading';
  return (
    <section aria-label={timeLineWords()} data-test-subj="timeLine">
      {first === undefined ? (
        <AnswerPanel answer={covered(answer, scope)} isEmpty={() => false} wayOut={{}}>
          {() => null}
        </AnswerPanel>
      ) : (
        // The same rows stay while newer ones come: an open line or menu is not to close for that.
        <div aria-busy={loading} data-test-subj={loading ? 'loading' : undefined}>
          {answer.state === 'error' && (
            <EuiCallOut
              size="s"
              color="danger"
              iconType="alert"
              title={problemWords(answer.problem)}
              data-test-subj="problem"
            />
          )}
          <Events line={line} first={first} stale={loading} noted={noted} />
        </div>
      )}
    </section>
  );
};

const Events = (props: TimeLinePanelProps & { first: TimeLineAnswer; stale: boolean }) => {
  const { line, first, stale, noted } = props;
  const { number } = useServices();
  const { held } = line;
  const events = useMemo(() => (held ? heldEvents(held) : []), [held]);
  const total = first.kinds.reduce((sum, one) => sum + (one.total || 0), 0);
  return (
    <>
      <KindsLine kinds={first.kinds} />
      <EndedLists ids={first.scope.endedLists} />
      {events.length === 0 ? (
        <NoEvents />
      ) : (
        <>
          {line.restart && (
            <Further
              run={line.restart}
              busy={line.busy}
              name="firstPage"
              text={
                <FormattedMessage
                  id="siemReview.timeLine.restart"
                  defaultMessage="Back to the first events"
                />
              }
            />
          )}
          {line.earlier && (
            <Further
              run={line.earlier}
              busy={line.busy}
              name="earlierPage"
              text={
                <FormattedMessage
                  id="siemReview.timeLine.back"
                  defaultMessage="Show the events before these again"
                />
              }
            />
          )}
          <EventsTable events={events} stale={stale} noted={noted} />
          {line.problem && (
            <EuiCallOut
              size="s"
              color="danger"
              iconType="alert"
              title={problemWords(line.problem)}
              data-test-subj="pageProblem"
            />
          )}
          {line.next ? (
            <Further
              run={line.next}
              busy={line.busy}
              name="nextPage"
              text={
                <FormattedMessage
                  id="siemReview.timeLine.next"
                  defaultMessage="Show more events (of {total} documents)"
                  values={{ total: number.whole(total) }}
                />
              }
            />
          ) : (
            <EuiText size="xs" color="subdued" data-test-subj="lastPage">
              <FormattedMessage id="siemReview.timeLine.end" defaultMessage="These are all." />
            </EuiText>
          )}
        </>
      )}
    </>
  );
};

const Further = (props: { run(): void; busy: boolean; text: JSX.Element; name: string }) => (
  <div className="siemReview__noPrint">
    <EuiSpacer size="s" />
    <EuiSmallButton onClick={props.run} isLoading={props.busy} data-test-subj={props.name}>
      {props.text}
    </EuiSmallButton>
    <EuiSpacer size="s" />
  </div>
);

/** A step names lists that leave nothing out any more: said, because the trail reads as if they did. */
const EndedLists = ({ ids }: { ids?: string[] }) => {
  if (!ids || ids.length === 0) return null;
  return (
    <EuiCallOut
      size="s"
      color="warning"
      iconType="clock"
      data-test-subj="endedLists"
      title={
        <FormattedMessage
          id="siemReview.timeLine.endedLists"
          defaultMessage="Lists of known good that leave nothing out, being expired, removed or of other systems: {lists}"
          values={{ lists: ids.join(', ') }}
        />
      }
    />
  );
};

/** Nothing fits all steps: the last one is the first to doubt. */
const NoEvents = () => {
  const { state, change } = useInvestigateView();
  const { steps } = state.trail;
  return (
    <EuiText size="s" className="siemReview__emptyPanel" data-test-subj="noEvents">
      <p>
        <FormattedMessage
          id="siemReview.timeLine.none"
          defaultMessage="No event in the period fits all steps. The line above says what each kind of log rests on."
        />
      </p>
      {steps.length > 0 && (
        <EuiSmallButton
          iconType="cross"
          onClick={() => change({ trail: withoutStep(state.trail, steps.length - 1) })}
          data-test-subj="dropLast"
        >
          <FormattedMessage
            id="siemReview.timeLine.dropLast"
            defaultMessage="Take the last step off"
          />
        </EuiSmallButton>
      )}
    </EuiText>
  );
};

/** Newest or oldest first. */
export const OrderSwitch = () => {
  const { state, change } = useInvestigateView();
  return (
    <EuiButtonGroup
      legend={i18n.translate('siemReview.timeLine.order', { defaultMessage: 'Order' })}
      buttonSize="compressed"
      idSelected={state.oldestFirst ? 'oldest' : 'newest'}
      onChange={(id) => change({ oldestFirst: id === 'oldest' })}
      options={[
        {
          id: 'newest',
          label: i18n.translate('siemReview.timeLine.newest', { defaultMessage: 'Newest first' }),
        },
        {
          id: 'oldest',
          label: i18n.translate('siemReview.timeLine.oldest', { defaultMessage: 'Oldest first' }),
        },
      ]}
      data-test-subj="order"
    />
  );
};

function timeLineWords(): string {
  return i18n.translate('siemReview.timeLine.title', { defaultMessage: 'Time line' });
}
