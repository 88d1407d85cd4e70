// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiBadge, EuiIconTip } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { AccessLevel, ActionRow } from '../../../common/role_usage/answers';
import { outcomeColumns, seenColumns } from '../../components/grid/shared_columns';
import type { GridColumn } from '../../components/grid/grid_column';
import { PageLink } from '../../components/page_link';
import { rolesPath } from '../../page_paths';
import type { PageState } from '../../../common/url_state/page_state';
import type { Services } from '../../services/services';
import { accessLevelName } from '../../words/access_level_words';

/** Service prefix of an action: `s3` of `s3:GetObject`. */
export function serviceOf({ action }: ActionRow): string {
  return action.slice(0, action.indexOf(':'));
}

/** Columns of the grid of actions; an action leads to all roles that used it. */
export function actionColumns(
  { time, number }: Pick<Services, 'time' | 'number'>,
  period: PageState['period']
): Array<GridColumn<ActionRow>> {
  const [firstSeen, lastSeen] = seenColumns<ActionRow>(time);
  return [
    {
      id: 'action',
      title: i18n.translate('siemReview.actions.action', { defaultMessage: 'Action' }),
      text: ({ action }) => action,
      entity: ({ action }) => ({ type: 'action', value: action.slice(action.indexOf(':') + 1) }),
      cell: (row) => (
        <>
          <PageLink to={rolesPath({ period, uses: [row.action] })}>{row.action}</PageLink>{' '}
          {row.candidate && <Candidate />}
        </>
      ),
      filterable: true,
      width: 186,
    },
    {
      id: 'accessLevel',
      title: i18n.translate('siemReview.actions.accessLevel', { defaultMessage: 'Access level' }),
      text: ({ accessLevel }) => accessLevelName(accessLevel),
      cell: ({ accessLevel }) => <EuiBadge color="hollow">{accessLevelName(accessLevel)}</EuiBadge>,
      code: {
        of: ({ accessLevel }) => accessLevel || '',
        words: (code) => accessLevelName((code || undefined) as AccessLevel | undefined),
      },
      filterable: true,
      width: 118,
    },
    ...outcomeColumns<ActionRow>(number),
    firstSeen,
    lastSeen,
    {
      id: 'viaService',
      title: i18n.translate('siemReview.actions.viaService', { defaultMessage: 'Via service' }),
      text: ({ viaService }) => String(viaService),
      count: ({ viaService }) => viaService,
      width: 112,
    },
    {
      id: 'events',
      title: i18n.translate('siemReview.actions.events', { defaultMessage: 'Through events' }),
      text: ({ eventNames }) => eventNames.map(shortName).join(', '),
    },
  ];
}

/** Event name alone; the source is the action's own in nearly all cases, and the other tab has both. */
function shortName(event: string): string {
  return event.slice(event.indexOf(':') + 1);
}

const Candidate = () => {
  const why = i18n.translate('siemReview.actions.candidate', {
    defaultMessage:
      'Candidate: the event could also have needed another action, and the field that tells is not readable.',
  });
  return <EuiIconTip type="questionInCircle" content={why} aria-label={why} />;
};
