// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useEffect, useMemo } from 'react';
import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { LogAnswer } from '../../common/log_query/answers';
import { MAX_QUERIES } from '../../common/log_query/endpoints';
import type { Scope } from '../../common/log_query/log_query';
import { fieldOf, kindOf } from '../../common/logs/kinds';
import type { LogKind } from '../../common/logs/log_kind';
import { filteredQuery } from '../../common/panels/filtered_query';
import type { FilteredQuery } from '../../common/panels/filtered_query';
import type { Panel, PanelSet } from '../../common/panels/panel';
import type { Coverage } from '../../common/search/coverage';
import { PageLink } from '../components/page_link';
import { useAskQuestion } from '../log_query/ask_question';
import { DATA_HEALTH } from '../page_paths';
import { useServices } from '../services/services';
import { dataOf, useAnswer } from '../services/use_answer';
import { answerOfPanel } from './panel_answer';
import { PanelCard } from './panel_card';
import { usePanelView } from './panel_view';

interface PanelRowProps {
  row: PanelSet['rows'][number];
  /** Undefined: not known yet, nothing is asked. */
  scope?: Scope;
  before?: Scope;
  renewed: number;
  tables: string[];
  onTables(tables: string[]): void;
  clearFilters?(): void;
  jumpTo(newestEvent: string): void;
  /** Told of what each panel's logs are like. */
  onCoverage(log: string, coverage: Coverage): void;
}

interface Asked extends FilteredQuery {
  panel: Panel;
  kind: LogKind;
}

/** One row of panels, asked together; those whose logs are not there make room and are named below. */
export const PanelRow = (props: PanelRowProps) => {
  const { lang } = useServices();
  const { state, kinds } = usePanelView();
  const { row } = props;
  const asked = useMemo(
    () =>
      row.panels.flatMap((panel): Asked[] => {
        const kind = kindOf(panel.query.log, kinds);
        return kind ? [{ panel, kind, ...filteredQuery(panel.query, kind, state.filters) }] : [];
      }),
    [row, kinds, state.filters]
  );
  const parts: Asked[][] = [];
  for (let at = 0; at < asked.length; at += MAX_QUERIES)
    parts.push(asked.slice(at, at + MAX_QUERIES));
  const title = row.title[lang] || row.title.en || row.title.ja;
  return (
    <section aria-label={title || undefined} data-test-subj="panelRow">
      {title && (
        <>
          <EuiTitle size="xs">
            <h2>{title}</h2>
          </EuiTitle>
          <EuiSpacer size="xs" />
        </>
      )}
      {parts.map((part) => (
        <PanelsTogether key={part[0].panel.id} {...props} asked={part} />
      ))}
    </section>
  );
};

const PanelsTogether = (props: PanelRowProps & { asked: Asked[] }) => {
  const { asked, scope, before, renewed, tables, onTables } = props;
  const question = useAskQuestion();
  const queries = asked.map(({ query }) => query);
  const answer = useAnswer(question, scope && { queries, scope }, renewed);
  const now = dataOf(answer);
  // Only a number is compared with the period before: a chart shows its own course.
  const compared = asked.filter(({ panel }) => panel.drawing === 'number');
  const wanted = answer.state === 'data' && before && compared.length > 0;
  const earlier = dataOf(
    useAnswer(
      question,
      wanted ? { queries: compared.map(({ query }) => query), scope: before as Scope } : undefined
    )
  );
  const { onCoverage } = props;
  const logs = asked.map(({ kind }) => kind.id).join(' ');
  useEffect(() => {
    if (!now) return;
    const ids = logs.split(' ');
    now.answers.forEach(({ coverage }, place) => onCoverage(ids[place], coverage));
  }, [now, logs, onCoverage]);
  const absent: Asked[] = [];
  const cards = asked.map((one, place) => {
    const known = now && now.answers[place];
    if (known && answer.state === 'data' && isAbsent(one.panel, known)) {
      absent.push(one);
      return null;
    }
    const comparedAt = compared.indexOf(one);
    return (
      <PanelCard
        key={one.panel.id}
        {...one}
        answer={answerOfPanel(answer, place)}
        before={earlier && comparedAt >= 0 ? earlier.answers[comparedAt] : undefined}
        asTable={tables.indexOf(one.panel.id) >= 0}
        onAsTable={(asTable) =>
          onTables(asTable ? [...tables, one.panel.id] : tables.filter((id) => id !== one.panel.id))
        }
        clearFilters={props.clearFilters}
        jumpTo={props.jumpTo}
      />
    );
  });
  return (
    <>
      <div className="siemReview__panels">{cards}</div>
      <AbsentPanels absent={absent} />
    </>
  );
};

/** Logs that are nowhere, or logs without the fields that the panel needs. */
function isAbsent({ needs = [] }: Panel, { coverage, rows }: LogAnswer): boolean {
  if (coverage.state === 'no_data' && coverage.reason === 'no_index') return true;
  return needs.length > 0 && (rows || []).every(({ keys }) => keys.every((key) => key === null));
}

const AbsentPanels = ({ absent }: { absent: Asked[] }) => {
  const { lang } = useServices();
  if (absent.length === 0) return null;
  return (
    <EuiText size="xs" color="subdued" data-test-subj="absentPanels">
      <p>
        <FormattedMessage
          id="siemReview.panel.absent"
          defaultMessage="Not shown, as their logs or fields are not there: {panels}."
          values={{
            panels: absent
              .map(({ panel, kind }) => {
                const needs = (panel.needs || []).map((field) => {
                  const known = fieldOf(kind, field);
                  return known ? known.label[lang] : field;
                });
                return `${panel.title[lang]} (${[kind.name[lang], ...needs].join(', ')})`;
              })
              .join(lang === 'ja' ? '、' : ', '),
          }}
        />{' '}
        <PageLink to={DATA_HEALTH}>
          <FormattedMessage id="siemReview.panel.dataHealth" defaultMessage="Data health" />
        </PageLink>
      </p>
    </EuiText>
  );
};
