// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import {
  EuiCallOut,
  EuiHorizontalRule,
  EuiListGroup,
  EuiPopover,
  EuiSmallButton,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { CALENDAR_PERIODS, OFFERED_DAYS } from '../../common/url_state/period';
import type { Period } from '../../common/url_state/period';
import { periodName } from '../period/period_words';
import type { Instants } from '../period/resolve_period';
import { useServices } from '../services/services';
import { FixedPeriodForm } from './fixed_period_form';

interface PeriodPickerProps {
  period: Period;
  instants: Instants;
  onChange(period: Period): void;
}

const OFFERED: Period[] = [
  ...OFFERED_DAYS.map((days): Period => ({ kind: 'last_days', days })),
  ...CALENDAR_PERIODS.map((name): Period => ({ kind: 'calendar', name })),
];

/** The period: what it is called, and always its two instants; on a click, others. */
export const PeriodPicker = ({ period, instants, onChange }: PeriodPickerProps) => {
  const [open, setOpen] = useState(false);
  const { time } = useServices();
  const name = periodName(period);
  const range = time.range(instants.from, instants.to);
  const choose = (chosen: Period) => {
    setOpen(false);
    onChange(chosen);
  };
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      anchorPosition="downLeft"
      ownFocus
      initialFocus="[data-test-subj='periods'] button"
      aria-label={i18n.translate('siemReview.period.choose', { defaultMessage: 'Choose a period' })}
      button={
        <EuiSmallButton
          iconType="calendar"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          data-test-subj="period"
        >
          {name ? <strong>{name}</strong> : null}
          {name ? ' · ' : null}
          {range}
        </EuiSmallButton>
      }
    >
      <EuiListGroup
        flush
        size="s"
        maxWidth={false}
        className="siemReview__presets"
        data-test-subj="periods"
        listItems={OFFERED.map((offered) => ({
          label: periodName(offered),
          size: 's',
          isActive: JSON.stringify(offered) === JSON.stringify(period),
          onClick: () => choose(offered),
        }))}
      />
      <EuiText size="xs" color="subdued">
        <FormattedMessage
          id="siemReview.period.notes"
          defaultMessage="Last N days include today. Quarters begin in April. Public holidays are not known."
        />
      </EuiText>
      <EuiHorizontalRule margin="s" />
      <EuiTitle size="xxxs">
        <h3>
          <FormattedMessage
            id="siemReview.period.fixed"
            defaultMessage="From and to ({zone})"
            values={{ zone: time.zoneName(instants.to) }}
          />
        </h3>
      </EuiTitle>
      <FixedPeriodForm instants={instants} onChoose={choose} />
    </EuiPopover>
  );
};

/** Said above the content of a page whose address asks for more than the endpoints allow. */
export const TooLongPeriod = ({ most }: { most: number }) => (
  <EuiCallOut
    size="s"
    color="warning"
    iconType="calendar"
    data-test-subj="tooLong"
    title={
      <FormattedMessage
        id="siemReview.period.tooLong"
        defaultMessage="At most {most} days can be asked at once. Choose a shorter period."
        values={{ most }}
      />
    }
  />
);
