// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useEffect, useState } from 'react';
import {
  EuiCompressedFieldText,
  EuiCompressedFormRow,
  EuiCompressedTextArea,
  EuiSmallButton,
  EuiSmallButtonEmpty,
  EuiSpacer,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { INVESTIGATION_BOUNDS } from '../../../common/investigate/saved/read_investigation';
import type { Investigation } from './use_investigation';

interface SaveFormProps {
  investigation: Investigation;
  done(): void;
}

/** A name, and a few lines for whoever takes over. */
export const SaveForm = ({ investigation, done }: SaveFormProps) => {
  const { kept, saving } = investigation;
  const [name, setName] = useState(kept ? kept.content.name : '');
  const [note, setNote] = useState((kept && kept.content.note) || '');
  const [field, setField] = useState<HTMLInputElement | null>(null);
  useEffect(() => {
    if (field) field.focus();
  }, [field]);
  const keep = async (asNew: boolean) => {
    if (await investigation.save(name.trim(), note, asNew)) done();
  };
  const empty = name.trim() === '';
  return (
    <form
      className="siemReview__noPrint"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) void keep(false);
      }}
    >
      <EuiSpacer size="s" />
      <EuiCompressedFormRow
        fullWidth
        label={i18n.translate('siemReview.saved.name', { defaultMessage: 'Name' })}
      >
        <EuiCompressedFieldText
          fullWidth
          inputRef={setField}
          maxLength={INVESTIGATION_BOUNDS.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
          data-test-subj="savedName"
        />
      </EuiCompressedFormRow>
      <EuiCompressedFormRow
        fullWidth
        label={i18n.translate('siemReview.saved.note', {
          defaultMessage: 'For whoever takes over',
        })}
      >
        <EuiCompressedTextArea
          fullWidth
          rows={3}
          maxLength={INVESTIGATION_BOUNDS.note}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          data-test-subj="savedNote"
        />
      </EuiCompressedFormRow>
      <EuiSpacer size="s" />
      <div className="siemReview__actions">
        <EuiSmallButton
          fill
          type="submit"
          isLoading={saving.busy}
          isDisabled={empty}
          data-test-subj="savedKeep"
        >
          {kept ? (
            <FormattedMessage id="siemReview.saved.keepChanges" defaultMessage="Save changes" />
          ) : (
            <FormattedMessage id="siemReview.saved.save" defaultMessage="Save" />
          )}
        </EuiSmallButton>
        {kept && (
          <EuiSmallButtonEmpty
            isDisabled={empty || saving.busy}
            onClick={() => void keep(true)}
            data-test-subj="savedAsNew"
          >
            <FormattedMessage id="siemReview.saved.asNew" defaultMessage="Save as another one" />
          </EuiSmallButtonEmpty>
        )}
      </div>
    </form>
  );
};
