// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import {
  EuiAccordion,
  EuiCompressedFormRow,
  EuiCompressedTextArea,
  EuiSmallButton,
  EuiSpacer,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { DRAFT_LENGTH } from '../../../common/role_usage/policy/draft';
import type { DraftAnswer } from '../../../common/role_usage/policy/draft';
import { policyDraftEndpoint } from '../../../common/role_usage/policy/endpoints';
import type { PolicyEvidence } from '../../../common/role_usage/policy/evidence';
import type { PolicyOptions } from '../../../common/role_usage/policy/policy';
import { AskProblem } from '../../services/ask';
import { useServices } from '../../services/services';
import { problemWords } from '../../words/problem_words';
import { ComparedDraftTable } from './compared_draft';
import { draftFaultWords } from './draft_words';

interface DraftPanelProps {
  /** One role's, or several roles'. */
  evidences: readonly PolicyEvidence[];
  options: PolicyOptions;
}

/** A policy that one has, beside what the role or roles did. What is pasted stays on this page: no address holds so much. */
export const DraftPanel = ({ evidences, options }: DraftPanelProps) => {
  const { ask, showFailure } = useServices();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<DraftAnswer>();
  const compare = async () => {
    setBusy(true);
    try {
      setAnswer(await ask(policyDraftEndpoint, { text }));
    } catch (fault) {
      if (!(fault instanceof AskProblem)) throw fault;
      showFailure(
        i18n.translate('siemReview.draft.failed', {
          defaultMessage: 'The draft was not compared',
        }),
        problemWords(fault)
      );
    } finally {
      setBusy(false);
    }
  };
  const fault = answer && answer.fault ? draftFaultWords(answer.fault) : undefined;
  return (
    <EuiAccordion
      id="policyDraft"
      buttonContent={
        <FormattedMessage
          id="siemReview.draft.title"
          defaultMessage="Compare a policy that you have"
        />
      }
      data-test-subj="draft"
    >
      <EuiCompressedFormRow
        fullWidth
        label={i18n.translate('siemReview.draft.text', { defaultMessage: 'IAM policy (JSON)' })}
        helpText={i18n.translate('siemReview.draft.help', {
          defaultMessage: 'It is compared and not kept.',
        })}
        isInvalid={fault !== undefined}
        error={fault}
      >
        <EuiCompressedTextArea
          fullWidth
          rows={8}
          maxLength={DRAFT_LENGTH}
          value={text}
          isInvalid={fault !== undefined}
          onChange={(event) => setText(event.target.value)}
          data-test-subj="draftText"
        />
      </EuiCompressedFormRow>
      <EuiSpacer size="s" />
      <EuiSmallButton
        onClick={compare}
        isLoading={busy}
        isDisabled={text.trim() === ''}
        data-test-subj="draftCompare"
      >
        <FormattedMessage id="siemReview.draft.compare" defaultMessage="Compare" />
      </EuiSmallButton>
      {answer && answer.draft && (
        <ComparedDraftTable draft={answer.draft} evidences={evidences} options={options} />
      )}
    </EuiAccordion>
  );
};
