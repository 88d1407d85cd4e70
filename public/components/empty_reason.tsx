// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { ReactElement } from 'react';
import { EuiEmptyPrompt, EuiLink, EuiSmallButton, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { Coverage } from '../../common/search/coverage';
import { useServices } from '../services/services';

const SIEM_GUIDE = 'https://github.com/aws-samples/siem-on-amazon-opensearch-service';

export interface EmptyReasonProps {
  coverage: Coverage;
  /** Clears what was filtered; absent when nothing is. */
  clearFilters?: () => void;
  /** Shows the period that ends with the newest event. */
  jumpTo?: (newestEvent: string) => void;
  /** Said instead of the general sentence when there are logs but none of this. */
  nothing?: ReactElement;
}

/** Why there is nothing, and the one click that helps. */
export const EmptyReason = (props: EmptyReasonProps) => {
  const { title, body, action } = reasonOf(props);
  return (
    <EuiEmptyPrompt
      data-test-subj="empty"
      title={<h2>{title}</h2>}
      titleSize="xs"
      body={<EuiText size="s">{body}</EuiText>}
      actions={action}
    />
  );
};

interface Reason {
  title: ReactElement;
  body?: ReactElement;
  action?: ReactElement;
}

function reasonOf({ coverage, clearFilters, jumpTo, nothing }: EmptyReasonProps): Reason {
  switch (coverage.reason) {
    case 'no_index':
      return noIndex();
    case 'forbidden':
      return forbidden();
    default:
  }
  if (clearFilters) return filtered(clearFilters);
  const { newestEvent, period } = coverage;
  const elsewhere = newestEvent && (newestEvent < period.from || newestEvent >= period.to);
  if (newestEvent && elsewhere && jumpTo) {
    return noneInPeriod(newestEvent, () => jumpTo(newestEvent));
  }
  return {
    title: nothing || (
      <FormattedMessage
        id="siemReview.empty.none"
        defaultMessage="Nothing of this kind in the period"
      />
    ),
  };
}

const noIndex = (): Reason => ({
  title: (
    <FormattedMessage id="siemReview.empty.noIndex" defaultMessage="No CloudTrail logs here yet" />
  ),
  body: (
    <FormattedMessage
      id="siemReview.empty.noIndexBody"
      defaultMessage="This OpenSearch has no index log-aws-cloudtrail-* that you can see."
    />
  ),
  action: (
    <EuiLink href={SIEM_GUIDE} target="_blank" external>
      <FormattedMessage
        id="siemReview.empty.noIndexGuide"
        defaultMessage="How the SIEM collects CloudTrail"
      />
    </EuiLink>
  ),
});

const forbidden = (): Reason => ({
  title: (
    <FormattedMessage
      id="siemReview.empty.forbidden"
      defaultMessage="Not visible with your rights"
    />
  ),
  body: (
    <FormattedMessage
      id="siemReview.empty.forbiddenBody"
      defaultMessage="There may be data, but you are not allowed to read it. Ask an administrator for read rights on log-aws-cloudtrail-*."
    />
  ),
});

const filtered = (clearFilters: () => void): Reason => ({
  title: (
    <FormattedMessage
      id="siemReview.empty.filtered"
      defaultMessage="Nothing matches these filters"
    />
  ),
  action: (
    <EuiSmallButton onClick={clearFilters} iconType="cross" data-test-subj="clearFilters">
      <FormattedMessage id="siemReview.empty.clearFilters" defaultMessage="Clear filters" />
    </EuiSmallButton>
  ),
});

const noneInPeriod = (newestEvent: string, jump: () => void): Reason => ({
  title: (
    <FormattedMessage id="siemReview.empty.noneInPeriod" defaultMessage="No logs in this period" />
  ),
  body: <NewestEvent instant={newestEvent} />,
  action: (
    <EuiSmallButton onClick={jump} iconType="calendar" data-test-subj="jump">
      <FormattedMessage
        id="siemReview.empty.jump"
        defaultMessage="Show the 30 days up to the newest event"
      />
    </EuiSmallButton>
  ),
});

const NewestEvent = ({ instant }: { instant: string }) => {
  const { time } = useServices();
  return (
    <FormattedMessage
      id="siemReview.empty.newest"
      defaultMessage="The newest event is of {instant} {zone}."
      values={{ instant: time.instant(instant), zone: time.zoneName(instant) }}
    />
  );
};
