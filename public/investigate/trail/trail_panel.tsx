// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback } from 'react';
import { EuiSmallButton, EuiSmallButtonEmpty, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import {
  isFull,
  movedStep,
  notedStep,
  switchedStep,
  withoutStep,
} from '../../../common/investigate/change_trail';
import { isKnownGoodStep } from '../../../common/investigate/trail_clauses';
import type {
  StepCountsAnswer,
  StepCountsInput,
} from '../../../common/investigate/time_line/endpoints';
import { stepCountsEndpoint } from '../../../common/investigate/time_line/endpoints';
import type { Trail } from '../../../common/investigate/trail';
import { wordsOfStep } from '../../../common/investigate/step_words';
import { visibleText } from '../../../common/words/visible_text';
import { useServices } from '../../services/services';
import { dataOf, useAnswer } from '../../services/use_answer';
import { useInvestigateView } from '../investigate_view';
import { useUndo } from '../use_undo';
import { LogsPicker } from './logs_picker';
import { stepKey } from './step_key';
import { StepRow } from './step_row';
import type { ShownCount } from './step_row';

/** The way of the investigation, with what is left after each step. */
export const TrailPanel = ({ children }: { children?: React.ReactNode }) => {
  const { ask, lang } = useServices();
  const { state, change, kinds, scope, renewed, take } = useInvestigateView();
  const { trail } = state;
  const question = useCallback(
    (input: StepCountsInput, signal: AbortSignal) => ask(stepCountsEndpoint, input, signal),
    [ask]
  );
  const answer = useAnswer(
    question,
    trail.steps.length > 0 ? { trail: bare(trail), scope } : undefined,
    renewed
  );
  const setTrail = useCallback((next: Trail) => change({ trail: next }), [change]);
  const undo = useUndo(trail, setTrail);
  const counts = answer.state === 'loading' ? undefined : dataOf(answer);
  return (
    <section aria-labelledby="trailTitle" className="siemReview__trail" data-test-subj="trail">
      <div className="siemReview__panelHead">
        <EuiTitle size="xs">
          <h2 id="trailTitle">
            <FormattedMessage id="siemReview.steps.title" defaultMessage="Trail" />
          </h2>
        </EuiTitle>
        <EuiSmallButtonEmpty
          iconType="editorUndo"
          isDisabled={!undo}
          onClick={undo}
          className="siemReview__noPrint"
          data-test-subj="undo"
        >
          <FormattedMessage id="siemReview.steps.undo" defaultMessage="Undo" />
        </EuiSmallButtonEmpty>
      </div>
      {trail.steps.length === 0 && (
        <EuiText size="s" color="subdued">
          <FormattedMessage
            id="siemReview.steps.empty"
            defaultMessage="No step yet: all events of the scope, of every kind of log."
          />
        </EuiText>
      )}
      <ol className="siemReview__steps">
        {trail.steps.map((step, place) => (
          <StepRow
            key={stepKey(step)}
            step={step}
            words={visibleText(wordsOfStep(step, lang, kinds))}
            count={answer.state === 'error' ? 'unknown' : countAt(counts, place)}
            place={place}
            last={place === trail.steps.length - 1}
            onMove={(by) => setTrail(movedStep(trail, place, place + by))}
            onSwitch={() => setTrail(switchedStep(trail, place))}
            onNote={(text) => setTrail(notedStep(trail, place, text))}
            onRemove={() => setTrail(withoutStep(trail, place))}
          />
        ))}
      </ol>
      <EuiSpacer size="s" />
      <div className="siemReview__noPrint">
        <LogsPicker kinds={kinds} onChoose={(logs) => take({ logs })} />
        {!trail.steps.some(isKnownGoodStep) && (
          <EuiSmallButton
            fullWidth
            iconType="minusInCircle"
            onClick={() => take({ knownGood: 'all' })}
            isDisabled={isFull(trail)}
            data-test-subj="withoutKnownGood"
          >
            <FormattedMessage id="siemReview.steps.knownGood" defaultMessage="Exclude known good" />
          </EuiSmallButton>
        )}
      </div>
      {children}
    </section>
  );
};

/** A note changes no answer: nothing is asked again for it. */
function bare({ steps }: Trail): Trail {
  return {
    steps: steps.map((step) => ({ ...step, note: undefined })),
  };
}

function countAt(counts: StepCountsAnswer | undefined, place: number): ShownCount {
  if (counts === undefined) return 'waiting';
  const one = counts.counts[place];
  return one && typeof one.count === 'number' ? one : 'unknown';
}
