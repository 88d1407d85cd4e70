// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useContext, useEffect, useState } from 'react';
import { EuiConfirmModal, EuiOverlayMask } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { LeaveGuardContext } from '../services/leave_guard';
import type { LeaveQuestion } from '../services/leave_guard';

export const leaveTitle = () =>
  i18n.translate('siemReview.leave.title', { defaultMessage: 'Leave without saving?' });
export const leaveText = () =>
  i18n.translate('siemReview.leave.text', {
    defaultMessage: 'What you changed on this page is not saved and will be lost.',
  });

/** Asks before a page is left that holds unsaved changes. */
export const LeaveDialog = () => {
  const guard = useContext(LeaveGuardContext);
  const [question, setQuestion] = useState<LeaveQuestion>();
  useEffect(() => guard.onQuestion(setQuestion), [guard]);
  if (!question) return null;
  return (
    <EuiOverlayMask>
      <EuiConfirmModal
        title={leaveTitle()}
        onCancel={question.stay}
        onConfirm={question.leave}
        cancelButtonText={i18n.translate('siemReview.leave.stay', { defaultMessage: 'Stay' })}
        confirmButtonText={i18n.translate('siemReview.leave.leave', { defaultMessage: 'Leave' })}
        buttonColor="danger"
        defaultFocusedButton="cancel"
        data-test-subj="leaveDialog"
      >
        <p>{leaveText()}</p>
      </EuiConfirmModal>
    </EuiOverlayMask>
  );
};
