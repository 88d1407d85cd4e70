// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { i18n } from '@osd/i18n';
import type { ItemRow } from '../../../common/pci/items/answers';
import type { PciState } from '../../../common/url_state/pci_state';
import type { GridColumn } from '../../components/grid/grid_column';
import { PageLink } from '../../components/page_link';
import { ageWords } from '../age_words';
import { Mark } from '../mark';
import { markName, reasonOfMark } from '../mark_words';
import { sheetPath } from '../paths';

/** The columns of the items: what is marked and why, what it rests on. */
export function itemColumns(state: PciState, asOf: string): Array<GridColumn<ItemRow>> {
  return [
    {
      id: 'item',
      title: i18n.translate('siemReview.pci.column.item', { defaultMessage: 'Item' }),
      text: ({ id }) => id,
      order: ({ id }) => orderOf(id),
      cell: ({ id }) => <PageLink to={sheetPath(id, state)}>{id}</PageLink>,
      width: 90,
    },
    {
      id: 'label',
      title: i18n.translate('siemReview.pci.column.label', { defaultMessage: 'What it asks for' }),
      text: ({ label }) => label,
      width: 260,
    },
    {
      id: 'logs',
      title: i18n.translate('siemReview.pci.logs', { defaultMessage: 'Logs' }),
      text: ({ logs }) => markName(logs),
      cell: ({ logs }) => <Mark mark={logs} />,
      width: 130,
    },
    {
      id: 'why',
      title: i18n.translate('siemReview.pci.column.why', { defaultMessage: 'Why' }),
      text: ({ logsReason }) => reasonOfMark(logsReason),
    },
    {
      id: 'sources',
      title: i18n.translate('siemReview.pci.column.sources', {
        defaultMessage: 'Sources with data',
      }),
      text: ({ sources }) => `${sources.withData} / ${sources.all}`,
      order: ({ sources }) => sources.withData,
      width: 120,
    },
    {
      id: 'document',
      title: i18n.translate('siemReview.pci.document', { defaultMessage: 'Document' }),
      text: ({ document }) => markName(document),
      cell: ({ document }) => <Mark mark={document} />,
      width: 130,
    },
    {
      id: 'oldest',
      title: i18n.translate('siemReview.pci.oldestFailure', { defaultMessage: 'Oldest failure' }),
      text: ({ oldestFailure }) => (oldestFailure ? ageWords(oldestFailure, asOf) : ''),
      order: ({ oldestFailure }) => oldestFailure || '9',
      width: 120,
    },
    {
      id: 'review',
      title: i18n.translate('siemReview.pci.column.review', { defaultMessage: 'Last review' }),
      text: ({ lastReview }) => (lastReview ? `${lastReview.at} ${lastReview.by}` : ''),
      width: 110,
    },
  ];
}

/** `10.2.1` after `9.5`: numbers by their size. */
function orderOf(id: string): string {
  return id
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? `0${part}`.slice(-2) : part))
    .join('.');
}
