// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { fieldOf } from '../../../common/logs/field_of';
import type { LogRow } from '../../../common/log_query/answers';
import { startText } from '../../components/chart/time_chart';
import { useServices } from '../../services/services';
import { FieldValue } from '../field_value';
import { measureWord } from '../measure_words';
import { valueText } from '../value_text';
import { DocumentTable } from './document_table';
import type { DrawnPanel } from './drawn_panel';

const SHOWN = 10;

/** The first rows as a plain table. All of them are in the panel's table view. */
export const TableDrawing = (props: DrawnPanel) => {
  const { query, kind, answer, title } = props;
  const services = useServices();
  if (answer.documents) return <DocumentTable {...props} />;
  const by = query.by || [];
  const { over } = query;
  const label = (field: string) => {
    const known = fieldOf(kind, field);
    return known ? known.label[services.lang] : field;
  };
  return (
    <div className="siemReview__heatBox">
      <table className="siemReview__plainTable" aria-label={title}>
        <thead>
          <tr>
            {over && <th scope="col">{label(kind.time)}</th>}
            {by.map((field) => (
              <th key={field} scope="col">
                {label(field)}
              </th>
            ))}
            <th scope="col" className="siemReview__right">
              {measureWord(query, kind, services.lang)}
            </th>
          </tr>
        </thead>
        <tbody>
          {(answer.rows || []).slice(0, SHOWN).map((row) => (
            <tr key={rowKey(row)}>
              {over && <td>{startText(row.at || '', over, services.time)}</td>}
              {row.keys.map((key, place) => (
                <td key={by[place]}>
                  <FieldValue field={by[place]} value={key} kind={kind} />
                </td>
              ))}
              <td className="siemReview__right">
                {valueText(row.value, query, kind, services) || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export function rowKey({ keys, at }: LogRow): string {
  return JSON.stringify([keys, at]);
}
