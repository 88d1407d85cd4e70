// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { i18n } from '@osd/i18n';
import type { OwnKind } from '../../../common/logs/own_kind';
import type { Versioned } from '../../../common/systems/system';
import type { GridColumn } from '../../components/grid/grid_column';
import { PageLink } from '../../components/page_link';
import type { Services } from '../../services/services';
import { keptColumns } from '../kept/kept_columns';
import { ownKindPath } from '../paths';

/** Own kinds of logs as a list; the name of one opens its declaration. */
export function ownKindsColumns({
  time,
  lang,
}: Pick<Services, 'time' | 'lang'>): Array<GridColumn<Versioned<OwnKind>>> {
  return [
    {
      id: 'name',
      title: i18n.translate('siemReview.settings.name', { defaultMessage: 'Name' }),
      text: ({ content }) => content.name[lang],
      cell: ({ content }) => (
        <PageLink to={ownKindPath(content.id)} data-test-subj="ownKindLink">
          {content.name[lang]}
        </PageLink>
      ),
      width: 200,
    },
    {
      id: 'id',
      title: i18n.translate('siemReview.settings.id', { defaultMessage: 'Id' }),
      text: ({ content }) => content.id,
      width: 160,
    },
    {
      id: 'indexPattern',
      title: i18n.translate('siemReview.settings.indexPattern', {
        defaultMessage: 'Index pattern',
      }),
      text: ({ content }) => content.indexPattern,
    },
    {
      id: 'fields',
      title: i18n.translate('siemReview.settings.fields', { defaultMessage: 'Fields' }),
      text: ({ content }) => String(content.fields.length),
      count: ({ content }) => content.fields.length,
      width: 80,
    },
    ...keptColumns<OwnKind>(time),
  ];
}
