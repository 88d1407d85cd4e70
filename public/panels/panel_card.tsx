// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiLoadingContent, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { LogAnswer } from '../../common/log_query/answers';
import type { LogKind } from '../../common/logs/log_kind';
import type { FilteredQuery } from '../../common/panels/filtered_query';
import type { Panel } from '../../common/panels/panel';
import { AnswerPanel } from '../components/answer_panel';
import { CoverageLine } from '../components/coverage_line';
import { useServices } from '../services/services';
import { dataOf } from '../services/use_answer';
import type { Answer } from '../services/use_answer';
import { EmptyList } from './empty_list';
import { isEmptyAnswer, PanelDrawing } from './panel_drawing';
import { PanelMenu } from './panel_menu';
import { PanelRowsGrid } from './panel_rows_grid';

interface PanelCardProps extends FilteredQuery {
  panel: Panel;
  kind: LogKind;
  answer: Answer<LogAnswer>;
  before?: LogAnswer;
  asTable: boolean;
  onAsTable?(asTable: boolean): void;
  clearFilters?(): void;
  jumpTo?(newestEvent: string): void;
}

/** One panel: title, one sentence, drawing or table, and what it rests on. */
export const PanelCard = (props: PanelCardProps) => {
  const { panel, kind, answer, query, left, asTable } = props;
  const { lang } = useServices();
  const title =
    panel.title[lang] ||
    panel.title.en ||
    panel.title.ja ||
    i18n.translate('siemReview.editor.new', { defaultMessage: 'New panel' });
  const now = dataOf(answer);
  const drawn = { panel, query, kind, before: props.before, title };
  return (
    <section
      className={`siemReview__panel siemReview__panel--${asTable ? 12 : panel.width}`}
      aria-label={title}
      data-test-subj={`panel-${panel.id}`}
    >
      <div className="siemReview__panelHead">
        <EuiTitle size="xxs">
          <h3>{title}</h3>
        </EuiTitle>
        <PanelMenu
          {...{ panel, query, kind, title, asTable }}
          onAsTable={panel.drawing === 'number' ? undefined : props.onAsTable}
        />
      </div>
      <EuiText size="xs" color="subdued">
        <p>{panel.purpose[lang] || panel.purpose.en || panel.purpose.ja}</p>
      </EuiText>
      {now && now.emptyList && answer.state === 'data' ? (
        <EmptyList list={now.emptyList} />
      ) : (
        <AnswerPanel
          answer={answer}
          isEmpty={isEmptyAnswer}
          wayOut={{
            compact: true,
            logs: { name: kind.name[lang], indexPattern: kind.indexPattern },
            clearFilters: props.clearFilters,
            jumpTo: props.jumpTo,
          }}
          skeleton={<EuiLoadingContent lines={panel.drawing === 'number' ? 1 : 4} />}
        >
          {(data, stale) => (
            <div className={stale ? 'siemReview__stale' : undefined}>
              {asTable ? (
                <PanelRowsGrid {...drawn} answer={data} />
              ) : (
                <PanelDrawing {...drawn} answer={data} />
              )}
            </div>
          )}
        </AnswerPanel>
      )}
      <PanelFoot answer={now} left={left.length > 0} />
    </section>
  );
};

/** What was cut, what the page's filters could not do here, what the numbers rest on. */
const PanelFoot = ({ answer, left }: { answer?: LogAnswer; left: boolean }) => {
  const { number } = useServices();
  if (!answer) return null;
  const { others, errorBound, rows, documents, total } = answer;
  return (
    <div className="siemReview__panelFoot">
      <EuiText size="xs" color="subdued" data-test-subj="panelNotes">
        {rows && others && others.groups > 0 && (
          <span>
            <FormattedMessage
              id="siemReview.panel.others"
              defaultMessage="{others} more not listed"
              values={{ others: number.whole(others.groups) }}
            />
          </span>
        )}
        {documents && total !== undefined && total > documents.length && (
          <span>
            <FormattedMessage
              id="siemReview.panel.newestOf"
              defaultMessage="Newest {shown} of {total}"
              values={{ shown: documents.length, total: number.whole(total) }}
            />
          </span>
        )}
        {errorBound > 0 && (
          <span>
            <FormattedMessage
              id="siemReview.panel.errorBound"
              defaultMessage="Estimate, off by up to {bound}"
              values={{ bound: number.whole(errorBound) }}
            />
          </span>
        )}
        {left && (
          <span data-test-subj="panelUnfiltered">
            <FormattedMessage
              id="siemReview.panel.unfiltered"
              defaultMessage="Not filtered: these logs lack a field of the filters"
            />
          </span>
        )}
      </EuiText>
      <CoverageLine coverage={answer.coverage} />
    </div>
  );
};
