// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { i18n } from '@osd/i18n';
import type { RoleRow } from '../../common/role_usage/answers';
import type { Coverage } from '../../common/search/coverage';
import { NumberTiles, NumberTilesSkeleton } from '../components/number_tiles';
import { RowsSkeleton } from '../components/rows_skeleton';
import { useServices } from '../services/services';
import { daysInUtc } from '../words/coverage_words';
import { outcomeWords } from '../words/outcome_words';
import { changeWords, newWords } from './compared_words';

interface RolesNumbersProps {
  roles: RoleRow[];
  coverage: Coverage;
  before: { roles: RoleRow[]; coverage: Coverage } | undefined;
  stale: boolean;
}

/** The totals of the roles shown, against the period before. */
export const RolesNumbers = ({ roles, coverage, before, stale }: RolesNumbersProps) => {
  const { number } = useServices();
  const compared = (what: (role: RoleRow) => number) =>
    changeWords(
      sum(roles, what),
      before && { value: sum(before.roles, what), coverage: before.coverage },
      number
    );
  const rolesWith = (what: (role: RoleRow) => number) =>
    i18n.translate('siemReview.roles.inRoles', {
      defaultMessage: 'by {count} {count, plural, one {role} other {roles}}',
      values: { count: roles.filter((role) => what(role) > 0).length },
    });
  const denied = sum(roles, (role) => role.denied);
  return (
    <NumberTiles
      stale={stale}
      tiles={[
        {
          id: 'roles',
          label: labels.roles(),
          value: number.whole(roles.length),
          note: newWords(
            roles.map(({ arn }) => arn),
            before && { members: before.roles.map(({ arn }) => arn), coverage: before.coverage }
          ),
        },
        {
          id: 'events',
          label: labels.events(),
          value: number.whole(sum(roles, (role) => role.events)),
          note: compared((role) => role.events),
        },
        {
          id: 'denied',
          label: outcomeWords.denied(),
          value: number.whole(denied),
          note: rolesWith((role) => role.denied),
          tone: denied > 0 ? 'danger' : undefined,
        },
        {
          id: 'failed',
          label: outcomeWords.failed(),
          value: number.whole(sum(roles, (role) => role.failed)),
          note: rolesWith((role) => role.failed),
          tip: outcomeWords.failedWhy(),
        },
        {
          id: 'days',
          label: labels.days(),
          tip: daysInUtc(),
          value: `${coverage.daysInPeriod - coverage.missingDays.length} / ${coverage.daysInPeriod}`,
        },
      ]}
    />
  );
};

export const RolesNumbersSkeleton = () => (
  <>
    <NumberTilesSkeleton
      labels={[
        labels.roles(),
        labels.events(),
        outcomeWords.denied(),
        outcomeWords.failed(),
        labels.days(),
      ]}
    />
    <RowsSkeleton />
  </>
);

const labels = {
  roles: () => i18n.translate('siemReview.roles.roles', { defaultMessage: 'Roles' }),
  events: () => i18n.translate('siemReview.roles.events', { defaultMessage: 'Calls' }),
  days: () => i18n.translate('siemReview.roles.days', { defaultMessage: 'Days with logs (UTC)' }),
};

function sum(roles: RoleRow[], what: (role: RoleRow) => number): number {
  return roles.reduce((total, role) => total + what(role), 0);
}
