// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { EuiSpacer } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { buildPolicy } from '../../../common/role_usage/policy/build_policy';
import { confidenceOf } from '../../../common/role_usage/policy/confidence';
import type {
  PolicyAnswer,
  PolicyEvidence,
  PolicyInput,
} from '../../../common/role_usage/policy/evidence';
import type { PolicyView } from '../../../common/role_usage/policy/policy_view';
import { policyOutput } from '../../../common/role_usage/policy/text/policy_output';
import { nameOf } from '../../../common/role_usage/role_kind';
import { AnswerPanel } from '../../components/answer_panel';
import { useAnswer } from '../../services/use_answer';
import { usePolicyQuestion } from '../questions';
import { BesidePolicy } from './beside_policy';
import { ConfidenceLine } from './confidence_line';
import { DraftPanel } from './draft_panel';
import { PolicyLines } from './policy_lines';
import { PolicyOptionsBar } from './policy_options_bar';
import { PolicyOutputBar } from './policy_output_bar';
import { PolicyText } from './policy_text';

export type ChangeView = (part: Partial<PolicyView>) => void;

interface PolicyTabProps {
  input: PolicyInput;
  renewed: number;
  view: PolicyView;
  change: ChangeView;
}

/** A policy of what the role proved to need: the statements, and beside each line what it rests on. */
export const PolicyTab = ({ input, renewed, view, change }: PolicyTabProps) => {
  const answer = useAnswer(usePolicyQuestion(), input, renewed);
  return (
    <AnswerPanel
      answer={answer}
      isEmpty={(data) => !data.evidence}
      wayOut={{
        nothing: (
          <FormattedMessage
            id="siemReview.policy.nothing"
            defaultMessage="No call of this role in the period that you may read: there is nothing to make a policy of."
          />
        ),
      }}
    >
      {(data) =>
        data.evidence ? (
          <OnePolicy answer={data} evidence={data.evidence} view={view} change={change} />
        ) : null
      }
    </AnswerPanel>
  );
};

interface OnePolicyProps {
  answer: PolicyAnswer;
  evidence: PolicyEvidence;
  view: PolicyView;
  change: ChangeView;
}

const OnePolicy = ({ answer, evidence, view, change }: OnePolicyProps) => {
  const { options, output } = view;
  const built = useMemo(() => buildPolicy(evidence, options), [evidence, options]);
  const confidence = useMemo(
    () => confidenceOf(evidence, answer.coverage, options),
    [evidence, answer, options]
  );
  const files = useMemo(
    () =>
      policyOutput(built, output, {
        roles: evidence.roles,
        ...evidence.period,
        name: nameOf(evidence.roles[0]),
      }),
    [built, output, evidence]
  );
  const evidences = useMemo(() => [evidence], [evidence]);
  const part = Math.min(view.part, Math.max(1, built.documents.length));
  const file = files[Math.min(part, files.length) - 1];
  const setOptions = (some: Partial<typeof options>) =>
    change({ options: { ...options, ...some }, part: 1 });
  return (
    <div data-test-subj="policy">
      <ConfidenceLine
        confidence={confidence}
        evidence={evidence}
        coverage={answer.coverage}
        options={options}
        open={view.why}
        onOpen={(why) => change({ why })}
      />
      <PolicyOptionsBar evidence={evidence} options={options} change={setOptions} />
      <PolicyOutputBar built={built} view={{ ...view, part }} file={file} change={change} />
      <div className="siemReview__policy">
        <PolicyText file={file} names={built.names} />
        <PolicyLines
          documents={output === 'json' ? built.documents.slice(part - 1, part) : built.documents}
        />
      </div>
      <EuiSpacer size="m" />
      <BesidePolicy built={built} options={options} change={setOptions} />
      <DraftPanel evidences={evidences} options={options} />
    </div>
  );
};
