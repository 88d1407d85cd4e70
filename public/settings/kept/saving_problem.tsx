// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { AskProblem } from '../../services/ask';
import { faultWords } from '../form/fault_words';
import { wordsOfField } from '../form/field_words';
import { problemWords } from '../../words/problem_words';

/** Why a change was not kept: the field, the version of somebody else, the right. */
export const SavingProblem = ({ problem }: { problem: AskProblem }) => (
  <>
    <EuiCallOut
      size="s"
      color="danger"
      iconType="alert"
      title={savingWords(problem)}
      data-test-subj="notSaved"
    />
    <EuiSpacer size="s" />
  </>
);

function savingWords(problem: AskProblem): string {
  const { code, field = '', message } = problem;
  switch (code) {
    case 'conflict':
      return i18n.translate('siemReview.settings.conflict', {
        defaultMessage:
          'Not saved: somebody else has changed this in the meantime. What you typed is still here; compare it with the version below.',
      });
    case 'bad_input':
      return i18n.translate('siemReview.settings.refused', {
        defaultMessage: 'Not saved. {field}: {message}',
        values: {
          field: wordsOfField(field.replace(/^content\.?/, '')),
          message: faultWords(message.replace(`${field}: `, '')),
        },
      });
    case 'forbidden':
      return i18n.translate('siemReview.settings.forbidden', {
        defaultMessage: 'Not saved: your roles do not allow changing this.',
      });
    default:
      return problemWords(problem);
  }
}
