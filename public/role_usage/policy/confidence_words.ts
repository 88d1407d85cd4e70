// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type {
  ConfidenceLevel,
  ConfidenceReason,
} from '../../../common/role_usage/policy/confidence';
import type { Rhythm } from '../../../common/role_usage/policy/rhythm';
import type { DisplayNumber } from '../../services/display_number';

export function levelName(level: ConfidenceLevel): string {
  switch (level) {
    case 'enough':
      return i18n.translate('siemReview.policy.level.enough', { defaultMessage: 'enough' });
    case 'careful':
      return i18n.translate('siemReview.policy.level.careful', { defaultMessage: 'with care' });
    case 'not_enough':
      return i18n.translate('siemReview.policy.level.notEnough', { defaultMessage: 'not enough' });
  }
}

export function reasonWords(reason: ConfidenceReason, number: DisplayNumber): string {
  switch (reason.code) {
    case 'no_calls':
      return i18n.translate('siemReview.policy.confidence.noCalls', {
        defaultMessage: 'No call proves a permission.',
      });
    case 'short':
      return i18n.translate('siemReview.policy.confidence.short', {
        defaultMessage:
          'Only {days, plural, one {# day has} other {# days have}} logs; 14 are the least.',
        values: { days: reason.days },
      });
    case 'days_missing':
      return i18n.translate('siemReview.policy.confidence.daysMissing', {
        defaultMessage: '{missing} of {days} days have no logs.',
        values: { missing: reason.missing, days: reason.days },
      });
    case 'unmapped':
      return i18n.translate('siemReview.policy.confidence.unmapped', {
        defaultMessage: 'The permission behind {events} of {all} calls is not known.',
        values: { events: number.whole(reason.events), all: number.whole(reason.all) },
      });
    case 'hidden':
      return i18n.translate('siemReview.policy.confidence.hidden', {
        defaultMessage: 'Your rights hide fields that this rests on.',
      });
    case 'new_lately':
      return i18n.translate('siemReview.policy.confidence.newLately', {
        defaultMessage:
          '{fresh, plural, one {# action was} other {# actions were}} first used in the last {lately} days with calls.',
        values: { fresh: reason.fresh, lately: reason.lately },
      });
    case 'disagrees':
      return i18n.translate('siemReview.policy.confidence.disagrees', {
        defaultMessage: 'In {events} of {named} refusals AWS names another action than the map.',
        values: { events: number.whole(reason.events), named: number.whole(reason.named) },
      });
    case 'no_data_events':
      return i18n.translate('siemReview.policy.confidence.noDataEvents', {
        defaultMessage: 'The logs of the account have no data events of {sources}.',
        values: { sources: reason.sources.join(', ') },
      });
    case 'no_kms_events':
      return i18n.translate('siemReview.policy.confidence.noKmsEvents', {
        defaultMessage:
          'Encrypted things were read, but the logs of the account have no KMS event.',
      });
    case 'less_than_month':
      return i18n.translate('siemReview.policy.confidence.lessThanMonth', {
        defaultMessage: '{days} days may not show monthly jobs.',
        values: { days: reason.days },
      });
    case 'settled':
      return i18n.translate('siemReview.policy.confidence.settled', {
        defaultMessage: 'No new action for {since} of {days} days.',
        values: { since: reason.since, days: reason.days },
      });
  }
}

export function rhythmName(rhythm: Rhythm): string {
  switch (rhythm) {
    case 'once':
      return i18n.translate('siemReview.policy.rhythm.once', { defaultMessage: 'On one day' });
    case 'daily':
      return i18n.translate('siemReview.policy.rhythm.daily', { defaultMessage: 'Daily' });
    case 'weekly':
      return i18n.translate('siemReview.policy.rhythm.weekly', { defaultMessage: 'Weekly' });
    case 'monthly':
      return i18n.translate('siemReview.policy.rhythm.monthly', { defaultMessage: 'Monthly' });
    case 'irregular':
      return i18n.translate('siemReview.policy.rhythm.irregular', { defaultMessage: 'Irregular' });
  }
}
