// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import { EuiButtonGroup, EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { compareDraft } from '../../../common/role_usage/policy/compare_draft';
import type { DraftRow } from '../../../common/role_usage/policy/compare_draft';
import type { ParsedDraft } from '../../../common/role_usage/policy/draft';
import type { PolicyEvidence } from '../../../common/role_usage/policy/evidence';
import type { PolicyOptions } from '../../../common/role_usage/policy/policy';
import { useServices } from '../../services/services';
import { draftStateName, notObservableWords } from './draft_words';

interface ComparedDraftProps {
  draft: ParsedDraft;
  /** One role's, or several roles'. */
  evidences: readonly PolicyEvidence[];
  options: Pick<PolicyOptions, 'leaveOut' | 'failed'>;
}

const STATES = ['missing', 'unused', 'not_observable', 'used'] as const;
const MOST_ROWS = 300;

/** Each action of a draft by what the logs say of it; what it lacks first. */
export const ComparedDraftTable = ({ draft, evidences, options }: ComparedDraftProps) => {
  const { number, time } = useServices();
  const compared = useMemo(
    () => compareDraft(draft, evidences, options),
    [draft, evidences, options]
  );
  const [chosen, setChosen] = useState<DraftRow['state'] | 'all'>('all');
  const rows = STATES.flatMap((state) => compared.rows.filter((row) => row.state === state)).filter(
    ({ state }) => chosen === 'all' || state === chosen
  );
  const several = evidences.length > 1;
  return (
    <div data-test-subj="comparedDraft">
      <EuiSpacer size="s" />
      <EuiButtonGroup
        legend={i18n.translate('siemReview.draft.states', { defaultMessage: 'Show' })}
        buttonSize="s"
        idSelected={chosen}
        onChange={(id: string) => setChosen(STATES.find((state) => state === id) || 'all')}
        options={[
          { id: 'all', label: i18n.translate('siemReview.draft.all', { defaultMessage: 'All' }) },
          ...STATES.map((state) => ({
            id: state,
            label: `${draftStateName(state)} (${number.whole(
              compared.counts[state] + (state === 'unused' ? compared.notListed : 0)
            )})`,
          })),
        ]}
      />
      <EuiText size="xs">
        {draft.unknown.length > 0 && (
          <p data-test-subj="draftUnknown">
            <FormattedMessage
              id="siemReview.draft.unknown"
              defaultMessage="Fit no action that AWS has: {patterns}"
              values={{ patterns: draft.unknown.join(', ') }}
            />
          </p>
        )}
        {draft.rules.some((rule) => rule.not && rule.effect === 'Allow') && (
          <p>
            <FormattedMessage
              id="siemReview.draft.notAction"
              defaultMessage="NotAction allows everything that it does not name, also actions that AWS adds later."
            />
          </p>
        )}
        {draft.rules.some((rule) => rule.limited && rule.effect === 'Deny') && (
          <p>
            <FormattedMessage
              id="siemReview.draft.limitedDeny"
              defaultMessage="Denials for some resources or by a condition are not taken off."
            />
          </p>
        )}
        {compared.notListed > 0 && (
          <p>
            <FormattedMessage
              id="siemReview.draft.notListed"
              defaultMessage="{count} more unused actions are not listed."
              values={{ count: number.whole(compared.notListed) }}
            />
          </p>
        )}
      </EuiText>
      <table className="siemReview__plainTable">
        <thead>
          <tr>
            <th>
              <FormattedMessage id="siemReview.draft.action" defaultMessage="Action" />
            </th>
            <th>
              <FormattedMessage id="siemReview.draft.state" defaultMessage="In the logs" />
            </th>
            {several && (
              <th className="siemReview__right">
                <FormattedMessage id="siemReview.draft.roles" defaultMessage="Roles" />
              </th>
            )}
            <th className="siemReview__right">
              <FormattedMessage id="siemReview.policy.calls" defaultMessage="Calls" />
            </th>
            <th>
              <FormattedMessage id="siemReview.policy.lastUse" defaultMessage="Last use" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row) => (
            <tr key={row.action} data-test-subj={`draft-${row.state}`}>
              <td>
                <code>{row.action}</code>
              </td>
              <td>
                {draftStateName(row.state)}
                {row.why && <div>{notObservableWords(row.why)}</div>}
              </td>
              {several && (
                <td className="siemReview__right">{`${row.usedBy.length} / ${compared.n}`}</td>
              )}
              <td className="siemReview__right">{number.whole(row.events)}</td>
              <td className="siemReview__time">
                {row.lastSeen ? time.instant(row.lastSeen) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && (
        <EuiText size="xs">
          <FormattedMessage
            id="siemReview.draft.cut"
            defaultMessage="The first {shown} of {all}"
            values={{ shown: MOST_ROWS, all: number.whole(rows.length) }}
          />
        </EuiText>
      )}
    </div>
  );
};
