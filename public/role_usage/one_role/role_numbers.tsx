// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { i18n } from '@osd/i18n';
import type { ActionsAnswer, TrendAnswer } from '../../../common/role_usage/answers';
import { NumberTiles, NumberTilesSkeleton } from '../../components/number_tiles';
import { RowsSkeleton } from '../../components/rows_skeleton';
import { useServices } from '../../services/services';
import { daysWithLogs } from '../../words/coverage_words';
import { outcomeWords } from '../../words/outcome_words';
import { changeWords, newWords } from '../compared_words';
import { serviceOf } from './action_columns';
import { daysSinceLastNew, lastNewWords } from './last_new';

interface RoleNumbersProps {
  answer: ActionsAnswer;
  before?: ActionsAnswer;
  trend?: TrendAnswer;
  /** End of the period. */
  to: string;
  stale: boolean;
}

/** The answer in six numbers: how many actions, calls, refusals, services; is it still changing; does it rest on enough. */
export const RoleNumbers = ({ answer, before, trend, to, stale }: RoleNumbersProps) => {
  const { number } = useServices();
  const names = (one: ActionsAnswer) => one.actions.map(({ action }) => action);
  const services = new Set(answer.actions.map(serviceOf)).size;
  const denied = answer.role ? answer.role.denied : 0;
  const failed = answer.role ? answer.role.failed : 0;
  const deniedActions = answer.actions.filter((action) => action.denied > 0).length;
  return (
    <NumberTiles
      stale={stale}
      tiles={[
        {
          id: 'actions',
          label: labels.actions(),
          value: number.whole(answer.actions.length),
          note: newWords(
            names(answer),
            before && { members: names(before), coverage: before.coverage }
          ),
        },
        {
          id: 'calls',
          label: labels.calls(),
          value: number.whole(answer.role ? answer.role.events : 0),
          note: changeWords(
            answer.role ? answer.role.events : 0,
            before && { value: before.role ? before.role.events : 0, coverage: before.coverage },
            number
          ),
        },
        {
          id: 'denied',
          label: outcomeWords.denied(),
          value: number.whole(denied),
          tone: denied > 0 ? 'danger' : undefined,
          note: i18n.translate('siemReview.role.deniedActions', {
            defaultMessage: '{count} {count, plural, one {action} other {actions}}',
            values: { count: deniedActions },
          }),
        },
        {
          id: 'failed',
          label: outcomeWords.failed(),
          value: number.whole(failed),
          tip: outcomeWords.failedWhy(),
        },
        { id: 'services', label: labels.services(), value: number.whole(services) },
        {
          id: 'lastNew',
          label: labels.lastNew(),
          value: trend ? lastNewWords(daysSinceLastNew(trend.newEvents, to)) : '…',
          note: daysWithLogs(answer.coverage),
          tip: i18n.translate('siemReview.role.lastNewTip', {
            defaultMessage:
              'How long the role has used nothing that it had not used before in this period. The longer, the more likely the list is complete.',
          }),
        },
      ]}
    />
  );
};

export const RoleNumbersSkeleton = () => (
  <>
    <NumberTilesSkeleton
      labels={[
        labels.actions(),
        labels.calls(),
        outcomeWords.denied(),
        outcomeWords.failed(),
        labels.services(),
        labels.lastNew(),
      ]}
    />
    <RowsSkeleton chart />
  </>
);

const labels = {
  actions: () => i18n.translate('siemReview.role.actions', { defaultMessage: 'Actions' }),
  calls: () => i18n.translate('siemReview.roles.events', { defaultMessage: 'Calls' }),
  services: () => i18n.translate('siemReview.role.services', { defaultMessage: 'Services' }),
  lastNew: () => i18n.translate('siemReview.role.lastNew', { defaultMessage: 'Last new action' }),
};
