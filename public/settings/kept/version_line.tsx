// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { Versioned } from '../../../common/systems/system';
import { useServices } from '../../services/services';

/** Version 3, changed by tanaka at 2026/11/24 14:02. */
export const VersionLine = ({ kept }: { kept: Versioned<unknown> }) => {
  const { time } = useServices();
  return (
    <EuiText size="xs" color="subdued" data-test-subj="version">
      <FormattedMessage
        id="siemReview.settings.version"
        defaultMessage="Version {version}, changed by {who}, {when}"
        values={{
          version: kept.version,
          who: kept.changedBy,
          when: `${time.instant(kept.changedAt)} ${time.zoneName(kept.changedAt)}`,
        }}
      />
    </EuiText>
  );
};
