// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import type { ClauseValue } from '../../../common/log_query/log_query';
import { startText } from '../../components/chart/time_chart';
import { useServices } from '../../services/services';
import { FieldValue } from '../field_value';
import type { DrawnPanel } from './drawn_panel';
import { heatGrid } from './panel_series';

const MOST_COLUMNS = 31;
const MOST_LINES = 15;

/** Two sides of a question as a grid: the more, the deeper the one hue, and always the number itself. */
export const HeatDrawing = ({ query, kind, answer, title }: DrawnPanel) => {
  const { number, time } = useServices();
  const grid = useMemo(() => heatGrid(answer.rows || []), [answer]);
  const by = query.by || [];
  const down = query.over ? by : by.slice(0, -1);
  const columns = grid.columns.slice(-MOST_COLUMNS);
  return (
    <div className="siemReview__heatBox">
      <table className="siemReview__heat" aria-label={title}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {query.over ? (
                  shortStart(startText(column, query.over, time))
                ) : (
                  <FieldValue
                    field={by[by.length - 1]}
                    value={(JSON.parse(column) as Array<ClauseValue | null>)[0]}
                    kind={kind}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.lines.slice(0, MOST_LINES).map((line) => (
            <tr key={line}>
              <th scope="row">
                {(JSON.parse(line) as Array<ClauseValue | null>).map((value, place) => (
                  <FieldValue key={down[place]} field={down[place]} value={value} kind={kind} />
                ))}
              </th>
              {columns.map((column) => {
                const value = (grid.cells.get(line) || EMPTY).get(column);
                return (
                  <td key={column} style={{ background: shade(value || 0, grid.most) }}>
                    {typeof value === 'number' ? (value > 0 ? number.short(value) : '') : '·'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const EMPTY = new Map<string, number | null>();

/** At most so deep that text of the theme still stands out on it. */
function shade(value: number, most: number): string | undefined {
  if (value <= 0) return undefined;
  const depth = 0.08 + 0.37 * (Math.log(value + 1) / Math.log(most + 1));
  return `rgba(0, 119, 204, ${depth.toFixed(2)})`;
}

/** Days of one year: the year is in the period of the page. */
function shortStart(text: string): string {
  return text.replace(/^\d{4}[/-]/, '');
}
