// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { Axis, BarSeries, Chart, Position, ScaleType, Settings } from '@elastic/charts';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { TrendAnswer } from '../../../common/role_usage/answers';
import type { DisplayTime } from '../../services/display_time';
import { useServices } from '../../services/services';
import { outcomeWords } from '../../words/outcome_words';
import { chartTheme, refusedColours, serviceColours } from './chart_theme';
import { OTHERS, highestBar, labelledBars, trendSeries } from './trend_series';
import type { BarPart } from './trend_series';

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
  const hasRefused = series.refused.some(({ y }) => y > 0);
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
      <Bars
        label={i18n.translate('siemReview.trend.callsLabel', {
          defaultMessage: 'Succeeded calls over time, by service',
        })}
        parts={series.calls}
        names={names}
        colours={colours}
        interval={trend.interval}
        height={hasRefused ? 80 : 112}
      />
      {hasRefused && (
        <Bars
          label={i18n.translate('siemReview.trend.refusedLabel', {
            defaultMessage: 'Denied and failed calls over time',
          })}
          parts={series.refused}
          names={['denied', 'failed']}
          colours={[refused.denied, refused.failed]}
          interval={trend.interval}
          height={40}
        />
      )}
      <TimeAxis buckets={trend.buckets} interval={trend.interval} />
    </>
  );
};

const LegendItem = ({ colour, text }: { colour: string; text: string }) => (
  <EuiText size="xs">
    <span className="siemReview__swatch" style={{ background: colour }} aria-hidden />
    {text}
  </EuiText>
);

interface BarsProps {
  label: string;
  parts: BarPart[];
  names: string[];
  colours: string[];
  interval: TrendAnswer['interval'];
  height: number;
}

/** The page shows through, and bars reach from edge to edge so that two charts stand exactly one above the other. */
const FRAMELESS = {
  background: { color: 'transparent' },
  chartMargins: { left: 0, right: 0, top: 0, bottom: 0 },
  chartPaddings: { left: 0, right: 0, top: 0, bottom: 0 },
};

const Bars = (props: BarsProps) => {
  const { theme, time, number } = useServices();
  const look = chartTheme(theme);
  const start = (at: number) => startText(new Date(at).toISOString(), props.interval, time);
  // The scale is written beside the chart: labels of their own width would shift one chart against the other.
  const most = highestBar(props.parts);
  return (
    <div className="siemReview__chart">
      <div className="siemReview__chartAxis" style={{ height: props.height }} aria-hidden>
        <span>{number.short(most)}</span>
        <span>0</span>
      </div>
      {/* The library tells of a chart in English; its numbers are in the table that stands for it. */}
      <div role="img" aria-label={props.label}>
        <Chart size={{ height: props.height }}>
          <Settings
            theme={[FRAMELESS, look.theme]}
            baseTheme={look.baseTheme}
            animateData={false}
            tooltip={{ headerFormatter: ({ value }) => start(Number(value)) }}
          />
          <Axis id="counts" position={Position.Left} domain={{ min: 0, max: most }} hide />
          <BarSeries
            id={props.label}
            name={({ splitAccessors }) => seriesName(String(splitAccessors.get('series')))}
            xScaleType={ScaleType.Time}
            yScaleType={ScaleType.Linear}
            timeZone={time.zone}
            xAccessor="x"
            yAccessors={['y']}
            splitSeriesAccessors={['series']}
            stackAccessors={['x']}
            color={({ splitAccessors }) =>
              props.colours[props.names.indexOf(String(splitAccessors.get('series')))] || null
            }
            data={props.parts}
            tickFormat={(value) => number.whole(value)}
            enableHistogramMode
          />
        </Chart>
      </div>
    </div>
  );
};

function seriesName(series: string): string {
  if (series === 'denied') return outcomeWords.denied();
  if (series === 'failed') return outcomeWords.failed();
  if (series !== OTHERS) return series;
  return i18n.translate('siemReview.trend.others', { defaultMessage: 'Other services' });
}

/** The starts of a few bars, each under its own. */
const TimeAxis = ({ buckets, interval }: Pick<TrendAnswer, 'buckets' | 'interval'>) => {
  const { time } = useServices();
  return (
    <div className="siemReview__timeAxis" aria-hidden>
      {labelledBars(buckets.length).map((position) => (
        <span key={position} style={{ left: `${(position / buckets.length) * 100}%` }}>
          {startText(buckets[position].start, interval, time)}
        </span>
      ))}
    </div>
  );
};

function startText(iso: string, interval: TrendAnswer['interval'], time: DisplayTime): string {
  return interval === 'hour' ? time.instant(iso) : time.day(iso);
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
