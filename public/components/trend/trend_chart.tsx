// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { TrendAnswer } from '../../../common/role_usage/answers';
import { useServices } from '../../services/services';
import { outcomeWords } from '../../words/outcome_words';
import { refusedColours, serviceColours } from '../chart/chart_theme';
import { LegendItem, TimeAxis, TimeChart } from '../chart/time_chart';
import { OTHERS, trendSeries } from './trend_series';

/** Calls by service above, denied and failed below on their own scale, over the same time. */
export const TrendChart = ({ trend }: { trend: TrendAnswer }) => {
  const { theme } = useServices();
  const series = useMemo(() => trendSeries(trend.buckets), [trend]);
  const names = series.services.map((service) => service || OTHERS);
  const colours = serviceColours(
    names.filter((name) => name !== OTHERS).length,
    names.includes(OTHERS),
    theme.dark
  );
  const refused = refusedColours();
  const hasRefused = series.refused.some(({ y }) => (y || 0) > 0);
  return (
    <>
      <div className="siemReview__legend">
        {names.map((name, position) => (
          <LegendItem key={name} colour={colours[position]} text={seriesName(name)} />
        ))}
        {hasRefused && (
          <>
            <LegendItem colour={refused.denied} text={outcomeWords.denied()} />
            <LegendItem colour={refused.failed} text={outcomeWords.failed()} />
          </>
        )}
      </div>
      <TimeChart
        label={i18n.translate('siemReview.trend.callsLabel', {
          defaultMessage: 'Succeeded calls over time, by service',
        })}
        parts={series.calls}
        names={names}
        colours={colours}
        nameOf={seriesName}
        interval={trend.interval}
        height={hasRefused ? 80 : 112}
      />
      {hasRefused && (
        <TimeChart
          label={i18n.translate('siemReview.trend.refusedLabel', {
            defaultMessage: 'Denied and failed calls over time',
          })}
          parts={series.refused}
          names={['denied', 'failed']}
          colours={[refused.denied, refused.failed]}
          nameOf={seriesName}
          interval={trend.interval}
          height={40}
        />
      )}
      <TimeAxis starts={trend.buckets.map(({ start }) => start)} interval={trend.interval} />
    </>
  );
};

function seriesName(series: string): string {
  if (series === 'denied') return outcomeWords.denied();
  if (series === 'failed') return outcomeWords.failed();
  if (series !== OTHERS) return series;
  return i18n.translate('siemReview.trend.others', { defaultMessage: 'Other services' });
}

/** How long a bar is, for a panel's title. */
export const PerInterval = ({ interval }: { interval: TrendAnswer['interval'] }) => {
  switch (interval) {
    case 'hour':
      return (
        <FormattedMessage id="siemReview.trend.hour" defaultMessage="Calls per hour, by service" />
      );
    case 'day':
      return (
        <FormattedMessage id="siemReview.trend.day" defaultMessage="Calls per day, by service" />
      );
    case 'week':
      return (
        <FormattedMessage id="siemReview.trend.week" defaultMessage="Calls per week, by service" />
      );
    default:
      return (
        <FormattedMessage
          id="siemReview.trend.month"
          defaultMessage="Calls per month, by service"
        />
      );
  }
};
