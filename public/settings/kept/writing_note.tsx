// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { Writing } from '../../../common/settings/kept';

/** Why nothing can be changed here, and what helps; nothing when it can. */
export const WritingNote = ({ writing }: { writing: Writing }) => {
  if (writing.may) return null;
  return (
    <>
      <EuiCallOut size="s" iconType="lock" title={words(writing)} data-test-subj="cannotWrite" />
      <EuiSpacer size="m" />
    </>
  );
};

function words(writing: Exclude<Writing, { may: true }>): string {
  switch (writing.why) {
    case 'no_service':
      return i18n.translate('siemReview.settings.noService', {
        defaultMessage:
          'Only reading is possible: the server has no identity of its own to write with (siem_review.service).',
      });
    case 'no_identity':
      return i18n.translate('siemReview.settings.noIdentity', {
        defaultMessage:
          'Only reading is possible: OpenSearch proves nobody’s name here, so it could not be kept who changed what.',
      });
    case 'unavailable':
      return i18n.translate('siemReview.settings.unavailable', {
        defaultMessage:
          'Only reading is possible: the index for the settings is not made yet. The server tries again by itself.',
      });
    case 'no_role':
      return i18n.translate('siemReview.settings.noRole', {
        defaultMessage: 'Only reading is possible: changing needs one of the roles {roles}.',
        values: { roles: (writing.roles || []).join(', ') },
      });
  }
}
