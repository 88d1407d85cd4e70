// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiIcon } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { isExpired } from '../../../common/known_good/known_good_list';
import type { KnownGoodList } from '../../../common/known_good/known_good_list';
import { daysAfter } from '../../../common/known_good/read_known_good';
import { dayWords } from './known_good_words';

const SOON = 30;

export interface StateWords {
  text: string;
  icon: string;
  color: 'success' | 'warning' | 'danger' | 'subdued';
}

/** Whether it holds, and until when. */
export function expiryState(list: KnownGoodList, today: string): StateWords {
  const day = dayWords(list.expires);
  if (isExpired(list, today)) {
    const text = i18n.translate('siemReview.good.expired', {
      defaultMessage: 'Expired {day}: leaves out nothing',
      values: { day },
    });
    return { text, icon: 'crossInACircleFilled', color: 'danger' };
  }
  if (list.expires <= daysAfter(today, SOON)) {
    const text = i18n.translate('siemReview.good.expiresSoon', {
      defaultMessage: 'Holds, expires {day}',
      values: { day },
    });
    return { text, icon: 'clock', color: 'warning' };
  }
  const text = i18n.translate('siemReview.good.holds', {
    defaultMessage: 'Holds until {day}',
    values: { day },
  });
  return { text, icon: 'checkInCircleFilled', color: 'success' };
}

/** Whether it may stand in evidence. */
export function evidenceState({ usedForEvidence, approval }: KnownGoodList): StateWords {
  if (!usedForEvidence) {
    const text = i18n.translate('siemReview.good.noEvidence', { defaultMessage: 'Not used' });
    return { text, icon: 'minusInCircle', color: 'subdued' };
  }
  if (!approval) {
    const text = i18n.translate('siemReview.good.waits', { defaultMessage: 'Waits for approval' });
    return { text, icon: 'clock', color: 'warning' };
  }
  const text = i18n.translate('siemReview.good.approvedBy', {
    defaultMessage: 'Approved by {who}',
    values: { who: approval.by },
  });
  return { text, icon: 'checkInCircleFilled', color: 'success' };
}

/** A state with its icon and its word; the colour says nothing that the word does not. */
export const StateText = ({ state }: { state: StateWords }) => (
  <span>
    <EuiIcon type={state.icon} color={state.color} size="s" aria-hidden /> {state.text}
  </span>
);
