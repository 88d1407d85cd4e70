// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiPanel, EuiSmallButton, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { KnownGoodAnswer } from '../../../common/known_good/answers';
import { approveKnownGoodEndpoint } from '../../../common/known_good/endpoints';
import { isExpired } from '../../../common/known_good/known_good_list';
import type { KnownGoodList } from '../../../common/known_good/known_good_list';
import type { Versioned } from '../../../common/systems/system';
import { useServices } from '../../services/services';
import { SavingProblem } from '../kept/saving_problem';
import { useSaving } from '../kept/use_saving';
import { evidenceState, StateText } from './list_state';

interface ApprovalPartProps {
  kept: Versioned<KnownGoodList>;
  rights: Pick<KnownGoodAnswer, 'approving' | 'person' | 'today'>;
  /** Something was typed that is not saved. */
  changed: boolean;
  approved(now: Versioned<KnownGoodList>): void;
}

/** Who approved the list for evidence, or the way for a second person to do so. */
export const ApprovalPart = ({ kept, rights, changed, approved }: ApprovalPartProps) => {
  const { ask, time } = useServices();
  const saving = useSaving();
  const { content, version } = kept;
  const { approval } = content;
  if (!content.usedForEvidence) return null;
  const obstacle = obstacleOf(kept.content, rights, changed);
  return (
    <EuiPanel paddingSize="s" hasShadow={false} data-test-subj="approval">
      {saving.problem && <SavingProblem problem={saving.problem} />}
      <EuiText size="s">
        <p>
          <StateText state={evidenceState(content)} />
          {approval && (
            <>
              {' '}
              <FormattedMessage
                id="siemReview.good.approvedAt"
                defaultMessage="({when}, version {version}). A change of anything but name and owner ends it."
                values={{
                  when: `${time.instant(approval.at)} ${time.zoneName(approval.at)}`,
                  version: approval.version,
                }}
              />
            </>
          )}
        </p>
      </EuiText>
      {!approval && (
        <>
          <EuiSpacer size="s" />
          <div className="siemReview__actions siemReview__noPrint">
            <EuiSmallButton
              iconType="checkInCircleFilled"
              isLoading={saving.busy}
              isDisabled={obstacle !== undefined}
              onClick={() =>
                void saving.run(async () =>
                  approved(await ask(approveKnownGoodEndpoint, { id: content.id, version }))
                )
              }
              data-test-subj="approve"
            >
              <FormattedMessage
                id="siemReview.good.approve"
                defaultMessage="Approve version {version}"
                values={{ version }}
              />
            </EuiSmallButton>
            {obstacle && (
              <EuiText size="xs" data-test-subj="cannotApprove">
                {obstacle}
              </EuiText>
            )}
          </div>
        </>
      )}
    </EuiPanel>
  );
};

function obstacleOf(
  list: KnownGoodList,
  { approving, person, today }: ApprovalPartProps['rights'],
  changed: boolean
): string | undefined {
  if (!approving.may)
    return i18n.translate('siemReview.good.noApprover', {
      defaultMessage: 'A second person approves it, who has one of the roles {roles}.',
      values: { roles: (approving.roles || []).join(', ') },
    });
  if (person !== undefined && (list.authors || []).indexOf(person) >= 0)
    return i18n.translate('siemReview.good.ownList', {
      defaultMessage: 'You had a hand in it: somebody else has to approve it.',
    });
  if (isExpired(list, today))
    return i18n.translate('siemReview.good.expiredList', { defaultMessage: 'It is expired.' });
  if (changed)
    return i18n.translate('siemReview.good.unsaved', {
      defaultMessage: 'Save or undo what you changed first.',
    });
  return undefined;
}
