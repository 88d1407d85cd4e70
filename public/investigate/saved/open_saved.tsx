// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback } from 'react';
import { EuiLoadingContent, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { investigationsEndpoint } from '../../../common/investigate/saved/endpoints';
import { decodeInvestigation } from '../../../common/url_state/investigate_state';
import { PageLink } from '../../components/page_link';
import { investigatePath } from '../../page_paths';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { WritingNote } from '../../settings/kept/writing_note';
import { problemWords } from '../../words/problem_words';
import { useInvestigateView } from '../investigate_view';

/** What the team has saved, newest first; a link each. */
export const OpenSaved = () => {
  const { ask, time } = useServices();
  const { kinds } = useInvestigateView();
  const question = useCallback(
    (_: object, signal: AbortSignal) => ask(investigationsEndpoint, {}, signal),
    [ask]
  );
  const answer = useAnswer(question, NOTHING);
  if (answer.state === 'error') return <EuiText size="s">{problemWords(answer.problem)}</EuiText>;
  if (answer.state !== 'data') return <EuiLoadingContent lines={2} />;
  const { items, writing } = answer.data;
  const newest = items.slice().sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
  return (
    <div className="siemReview__noPrint" data-test-subj="savedList">
      <WritingNote writing={writing} />
      {newest.length === 0 && (
        <EuiText size="s">
          <FormattedMessage id="siemReview.saved.none" defaultMessage="Nothing saved yet." />
        </EuiText>
      )}
      <EuiText size="s">
        <ul className="siemReview__links">
          {newest.map(({ content, changedBy, changedAt }) => (
            <li key={content.id}>
              <PageLink
                to={investigatePath({
                  ...decodeInvestigation(content.state, kinds),
                  saved: content.id,
                })}
                data-test-subj={`saved-${content.id}`}
              >
                {content.name}
              </PageLink>
              <div className="siemReview__by">
                {changedBy}, {time.instant(changedAt)}
              </div>
            </li>
          ))}
        </ul>
      </EuiText>
    </div>
  );
};

const NOTHING = {};
