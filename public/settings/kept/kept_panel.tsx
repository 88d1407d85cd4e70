// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useRef } from 'react';
import type { ReactNode } from 'react';
import { EuiCallOut, EuiLoadingContent, EuiSmallButton } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { Answer } from '../../services/use_answer';
import { dataOf } from '../../services/use_answer';
import { problemWords } from '../../words/problem_words';

interface KeptPanelProps<T> {
  answer: Answer<T>;
  children(data: T): ReactNode;
}

/**
 * What the server keeps: loading, a fault with a way to try again, or the thing itself. What was there once stays below a
 * later fault, so that nothing typed into it is lost.
 */
export function KeptPanel<T>({ answer, children }: KeptPanelProps<T>) {
  const last = useRef<T>();
  const data = dataOf(answer);
  if (data !== undefined) last.current = data;
  const shown = last.current;
  return (
    <>
      {answer.state === 'error' && (
        <EuiCallOut
          size="s"
          color="danger"
          iconType="alert"
          title={problemWords(answer.problem)}
          data-test-subj="problem"
        >
          <EuiSmallButton onClick={answer.retry} iconType="refresh" data-test-subj="retry">
            <FormattedMessage id="siemReview.panel.retry" defaultMessage="Try again" />
          </EuiSmallButton>
        </EuiCallOut>
      )}
      {shown !== undefined && children(shown)}
      {shown === undefined && answer.state !== 'error' && (
        <div aria-busy data-test-subj="loading">
          <EuiLoadingContent lines={4} />
        </div>
      )}
    </>
  );
}
