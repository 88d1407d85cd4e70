// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { RoleRow } from '../../../common/role_usage/answers';
import { MOST_COLUMNS } from '../../../common/role_usage/compare/column_text';
import type { Period } from '../../../common/url_state/period';
import type { RowPick } from '../../components/grid/row_pick';
import { usePageHref } from '../../components/page_link';
import { comparePath } from '../../page_paths';

/** Roles that are ticked in a list, by ARN, to be compared. */
export function useChosenRoles(): [string[], RowPick<RoleRow>] {
  const [chosen, setChosen] = useState<string[]>([]);
  const pick = useMemo(
    (): RowPick<RoleRow> => ({
      name: ({ name, accountId }) => `${name} (${accountId})`,
      has: ({ arn }) => chosen.includes(arn),
      toggle: ({ arn }) =>
        setChosen((now) => (now.includes(arn) ? now.filter((one) => one !== arn) : [...now, arn])),
      full: chosen.length >= MOST_COLUMNS,
    }),
    [chosen]
  );
  return [chosen, pick];
}

/** To the comparison of what is ticked; of one role, to where a second is chosen. */
export const CompareChosen = ({ roles, period }: { roles: string[]; period: Period }) => {
  const link = usePageHref(
    comparePath({ period, columns: roles.map((role) => ({ subject: { kind: 'role', role } })) })
  );
  return (
    <EuiButtonEmpty size="xs" {...link} data-test-subj="compareChosen">
      {roles.length === 0 ? (
        <FormattedMessage
          id="siemReview.compare.tick"
          defaultMessage="Compare (tick 2 to {most} roles)"
          values={{ most: MOST_COLUMNS }}
        />
      ) : (
        <FormattedMessage
          id="siemReview.compare.compareThese"
          defaultMessage="Compare {count}"
          values={{ count: roles.length }}
        />
      )}
    </EuiButtonEmpty>
  );
};
