// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import { i18n } from '@osd/i18n';
import { entityOfField } from '../../common/investigate/entity_of_field';
import { fieldOf } from '../../common/logs/field_of';
import type { ClauseValue } from '../../common/log_query/log_query';
import { RowsGrid } from '../components/grid/rows_grid';
import type { GridColumn } from '../components/grid/grid_column';
import type { SortOrder } from '../../common/url_state/page_state';
import { startText } from '../components/chart/time_chart';
import { useServices } from '../services/services';
import { columnsOf, plannedHead, plannedText, valuesOf } from './drawings/document_table';
import type { DrawnPanel } from './drawings/drawn_panel';
import { absentWord, FieldValue } from './field_value';
import { measureWord } from './measure_words';
import { usePanelView } from './panel_view';
import { ChosenTick, useChosenEvents } from './chosen_events';
import { LinkPlanned } from './link_planned';
import { eventIdOf, usePlanned } from './planned_works';
import { keyText, valueText } from './value_text';

/** One line of the table view: texts by column, and what stands behind them. */
interface Line {
  cells: Array<{ field: string; values: Array<ClauseValue | null> }>;
  time?: string;
  planned?: string;
  eventId?: string;
  value?: number | null;
}

/** All that the answer has, as a table: the twin of every drawing, with CSV. */
export const PanelRowsGrid = (drawn: DrawnPanel) => {
  const { query, kind, panel, answer, title } = drawn;
  const services = useServices();
  const { time, lang } = services;
  const { register } = usePanelView();
  const { planned, linkable, renew } = usePlanned(panel.planned === true);
  const chosen = useChosenEvents();
  const mayChoose = linkable.length > 0;
  const [sort, setSort] = useState<SortOrder | undefined>();
  const fields = useMemo(
    () => (answer.documents ? columnsOf(query, panel.planned === true, kind.time) : query.by || []),
    [answer, query, panel, kind]
  );
  const lines = useMemo((): Line[] => {
    if (answer.documents) {
      return answer.documents.map((document) => ({
        cells: fields.map((field) => ({ field, values: valuesOf(document, field) })),
        time: document.at,
        planned: panel.planned && plannedText(planned, document),
        eventId: eventIdOf(document),
      }));
    }
    return (answer.rows || []).map(({ keys, at, value }) => ({
      cells: fields.map((field, place) => ({ field, values: [keys[place]] })),
      time: at,
      value,
    }));
  }, [answer, fields, panel, planned]);
  const columns = useMemo(() => {
    const { accountText } = register;
    const label = (field: string) => {
      const known = fieldOf(kind, field);
      return known ? known.label[lang] : field;
    };
    const made: Array<GridColumn<Line>> = [];
    if (mayChoose) {
      made.push({
        id: 'chosen',
        title: chosenHead(),
        text: ({ eventId = '' }) => (chosen.ids.has(eventId) ? '✓' : ''),
        cell: ({ eventId }) => eventId && <ChosenTick ids={[eventId]} chosen={chosen} />,
        width: 72,
      });
    }
    if (answer.documents || query.over) {
      made.push({
        id: 'time',
        title: label(kind.time),
        text: ({ time: at = '' }) =>
          query.over ? startText(at, query.over, time) : time.instant(at),
        order: ({ time: at = '' }) => at,
        width: 140,
      });
    }
    if (panel.planned)
      made.push({ id: 'planned', title: plannedHead(), text: (line) => line.planned || '' });
    fields.forEach((field, place) =>
      made.push({
        id: `field${LETTERS.charAt(place)}`,
        title: label(field),
        text: ({ cells }) =>
          cells[place].values
            .map((value) =>
              value === null ? absentWord() : keyText(value, field, kind, { time, accountText })
            )
            .join(', '),
        entity: ({ cells }) => {
          const [value] = cells[place].values;
          return value === null || value === undefined
            ? undefined
            : entityOfField(kind, field, value);
        },
        cell: ({ cells }) =>
          cells[place].values.map((value) => (
            <FieldValue key={String(value)} field={field} value={value} kind={kind} />
          )),
      })
    );
    if (!answer.documents) {
      made.push({
        id: 'value',
        title: measureWord(query, kind, lang),
        text: ({ value }) => valueText(value, query, kind, services) || '',
        order: ({ value }) => (typeof value === 'number' ? value : -1),
        cell: ({ value }) => valueText(value, query, kind, services) || '–',
        width: 140,
      });
    }
    return made;
  }, [answer, chosen, fields, kind, lang, mayChoose, panel, query, register, services, time]);
  return (
    <>
      <RowsGrid
        label={title}
        columns={columns}
        rows={lines}
        fileName={panel.id}
        sort={sort}
        onSort={setSort}
      />
      <LinkPlanned
        events={Array.from(chosen.ids)}
        works={linkable}
        linked={() => {
          chosen.clear();
          renew();
        }}
      />
    </>
  );
};

function chosenHead(): string {
  return i18n.translate('siemReview.planned.chosen', { defaultMessage: 'Chosen' });
}

/** Ids of columns are letters only. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
