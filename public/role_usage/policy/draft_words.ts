// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { DraftRow } from '../../../common/role_usage/policy/compare_draft';
import type { DraftFault } from '../../../common/role_usage/policy/draft';
import type { NotObservable } from '../../../common/role_usage/policy/observable';

export function draftStateName(state: DraftRow['state']): string {
  switch (state) {
    case 'used':
      return i18n.translate('siemReview.draft.used', { defaultMessage: 'Used' });
    case 'unused':
      return i18n.translate('siemReview.draft.unused', { defaultMessage: 'Not used' });
    case 'not_observable':
      return i18n.translate('siemReview.draft.notObservable', { defaultMessage: 'Not observable' });
    case 'missing':
      return i18n.translate('siemReview.draft.missing', {
        defaultMessage: 'Used, missing in the draft',
      });
  }
}

export function notObservableWords(why: NotObservable): string {
  switch (why) {
    case 'no_event':
      return i18n.translate('siemReview.draft.noEvent', {
        defaultMessage: 'CloudTrail has no event of it',
      });
    case 'data_events':
      return i18n.translate('siemReview.draft.dataEvents', {
        defaultMessage: 'a data event, of which the account has none in the logs',
      });
    case 'kms':
      return i18n.translate('siemReview.draft.kms', {
        defaultMessage: 'the account has no KMS event in the logs',
      });
  }
}

/** What is wrong with a pasted policy, and where. */
export function draftFaultWords({ code, at, found }: DraftFault): string {
  const what = faultName(code, found);
  return at === ''
    ? what
    : i18n.translate('siemReview.draft.faultAt', {
        defaultMessage: '{at}: {what}',
        values: { at, what },
      });
}

function faultName(code: DraftFault['code'], found = ''): string {
  switch (code) {
    case 'not_json':
      return i18n.translate('siemReview.draft.fault.notJson', {
        defaultMessage: 'This is no JSON.',
      });
    case 'not_a_policy':
      return i18n.translate('siemReview.draft.fault.notPolicy', {
        defaultMessage: 'This is no policy document.',
      });
    case 'no_statement':
      return i18n.translate('siemReview.draft.fault.noStatement', {
        defaultMessage: 'There is no Statement.',
      });
    case 'effect':
      return i18n.translate('siemReview.draft.fault.effect', {
        defaultMessage: 'Effect must be Allow or Deny.',
      });
    case 'action_missing':
      return i18n.translate('siemReview.draft.fault.actionMissing', {
        defaultMessage: 'There is neither Action nor NotAction.',
      });
    case 'action_twice':
      return i18n.translate('siemReview.draft.fault.actionTwice', {
        defaultMessage: 'Action and NotAction cannot stand together.',
      });
    case 'action_form':
      return i18n.translate('siemReview.draft.fault.actionForm', {
        defaultMessage: 'This is no action such as s3:GetObject or s3:Get*: {found}',
        values: { found },
      });
    case 'too_many':
      return i18n.translate('siemReview.draft.fault.tooMany', {
        defaultMessage: 'Too much: at most {found}.',
        values: { found },
      });
  }
}
