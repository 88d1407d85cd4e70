// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiToolTip } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { RoleKind, RoleRow } from '../../common/role_usage/answers';
import type { PageState } from '../../common/url_state/page_state';
import { outcomeColumns, seenColumns } from '../components/grid/shared_columns';
import type { GridColumn } from '../components/grid/grid_column';
import { PageLink } from '../components/page_link';
import { rolePath } from '../page_paths';
import type { Services } from '../services/services';
import { roleKindMeaning, roleKindName } from '../words/role_kind_words';

/** Columns of the grid of roles; a role's name leads to its page, over the same period and scope. */
export function rolesColumns(
  { time, number }: Pick<Services, 'time' | 'number'>,
  view: Pick<PageState, 'period' | 'scope'>
): Array<GridColumn<RoleRow>> {
  return [
    {
      id: 'name',
      title: i18n.translate('siemReview.roles.name', { defaultMessage: 'Role' }),
      text: ({ name }) => name,
      entity: ({ arn }) => ({ type: 'role', value: arn }),
      cell: ({ arn, name }) => (
        <span title={arn}>
          <PageLink to={rolePath(arn, view)} data-test-subj="roleLink">
            {name}
          </PageLink>
        </span>
      ),
    },
    {
      id: 'accountId',
      title: i18n.translate('siemReview.roles.account', { defaultMessage: 'Account' }),
      text: ({ accountId }) => accountId,
      filterable: true,
      width: 112,
    },
    {
      id: 'kind',
      title: i18n.translate('siemReview.roles.kind', { defaultMessage: 'Kind' }),
      text: ({ kind }) => roleKindName(kind),
      cell: ({ kind }) => (
        <EuiToolTip content={roleKindMeaning(kind)}>
          <span>{roleKindName(kind)}</span>
        </EuiToolTip>
      ),
      code: { of: ({ kind }) => kind, words: (code) => roleKindName(code as RoleKind) || code },
      filterable: true,
      width: 112,
    },
    {
      id: 'events',
      title: i18n.translate('siemReview.roles.events', { defaultMessage: 'Calls' }),
      text: ({ events }) => String(events),
      count: ({ events }) => events,
      width: 104,
    },
    ...outcomeColumns<RoleRow>(number),
    ...seenColumns<RoleRow>(time),
  ];
}
