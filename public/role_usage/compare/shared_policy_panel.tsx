// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useMemo } from 'react';
import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { Period } from '../../../common/time/period';
import type { PolicyEvidence } from '../../../common/role_usage/policy/evidence';
import type { PolicyView } from '../../../common/role_usage/policy/policy_view';
import { buildSharedPolicy, sharedEvidence } from '../../../common/role_usage/policy/shared_policy';
import type { SharedPolicy } from '../../../common/role_usage/policy/shared_policy';
import { policyOutput } from '../../../common/role_usage/policy/text/policy_output';
import { nameOf } from '../../../common/role_usage/role_kind';
import { worstOf } from '../../../common/role_usage/compare/comparison';
import type { Coverage } from '../../../common/search/coverage';
import { AnswerPanel } from '../../components/answer_panel';
import { useServices } from '../../services/services';
import type { Answer, Question } from '../../services/use_answer';
import { AddButton, BesidePolicy } from '../policy/beside_policy';
import { PolicyLines } from '../policy/policy_lines';
import { PolicyOptionsBar } from '../policy/policy_options_bar';
import { PolicyOutputBar } from '../policy/policy_output_bar';
import { PolicyText } from '../policy/policy_text';
import { usePolicyQuestion } from '../questions';

export interface EvidenceInput {
  roles: Array<{ role: string } & Period>;
}

export interface Evidences {
  evidences: PolicyEvidence[];
  coverage: Coverage;
}

/** What a policy for each role rests on, one role after another: each takes several searches. */
export function useEvidenceQuestion(): Question<EvidenceInput, Evidences> {
  const one = usePolicyQuestion();
  return useCallback(
    async ({ roles }, signal, progress) => {
      const evidences: PolicyEvidence[] = [];
      const coverages: Coverage[] = [];
      for (const [place, input] of roles.entries()) {
        const answer = await one(input, signal, () => undefined);
        if (answer.evidence) evidences.push(answer.evidence);
        coverages.push(answer.coverage);
        progress({ done: place + 1, total: roles.length });
      }
      return { evidences, coverage: worstOf(coverages) };
    },
    [one]
  );
}

interface SharedPolicyPanelProps {
  answer: Answer<Evidences>;
  /** False: systems are compared, for which no policy is made. */
  ofRoles: boolean;
  k: number;
  view: PolicyView;
  change(part: Partial<PolicyView>): void;
}

/** The policy of what at least k of the roles used, beside the matrix. */
export const SharedPolicyPanel = (props: SharedPolicyPanelProps) => {
  const { answer, ofRoles, k, view, change } = props;
  if (!ofRoles)
    return (
      <EuiText size="s" data-test-subj="noPolicy">
        <FormattedMessage
          id="siemReview.compare.policyOfRoles"
          defaultMessage="A policy is made for roles, not for whole systems. Choose matched roles to get one."
        />
      </EuiText>
    );
  return (
    <AnswerPanel
      answer={answer}
      isEmpty={({ evidences }) => evidences.length === 0}
      wayOut={{
        nothing: (
          <FormattedMessage
            id="siemReview.compare.noEvidence"
            defaultMessage="No call of these roles in the period that you may read."
          />
        ),
      }}
    >
      {({ evidences }) => <Shared evidences={evidences} k={k} view={view} change={change} />}
    </AnswerPanel>
  );
};

interface SharedProps {
  evidences: PolicyEvidence[];
  k: number;
  view: PolicyView;
  change(part: Partial<PolicyView>): void;
}

const Shared = ({ evidences, k, view, change }: SharedProps) => {
  const { options, output } = view;
  const evidence = useMemo(() => sharedEvidence(evidences, options), [evidences, options]);
  const built = useMemo(() => buildSharedPolicy(evidences, k, options), [evidences, k, options]);
  const files = useMemo(
    () =>
      built && evidence
        ? policyOutput(built, output, {
            roles: evidence.roles,
            ...evidence.period,
            name: nameOf(evidence.roles[0]),
          })
        : [],
    [built, evidence, output]
  );
  if (!built || !evidence) return null;
  const part = Math.min(view.part, Math.max(1, built.documents.length));
  const file = files[Math.min(part, files.length) - 1];
  const setOptions = (some: Partial<typeof options>) =>
    change({ options: { ...options, ...some }, part: 1 });
  return (
    <div data-test-subj="sharedPolicy">
      <PolicyOptionsBar evidence={evidence} options={options} change={setOptions} />
      <PolicyOutputBar built={built} view={{ ...view, part }} file={file} change={change} />
      <PolicyText file={file} names={built.names} />
      <EuiSpacer size="s" />
      <PolicyLines
        documents={output === 'json' ? built.documents.slice(part - 1, part) : built.documents}
      />
      <EuiSpacer size="s" />
      <TooFew built={built} add={(action) => setOptions({ add: options.add.concat(action) })} />
      <BesidePolicy built={built} options={options} change={setOptions} />
    </div>
  );
};

/** What fewer roles used: offered, with how many did. */
const TooFew = ({ built, add }: { built: SharedPolicy; add(action: string): void }) => {
  const { number } = useServices();
  if (built.tooFew.length === 0) return null;
  return (
    <section data-test-subj="tooFew">
      <EuiTitle size="xxs">
        <h3>
          <FormattedMessage
            id="siemReview.compare.tooFew"
            defaultMessage="Used by fewer than {k} of {n}: not included"
            values={{ k: built.k, n: built.n }}
          />
        </h3>
      </EuiTitle>
      <table className="siemReview__plainTable">
        <tbody>
          {built.tooFew.map(({ action, roles, events }) => (
            <tr key={action}>
              <td>
                <code>{action}</code>
                <div>{Array.from(new Set(roles)).map(nameOf).join(', ')}</div>
              </td>
              <td className="siemReview__right">{`${roles.length} / ${built.n}`}</td>
              <td className="siemReview__right">{number.whole(events)}</td>
              <td>
                <AddButton action={action} add={add} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
