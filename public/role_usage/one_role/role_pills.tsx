// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { withoutFilter } from '../../../common/url_state/value_filter';
import type { PageState } from '../../../common/url_state/page_state';
import type { ValueFilter } from '../../../common/url_state/value_filter';
import { FilterPills } from '../../components/filter_pills';
import { filterWords } from '../../components/grid/grid_column';
import { useServices } from '../../services/services';
import { actionColumns } from './action_columns';
import { eventColumns } from './event_columns';

interface RolePillsProps {
  state: PageState;
  onFilter(filters: ValueFilter[]): void;
}

/** What the open tab's rows are filtered by. */
export const RolePills = ({ state, onFilter }: RolePillsProps) => {
  const services = useServices();
  const { filters, tab } = state;
  if (filters.length === 0 || (tab !== 'actions' && tab !== 'unknown')) return null;
  const words = (filter: ValueFilter) =>
    tab === 'actions'
      ? filterWords(filter, actionColumns(services, state.period))
      : filterWords(filter, eventColumns(services));
  return (
    <div className="siemReview__pills siemReview__coverage">
      <FilterPills
        filters={filters}
        words={words}
        onRemove={(gone) => onFilter(withoutFilter(filters, gone))}
      />
    </div>
  );
};
