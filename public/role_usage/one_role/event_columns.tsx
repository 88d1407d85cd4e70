// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiToolTip } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { EventRow, MappingKind } from '../../../common/role_usage/answers';
import { outcomeColumns, seenColumns } from '../../components/grid/shared_columns';
import type { GridColumn } from '../../components/grid/grid_column';
import type { Services } from '../../services/services';
import { mappingMeaning, mappingName } from '../../words/mapping_words';

/** Events that lead to no action: unmapped, no permission needed, not an API call. */
export function withoutAction(events: EventRow[]): EventRow[] {
  return events.filter(({ actions }) => actions.length === 0);
}

export function eventColumns({
  time,
  number,
}: Pick<Services, 'time' | 'number'>): Array<GridColumn<EventRow>> {
  return [
    {
      id: 'eventName',
      title: i18n.translate('siemReview.events.name', { defaultMessage: 'Event name' }),
      text: ({ eventName }) => eventName,
      filterable: true,
      width: 150,
    },
    {
      id: 'eventSource',
      title: i18n.translate('siemReview.events.source', { defaultMessage: 'Event source' }),
      text: ({ eventSource }) => eventSource,
      filterable: true,
      width: 150,
    },
    {
      id: 'mapping',
      title: i18n.translate('siemReview.events.why', { defaultMessage: 'Why no permission' }),
      text: ({ mapping }) => mappingName(mapping),
      cell: ({ mapping }) => (
        <EuiToolTip content={mappingMeaning(mapping)}>
          <span>{mappingName(mapping)}</span>
        </EuiToolTip>
      ),
      code: { of: ({ mapping }) => mapping, words: (code) => mappingName(code as MappingKind) },
      filterable: true,
      width: 130,
    },
    ...outcomeColumns<EventRow>(number),
    ...seenColumns<EventRow>(time),
    {
      id: 'regions',
      title: i18n.translate('siemReview.events.regions', { defaultMessage: 'Regions' }),
      text: ({ regions }) => regions.join(', '),
    },
  ];
}
