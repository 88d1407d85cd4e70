// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { Axis, BarSeries, Chart, Position, ScaleType, Settings } from '@elastic/charts';
import { i18n } from '@osd/i18n';
import { chartTheme, serviceColours } from '../components/chart/chart_theme';
import { labelledBars } from '../components/chart/bar_parts';
import { useServices } from '../services/services';
import { dayWords } from './time_words';

const HEIGHT = 112;
/** The page shows through, and bars reach from edge to edge. */
const FRAMELESS = {
  background: { color: 'transparent' },
  chartMargins: { left: 0, right: 0, top: 0, bottom: 0 },
  chartPaddings: { left: 0, right: 0, top: 0, bottom: 0 },
};

/** Documents of each day; a day without any has no bar. */
export const DayBars = ({ days, perDay }: { days: string[]; perDay: number[] }) => {
  const { theme, number } = useServices();
  const look = chartTheme(theme);
  const most = Math.max(1, ...perDay);
  const label = documentsADay();
  const [colour] = serviceColours(1, false, theme.dark);
  return (
    <>
      <div className="siemReview__chart">
        <div className="siemReview__chartAxis" style={{ height: HEIGHT }} aria-hidden>
          <span>{number.short(most)}</span>
          <span>0</span>
        </div>
        <div role="img" aria-label={label} data-test-subj="dayBars">
          <Chart size={{ height: HEIGHT }}>
            <Settings
              theme={[FRAMELESS, look.theme]}
              baseTheme={look.baseTheme}
              animateData={false}
            />
            <Axis id="counts" position={Position.Left} domain={{ min: 0, max: most }} hide />
            <BarSeries
              id={label}
              xScaleType={ScaleType.Ordinal}
              yScaleType={ScaleType.Linear}
              xAccessor="day"
              yAccessors={['count']}
              color={colour}
              data={days.map((day, place) => ({ day: dayWords(day), count: perDay[place] }))}
              tickFormat={(value) => number.whole(value)}
            />
          </Chart>
        </div>
      </div>
      <div className="siemReview__timeAxis" aria-hidden>
        {labelledBars(days.length).map((place) => (
          <span key={place} style={{ left: `${(place / days.length) * 100}%` }}>
            {dayWords(days[place])}
          </span>
        ))}
      </div>
    </>
  );
};

export function documentsADay(): string {
  return i18n.translate('siemReview.dataHealth.documentsADay', {
    defaultMessage: 'Documents a day',
  });
}
