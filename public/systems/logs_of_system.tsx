// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiHealth } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { PageLink } from '../components/page_link';
import { DATA_HEALTH } from '../page_paths';
import type { SystemLogs } from './use_system_logs';

interface LogsOfSystemProps {
  system: string;
  accounts: string[];
  logs: SystemLogs;
}

/** Whether the logs of a system come, and the way to what is missing. */
export const LogsOfSystem = ({ system, accounts, logs }: LogsOfSystemProps) => {
  const known = logs.of(accounts);
  if (!known) {
    return logs.failed ? (
      <FormattedMessage id="siemReview.planned.unknown" defaultMessage="Not known" />
    ) : (
      <>…</>
    );
  }
  const colour = known.wanting > 0 ? 'warning' : known.coming > 0 ? 'success' : 'subdued';
  return (
    <EuiHealth color={colour}>
      <PageLink to={`${DATA_HEALTH}?system=${encodeURIComponent(system)}`}>
        {logs.text(accounts)}
      </PageLink>
    </EuiHealth>
  );
};
