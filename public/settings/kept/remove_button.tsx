// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { EuiConfirmModal, EuiOverlayMask, EuiSmallButtonEmpty } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';

/** Removes after asking once more; the versions stay. */
export const RemoveButton = ({ name, remove }: { name: string; remove(): void }) => {
  const [asked, ask] = useState(false);
  return (
    <>
      <EuiSmallButtonEmpty
        color="danger"
        iconType="trash"
        onClick={() => ask(true)}
        data-test-subj="remove"
      >
        <FormattedMessage id="siemReview.settings.remove" defaultMessage="Remove" />
      </EuiSmallButtonEmpty>
      {asked && (
        <EuiOverlayMask>
          <EuiConfirmModal
            title={i18n.translate('siemReview.settings.removeTitle', {
              defaultMessage: 'Remove {name}?',
              values: { name },
            })}
            onCancel={() => ask(false)}
            onConfirm={() => {
              ask(false);
              remove();
            }}
            cancelButtonText={i18n.translate('siemReview.settings.cancel', {
              defaultMessage: 'Cancel',
            })}
            confirmButtonText={i18n.translate('siemReview.settings.remove', {
              defaultMessage: 'Remove',
            })}
            buttonColor="danger"
          >
            <p>
              <FormattedMessage
                id="siemReview.settings.removeText"
                defaultMessage="It goes out of use for everybody. Its versions are kept."
              />
            </p>
          </EuiConfirmModal>
        </EuiOverlayMask>
      )}
    </>
  );
};
