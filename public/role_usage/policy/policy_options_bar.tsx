// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiButtonGroup, EuiCompressedCheckbox, EuiCompressedSwitch, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { ORIGINS } from '../../../common/role_usage/policy/evidence';
import type { Origin, PolicyEvidence } from '../../../common/role_usage/policy/evidence';
import type { PolicyOptions } from '../../../common/role_usage/policy/policy';
import { useServices } from '../../services/services';
import { optionWords, originName, originNotes, resourcesName } from './policy_words';

interface PolicyOptionsBarProps {
  evidence: PolicyEvidence;
  options: PolicyOptions;
  change(part: Partial<PolicyOptions>): void;
}

const RESOURCES = ['exact', 'pattern', 'any'] as const;
const BY_PEOPLE: Origin[] = ['pipeline', 'person', 'console'];

/** What the policy is made of: how resources are written, whose calls count, what is added to what was seen. */
export const PolicyOptionsBar = ({ evidence, options, change }: PolicyOptionsBarProps) => {
  const { number } = useServices();
  const { leaveOut } = options;
  const callsOf = (origin: Origin) => {
    const found = evidence.origins.calls.filter((one) => one.origin === origin)[0];
    return found ? found.events : 0;
  };
  const counts = (origin: Origin) => leaveOut.indexOf(origin) < 0;
  const set = (origin: Origin, on: boolean) =>
    change({ leaveOut: ORIGINS.filter((one) => (one === origin ? !on : !counts(one))) });
  const seen = ORIGINS.filter((origin) => callsOf(origin) > 0 || !counts(origin));
  const onlyCode = BY_PEOPLE.every((origin) => !counts(origin));
  return (
    <>
      <div className="siemReview__policyBar" data-test-subj="policyOptions">
        <EuiText size="xs">{optionWords.resources()}</EuiText>
        <EuiButtonGroup
          legend={optionWords.resources()}
          buttonSize="s"
          options={RESOURCES.map((id) => ({ id, label: resourcesName(id) }))}
          idSelected={options.resources}
          onChange={(id: string) => {
            const resources = RESOURCES.find((one) => one === id);
            if (resources) change({ resources });
          }}
        />
        {options.resources === 'pattern' && (
          <EuiCompressedSwitch
            label={optionWords.names()}
            checked={options.names}
            onChange={(event) => change({ names: event.target.checked })}
            data-test-subj="policyNames"
          />
        )}
        <EuiCompressedSwitch
          label={optionWords.wildcards()}
          checked={options.wildcards}
          onChange={(event) => change({ wildcards: event.target.checked })}
          data-test-subj="policyWildcards"
        />
        <EuiCompressedSwitch
          label={optionWords.inferred()}
          checked={options.inferred}
          onChange={(event) => change({ inferred: event.target.checked })}
          data-test-subj="policyInferred"
        />
        <EuiCompressedSwitch
          label={optionWords.failed()}
          checked={options.failed}
          onChange={(event) => change({ failed: event.target.checked })}
          data-test-subj="policyFailed"
        />
      </div>
      <div className="siemReview__policyBar" data-test-subj="policyOrigins">
        <EuiText size="xs">{optionWords.origins()}</EuiText>
        {seen.map((origin) => (
          <EuiCompressedCheckbox
            key={origin}
            id={`policyOrigin-${origin}`}
            label={`${originName(origin)} (${number.whole(callsOf(origin))})`}
            checked={counts(origin)}
            onChange={(event) => set(origin, event.target.checked)}
          />
        ))}
        <EuiCompressedSwitch
          label={optionWords.onlyCode()}
          checked={onlyCode}
          onChange={(event) => change({ leaveOut: event.target.checked ? BY_PEOPLE : [] })}
          data-test-subj="policyOnlyCode"
        />
        {originNotes(evidence).map((note) => (
          <EuiText size="xs" color="subdued" key={note}>
            {note}
          </EuiText>
        ))}
      </div>
      {evidence.actions.some(({ cut }) => cut === 'many') && (
        <EuiText size="xs" color="subdued">
          <FormattedMessage
            id="siemReview.policy.cut"
            defaultMessage="Some actions have more different resources than are read: they are on any resource."
          />
        </EuiText>
      )}
    </>
  );
};
