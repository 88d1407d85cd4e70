// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCompressedFormRow, EuiCompressedSelect, EuiSwitch } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { Interval, LogQuery, Measure } from '../../../common/log_query/log_query';
import { QUERY_BOUNDS } from '../../../common/log_query/read_log_query';
import { kindOf } from '../../../common/logs/kinds';
import type { LogField, LogKind } from '../../../common/logs/log_kind';
import { useServices } from '../../services/services';
import { ClauseRows } from './clause_rows';
import type { ClauseDraft } from './clause_draft';
import { CommittedText } from './committed_text';
import { FieldPicker } from './field_picker';

/** A query while it is edited: its conditions may not be whole yet. */
export interface QueryDraft {
  query: LogQuery;
  clauses: ClauseDraft[];
}

interface QueryFormProps {
  draft: QueryDraft;
  kind: LogKind;
  kinds: readonly LogKind[];
  onChange(draft: QueryDraft): void;
}

/** A question in fields: which logs, where what holds, what is measured, by what, in which rhythm. */
export const QueryForm = ({ draft, kind, kinds, onChange }: QueryFormProps) => {
  const { lang } = useServices();
  const { query, clauses } = draft;
  const put = (change: Partial<LogQuery>) =>
    onChange({ ...draft, query: without({ ...query, ...change }) });
  const isList = 'list' in query.measure;
  return (
    <>
      <EuiCompressedFormRow
        fullWidth
        label={i18n.translate('siemReview.editor.log', { defaultMessage: 'Kind of log' })}
      >
        <EuiCompressedSelect
          fullWidth
          options={kinds.map(({ id, name }) => ({ value: id, text: name[lang] }))}
          value={query.log}
          onChange={({ target }) => {
            const next = kindOf(target.value, kinds);
            if (next) onChange({ query: startOf(next), clauses: [] });
          }}
          data-test-subj="editLog"
        />
      </EuiCompressedFormRow>
      <EuiCompressedFormRow
        fullWidth
        labelType="legend"
        label={i18n.translate('siemReview.editor.where', {
          defaultMessage: 'Where all of these hold',
        })}
      >
        <ClauseRows
          kind={kind}
          clauses={clauses}
          onChange={(now) => onChange({ ...draft, clauses: now })}
        />
      </EuiCompressedFormRow>
      <MeasureForm query={query} kind={kind} put={put} />
      {!isList && (
        <>
          <EuiCompressedFormRow
            fullWidth
            label={i18n.translate('siemReview.editor.by', { defaultMessage: 'By' })}
          >
            <FieldPicker
              label={i18n.translate('siemReview.editor.byLabel', {
                defaultMessage: 'By these fields, at most three',
              })}
              kind={kind}
              fits={({ group }) => group === true}
              chosen={query.by || []}
              most={QUERY_BOUNDS.by}
              onChange={(by) => put({ by: by.length > 0 ? by : undefined })}
              data-test-subj="editBy"
            />
          </EuiCompressedFormRow>
          <EuiCompressedFormRow
            fullWidth
            label={i18n.translate('siemReview.editor.over', { defaultMessage: 'Over time' })}
          >
            <EuiCompressedSelect
              fullWidth
              options={OVERS.map((over) => ({ value: over, text: overWord(over) }))}
              value={query.over || 'no'}
              onChange={({ target }) =>
                put({ over: target.value === 'no' ? undefined : (target.value as Interval) })
              }
              data-test-subj="editOver"
            />
          </EuiCompressedFormRow>
        </>
      )}
      {(isList || (query.by || []).length > 0) && (
        <EuiCompressedFormRow
          fullWidth
          label={i18n.translate('siemReview.editor.top', {
            defaultMessage: 'Rows (1 to {most})',
            values: { most: QUERY_BOUNDS.top },
          })}
        >
          <CommittedText
            fullWidth
            inputMode="numeric"
            value={String(query.top || 100)}
            onCommit={(text) => put({ top: topOf(text) })}
            data-test-subj="editTop"
          />
        </EuiCompressedFormRow>
      )}
      {kind.once.are === 'versions' && (
        <EuiSwitch
          compressed
          label={i18n.translate('siemReview.editor.newest', {
            defaultMessage: 'Judge findings by their newest state',
          })}
          checked={query.newest === true}
          onChange={({ target }) => put({ newest: target.checked ? true : undefined })}
          data-test-subj="editNewest"
        />
      )}
    </>
  );
};

const WAYS = ['count', 'distinct', 'sum', 'min', 'max', 'list'] as const;
type Way = (typeof WAYS)[number];

