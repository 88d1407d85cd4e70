// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { i18n } from '@osd/i18n';
import type { ControlResource } from '../../../common/pci/controls/answers';
import type { GridColumn } from '../../components/grid/grid_column';
import { PageLink } from '../../components/page_link';
import { PCI_FINDING } from '../../routes';
import type { DisplayTime } from '../../services/display_time';
import { ageWords } from '../age_words';
import { Mark } from '../mark';
import { markName } from '../mark_words';

const ORDER: ReadonlyArray<ControlResource['state']> = [
  'failed',
  'unknown',
  'suppressed',
  'passed',
  'archived',
];

export function resourceState(state: ControlResource['state']): string {
  switch (state) {
    case 'suppressed':
      return i18n.translate('siemReview.pci.resource.suppressed', { defaultMessage: 'Suppressed' });
    case 'archived':
      return i18n.translate('siemReview.pci.resource.archived', { defaultMessage: 'Archived' });
    default:
      return markName(state);
  }
}

/** The columns of the resources that a control looked at. */
export function resourceColumns(
  time: DisplayTime,
  asOf: string
): Array<GridColumn<ControlResource>> {
  return [
    {
      id: 'state',
      title: i18n.translate('siemReview.pci.column.state', { defaultMessage: 'State' }),
      text: ({ state }) => resourceState(state),
      order: ({ state }) => ORDER.indexOf(state),
      cell: ({ state }) =>
        state === 'suppressed' || state === 'archived' ? (
          <>{resourceState(state)}</>
        ) : (
          <Mark mark={state} />
        ),
      width: 120,
    },
    {
      id: 'account',
      title: i18n.translate('siemReview.pci.column.account', { defaultMessage: 'Account' }),
      text: ({ account, accountName }) => (accountName ? `${accountName} (${account})` : account),
      width: 210,
    },
    {
      id: 'region',
      title: i18n.translate('siemReview.pci.column.region', { defaultMessage: 'Region' }),
      text: ({ region }) => region,
      width: 130,
    },
    {
      id: 'resource',
      title: i18n.translate('siemReview.pci.column.resource', { defaultMessage: 'Resource' }),
      text: ({ resource }) => resource,
    },
    {
      id: 'type',
      title: i18n.translate('siemReview.pci.column.type', { defaultMessage: 'Type' }),
      text: ({ resourceType }) => resourceType,
      width: 150,
    },
    {
      id: 'since',
      title: i18n.translate('siemReview.pci.column.failingFor', { defaultMessage: 'Failing for' }),
      text: ({ since }) => (since ? ageWords(since, asOf) : ''),
      order: ({ since }) => since || '9',
      width: 110,
    },
    {
      id: 'updated',
      title: i18n.translate('siemReview.pci.column.updated', { defaultMessage: 'Updated' }),
      text: ({ updated, stale }) =>
        stale
          ? i18n.translate('siemReview.pci.updatedStale', {
              defaultMessage: '{when} (over 26 h ago)',
              values: { when: time.instant(updated) },
            })
          : time.instant(updated),
      order: ({ updated }) => updated,
      width: 200,
    },
    {
      id: 'findings',
      title: i18n.translate('siemReview.pci.findings', { defaultMessage: 'Findings' }),
      text: ({ findings }) => findings.join(' '),
      cell: ({ findings }) => (
        <>
          {findings.map((id, place) => (
            <PageLink key={id} to={`${PCI_FINDING}?id=${encodeURIComponent(id)}`}>
              {place + 1}{' '}
            </PageLink>
          ))}
        </>
      ),
      width: 100,
    },
  ];
}
