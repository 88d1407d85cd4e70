// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { LogAnswer } from '../../common/log_query/answers';
import type { DrawnPanel } from './drawings/drawn_panel';
import { HeatDrawing } from './drawings/heat_drawing';
import { NumberDrawing } from './drawings/number_drawing';
import { TableDrawing } from './drawings/table_drawing';
import { TimeDrawing } from './drawings/time_drawing';
import { TopDrawing } from './drawings/top_drawing';

/** A panel as its definition says it is drawn; what cannot be drawn so is a table. */
export const PanelDrawing = (drawn: DrawnPanel) => {
  const { panel, query, answer } = drawn;
  const groups = (query.by || []).length;
  switch (panel.drawing) {
    case 'number':
      return answer.value === undefined ? (
        <TableDrawing {...drawn} />
      ) : (
        <NumberDrawing {...drawn} />
      );
    case 'line':
    case 'bars':
      return query.over ? <TimeDrawing {...drawn} /> : <TableDrawing {...drawn} />;
    case 'top':
      return groups > 0 && !query.over ? <TopDrawing {...drawn} /> : <TableDrawing {...drawn} />;
    case 'heat':
      return groups + (query.over ? 1 : 0) >= 2 ? (
        <HeatDrawing {...drawn} />
      ) : (
        <TableDrawing {...drawn} />
      );
    default:
      return <TableDrawing {...drawn} />;
  }
};

/** True when there is nothing to draw: no logs, or nothing among them. A counted zero is an answer. */
export function isEmptyAnswer({ documents, rows, value, coverage }: LogAnswer): boolean {
  if (documents) return documents.length === 0;
  if (rows) return rows.every((row) => row.value === null || row.value === 0);
  return value === null || (coverage.state === 'no_data' && !value);
}
