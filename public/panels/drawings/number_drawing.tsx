// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiIcon, EuiText, EuiTextColor, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { Panel } from '../../../common/panels/panel';
import { useServices } from '../../services/services';
import { valueText } from '../value_text';
import type { DrawnPanel } from './drawn_panel';

/** One number, its change against the period before, and whether it asks for attention. */
export const NumberDrawing = ({ panel, query, kind, answer, before }: DrawnPanel) => {
  const services = useServices();
  const text = valueText(answer.value, query, kind, services) || '–';
  const mark = markOf(panel.thresholds, answer.value);
  return (
    <div>
      <EuiTitle size="l">
        <span className="siemReview__number" data-test-subj="panelNumber">
          {mark ? (
            <EuiTextColor color={mark.color}>
              <EuiIcon type={mark.icon} size="l" aria-label={mark.word} /> {text}
            </EuiTextColor>
          ) : (
            text
          )}
        </span>
      </EuiTitle>
      <EuiText size="xs" color="subdued" data-test-subj="panelChange">
        {mark && <EuiTextColor color={mark.color}>{mark.word} </EuiTextColor>}
        <Change now={answer.value} before={before} />
      </EuiText>
    </div>
  );
};

const Change = ({ now, before }: { now?: number | null; before: DrawnPanel['before'] }) => {
  const { number } = useServices();
  if (!before || typeof now !== 'number') return <>&nbsp;</>;
  if (typeof before.value !== 'number') {
    return (
      <FormattedMessage
        id="siemReview.panel.noBefore"
        defaultMessage="No logs in the period before"
      />
    );
  }
  const values = { before: number.whole(before.value), change: number.change(now, before.value) };
  return values.change ? (
    <FormattedMessage
      id="siemReview.panel.change"
      defaultMessage="{change} · {before} in the period before"
      values={values}
    />
  ) : (
    <FormattedMessage
      id="siemReview.panel.changeFromNone"
      defaultMessage="{before} in the period before"
      values={values}
    />
  );
};

export function markOf(thresholds: Panel['thresholds'], value: number | null | undefined) {
  if (!thresholds || typeof value !== 'number') return undefined;
  const { attention, failed } = thresholds;
  if (failed !== undefined && value >= failed) {
    return {
      color: 'danger' as const,
      icon: 'crossInACircleFilled',
      word: i18n.translate('siemReview.panel.failed', { defaultMessage: 'Must be dealt with' }),
    };
  }
  if (attention !== undefined && value >= attention) {
    return {
      color: 'danger' as const,
      icon: 'alert',
      word: i18n.translate('siemReview.panel.attention', { defaultMessage: 'Needs attention' }),
    };
  }
  return undefined;
}
