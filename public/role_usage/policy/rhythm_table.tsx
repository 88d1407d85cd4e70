// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { FormattedMessage } from '@osd/i18n/react';
import { isUsed } from '../../../common/role_usage/policy/counted_uses';
import type { ActionEvidence, PolicyEvidence } from '../../../common/role_usage/policy/evidence';
import type { PolicyOptions } from '../../../common/role_usage/policy/policy';
import { rhythmOf } from '../../../common/role_usage/policy/rhythm';
import type { Rhythm } from '../../../common/role_usage/policy/rhythm';
import { daysOf } from '../../../common/time/period';
import { Part } from '../../data_health/flyout_part';
import { rhythmName } from './confidence_words';

const ORDER: Rhythm[] = ['once', 'monthly', 'irregular', 'weekly', 'daily'];

/** How often each action was used: what came once or monthly is what a short look would miss. */
export const RhythmTable = (props: { evidence: PolicyEvidence; options: PolicyOptions }) => {
  const used = props.evidence.actions.filter((one) => isUsed(one, props.options));
  const periodDays = daysOf(props.evidence.period).length;
  const by = (rhythm: Rhythm): ActionEvidence[] =>
    used.filter(({ days }) => rhythmOf(days, periodDays) === rhythm);
  return (
    <Part title={<FormattedMessage id="siemReview.policy.rhythm" defaultMessage="How often" />}>
      <table className="siemReview__plainTable" data-test-subj="rhythm">
        <tbody>
          {ORDER.filter((rhythm) => by(rhythm).length > 0).map((rhythm) => (
            <tr key={rhythm}>
              <td className="siemReview__time">
                {rhythmName(rhythm)} ({by(rhythm).length})
              </td>
              <td>
                {by(rhythm)
                  .map(({ action }) => action)
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
};
