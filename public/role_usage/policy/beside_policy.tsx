// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { ReactNode } from 'react';
import { EuiSmallButtonEmpty, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { BuiltPolicy, PolicyOptions } from '../../../common/role_usage/policy/policy';
import { useServices } from '../../services/services';
import { denialCauseName } from '../../words/denial_words';
import { inPolicyWords, notIncludedWords } from './policy_words';

interface BesidePolicyProps {
  built: BuiltPolicy;
  options: PolicyOptions;
  change(part: Partial<PolicyOptions>): void;
}

/** What is not in the policy, why, and what a person may add. */
export const BesidePolicy = ({ built, options, change }: BesidePolicyProps) => {
  const add = (action: string) => change({ add: options.add.concat(action) });
  return (
    <div className="siemReview__policyBeside">
      <Denied built={built} add={add} />
      <MayNeeds built={built} add={add} />
      <Others built={built} options={options} change={change} />
    </div>
  );
};

type PartProps = { built: BuiltPolicy; add(action: string): void };

const Denied = ({ built, add }: PartProps) => {
  const { number, time } = useServices();
  if (built.offered.length === 0) return null;
  return (
    <Part
      title={
        <FormattedMessage
          id="siemReview.policy.denied"
          defaultMessage="Asked for and denied: not included"
        />
      }
      subject="policyDenied"
    >
      <table className="siemReview__plainTable">
        <tbody>
          {built.offered.map((one) => (
            <tr key={JSON.stringify(one)}>
              <td>
                <code>{one.action}</code>
                <div>{denialCauseName(one.cause, one.explicit)}</div>
                {one.resourceNamed && <div>{one.resourceNamed}</div>}
                {one.inPolicy !== 'no' && <div>{inPolicyWords(one.inPolicy)}</div>}
              </td>
              <td className="siemReview__right">{number.whole(one.events)}</td>
              <td className="siemReview__time">{time.instant(one.lastSeen)}</td>
              <td>
                {one.known && one.inPolicy !== 'yes' && <AddButton action={one.action} add={add} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
};

const MayNeeds = ({ built, add }: PartProps) => {
  if (built.mayNeed.length === 0) return null;
  return (
    <Part
      title={
        <FormattedMessage id="siemReview.policy.mayNeed" defaultMessage="May also be needed" />
      }
      subject="policyMayNeed"
    >
      <table className="siemReview__plainTable">
        <tbody>
          {built.mayNeed.map(({ action, kind, because }) => (
            <tr key={`${kind} ${action}`}>
              <td>
                <code>{action}</code>
                <div>
                  {kind === 'kms' ? (
                    <FormattedMessage
                      id="siemReview.policy.becauseKms"
                      defaultMessage="where the thing is encrypted with a key of one's own: {operations}"
                      values={{ operations: because.join(', ') }}
                    />
                  ) : (
                    <FormattedMessage
                      id="siemReview.policy.because"
                      defaultMessage="depending on the parameters of {operations}"
                      values={{ operations: because.join(', ') }}
                    />
                  )}
                </div>
              </td>
              <td>
                <AddButton action={action} add={add} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
};

const Others = ({ built, options, change }: BesidePolicyProps) => {
  const { number } = useServices();
  if (built.notIncluded.length + built.adds.length + options.add.length === 0) return null;
  return (
    <Part
      title={
        <FormattedMessage id="siemReview.policy.others" defaultMessage="Left out, and added" />
      }
      subject="policyOthers"
    >
      <table className="siemReview__plainTable">
        <tbody>
          {options.add.map((action) => (
            <tr key={`add ${action}`}>
              <td>
                <code>{action}</code>
                <div>
                  <FormattedMessage
                    id="siemReview.policy.addedByHand"
                    defaultMessage="added by hand"
                  />
                </div>
              </td>
              <td>
                <EuiSmallButtonEmpty
                  onClick={() => change({ add: options.add.filter((one) => one !== action) })}
                  data-test-subj="policyTakeOut"
                >
                  <FormattedMessage id="siemReview.policy.takeOut" defaultMessage="Take out" />
                </EuiSmallButtonEmpty>
              </td>
            </tr>
          ))}
          {built.adds.map((action) => (
            <tr key={`wide ${action}`}>
              <td>
                <code>{action}</code>
                <div>
                  <FormattedMessage
                    id="siemReview.policy.addedByWildcard"
                    defaultMessage="added by a wildcard, never used"
                  />
                </div>
              </td>
              <td />
            </tr>
          ))}
          {built.notIncluded.map(({ action, why, events }) => (
            <tr key={`not ${action}`}>
              <td>
                <code>{action}</code>
                <div>{notIncludedWords(why)}</div>
              </td>
              <td className="siemReview__right">{number.whole(events)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
};

/** Adds an action to the policy by hand. */
export const AddButton = ({ action, add }: { action: string; add(action: string): void }) => (
  <EuiSmallButtonEmpty
    onClick={() => add(action)}
    aria-label={i18n.translate('siemReview.policy.addAction', {
      defaultMessage: 'Add {action}',
      values: { action },
    })}
    data-test-subj={`policyAdd-${action}`}
  >
    <FormattedMessage id="siemReview.policy.add" defaultMessage="Add" />
  </EuiSmallButtonEmpty>
);

const Part = (props: { title: ReactNode; subject: string; children: ReactNode }) => (
  <section data-test-subj={props.subject}>
    <EuiTitle size="xxs">
      <h3>{props.title}</h3>
    </EuiTitle>
    <EuiText size="s">{props.children}</EuiText>
  </section>
);