const MeasureForm = (props: {
  query: LogQuery;
  kind: LogKind;
  put(change: Partial<LogQuery>): void;
}) => {
  const { query, kind, put } = props;
  const { measure } = query;
  const way = WAYS.filter((one) => one in measure)[0];
  const fields = (measure as Record<string, unknown>)[way];
  const chosen = Array.isArray(fields)
    ? fields.map(String)
    : way === 'count'
      ? []
      : [String(fields)];
  return (
    <>
      <EuiCompressedFormRow
        fullWidth
        label={i18n.translate('siemReview.editor.measure', { defaultMessage: 'Measure' })}
      >
        <EuiCompressedSelect
          fullWidth
          options={WAYS.filter(
            (one) => one === 'count' || one === way || firstField(kind, one)
          ).map((one) => ({ value: one, text: wayWord(one) }))}
          value={way}
          onChange={({ target }) => {
            const next = target.value as Way;
            const first = firstField(kind, next);
            const list = next === 'list' ? kind.columns.slice(0, QUERY_BOUNDS.list) : [];
            const changed = measureOf(next, next === 'list' ? list : first ? [first] : []);
            put(
              next === 'list'
                ? { measure: changed, by: undefined, over: undefined, order: undefined }
                : { measure: changed }
            );
          }}
          data-test-subj="editMeasure"
        />
      </EuiCompressedFormRow>
      {way !== 'count' && (
        <EuiCompressedFormRow
          fullWidth
          label={i18n.translate('siemReview.editor.measureField', { defaultMessage: 'Of field' })}
        >
          <FieldPicker
            label={i18n.translate('siemReview.editor.measureFieldLabel', {
              defaultMessage: 'Fields of the measure',
            })}
            kind={kind}
            fits={(field) => fitsWay(field, way)}
            chosen={chosen}
            most={way === 'list' ? QUERY_BOUNDS.list : 1}
            onChange={(now) => {
              if (now.length > 0) put({ measure: measureOf(way, now) });
            }}
            data-test-subj="editMeasureField"
          />
        </EuiCompressedFormRow>
      )}
    </>
  );
};

/** The language's own rule for each measure. */
function fitsWay({ type, group, sum }: LogField, way: Way): boolean {
  if (way === 'list') return true;
  if (way === 'distinct') return group === true;
  if (way === 'sum') return sum === true;
  return sum === true || type === 'date';
}

function firstField(kind: LogKind, way: Way): string | undefined {
  const found = kind.fields.filter((field) => fitsWay(field, way))[0];
  return found && found.field;
}

function measureOf(way: Way, fields: string[]): Measure {
  switch (way) {
    case 'count':
      return { count: true };
    case 'list':
      return { list: fields };
    case 'distinct':
      return { distinct: fields[0] };
    case 'sum':
      return { sum: fields[0] };
    case 'min':
      return { min: fields[0] };
    default:
      return { max: fields[0] };
  }
}

/** What a new question of a kind starts with: how many a day. */
export function startOf(kind: LogKind): LogQuery {
  return { log: kind.id, where: [], measure: { count: true }, over: 'day' };
}

/** The query without what is not set. */
function without(query: LogQuery): LogQuery {
  const kept = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as unknown as LogQuery;
}

function topOf(text: string): number | undefined {
  const top = Math.floor(Number(text));
  return top >= 1 && top <= QUERY_BOUNDS.top ? top : undefined;
}

const OVERS: Array<Interval | 'no'> = ['no', 'hour', 'day', 'week', 'month'];

function overWord(over: Interval | 'no'): string {
  switch (over) {
    case 'hour':
      return i18n.translate('siemReview.editor.hour', { defaultMessage: 'By hour' });
    case 'day':
      return i18n.translate('siemReview.editor.day', { defaultMessage: 'By day' });
    case 'week':
      return i18n.translate('siemReview.editor.week', { defaultMessage: 'By week' });
    case 'month':
      return i18n.translate('siemReview.editor.month', { defaultMessage: 'By month' });
    default:
      return i18n.translate('siemReview.editor.notOver', {
        defaultMessage: 'The whole period at once',
      });
  }
}

function wayWord(way: Way): string {
  switch (way) {
    case 'count':
      return i18n.translate('siemReview.editor.count', { defaultMessage: 'How many' });
    case 'distinct':
      return i18n.translate('siemReview.editor.distinct', {
        defaultMessage: 'How many different values',
      });
    case 'sum':
      return i18n.translate('siemReview.editor.sum', { defaultMessage: 'Sum' });
    case 'min':
      return i18n.translate('siemReview.editor.min', { defaultMessage: 'Smallest or earliest' });
    case 'max':
      return i18n.translate('siemReview.editor.max', { defaultMessage: 'Largest or latest' });
    default:
      return i18n.translate('siemReview.editor.list', { defaultMessage: 'List of records' });
  }
}
