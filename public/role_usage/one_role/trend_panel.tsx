// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiButtonEmpty, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { TrendAnswer } from '../../../common/role_usage/answers';
import { AnswerPanel } from '../../components/answer_panel';
import { ChartSkeleton } from '../../components/rows_skeleton';
import { PerInterval, TrendChart } from '../../components/trend/trend_chart';
import { TrendTable } from '../../components/trend/trend_table';
import type { Answer } from '../../services/use_answer';

interface TrendPanelProps {
  answer: Answer<TrendAnswer>;
  asTable: boolean;
  onAsTable(asTable: boolean): void;
  fileName: string;
}

/** Calls over time: as a chart, or the same as a table. */
export const TrendPanel = ({ answer, asTable, onAsTable, fileName }: TrendPanelProps) => (
  <AnswerPanel
    answer={answer}
    isEmpty={({ buckets }) => buckets.every(({ services }) => services.length === 0)}
    wayOut={{}}
    skeleton={<ChartSkeleton />}
  >
    {(trend, stale) => (
      <section className={stale ? 'siemReview__stale' : undefined} data-test-subj="trend">
        <div className="siemReview__panelHead">
          <EuiTitle size="xxs">
            <h2>
              <PerInterval interval={trend.interval} />
            </h2>
          </EuiTitle>
          <EuiButtonEmpty
            size="xs"
            iconType={asTable ? 'visBarVertical' : 'tableDensityExpanded'}
            onClick={() => onAsTable(!asTable)}
            className="siemReview__noPrint"
            data-test-subj="asTable"
          >
            {asTable ? (
              <FormattedMessage id="siemReview.trend.asChart" defaultMessage="View as chart" />
            ) : (
              <FormattedMessage id="siemReview.trend.asTable" defaultMessage="View as table" />
            )}
          </EuiButtonEmpty>
        </div>
        {asTable ? <TrendTable trend={trend} fileName={fileName} /> : <TrendChart trend={trend} />}
      </section>
    )}
  </AnswerPanel>
);
