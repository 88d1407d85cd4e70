// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { EuiSmallButton, EuiSmallButtonEmpty, EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { Fault } from '../../../common/endpoint';
import type { Writing } from '../../../common/settings/kept';
import type { Versioned } from '../../../common/systems/system';
import { ConflictPart } from './conflict_part';
import { HistoryFlyout } from './history_flyout';
import { RemoveButton } from './remove_button';
import { SavingProblem } from './saving_problem';
import { useKeptDraft } from './use_kept_draft';
import type { KeptParts } from './use_kept_draft';
import { VersionLine } from './version_line';
import { WritingNote } from './writing_note';

export interface FormProps<Draft> {
  draft: Draft;
  fault?: Fault;
  isNew: boolean;
  disabled: boolean;
  set(draft: Draft): void;
}

interface KeptEditorProps<Content extends object, Draft> {
  parts: KeptParts<Content, Draft>;
  /** The one that is edited; absent: a new one. */
  kept?: Versioned<Content>;
  start: Draft;
  writing: Writing;
  /** It was just saved from here. */
  isSaved: boolean;
  saved(now: Versioned<Content>): void;
  removed(): void;
  renew(): void;
  form(props: FormProps<Draft>): ReactNode;
}

/** Labels are marked as well. */
const WRONG = ['input', 'textarea', 'select'].map((tag) => `${tag}[aria-invalid="true"]`).join();

/** Editor of one kept thing: form, save, what somebody else saved meanwhile, versions, remove. */
export function KeptEditor<Content extends object, Draft>(props: KeptEditorProps<Content, Draft>) {
  const { parts, kept, writing } = props;
  const [shownHistory, showHistory] = useState(false);
  const edited = useKeptDraft(props);
  const { draft, content, fault, saving, tries } = edited;
  const { problem } = saving;
  const isConflict = problem !== undefined && problem.code === 'conflict';
  const current = isConflict && problem ? problem.current : undefined;
  const theirs = current as Versioned<Content> | undefined;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries === 0 || !box.current) return;
    const wrong = box.current.querySelector<HTMLElement>(WRONG);
    if (wrong) wrong.focus();
  }, [tries]);
  return (
    <div ref={box} data-test-subj="editor">
      <WritingNote writing={writing} />
      {problem && <SavingProblem problem={problem} />}
      {theirs && (
        <ConflictPart
          theirs={theirs}
          mine={content}
          keepMine={() => edited.goOnFrom(theirs, true)}
          takeTheirs={() => edited.goOnFrom(theirs, false)}
        />
      )}
      {kept && <VersionLine kept={kept} />}
      <EuiSpacer size="s" />
      {props.form({
        draft,
        fault,
        isNew: !kept,
        disabled: !writing.may || saving.busy,
        set: edited.set,
      })}
      <EuiSpacer size="m" />
      <div className="siemReview__actions siemReview__noPrint">
        <EuiSmallButton
          fill
          isLoading={saving.busy}
          isDisabled={!writing.may || isConflict}
          onClick={() => void edited.save()}
          data-test-subj="save"
        >
          <FormattedMessage id="siemReview.settings.save" defaultMessage="Save" />
        </EuiSmallButton>
        {kept && (
          <EuiSmallButtonEmpty
            iconType="clock"
            onClick={() => showHistory(true)}
            data-test-subj="showHistory"
          >
            <FormattedMessage id="siemReview.settings.versions" defaultMessage="Versions" />
          </EuiSmallButtonEmpty>
        )}
        {kept && writing.may && (
          <RemoveButton name={parts.nameOf(kept.content)} remove={() => void edited.remove()} />
        )}
        <EuiText size="s" aria-live="polite" data-test-subj="saved">
          {fault && (
            <FormattedMessage
              id="siemReview.settings.faulty"
              defaultMessage="Not saved: what is wrong is marked above."
            />
          )}
          {!fault && !problem && props.isSaved && (
            <FormattedMessage id="siemReview.settings.saved" defaultMessage="Saved." />
          )}
        </EuiText>
      </div>
      {shownHistory && kept && (
        <HistoryFlyout
          id={parts.idOf(kept.content)}
          endpoint={parts.endpoints.history}
          close={() => showHistory(false)}
        />
      )}
    </div>
  );
}
