// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useEffect, useLayoutEffect } from 'react';
import type { ReactNode } from 'react';
import { EuiErrorBoundary, EuiText, EuiTitle } from '@elastic/eui';
import { useHistory } from 'react-router-dom';
import { useServices } from '../services/services';
import type { Crumb } from '../services/services';

interface PageFrameProps {
  crumbs: Crumb[];
  /** The question the page answers. */
  title: string;
  purpose: ReactNode;
  actions?: ReactNode;
  scope?: ReactNode;
  coverage?: ReactNode;
  children: ReactNode;
}

/** The same frame on every page: title and purpose, scope, coverage, content. */
export const PageFrame = (props: PageFrameProps) => {
  const { showTrail } = useServices();
  const trail = JSON.stringify(props.crumbs);
  useEffect(() => showTrail(JSON.parse(trail) as Crumb[]), [showTrail, trail]);
  useBeginAtTop();
  return (
    <main className="siemReview" data-test-subj="siemReviewPage">
      <div className="siemReview__head">
        <div className="siemReview__headText">
          <EuiTitle size="s">
            <h1>{props.title}</h1>
          </EuiTitle>
          <EuiText size="s" color="subdued">
            {props.purpose}
          </EuiText>
        </div>
        {props.actions && (
          <div className="siemReview__actions siemReview__noPrint">{props.actions}</div>
        )}
      </div>
      {(props.scope || props.coverage) && (
        <div className="siemReview__scope">
          {props.scope}
          {props.coverage}
        </div>
      )}
      <EuiErrorBoundary>{props.children}</EuiErrorBoundary>
    </main>
  );
};

/** A page that somebody went on to begins at its top; where back, forward and reload lead, the browser knows. */
function useBeginAtTop(): void {
  const history = useHistory();
  useLayoutEffect(() => {
    if (history.action !== 'POP') document.documentElement.scrollTop = 0;
  }, [history]);
}
