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
  /** The logs that were asked; CloudTrail unless told. */
  logs?: { name: string; indexPattern: string };
  /** Without the height of a page, for a panel among others. */
  compact?: boolean;
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
  if (props.compact) {
    return (
      <EuiText size="s" color="subdued" className="siemReview__emptyPanel" data-test-subj="empty">
        <p>{title}</p>
        {body && <p>{body}</p>}
        {action}
      </EuiText>
    );
  }
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

function reasonOf(props: EmptyReasonProps): Reason {
  const { coverage, clearFilters, jumpTo, nothing, logs = CLOUDTRAIL } = props;
  switch (coverage.reason) {
    case 'no_index':
      return noIndex(logs);
    case 'forbidden':
      return forbidden(logs);
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

type Logs = NonNullable<EmptyReasonProps['logs']>;
const CLOUDTRAIL: Logs = { name: 'CloudTrail', indexPattern: 'log-aws-cloudtrail-*' };

const noIndex = (logs: Logs): Reason => ({
  title: (
    <FormattedMessage
      id="siemReview.empty.noIndex"
      defaultMessage="No logs of {logs} here yet"
      values={{ logs: logs.name }}
    />
  ),
  body: (
    <FormattedMessage
      id="siemReview.empty.noIndexBody"
      defaultMessage="This OpenSearch has no index {index} that you can see."
      values={{ index: logs.indexPattern }}
    />
  ),
  action: (
    <EuiLink href={SIEM_GUIDE} target="_blank" external>
      <FormattedMessage
        id="siemReview.empty.noIndexGuide"
        defaultMessage="How the SIEM collects logs"
      />
    </EuiLink>
  ),
});

const forbidden = (logs: Logs): Reason => ({
  title: (
    <FormattedMessage
      id="siemReview.empty.forbidden"
      defaultMessage="Not visible with your rights"
    />
  ),
  body: (
    <FormattedMessage
      id="siemReview.empty.forbiddenBody"
      defaultMessage="There may be data, but you are not allowed to read it. Ask an administrator for read rights on {index}."
      values={{ index: logs.indexPattern }}
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
