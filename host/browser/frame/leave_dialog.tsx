// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { EuiConfirmModal, EuiOverlayMask } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import React from 'react';
import type { Application } from '../core/core_application';
import { useSubject } from '../core/use_subject';

/** Asks what the application in sight wants to know before it is left. */
export const LeaveDialog = ({ application }: { application: Application }) => {
  const question = useSubject(application.question$);
  if (!question) return null;
  return (
    <EuiOverlayMask>
      <EuiConfirmModal
        title={question.title}
        onCancel={question.stay}
        onConfirm={question.leave}
        cancelButtonText={i18n.translate('siemReview.host.leave.stay', { defaultMessage: 'Stay' })}
        confirmButtonText={i18n.translate('siemReview.host.leave.leave', {
          defaultMessage: 'Leave',
        })}
        buttonColor="danger"
        defaultFocusedButton="cancel"
        data-test-subj="appLeaveConfirmModal"
      >
        <p>{question.text}</p>
      </EuiConfirmModal>
    </EuiOverlayMask>
  );
};
