// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { useServices } from '../../services/services';
import { FieldValue } from '../field_value';
import { valueText } from '../value_text';
import type { DrawnPanel } from './drawn_panel';

const SHOWN = 10;

/** The largest groups, each with a bar as long as its share of the largest. */
export const TopDrawing = ({ query, kind, answer, title }: DrawnPanel) => {
  const services = useServices();
  const rows = (answer.rows || []).slice(0, SHOWN);
  const most = Math.max(1, ...rows.map(({ value }) => value || 0));
  const by = query.by || [];
  return (
    <ol className="siemReview__top" aria-label={title}>
      {rows.map(({ keys, value }) => (
        <li key={JSON.stringify(keys)}>
          <span className="siemReview__topKeys">
            {keys.map((key, place) => (
              <FieldValue key={by[place]} field={by[place]} value={key} kind={kind} />
            ))}
          </span>
          <span className="siemReview__topBar" aria-hidden>
            <span style={{ width: `${((value || 0) / most) * 100}%` }} />
          </span>
          <span className="siemReview__topValue">
            {valueText(value, query, kind, services) || '–'}
          </span>
        </li>
      ))}
    </ol>
  );
};
