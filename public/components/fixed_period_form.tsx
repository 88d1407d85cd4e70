// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import type { FormEvent } from 'react';
import {
  EuiCompressedFieldText,
  EuiCompressedFormRow,
  EuiSmallButton,
  EuiSpacer,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import moment from 'moment-timezone';
import { MAX_DAYS } from '../../common/time/period';
import type { Period } from '../../common/url_state/period';
import { lengthInDays } from '../period/resolve_period';
import type { Instants } from '../period/resolve_period';
import { useServices } from '../services/services';

const FIELD_FORMAT = 'YYYY-MM-DDTHH:mm';

interface FixedPeriodFormProps {
  instants: Instants;
  onChoose(period: Period): void;
}

/** Two wall-clock times in the display zone; the browser's own calendar helps to enter them. */
export const FixedPeriodForm = ({ instants, onChoose }: FixedPeriodFormProps) => {
  const { time, theme } = useServices();
  const wall = (iso: string) => moment.tz(iso, time.zone).format(FIELD_FORMAT);
  const [from, setFrom] = useState(wall(instants.from));
  const [to, setTo] = useState(wall(instants.to));
  const chosen = readRange(from, to, time.zone);
  const wrong = typeof chosen === 'string' ? chosen : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof chosen !== 'string') onChoose({ kind: 'absolute', ...chosen });
  };
  const field = (value: string, set: (value: string) => void, name: 'from' | 'to') => (
    <EuiCompressedFieldText
      type="datetime-local"
      value={value}
      onChange={(event) => set(event.target.value)}
      isInvalid={wrong !== undefined}
      style={{ colorScheme: theme.dark ? 'dark' : 'light' }}
      data-test-subj={`period-${name}`}
    />
  );
  return (
    <form onSubmit={submit}>
      <EuiCompressedFormRow
        label={i18n.translate('siemReview.period.from', { defaultMessage: 'From' })}
      >
        {field(from, setFrom, 'from')}
      </EuiCompressedFormRow>
      <EuiCompressedFormRow
        label={i18n.translate('siemReview.period.to', { defaultMessage: 'To (not included)' })}
        isInvalid={wrong !== undefined}
        error={wrong}
      >
        {field(to, setTo, 'to')}
      </EuiCompressedFormRow>
      <EuiSpacer size="s" />
      <EuiSmallButton
        type="submit"
        fill
        isDisabled={wrong !== undefined}
        data-test-subj="period-apply"
      >
        <FormattedMessage id="siemReview.period.apply" defaultMessage="Show" />
      </EuiSmallButton>
    </form>
  );
};

/** The instants of two wall-clock times, or what is wrong with them. */
export function readRange(from: string, to: string, zone: string): Instants | string {
  const first = moment.tz(from, FIELD_FORMAT, true, zone);
  const last = moment.tz(to, FIELD_FORMAT, true, zone);
  if (!first.isValid() || !last.isValid()) {
    return i18n.translate('siemReview.period.noTime', { defaultMessage: 'Enter day and time.' });
  }
  if (!first.isBefore(last)) {
    return i18n.translate('siemReview.period.wrongOrder', {
      defaultMessage: 'The end must be after the start.',
    });
  }
  const instants = { from: first.toISOString(), to: last.toISOString() };
  if (lengthInDays(instants) > MAX_DAYS) {
    return i18n.translate('siemReview.period.tooLongForm', {
      defaultMessage: 'At most {most} days.',
      values: { most: MAX_DAYS },
    });
  }
  return instants;
}
