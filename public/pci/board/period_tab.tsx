// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useMemo, useState } from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { PciInput } from '../../../common/pci/controls/answers';
import type { PeriodAnswer } from '../../../common/pci/items/answers';
import { periodEndpoint } from '../../../common/pci/items/endpoints';
import type { PeriodInput } from '../../../common/pci/items/endpoints';
import type { SortOrder } from '../../../common/url_state/page_state';
import type { PciState } from '../../../common/url_state/pci_state';
import { CoverageLine } from '../../components/coverage_line';
import { AnswerPanel } from '../../components/answer_panel';
import type { GridColumn } from '../../components/grid/grid_column';
import { RowsGrid } from '../../components/grid/rows_grid';
import { PageLink } from '../../components/page_link';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { markName } from '../mark_words';
import { sheetPath } from '../paths';

type Item = PeriodAnswer['items'][number];
const DAY = 24 * 60 * 60 * 1000;
/** Days of the period that ends with the instant of the board. */
const DAYS = 90;

interface PeriodTabProps {
  input: PciInput;
  state: PciState;
  renewed: number;
}

/** The assessment period: for each item the days with evidence and without. */
export const PeriodTab = ({ input, state, renewed }: PeriodTabProps) => {
  const { ask } = useServices();
  const question = useCallback(
    ({ asOf, ...rest }: PciInput, signal: AbortSignal) => {
      const to = asOf || new Date().toISOString();
      const from = new Date(Date.parse(to) - DAYS * DAY).toISOString();
      return ask(periodEndpoint, { ...rest, from, to } as PeriodInput, signal);
    },
    [ask]
  );
  const answer = useAnswer(question, input, renewed);
  return (
    <AnswerPanel answer={answer} isEmpty={() => false} wayOut={{}}>
      {(data) => <Items answer={data} state={state} />}
    </AnswerPanel>
  );
};

const Items = ({ answer, state }: { answer: PeriodAnswer; state: PciState }) => {
  const { time } = useServices();
  const [sort, setSort] = useState<SortOrder | undefined>();
  const columns = useMemo(() => columnsOf(state), [state]);
  return (
    <>
      <CoverageLine coverage={answer.coverage} />
      <EuiText size="s">
        <p data-test-subj="pciPeriod">
          <FormattedMessage
            id="siemReview.pci.periodOf"
            defaultMessage="Assessment period {period}: {days, plural, one {# day} other {# days}}. A day counts where every mapped source had data."
            values={{ period: time.range(answer.from, answer.to), days: answer.days }}
          />
        </p>
      </EuiText>
      <RowsGrid
        label={i18n.translate('siemReview.pci.tab.period', {
          defaultMessage: 'Assessment period',
        })}
        columns={columns}
        rows={answer.items}
        fileName="pci_period"
        sort={sort}
        onSort={setSort}
      />
    </>
  );
};

function columnsOf(state: PciState): Array<GridColumn<Item>> {
  return [
    {
      id: 'item',
      title: i18n.translate('siemReview.pci.column.item', { defaultMessage: 'Item' }),
      text: ({ id }) => id,
      cell: ({ id }) => <PageLink to={sheetPath(id, state)}>{id}</PageLink>,
      width: 90,
    },
    {
      id: 'label',
      title: i18n.translate('siemReview.pci.column.label', { defaultMessage: 'What it asks for' }),
      text: ({ label }) => label,
    },
    {
      id: 'evidenced',
      title: i18n.translate('siemReview.pci.column.daysEvidenced', {
        defaultMessage: 'Days evidenced',
      }),
      text: ({ why, evidenced }) => (why ? markName(why) : String(evidenced)),
      order: ({ evidenced }) => evidenced,
      width: 150,
    },
    {
      id: 'missing',
      title: i18n.translate('siemReview.pci.column.daysMissing', {
        defaultMessage: 'Days missing',
      }),
      text: ({ why, missing }) => (why ? '' : String(missing)),
      order: ({ missing }) => missing,
      width: 130,
    },
    {
      id: 'which',
      title: i18n.translate('siemReview.pci.column.missingDays', { defaultMessage: 'Which' }),
      text: ({ missingDays }) => missingDays.map((day) => day.split('-').join('/')).join(', '),
      width: 260,
    },
  ];
}
