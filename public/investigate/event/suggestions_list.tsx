// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback } from 'react';
import { EuiLoadingContent, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { Suggestion, SuggestionsInput } from '../../../common/investigate/facts/answers';
import { suggestionsEndpoint } from '../../../common/investigate/facts/endpoints';
import { wordsOfStep } from '../../../common/investigate/step_words';
import { kindOf } from '../../../common/logs/kinds';
import { visibleText } from '../../../common/words/visible_text';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { problemWords } from '../../words/problem_words';
import { useInvestigateView } from '../investigate_view';
import { whyUnknown } from '../kind_words';
import type { EventRef } from './event_key';

/** What to look at next, each with how much there is of it, taken by one click. */
export const SuggestionsList = ({ event }: { event: EventRef }) => {
  const { ask, lang } = useServices();
  const { scope, kinds } = useInvestigateView();
  const question = useCallback(
    (input: SuggestionsInput, signal: AbortSignal) => ask(suggestionsEndpoint, input, signal),
    [ask]
  );
  const { log, id, at } = event;
  const answer = useAnswer(question, { log, id, at, scope });
  if (answer.state === 'error') {
    return <EuiText size="s">{problemWords(answer.problem)}</EuiText>;
  }
  if (answer.state !== 'data') return <EuiLoadingContent lines={3} />;
  const { suggestions, notPossible } = answer.data;
  return (
    <>
      {suggestions.length === 0 && (
        <EuiText size="s" data-test-subj="noSuggestions">
          <FormattedMessage
            id="siemReview.suggestion.none"
            defaultMessage="It names nothing that other logs could be asked for."
          />
        </EuiText>
      )}
      <ul className="siemReview__suggestions" data-test-subj="suggestions">
        {suggestions.map((one, place) => (
          <SuggestionRow key={place} suggestion={one} />
        ))}
      </ul>
      {notPossible.length > 0 && (
        <EuiText size="xs" color="subdued" data-test-subj="notPossible">
          <FormattedMessage
            id="siemReview.suggestion.notPossible"
            defaultMessage="Not possible, as the logs are not there: {list}."
            values={{
              list: notPossible
                .map(({ rule, log: missing }) => {
                  const kind = kindOf(missing, kinds);
                  return `${ruleWords(rule)} (${kind ? kind.name[lang] : missing})`;
                })
                .join(lang === 'ja' ? '、' : ', '),
            }}
          />
        </EuiText>
      )}
    </>
  );
};

const SuggestionRow = ({ suggestion }: { suggestion: Suggestion }) => {
  const { lang, number, time } = useServices();
  const { change, kinds } = useInvestigateView();
  const { rule, steps, from, to, count, coverage } = suggestion;
  const unknown = coverage && whyUnknown({ coverage });
  const words = steps.map((step) => visibleText(wordsOfStep(step, lang, kinds))).join(' + ');
  return (
    <li>
      <button
        type="button"
        className="euiLink euiLink--primary siemReview__value"
        disabled={count === 0}
        onClick={() =>
          change({
            trail: { steps },
            period: { kind: 'absolute', from, to },
            zoom: undefined,
            opened: undefined,
          })
        }
        data-test-subj={`suggestion-${rule}`}
      >
        {ruleWords(rule)}
      </button>
      <span className="siemReview__topValue">
        {unknown !== undefined || count === undefined ? '–' : number.whole(count)}
      </span>
      <div className="siemReview__by">
        {words}
        <br />
        {time.range(from, to)}
        {unknown !== undefined && ` · ${unknown}`}
      </div>
    </li>
  );
};

function ruleWords(rule: Suggestion['rule']): string {
  switch (rule) {
    case 'calls_of_principal':
      return i18n.translate('siemReview.suggestion.callsOfPrincipal', {
        defaultMessage: 'API calls of the same principal, before and after',
      });
    case 'calls_from_address':
      return i18n.translate('siemReview.suggestion.callsFromAddress', {
        defaultMessage: 'API calls from the same address',
      });
    case 'calls_on_resource':
      return i18n.translate('siemReview.suggestion.callsOnResource', {
        defaultMessage: 'API calls on the same resource',
      });
    case 'flows_of_address':
      return i18n.translate('siemReview.suggestion.flowsOfAddress', {
        defaultMessage: 'Network flows of the same address',
      });
    case 'reads_of_requester':
      return i18n.translate('siemReview.suggestion.readsOfRequester', {
        defaultMessage: 'Objects that the same requester read',
      });
    case 'same_finding':
      return i18n.translate('siemReview.suggestion.sameFinding', {
        defaultMessage: 'Other versions and deliveries of this finding',
      });
    case 'same_resource_findings':
      return i18n.translate('siemReview.suggestion.sameResourceFindings', {
        defaultMessage: 'Other findings on the same resource',
      });
    case 'sessions_of_key':
      return i18n.translate('siemReview.suggestion.sessionsOfKey', {
        defaultMessage: 'Sessions of the same access key',
      });
  }
}
