// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiLink } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { PlannedWork, Versioned } from '../../../common/systems/system';
import type { GridColumn } from '../../components/grid/grid_column';
import { PageLink } from '../../components/page_link';
import type { DisplayTime } from '../../services/display_time';
import { workPath } from '../paths';

type Column = GridColumn<Versioned<PlannedWork>>;

/** Planned works as a list; the number of one opens its editor. */
export function workColumns(time: DisplayTime, accountText: (id: string) => string): Column[] {
  return [
    {
      id: 'number',
      title: i18n.translate('siemReview.settings.workNumber', { defaultMessage: 'Number' }),
      text: ({ content }) => content.number,
      cell: ({ content }) => (
        <PageLink to={workPath(content.number)} data-test-subj="workLink">
          {content.number}
        </PageLink>
      ),
      width: 100,
    },
    {
      id: 'system',
      title: i18n.translate('siemReview.settings.system', { defaultMessage: 'System' }),
      text: ({ content }) => content.system,
      width: 116,
    },
    {
      id: 'from',
      title: i18n.translate('siemReview.settings.workPeriod', { defaultMessage: 'From – to' }),
      text: ({ content }) => time.range(content.from, content.to),
      order: ({ content }) => Date.parse(content.from),
      width: 280,
    },
    {
      id: 'purpose',
      title: i18n.translate('siemReview.settings.purpose', { defaultMessage: 'Purpose' }),
      text: ({ content }) => content.purpose,
    },
    {
      id: 'accounts',
      title: i18n.translate('siemReview.settings.accountsColumn', { defaultMessage: 'Accounts' }),
      text: ({ content }) => content.accounts.map(accountText).join(', '),
      width: 140,
    },
    {
      id: 'principals',
      title: i18n.translate('siemReview.settings.principals', { defaultMessage: 'Who does it' }),
      text: ({ content }) => content.principals.join(', '),
      width: 124,
    },
    {
      id: 'approver',
      title: i18n.translate('siemReview.settings.approver', { defaultMessage: 'Approver' }),
      text: ({ content }) => content.approver,
      width: 100,
    },
    {
      id: 'events',
      title: i18n.translate('siemReview.settings.eventsColumn', { defaultMessage: 'Linked' }),
      text: ({ content }) => String(content.events.length),
      count: ({ content }) => content.events.length,
      width: 64,
    },
    {
      id: 'link',
      title: i18n.translate('siemReview.settings.link', { defaultMessage: 'Link' }),
      text: ({ content }) => content.link || '',
      cell: ({ content }) =>
        content.link ? (
          <EuiLink href={content.link} target="_blank" rel="noreferrer">
            {hostOf(content.link)}
          </EuiLink>
        ) : null,
      width: 100,
    },
  ];
}

function hostOf(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/[/:?#].*$/, '');
}
