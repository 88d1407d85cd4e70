// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiBadge, EuiTextColor } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { TimeLineEvent } from '../../../common/investigate/time_line/answers';
import { useServices } from '../../services/services';
import { outcomeWords } from '../../words/outcome_words';
import { SeverityBadge } from '../event/severity_badge';

/** How an event ended, or how severe a finding is; the change's planned work beside it. */
export const OutcomeCell = ({ event }: { event: TimeLineEvent }) => {
  const { number } = useServices();
  const { outcome, severity, status, error, bytes, planned } = event;
  const bad = outcome === 'denied' || outcome === 'rejected' || outcome === 'blocked';
  return (
    <span className="siemReview__outcome">
      {severity && <SeverityBadge severity={severity} />}
      {status && <span>{status}</span>}
      {outcome && outcome !== 'unknown' && (
        <EuiTextColor color={bad ? 'danger' : outcome === 'failed' ? 'warning' : 'default'}>
          <span title={error}>{outcomeWord(outcome)}</span>
        </EuiTextColor>
      )}
      {bytes !== undefined && <span>{bytesText(bytes, number.short)}</span>}
      {planned === null && (
        <EuiBadge color="warning" iconType="alert" data-test-subj="unplanned">
          {i18n.translate('siemReview.planned.no', { defaultMessage: 'Unplanned' })}
        </EuiBadge>
      )}
      {typeof planned === 'string' && (
        <EuiBadge color="hollow" iconType="check" data-test-subj="planned">
          {i18n.translate('siemReview.planned.yes', {
            defaultMessage: 'Planned ({number})',
            values: { number: planned },
          })}
        </EuiBadge>
      )}
    </span>
  );
};

export function outcomeWord(outcome: NonNullable<TimeLineEvent['outcome']>): string {
  switch (outcome) {
    case 'succeeded':
      return outcomeWords.succeeded();
    case 'denied':
      return outcomeWords.denied();
    case 'failed':
      return outcomeWords.failed();
    case 'accepted':
      return i18n.translate('siemReview.outcome.accepted', { defaultMessage: 'Accepted' });
    case 'rejected':
      return i18n.translate('siemReview.outcome.rejected', { defaultMessage: 'Rejected' });
    case 'blocked':
      return i18n.translate('siemReview.outcome.blocked', { defaultMessage: 'Blocked' });
    case 'unknown':
      return i18n.translate('siemReview.outcome.unknown', { defaultMessage: 'Not known' });
  }
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Bytes in steps of 1,000. */
export function bytesText(bytes: number, short: (value: number) => string): string {
  let rest = bytes;
  let unit = 0;
  while (rest >= 1000 && unit < UNITS.length - 1) {
    rest /= 1000;
    unit += 1;
  }
  return `${short(Math.round(rest * 10) / 10)} ${UNITS[unit]}`;
}
