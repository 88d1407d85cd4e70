// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { i18n } from '@osd/i18n';
import type { SystemDefinition, Versioned } from '../../../common/systems/system';
import type { GridColumn } from '../../components/grid/grid_column';
import { PageLink } from '../../components/page_link';
import type { DisplayTime } from '../../services/display_time';
import { keptColumns } from '../kept/kept_columns';
import { systemSettingsPath } from '../paths';

type Column = GridColumn<Versioned<SystemDefinition>>;

/** The register as a list; the name of a system opens its editor. */
export function systemsColumns(time: DisplayTime): Column[] {
  return [
    {
      id: 'name',
      title: i18n.translate('siemReview.settings.name', { defaultMessage: 'Name' }),
      text: ({ content }) => content.name,
      cell: ({ content }) => (
        <PageLink to={systemSettingsPath(content.id)} data-test-subj="systemLink">
          {content.name}
        </PageLink>
      ),
      width: 150,
    },
    {
      id: 'id',
      title: i18n.translate('siemReview.settings.id', { defaultMessage: 'Id' }),
      text: ({ content }) => content.id,
      width: 126,
    },
    {
      id: 'environments',
      title: i18n.translate('siemReview.settings.environments', { defaultMessage: 'Environments' }),
      text: ({ content }) => content.environments.map(({ name }) => name).join(', '),
      width: 126,
    },
    {
      id: 'accounts',
      title: i18n.translate('siemReview.settings.accountsColumn', { defaultMessage: 'Accounts' }),
      text: ({ content }) => accountsOf(content).map(accountText).join(', '),
    },
    {
      id: 'inCde',
      title: i18n.translate('siemReview.settings.inCdeColumn', { defaultMessage: 'In CDE' }),
      text: ({ content }) => yesOrNo(content.inCde),
      width: 76,
    },
    {
      id: 'owner',
      title: i18n.translate('siemReview.settings.owner', { defaultMessage: 'Owner' }),
      text: ({ content }) => content.owner,
      width: 110,
    },
    ...keptColumns<SystemDefinition>(time),
  ];
}

function accountsOf({ environments }: SystemDefinition): Array<{ id: string; name: string }> {
  return environments.reduce<Array<{ id: string; name: string }>>(
    (all, { accounts }) => all.concat(accounts),
    []
  );
}

/** `name (id)`, or the id alone. */
export function accountText({ id, name }: { id: string; name?: string }): string {
  return name ? `${name} (${id})` : id;
}

function yesOrNo(is: boolean): string {
  return is
    ? i18n.translate('siemReview.settings.yes', { defaultMessage: 'Yes' })
    : i18n.translate('siemReview.settings.no', { defaultMessage: 'No' });
}
