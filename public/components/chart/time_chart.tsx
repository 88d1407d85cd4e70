// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { Axis, BarSeries, Chart, LineSeries, Position, ScaleType, Settings } from '@elastic/charts';
import { EuiText } from '@elastic/eui';
import type { BucketInterval } from '../../../common/time/buckets';
import type { DisplayTime } from '../../services/display_time';
import { useServices } from '../../services/services';
import { highestBar, highestPoint, labelledBars } from './bar_parts';
import type { BarPart } from './bar_parts';
import { chartTheme } from './chart_theme';

interface TimeChartProps {
  /** What the chart shows, for those who hear it. */
  label: string;
  parts: BarPart[];
  /** Series, in the order of their colours. */
  names: string[];
  colours: string[];
  /** A series in words. */
  nameOf(series: string): string;
  interval: BucketInterval;
  height: number;
  /** Lines beside one another; bars stand on one another unless told. */
  lines?: boolean;
  /** Dragging over the bars chooses a part of the time, in milliseconds since 1970. */
  onBrush?(from: number, to: number): void;
}

/** The page shows through, and bars reach from edge to edge so that two charts stand exactly one above the other. */
const FRAMELESS = {
  background: { color: 'transparent' },
  chartMargins: { left: 0, right: 0, top: 0, bottom: 0 },
  chartPaddings: { left: 0, right: 0, top: 0, bottom: 0 },
};

/** Numbers over time as stacked bars or lines; whoever shows it also offers the numbers as a table. */
export const TimeChart = (props: TimeChartProps) => {
  const { theme, time, number } = useServices();
  const { onBrush } = props;
  const look = chartTheme(theme);
  // The scale is written beside the chart: labels of their own width would shift one chart against the other.
  const most = props.lines ? highestPoint(props.parts) : highestBar(props.parts);
  const series = {
    id: props.label,
    name: (one: SeriesKey) => props.nameOf(seriesOf(one)),
    xScaleType: ScaleType.Time as typeof ScaleType.Time,
    yScaleType: ScaleType.Linear as typeof ScaleType.Linear,
    timeZone: time.zone,
    xAccessor: 'x',
    yAccessors: ['y'],
    splitSeriesAccessors: ['series'],
    color: (one: SeriesKey) => props.colours[props.names.indexOf(seriesOf(one))] || null,
    data: props.parts,
    tickFormat: (value: number) => number.whole(value),
  };
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
            onBrushEnd={
              onBrush && (({ x }) => x && x[1] > x[0] && onBrush(Number(x[0]), Number(x[1])))
            }
            tooltip={{
              headerFormatter: ({ value }) =>
                startText(new Date(Number(value)).toISOString(), props.interval, time),
            }}
          />
          <Axis id="counts" position={Position.Left} domain={{ min: 0, max: most }} hide />
          {props.lines ? (
            props.names.map((name, place) => (
              <LineSeries
                key={name}
                {...series}
                id={`${props.label} ${name}`}
                data={props.parts.filter((part) => part.series === name)}
                lineSeriesStyle={{ line: { dash: strokeOf(place) } }}
              />
            ))
          ) : (
            <BarSeries {...series} stackAccessors={['x']} enableHistogramMode />
          )}
        </Chart>
      </div>
    </div>
  );
};

interface SeriesKey {
  splitAccessors: Map<string | number, string | number>;
}

function seriesOf({ splitAccessors }: SeriesKey): string {
  return String(splitAccessors.get('series'));
}

interface TimeAxisProps {
  /** ISO UTC starts of the buckets. */
  starts: string[];
  interval: BucketInterval;
  /** Most starts that are written. */
  most?: number;
}

/** The starts of a few bars, each under its own. */
export const TimeAxis = ({ starts, interval, most }: TimeAxisProps) => {
  const { time } = useServices();
  return (
    <div className="siemReview__timeAxis" aria-hidden>
      {labelledBars(starts.length, most).map((position) => (
        <span key={position} style={{ left: `${(position / starts.length) * 100}%` }}>
          {startText(starts[position], interval, time)}
        </span>
      ))}
    </div>
  );
};

/** Lines differ by their strokes as well: colours go when printed in black and white. */
const STROKES = [[], [6, 3], [2, 3], [10, 3, 2, 3], [12, 4]];

function strokeOf(place: number): number[] {
  return STROKES[place % STROKES.length];
}

interface LegendItemProps {
  colour: string;
  text: string;
  /** Place of a line among those of its chart. */
  line?: number;
}

export const LegendItem = ({ colour, text, line }: LegendItemProps) => (
  <EuiText size="xs">
    {line === undefined ? (
      <span className="siemReview__swatch" style={{ background: colour }} aria-hidden />
    ) : (
      <svg className="siemReview__stroke" viewBox="0 0 28 6" aria-hidden>
        <path d="M0 3h28" stroke={colour} strokeWidth="2" strokeDasharray={strokeOf(line).join()} />
      </svg>
    )}
    {text}
  </EuiText>
);

/** The start of a bucket: with its hour where buckets are hours. */
export function startText(iso: string, interval: BucketInterval, time: DisplayTime): string {
  return interval === 'hour' ? time.instant(iso) : time.day(iso);
}
