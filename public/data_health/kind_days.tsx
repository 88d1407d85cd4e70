// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiSmallButtonEmpty, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { DataHealthAnswer, DataHealthInput } from '../../common/data_health/answers';
import { AnswerPanel } from '../components/answer_panel';
import { ChartSkeleton } from '../components/rows_skeleton';
import { useServices } from '../services/services';
import { useAnswer } from '../services/use_answer';
import { DayBars, documentsADay } from './day_bars';
import { DayTable } from './day_table';
import { Part } from './flyout_part';
import { useHealthQuestion } from './health_question';
import { lagWords } from './lag_words';

interface KindDaysProps {
  input: DataHealthInput;
  /** The account that is looked at; absent: all together. */
  of?: string;
  asTable: boolean;
  onTable(asTable: boolean): void;
}

/** Documents a day of one kind, and how late they came. */
export const KindDays = ({ input, of, asTable, onTable }: KindDaysProps) => {
  const answer = useAnswer(useHealthQuestion(), input);
  const { number } = useServices();
  return (
    <Part title={documentsADay()}>
      <AnswerPanel answer={answer} isEmpty={() => false} wayOut={{}} skeleton={<ChartSkeleton />}>
        {(data) => {
          const perDay = daysOf(data, of);
          const { lag } = data.kinds[0];
          return (
            <>
              <EuiSmallButtonEmpty
                onClick={() => onTable(!asTable)}
                flush="left"
                iconType={asTable ? 'visBarVertical' : 'visTable'}
                data-test-subj="dayView"
              >
                {asTable ? (
                  <FormattedMessage
                    id="siemReview.dataHealth.asChart"
                    defaultMessage="As a chart"
                  />
                ) : (
                  <FormattedMessage
                    id="siemReview.dataHealth.asTable"
                    defaultMessage="As a table"
                  />
                )}
              </EuiSmallButtonEmpty>
              {asTable ? (
                <DayTable days={data.days} perDay={perDay} />
              ) : (
                <DayBars days={data.days} perDay={perDay} />
              )}
              {lag && (
                <EuiText size="xs" data-test-subj="lag">
                  <FormattedMessage
                    id="siemReview.dataHealth.lag"
                    defaultMessage="How late, of the {count} documents of the last two days that any came: {lag}"
                    values={{ count: number.whole(lag.documents), lag: lagWords(lag) }}
                  />
                </EuiText>
              )}
            </>
          );
        }}
      </AnswerPanel>
    </Part>
  );
};

function daysOf({ cells, kinds, days }: DataHealthAnswer, of: string | undefined): number[] {
  if (of === undefined) return kinds[0].perDay || [];
  const cell = cells.filter(({ account }) => account === of)[0];
  return (cell && cell.perDay) || days.map(() => 0);
}
