// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useMemo } from 'react';
import { EuiCompressedSwitch, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { CompareAnswer, ComparedRow } from '../../../common/role_usage/compare/answers';
import { chosenRows } from '../../../common/role_usage/compare/used_in';
import type { CompareView } from '../../../common/role_usage/compare/compare_view';
import { withoutFilter } from '../../../common/url_state/value_filter';
import type { ValueFilter } from '../../../common/url_state/value_filter';
import { FilterPills } from '../../components/filter_pills';
import { filterWords } from '../../components/grid/grid_column';
import { RowsGrid } from '../../components/grid/rows_grid';
import { useServices } from '../../services/services';
import { matrixColumns, matrixFile, unknownColumns } from './matrix_columns';
import type { ChangeCompare } from './use_compare_view';

interface MatrixProps {
  answer: CompareAnswer;
  view: CompareView;
  heads: string[];
  k: number;
  change: ChangeCompare;
}

const BY_USE = { column: 'usedIn', direction: 'desc' } as const;
const BY_SERVICE = { of: ({ action }: ComparedRow) => action.slice(0, action.indexOf(':')) };

/** Actions by columns. */
export const Matrix = ({ answer, view, heads, k, change }: MatrixProps) => {
  const services = useServices();
  const { show, deniedToo, period, filters } = view;
  const columns = useMemo(
    () => matrixColumns(services, heads, { period, deniedToo }),
    [services, heads, period, deniedToo]
  );
  const file = useMemo(() => matrixFile(columns, services, heads), [columns, services, heads]);
  const rows = useMemo(
    () => chosenRows(answer.actions, show, k, deniedToo),
    [answer, show, k, deniedToo]
  );
  const setFilters = useCallback((next: ValueFilter[]) => change({ filters: next }), [change]);
  if (rows.length === 0) return <NoRows />;
  return (
    <>
      {filters.length > 0 && (
        <div className="siemReview__pills">
          <FilterPills
            filters={filters}
            words={(filter) => filterWords(filter, columns)}
            onRemove={(filter) => setFilters(withoutFilter(filters, filter))}
          />
        </div>
      )}
      <RowsGrid
        label={i18n.translate('siemReview.compare.gridLabel', {
          defaultMessage: 'Actions by what is compared',
        })}
        columns={columns}
        fileColumns={file}
        rows={rows}
        fileName="compared-actions"
        sort={view.sort || BY_USE}
        onSort={(sort) => change({ sort }, { replace: true })}
        filters={filters}
        onFilter={setFilters}
        groups={view.grouped ? BY_SERVICE : undefined}
        controls={
          <EuiCompressedSwitch
            label={i18n.translate('siemReview.actions.grouped', { defaultMessage: 'By service' })}
            checked={view.grouped}
            onChange={(event) => change({ grouped: event.target.checked }, { replace: true })}
            data-test-subj="grouped"
          />
        }
      />
    </>
  );
};

/** Events that lead to no action, by columns: a comparison of actions alone would leave them out. */
export const UnknownMatrix = ({ answer, view, heads, change }: Omit<MatrixProps, 'k'>) => {
  const services = useServices();
  const columns = useMemo(() => unknownColumns(services, heads), [services, heads]);
  if (answer.withoutAction.length === 0)
    return (
      <EuiText size="s" data-test-subj="noneUnknown">
        <FormattedMessage
          id="siemReview.compare.noneUnknown"
          defaultMessage="A permission is known for every event of all that is compared."
        />
      </EuiText>
    );
  return (
    <RowsGrid
      label={i18n.translate('siemReview.unknown.gridLabel', {
        defaultMessage: 'Events without a known permission',
      })}
      columns={columns}
      rows={answer.withoutAction}
      fileName="compared-events"
      sort={view.sort}
      onSort={(sort) => change({ sort }, { replace: true })}
    />
  );
};

const NoRows = () => (
  <EuiText size="s" data-test-subj="noRows">
    <FormattedMessage
      id="siemReview.compare.noRows"
      defaultMessage="No action fits what is shown. Choose all actions, or count what was denied too."
    />
  </EuiText>
);
