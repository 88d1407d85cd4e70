// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiIcon } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { TimeLineEvent } from '../../../common/investigate/time_line/answers';
import { useServices } from '../../services/services';

type Severity = NonNullable<TimeLineEvent['severity']>;

/** Ground and text of a badge, as the AWS consoles have them (Cloudscape design tokens): each pair has a contrast of 4.5 and more. */
const PAIRS: Record<Severity, { light: [string, string]; dark: [string, string]; icon: string }> = {
  CRITICAL: { light: ['#870303', '#f9f9fa'], dark: ['#d63f38', '#000000'], icon: 'alert' },
  HIGH: { light: ['#ce3311', '#f9f9fa'], dark: ['#fe6e73', '#0f141a'], icon: 'alert' },
  MEDIUM: { light: ['#f89256', '#0f141a'], dark: ['#f89256', '#0f141a'], icon: 'sortUp' },
  LOW: { light: ['#f2cd54', '#0f141a'], dark: ['#f2cd54', '#0f141a'], icon: 'sortDown' },
  INFORMATIONAL: { light: ['#656871', '#f9f9fa'], dark: ['#656871', '#f9f9fa'], icon: 'iInCircle' },
};

/** How severe a finding is: colour, word and icon, as no colour is to tell alone. */
export const SeverityBadge = ({ severity }: { severity: Severity }) => {
  const { theme } = useServices();
  const { light, dark, icon } = PAIRS[severity];
  const [background, color] = theme.dark ? dark : light;
  return (
    <span className="siemReview__severity" style={{ background, color }} data-test-subj="severity">
      <EuiIcon type={icon} size="s" /> {severityWord(severity)}
    </span>
  );
};

export function severityWord(severity: Severity): string {
  switch (severity) {
    case 'CRITICAL':
      return i18n.translate('siemReview.severity.critical', { defaultMessage: 'Critical' });
    case 'HIGH':
      return i18n.translate('siemReview.severity.high', { defaultMessage: 'High' });
    case 'MEDIUM':
      return i18n.translate('siemReview.severity.medium', { defaultMessage: 'Medium' });
    case 'LOW':
      return i18n.translate('siemReview.severity.low', { defaultMessage: 'Low' });
    case 'INFORMATIONAL':
      return i18n.translate('siemReview.severity.informational', {
        defaultMessage: 'Informational',
      });
  }
}
