// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import { EuiCallOut, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { SeenCount, TopList } from '../../../common/role_usage/answers';
import type { SortOrder } from '../../../common/url_state/page_state';
import { seenColumns } from '../../components/grid/shared_columns';
import type { GridColumn } from '../../components/grid/grid_column';
import { RowsGrid } from '../../components/grid/rows_grid';
import { useServices } from '../../services/services';
import { notVisible } from '../../words/outcome_words';

interface SeenListProps {
  title: string;
  /** One sentence: what the list shows. */
  purpose: string;
  list: TopList<SeenCount>;
  fileName: string;
}

/** Values with how often and when they were seen; what is cut or hidden is said. */
export const SeenList = ({ title, purpose, list, fileName }: SeenListProps) => {
  const { time } = useServices();
  const [sort, setSort] = useState<SortOrder | undefined>({ column: 'events', direction: 'desc' });
  const columns = useMemo(
    (): Array<GridColumn<SeenCount>> => [
      { id: 'value', title, text: ({ value }) => value },
      {
        id: 'events',
        title: i18n.translate('siemReview.roles.events', { defaultMessage: 'Calls' }),
        text: ({ events }) => String(events),
        count: ({ events }) => events,
        width: 110,
      },
      ...seenColumns<SeenCount>(time),
    ],
    [title, time]
  );
  return (
    <section>
      <EuiTitle size="xxs">
        <h3>{title}</h3>
      </EuiTitle>
      <EuiText size="xs" color="subdued">
        {purpose}
      </EuiText>
      <EuiSpacer size="xs" />
      <VisibleList list={list}>
        <RowsGrid
          label={title}
          columns={columns}
          rows={list.rows}
          fileName={fileName}
          sort={sort}
          onSort={setSort}
        />
      </VisibleList>
    </section>
  );
};

/** A list, or that it is hidden or empty; and below it, what it leaves out. */
export const VisibleList = (props: { list: TopList<unknown>; children: React.ReactNode }) => {
  const { number } = useServices();
  const { list } = props;
  if (!list.visible) {
    return (
      <EuiCallOut size="s" iconType="eyeClosed" title={notVisible()} data-test-subj="hidden" />
    );
  }
  if (list.rows.length === 0) {
    return (
      <EuiText size="s" data-test-subj="none">
        <FormattedMessage
          id="siemReview.empty.none"
          defaultMessage="Nothing of this kind in the period"
        />
      </EuiText>
    );
  }
  return (
    <>
      {props.children}
      {list.others > 0 && (
        <EuiText size="xs" color="subdued" data-test-subj="others">
          <FormattedMessage
            id="siemReview.list.others"
            defaultMessage="The {shown} most frequent values; {others} more calls have other values."
            values={{ shown: number.whole(list.rows.length), others: number.whole(list.others) }}
          />
        </EuiText>
      )}
      {list.atLeast && (
        <EuiText size="xs" color="subdued" data-test-subj="atLeast">
          <FormattedMessage
            id="siemReview.list.atLeast"
            defaultMessage="The period was asked in parts: values that are rare in a part can have more calls than shown."
          />
        </EuiText>
      )}
    </>
  );
};
