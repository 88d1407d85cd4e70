// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useEffect, useState } from 'react';
import {
  EuiCompressedTextArea,
  EuiLoadingContent,
  EuiSmallButton,
  EuiSmallButtonIcon,
  EuiText,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { TRAIL_BOUNDS } from '../../../common/investigate/read_trail';
import type { StepCount } from '../../../common/investigate/time_line/answers';
import type { Step } from '../../../common/investigate/trail';
import { useServices } from '../../services/services';

/** What is left after a step and those before it; `unknown`: nobody knows, `waiting`: not yet. */
export type ShownCount = StepCount | 'unknown' | 'waiting';

interface StepRowProps {
  step: Step;
  /** In words, in the language of the page. */
  words: string;
  count: ShownCount;
  place: number;
  last: boolean;
  onMove(by: -1 | 1): void;
  onSwitch(): void;
  onNote(text: string): void;
  onRemove(): void;
}

/** One step of the trail: what it asks for, how much is left after it, and what can be done with it. */
export const StepRow = (props: StepRowProps) => {
  const { step, words, count, place } = props;
  const { number } = useServices();
  const [noting, setNoting] = useState(false);
  const off = step.off === true;
  const tool = (name: string, icon: string, label: string, run: () => void, disabled = false) => (
    <EuiSmallButtonIcon
      iconType={icon}
      color="text"
      aria-label={`${label}: ${words}`}
      title={label}
      isDisabled={disabled}
      onClick={run}
      data-test-subj={`step-${place}-${name}`}
    />
  );
  return (
    <li className="siemReview__step" data-test-subj={`step-${place}`} data-off={off}>
      <div className="siemReview__stepHead">
        <EuiText size="s" className={off ? 'siemReview__stepOff' : undefined}>
          {words}
        </EuiText>
        <EuiText size="s" className="siemReview__topValue" data-test-subj={`step-${place}-count`}>
          {off ? (
            <FormattedMessage id="siemReview.steps.off" defaultMessage="off" />
          ) : count === 'waiting' ? (
            <EuiLoadingContent lines={1} />
          ) : count === 'unknown' ? (
            '–'
          ) : (
            <span title={count.atLeast && stepTools.atLeast()}>
              {count.atLeast && '≥ '}
              {Boolean(count.errorBound) && '~ '}
              {number.whole(count.count || 0)}
            </span>
          )}
        </EuiText>
      </div>
      {step.note && !noting && (
        <EuiText size="xs" color="subdued">
          <p className="siemReview__plain">{step.note}</p>
        </EuiText>
      )}
      {noting && (
        <NoteForm
          note={step.note || ''}
          keep={(text) => {
            setNoting(false);
            props.onNote(text);
          }}
          leave={() => setNoting(false)}
        />
      )}
      <div className="siemReview__stepTools siemReview__noPrint">
        {tool('up', 'sortUp', stepTools.up(), () => props.onMove(-1), place === 0)}
        {tool('down', 'sortDown', stepTools.down(), () => props.onMove(1), props.last)}
        {tool(
          'switch',
          off ? 'eyeClosed' : 'eye',
          off ? stepTools.on() : stepTools.off(),
          props.onSwitch
        )}
        {tool('note', 'pencil', stepTools.note(), () => setNoting(!noting))}
        {tool('remove', 'cross', stepTools.remove(), props.onRemove)}
      </div>
    </li>
  );
};

const stepTools = {
  up: () => i18n.translate('siemReview.steps.up', { defaultMessage: 'Move up' }),
  down: () => i18n.translate('siemReview.steps.down', { defaultMessage: 'Move down' }),
  off: () => i18n.translate('siemReview.steps.switchOff', { defaultMessage: 'Switch off' }),
  on: () => i18n.translate('siemReview.steps.switchOn', { defaultMessage: 'Switch on' }),
  note: () => i18n.translate('siemReview.steps.note', { defaultMessage: 'Note' }),
  atLeast: () =>
    i18n.translate('siemReview.steps.atLeast', {
      defaultMessage: 'At least: some kinds of log could not be counted',
    }),
  remove: () => i18n.translate('siemReview.steps.remove', { defaultMessage: 'Remove' }),
};

interface NoteFormProps {
  note: string;
  keep(text: string): void;
  leave(): void;
}

/** A few lines about why; Escape leaves it as it was. */
export const NoteForm = ({ note, keep, leave }: NoteFormProps) => {
  const [text, setText] = useState(note);
  const [field, setField] = useState<HTMLTextAreaElement | null>(null);
  useEffect(() => {
    if (field) field.focus();
  }, [field]);
  return (
    <form
      className="siemReview__noPrint"
      onSubmit={(event) => {
        event.preventDefault();
        keep(text);
      }}
    >
      <EuiCompressedTextArea
        fullWidth
        inputRef={setField}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // In a flyout it would close that.
          event.stopPropagation();
          leave();
        }}
        rows={2}
        maxLength={TRAIL_BOUNDS.noteLength}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={stepTools.note()}
        data-test-subj="noteText"
      />
      <EuiSmallButton type="submit" data-test-subj="noteKeep">
        <FormattedMessage id="siemReview.steps.keepNote" defaultMessage="Keep the note" />
      </EuiSmallButton>
    </form>
  );
};
