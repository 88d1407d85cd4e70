// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import { i18n } from '@osd/i18n';
import type { Outcomes, TrendAnswer } from '../../../common/role_usage/answers';
import type { SortOrder } from '../../../common/url_state/page_state';
import { useServices } from '../../services/services';
import { outcomeColumns } from '../grid/shared_columns';
import { RowsGrid } from '../grid/rows_grid';
import type { GridColumn } from '../grid/grid_column';

type TrendRow = Outcomes & { start: string; service: string };

/** The chart's twin: one line for each bucket and service that had calls. */
export const TrendTable = ({ trend, fileName }: { trend: TrendAnswer; fileName: string }) => {
  const { time, number } = useServices();
  const [sort, setSort] = useState<SortOrder | undefined>({ column: 'start', direction: 'desc' });
  const rows = useMemo(
    () =>
      trend.buckets.flatMap(({ start, services }) =>
        services.map((service): TrendRow => ({ ...service, start }))
      ),
    [trend]
  );
  const columns = useMemo(
    (): Array<GridColumn<TrendRow>> => [
      {
        id: 'start',
        title: i18n.translate('siemReview.trend.start', { defaultMessage: 'Start' }),
        text: ({ start }) => (trend.interval === 'hour' ? time.instant(start) : time.day(start)),
        order: ({ start }) => start,
      },
      {
        id: 'service',
        title: i18n.translate('siemReview.trend.service', { defaultMessage: 'Service' }),
        text: ({ service }) => service,
      },
      ...outcomeColumns<TrendRow>(number),
    ],
    [trend, time, number]
  );
  return (
    <RowsGrid
      label={i18n.translate('siemReview.trend.tableLabel', {
        defaultMessage: 'Calls over time, by service',
      })}
      columns={columns}
      rows={rows}
      fileName={fileName}
      sort={sort}
      onSort={setSort}
    />
  );
};
