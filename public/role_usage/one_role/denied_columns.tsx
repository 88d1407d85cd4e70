// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { DeniedRow } from '../../../common/role_usage/answers';
import { seenColumns } from '../../components/grid/shared_columns';
import type { GridColumn } from '../../components/grid/grid_column';
import type { Services } from '../../services/services';
import { denialCauseName } from '../../words/denial_words';
import { notVisible, outcomeWords } from '../../words/outcome_words';

/** `messageHidden`: the user's rights hide AWS's error message, from which cause, action and resource are read. */
export function deniedColumns(
  { time }: Pick<Services, 'time'>,
  messageHidden: boolean
): Array<GridColumn<DeniedRow>> {
  const fromMessage = (text: string) => (messageHidden ? notVisible() : text);
  const [firstSeen, lastSeen] = seenColumns<DeniedRow>(time);
  return [
    {
      id: 'eventName',
      title: i18n.translate('siemReview.denied.event', { defaultMessage: 'Event' }),
      text: ({ eventSource, eventName }) => `${eventSource.split('.')[0]} ${eventName}`,
      entity: ({ eventName }) => ({ type: 'action', value: eventName }),
      width: 140,
    },
    {
      id: 'actionNamed',
      title: i18n.translate('siemReview.denied.action', { defaultMessage: 'Action AWS named' }),
      text: ({ actionNamed }) => fromMessage(actionNamed || '–'),
      width: 166,
    },
    {
      id: 'cause',
      title: i18n.translate('siemReview.denied.cause', { defaultMessage: 'Denied by' }),
      text: ({ cause, explicit }) => fromMessage(denialCauseName(cause, explicit)),
      width: 226,
    },
    {
      id: 'denied',
      title: outcomeWords.denied(),
      text: ({ events }) => String(events),
      count: ({ events }) => events,
      width: 84,
    },
    lastSeen,
    {
      id: 'resource',
      title: i18n.translate('siemReview.denied.resource', { defaultMessage: 'Resource' }),
      text: ({ resourceNamed }) => fromMessage(resourceNamed || '–'),
    },
    firstSeen,
    {
      id: 'errorCode',
      title: i18n.translate('siemReview.denied.errorCode', { defaultMessage: 'Error code' }),
      text: ({ errorCode }) => errorCode,
      width: 126,
    },
  ];
}
