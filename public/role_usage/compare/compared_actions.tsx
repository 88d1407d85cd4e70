// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { EuiSpacer, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { CompareAnswer } from '../../../common/role_usage/compare/answers';
import type { CompareView } from '../../../common/role_usage/compare/compare_view';
import type { PolicyView } from '../../../common/role_usage/policy/policy_view';
import type { Instants } from '../../period/resolve_period';
import { dataOf, useAnswer } from '../../services/use_answer';
import { DraftPanel } from '../policy/draft_panel';
import { Matrix } from './matrix';
import { SharedPolicyPanel, useEvidenceQuestion } from './shared_policy_panel';
import type { EvidenceInput } from './shared_policy_panel';
import { ShowBar } from './show_bar';
import type { ChangeCompare } from './use_compare_view';

interface ComparedActionsProps {
  answer: CompareAnswer;
  view: CompareView;
  instants: Instants[];
  heads: string[];
  k: number;
  renewed: number;
  change: ChangeCompare;
}

/** The matrix, beside it the policy of what at least k used, below a draft to be compared. */
export const ComparedActions = (props: ComparedActionsProps) => {
  const { answer, view, instants, heads, k, renewed, change } = props;
  const { columns, policy, withPolicy } = view;
  const input = useMemo((): EvidenceInput | undefined => {
    const roles = columns.flatMap(({ subject }, place) =>
      subject.kind === 'role'
        ? [{ role: subject.role, from: instants[place].from, to: instants[place].to }]
        : []
    );
    return roles.length === columns.length ? { roles } : undefined;
  }, [columns, instants]);
  const evidence = useAnswer(useEvidenceQuestion(), input, renewed);
  const known = dataOf(evidence);
  // A role of which nothing is known says nothing about a policy.
  const n = known ? known.evidences.length : columns.length;
  const least = Math.min(k, Math.max(1, n));
  const setPolicy = (part: Partial<PolicyView>) =>
    change({ policy: { ...policy, ...part } }, { replace: true });
  return (
    <>
      <ShowBar view={view} heads={heads} k={k} change={change} />
      <div className={withPolicy ? 'siemReview__comparedBeside' : undefined}>
        <div>
          <Matrix {...{ answer, view, heads, k, change }} />
        </div>
        {withPolicy && (
          <section
            className="siemReview__comparedPolicy"
            aria-label={i18n.translate('siemReview.compare.policy', {
              defaultMessage: 'Shared policy',
            })}
          >
            <EuiTitle size="xxs">
              <h2>
                <FormattedMessage
                  id="siemReview.compare.policyOf"
                  defaultMessage="Policy of what at least {k} of {n} used"
                  values={{ k: least, n }}
                />
              </h2>
            </EuiTitle>
            <SharedPolicyPanel
              answer={evidence}
              ofRoles={input !== undefined}
              k={least}
              view={policy}
              change={setPolicy}
            />
          </section>
        )}
      </div>
      <EuiSpacer size="m" />
      {known && known.evidences.length > 0 && (
        <DraftPanel evidences={known.evidences} options={policy.options} />
      )}
    </>
  );
};
