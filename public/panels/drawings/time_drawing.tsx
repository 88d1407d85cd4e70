// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import type { ClauseValue } from '../../../common/log_query/log_query';
import { serviceColours } from '../../components/chart/chart_theme';
import { LegendItem, TimeAxis, TimeChart } from '../../components/chart/time_chart';
import { useServices } from '../../services/services';
import type { DrawnPanel } from './drawn_panel';
import { panelSeries } from './panel_series';
import { useKeyWords } from './use_key_words';

const HEIGHT = 132;

/** Numbers over time, as bars or lines. */
export const TimeDrawing = (props: DrawnPanel) => {
  const { panel, query, answer, title } = props;
  const { theme } = useServices();
  const words = useKeyWords(props);
  const { parts, names, starts } = useMemo(() => panelSeries(answer.rows || []), [answer]);
  const colours = serviceColours(names.length, false, theme.dark);
  const nameOf = (series: string) =>
    series === '[]' ? title : words(JSON.parse(series) as Array<ClauseValue | null>);
  const interval = query.over || 'day';
  return (
    <>
      {names.length > 1 && (
        <div className="siemReview__legend">
          {names.map((name, place) => (
            <LegendItem
              key={name}
              colour={colours[place]}
              text={nameOf(name)}
              line={panel.drawing === 'line' ? place : undefined}
            />
          ))}
        </div>
      )}
      <TimeChart
        label={title}
        parts={parts}
        names={names}
        colours={colours}
        nameOf={nameOf}
        interval={interval}
        height={HEIGHT}
        lines={panel.drawing === 'line'}
      />
      <TimeAxis starts={starts} interval={interval} most={4} />
    </>
  );
};
