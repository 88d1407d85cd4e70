// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { EuiSmallButton, EuiSmallButtonEmpty, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { Investigation } from '../saved/use_investigation';
import { NoteForm } from '../trail/step_row';
import { eventKey } from './event_key';
import type { EventRef } from './event_key';

interface EventNoteProps {
  event: EventRef;
  notes: Investigation;
}

/** What somebody noted on an event; kept with the investigation when that is saved. */
export const EventNote = ({ event, notes }: EventNoteProps) => {
  const [writing, setWriting] = useState(false);
  const text = notes.noted.get(eventKey(event));
  if (writing) {
    return (
      <NoteForm
        note={text || ''}
        keep={(next) => {
          setWriting(false);
          notes.note(event, next);
        }}
        leave={() => setWriting(false)}
      />
    );
  }
  return (
    <>
      {text && (
        <EuiText size="s">
          <p className="siemReview__plain" data-test-subj="eventNote">
            {text}
          </p>
        </EuiText>
      )}
      {text ? (
        <EuiSmallButtonEmpty
          iconType="pencil"
          onClick={() => setWriting(true)}
          data-test-subj="changeNote"
        >
          <FormattedMessage id="siemReview.event.changeNote" defaultMessage="Change the note" />
        </EuiSmallButtonEmpty>
      ) : (
        <EuiSmallButton
          iconType="pencil"
          onClick={() => setWriting(true)}
          data-test-subj="writeNote"
        >
          <FormattedMessage id="siemReview.event.writeNote" defaultMessage="Write a note" />
        </EuiSmallButton>
      )}
      {notes.unsaved && (
        <EuiText size="xs" color="subdued" data-test-subj="unsavedNotes">
          <FormattedMessage
            id="siemReview.event.unsaved"
            defaultMessage="Only on this page until the investigation is saved."
          />
        </EuiText>
      )}
    </>
  );
};
