// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { ReactNode } from 'react';
import {
  EuiCallOut,
  EuiErrorBoundary,
  EuiFlexGroup,
  EuiFlexItem,
  EuiLoadingContent,
  EuiProgress,
  EuiSmallButton,
  EuiSmallButtonEmpty,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { Coverage } from '../../common/search/coverage';
import type { AskProblem } from '../services/ask';
import type { Answer, Progress } from '../services/use_answer';
import { problemWords } from '../words/problem_words';
import { EmptyReason } from './empty_reason';
import type { EmptyReasonProps } from './empty_reason';

interface AnswerPanelProps<T extends { coverage: Coverage }> {
  answer: Answer<T>;
  isEmpty(data: T): boolean;
  /** What helps when nothing is shown. */
  wayOut: Omit<EmptyReasonProps, 'coverage'>;
  /** The panel's final shape, before there is data. */
  skeleton?: ReactNode;
  /** `stale`: newer data is on its way. */
  children(data: T, stale: boolean): ReactNode;
}

/** A panel's four states: loading, empty with its reason, error with a way to try again, data. */
export function AnswerPanel<T extends { coverage: Coverage }>(props: AnswerPanelProps<T>) {
  const { answer } = props;
  switch (answer.state) {
    case 'waiting':
      return <>{props.skeleton || <EuiLoadingContent lines={3} />}</>;
    case 'loading':
      return (
        <div aria-busy data-test-subj="loading">
          {answer.progress && <SlicesBar progress={answer.progress} stop={answer.stop} />}
          {answer.before !== undefined && !props.isEmpty(answer.before)
            ? props.children(answer.before, true)
            : props.skeleton || <EuiLoadingContent lines={3} />}
        </div>
      );
    case 'stopped':
      return <Stopped retry={answer.retry} />;
    case 'error':
      if (answer.before === undefined || props.isEmpty(answer.before)) {
        return <ProblemCallout {...answer} hasBefore={false} />;
      }
      return (
        <>
          <ProblemCallout {...answer} hasBefore />
          <EuiSpacer size="s" />
          {props.children(answer.before, true)}
        </>
      );
    case 'data':
      if (props.isEmpty(answer.data)) {
        return <EmptyReason coverage={answer.data.coverage} {...props.wayOut} />;
      }
      return <EuiErrorBoundary>{props.children(answer.data, false)}</EuiErrorBoundary>;
  }
}

/** A long period is searched in parts: how many are done, and a way to stop. */
export const SlicesBar = ({ progress, stop }: { progress: Progress; stop(): void }) => (
  <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
    <EuiFlexItem grow={false}>
      <EuiText size="xs">
        <FormattedMessage
          id="siemReview.panel.slices"
          defaultMessage="{percent} % of the period searched"
          values={{ percent: Math.floor((progress.done / progress.total) * 100) }}
        />
      </EuiText>
    </EuiFlexItem>
    <EuiFlexItem>
      <EuiProgress value={progress.done} max={progress.total} size="s" aria-hidden />
    </EuiFlexItem>
    <EuiFlexItem grow={false}>
      <EuiSmallButtonEmpty onClick={stop} data-test-subj="stop" iconType="cross">
        <FormattedMessage id="siemReview.panel.stop" defaultMessage="Stop" />
      </EuiSmallButtonEmpty>
    </EuiFlexItem>
  </EuiFlexGroup>
);

const Stopped = ({ retry }: { retry(): void }) => (
  <EuiCallOut
    size="s"
    iconType="iInCircle"
    title={
      <FormattedMessage
        id="siemReview.panel.stopped"
        defaultMessage="Stopped. A part of the period would be no answer, so nothing is shown."
      />
    }
  >
    <RetryButton retry={retry} />
  </EuiCallOut>
);

interface ProblemCalloutProps {
  problem: AskProblem;
  again?: number;
  hasBefore: boolean;
  retry(): void;
}

const ProblemCallout = ({ problem, again, hasBefore, retry }: ProblemCalloutProps) => (
  <EuiCallOut
    size="s"
    color="danger"
    iconType="alert"
    title={problemWords(problem)}
    data-test-subj="problem"
  >
    <EuiText size="xs" color="subdued">
      <FormattedMessage
        id="siemReview.panel.problemCode"
        defaultMessage="Code: {code}"
        values={{ code: [problem.code, problem.status].filter(Boolean).join(' ') }}
      />
    </EuiText>
    <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
      <EuiFlexItem grow={false}>
        <RetryButton retry={retry} />
      </EuiFlexItem>
      {again !== undefined && (
        <EuiFlexItem grow={false}>
          <EuiText size="s" data-test-subj="again">
            <FormattedMessage
              id="siemReview.panel.again"
              defaultMessage="Asking again in a moment"
            />
          </EuiText>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
    {hasBefore && (
      <EuiText size="xs" data-test-subj="before">
        <FormattedMessage
          id="siemReview.panel.before"
          defaultMessage="Shown below is the answer to what was asked before."
        />
      </EuiText>
    )}
  </EuiCallOut>
);

const RetryButton = ({ retry }: { retry(): void }) => (
  <EuiSmallButton onClick={retry} iconType="refresh" data-test-subj="retry">
    <FormattedMessage id="siemReview.panel.retry" defaultMessage="Try again" />
  </EuiSmallButton>
);
